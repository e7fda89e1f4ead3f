import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { createTeams, type Teams } from '../../../adapters/teams/teams.ts';
import type { TeamsAccess, TeamsSettings } from '../../../adapters/teams/settings.ts';
import { readAddress } from '../../../bot/diagnosis/address.ts';
import type { Conversations } from '../../../bot/ports/conversations.ts';
import type { Store } from '../../../bot/ports/store.ts';
import { createTexts } from '../../../bot/turns/texts/create-texts.ts';
import { composeMissedMail } from '../../../dialogs/mails/missed-mail.ts';
import { FakeClock } from '../../fakes/fake-clock.ts';
import { openTestStore } from '../../fakes/open-test-store.ts';
import { createWorld, type World, type WorldChanges } from '../../turns/turns-world.ts';
import { waitFor } from '../../live/wait-for.ts';
import { APP_ID, PASSWORD, TeamsCloud, TENANT_ID, toActivity, toMember } from './teams-cloud.ts';

export interface TeamsWorld extends World {
  readonly cloud: TeamsCloud;
  readonly teams: Teams;
  /** What reached the conversations. */
  readonly heard: readonly string[];
  readonly refusals: readonly string[];
  readonly defects: readonly unknown[];
  readonly post: (body: unknown, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  /** An activity with a good token. */
  readonly send: (
    who: string,
    changes?: Readonly<Record<string, unknown>>,
    claims?: Readonly<Record<string, unknown>>,
  ) => Promise<Response>;
  /** Waits until so many messages were written into chats, and answers their texts. */
  readonly said: (count: number) => Promise<readonly string[]>;
}

export interface TeamsChanges extends WorldChanges {
  readonly access?: Partial<Extract<TeamsAccess, { kind: 'service' }>>;
  readonly cloud?: TeamsCloud;
  readonly teams?: Partial<TeamsSettings>;
}

/** The Teams channel over real turns and a real store, and Microsoft's part of the world on this machine. */
export async function createTeamsWorld(changes: TeamsChanges = {}): Promise<TeamsWorld> {
  const { access, cloud: given, teams: settings, ...worldChanges } = changes;
  const cloud = given ?? (await new TeamsCloud().listen());
  if (given === undefined) onTestFinished(async () => cloud[Symbol.asyncDispose]());
  // botbuilder looks at the clock on the wall.
  const clock = changes.clock ?? new FakeClock(new Date().toISOString());
  const store = changes.store ?? (await openTestStore());
  const world = await createWorld({ ...worldChanges, clock, store });
  const texts = createTexts(store);
  const heard: string[] = [];
  const refusals: string[] = [];
  const defects: unknown[] = [];
  const teams = createTeams({
    access: { ...toAccess(cloud), ...access },
    conversations: listenTo(world.turns, heard),
    store,
    key: Buffer.alloc(32, 3),
    clock,
    readAddress,
    messagesPerConversation: { burst: 100, perMinute: 100 },
    sharedMailboxes: ['support@unit.test'],
    onLimit: (limit) => refusals.push(limit),
    readTexts: texts.read,
    composeMissed: async (address, language, replies) =>
      composeMissedMail(address, language, replies, await texts.read()),
    onMails: () => undefined,
    onLogin: () => undefined,
    onRefusal: (reason) => refusals.push(reason),
    onDefect: (error) => defects.push(error),
    random: () => 1,
    ...settings,
  });
  onTestFinished(async () => teams.stop());
  const url = await serve(teams);
  const post: TeamsWorld['post'] = async (body, headers = {}) =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return {
    ...world,
    cloud,
    teams,
    heard,
    refusals,
    defects,
    post,
    send: async (who, more, claims) =>
      post(toActivity(cloud, who, more), { authorization: `Bearer ${cloud.token(claims)}` }),
    said: async (count) => {
      await waitFor(() => cloud.messages.length >= count, `${count} messages in chats`);
      return cloud.messages.map(({ body }) => textOf(body));
    },
  };
}

function toAccess(cloud: TeamsCloud): Extract<TeamsAccess, { kind: 'service' }> {
  return {
    kind: 'service',
    appId: APP_ID,
    credential: { kind: 'password', password: PASSWORD, tenantId: TENANT_ID },
    tenantIds: [TENANT_ID],
    guests: 'refuse',
    serviceHosts: [cloud.host],
    endpoints: cloud.endpoints,
  };
}

/** A person whom the roster knows: how they are called in Teams. */
export function enrol(cloud: TeamsCloud, who: string, changes = {}): string {
  cloud.members.set(`29:${who}`, toMember(who, changes));
  return who;
}

/** The only conversation that Teams began. */
export async function idOf(store: Store, heard: readonly string[]): Promise<string> {
  const [id = ''] = heard.flatMap((line) => /^open (\S+)/.exec(line)?.[1] ?? []);
  if ((await store.find(id)) === undefined) throw new Error('Teams began no conversation');
  return id;
}

function textOf({ text, attachments }: Readonly<Record<string, unknown>>): string {
  if (typeof text === 'string') return text;
  const [card] = attachments as readonly { readonly content: { readonly fallbackText: string } }[];
  return `card: ${card?.content.fallbackText ?? ''}`;
}

function listenTo(turns: Conversations, heard: string[]): Conversations {
  return {
    ...turns,
    open: async (opening) => {
      heard.push(`open ${opening.id} ${opening.identity?.address ?? 'nobody'}`);
      return turns.open(opening);
    },
    receive: async (id, incoming) => {
      heard.push(`receive ${JSON.stringify(incoming.message)}`);
      return turns.receive(id, incoming);
    },
  };
}

async function serve(teams: Teams): Promise<string> {
  const server = createServer((request, response) => {
    void teams.handle(request, response).then((isAnswered) => {
      if (!isAnswered) response.writeHead(404).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
}
