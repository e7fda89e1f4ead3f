import type { IncomingMessage, ServerResponse } from 'node:http';
import { Failure } from '../../bot/failure.ts';
import type { ChangedTexts } from '../../bot/ports/texts.ts';
import { writeMail, type LetterWay } from '../../dialogs/cards/letter-way.ts';
import { createBot } from './create-bot.ts';
import { createDeliveries } from './deliveries.ts';
import { readEnvelope } from './read-activity.ts';
import { readBody } from './read-body.ts';
import { Refusal } from './refusal.ts';
import { createRoster } from './roster.ts';
import { createServiceHosts, isLoopbackUrl } from './service-hosts.ts';
import { TIMEOUTS, type TeamsSettings } from './settings.ts';
import { createSlowDown } from './slow-down.ts';
import { takeVisit } from './visits.ts';
import { createWriteInTeams } from './write-in-teams.ts';

export interface Teams {
  /** Answers a request, or says that it is none of ours. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** Brings what was said in a conversation, if it is a chat: nobody need have written in it since the start. */
  bring(conversationId: string): void;
  /** Takes up what was not delivered. */
  start(): void;
  /** Starts no more deliveries; returns when those under way are done. */
  stop(): Promise<void>;
}

const PATH = '/api/messages';

/** The shape of what can be believed at all. */
const BEARER = /^Bearer [\w-]+\.[\w-]+\.[\w-]+$/;
const LONGEST_HEADER = 8000;

type Optional = 'timeouts' | 'random' | 'requestId';

/** The Teams channel over the conversations. What it keeps is in the store: a restart changes nothing for anybody. */
export function createTeams(
  given: Omit<TeamsSettings, Optional> & Partial<Pick<TeamsSettings, Optional>>,
): Teams {
  const settings: TeamsSettings = {
    timeouts: TIMEOUTS,
    random: Math.random,
    requestId: () => undefined,
    ...given,
  };
  const { access } = settings;
  const isServiceUrl =
    access.kind === 'playground' ? isLoopbackUrl : createServiceHosts(access.serviceHosts);
  const bot = createBot(settings, isServiceUrl);
  const toWays = (texts: ChangedTexts): readonly LetterWay[] => [
    createWriteInTeams(settings.sharedMailboxes, texts),
    writeMail,
  ];
  const deliveries = createDeliveries({ ...settings, bot, isServiceUrl, toWays });
  const parts = {
    ...settings,
    deliveries,
    roster: createRoster(settings),
    slowDown: createSlowDown(settings),
  };

  const answer = async (request: IncomingMessage): Promise<number> => {
    if (request.method !== 'POST') throw new Refusal(405, 'no POST');
    const { authorization } = request.headers;
    if (access.kind === 'service') refuseUnsigned(authorization);
    const envelope = readEnvelope(await readBody(request), isServiceUrl);
    return bot.receive(envelope, authorization, async (visit) => takeVisit(parts, visit));
  };

  return {
    async handle(request, response) {
      if ((request.url ?? '').split('?', 1)[0] !== PATH) return false;
      try {
        writeStatus(response, await answer(request));
      } catch (error) {
        const refusal = toRefusal(error);
        if (error instanceof Refusal) settings.onRefusal(refusal.reason, refusal.status);
        else if (request.errored === null) settings.onDefect(error);
        refuse(request, response, refusal);
      }
      return true;
    },
    bring(conversationId) {
      deliveries.bring(conversationId);
    },
    start() {
      deliveries.start();
    },
    stop: async () => deliveries.stop(),
  };
}

function refuseUnsigned(authorization = ''): void {
  const isShort = authorization.length <= LONGEST_HEADER;
  if (!isShort || !BEARER.test(authorization)) throw new Refusal(401, 'no token');
}

function toRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  return error instanceof Failure
    ? new Refusal(503, error.code, 5)
    : new Refusal(500, 'something went wrong here');
}

function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const { status, retryAfterSeconds } = refusal;
  if (retryAfterSeconds !== undefined) response.setHeader('retry-after', retryAfterSeconds);
  if (status === 405) response.setHeader('allow', 'POST');
  if (status === 401) response.setHeader('www-authenticate', 'Bearer');
  // What was not read is not read any more.
  if (!request.complete) response.setHeader('connection', 'close');
  writeStatus(response, status);
}

/** The status and nothing else: whoever forges requests learns nothing. */
function writeStatus(response: ServerResponse, status: number): void {
  response.statusCode = status;
  response.setHeader('cache-control', 'no-store');
  response.setHeader('content-length', 0);
  response.end();
}
