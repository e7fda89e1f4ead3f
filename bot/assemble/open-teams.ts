import type { OnLogin } from '../../adapters/teams/bot-token.ts';
import type { Teams } from '../../adapters/teams/teams.ts';
import { composeMissedMail } from '../../dialogs/mails/missed-mail.ts';
import type { Config } from '../config.ts';
import { readAddress } from '../diagnosis/address.ts';
import type { Conversations } from '../ports/conversations.ts';
import type { OnLimit } from '../ports/limit.ts';
import type { Store } from '../ports/store.ts';
import type { Log } from '../server/log.ts';
import type { Meters } from '../server/meters.ts';
import { currentRequestId } from '../server/request-id.ts';
import { systemClock } from '../turns/system-clock.ts';
import type { Texts } from '../turns/texts/create-texts.ts';
import { toWebLimits } from './to-web-limits.ts';

const KEY_BYTES = 32;

export interface TeamsNeeds {
  readonly store: Store;
  readonly texts: Pick<Texts, 'read'>;
  readonly conversations: Conversations;
  readonly onMails: () => void;
  readonly onLimit: OnLimit;
  readonly onLogin: OnLogin;
  readonly meters: Pick<Meters, 'onTeamsRefusal' | 'onTeamsFailure'>;
  readonly log: Log;
}

/** The Teams channel, `undefined` when it is not configured: nothing of it is loaded then. */
export async function openTeams(config: Config, needs: TeamsNeeds): Promise<Teams | undefined> {
  const { teams: access, support } = config;
  if (access === undefined) return undefined;
  const { store, texts, conversations, onMails, onLimit, onLogin, meters, log } = needs;
  const { createTeams } = await import('../../adapters/teams/teams.ts');
  if (access.kind === 'playground') log.warn('the playground of Teams: everybody is believed');
  return createTeams({
    access,
    conversations,
    store,
    key: await store.readOrCreateKey('teams', KEY_BYTES),
    clock: systemClock,
    readAddress,
    messagesPerConversation: toWebLimits(config).messagesPerConversation,
    sharedMailboxes: [support.mailbox, support.sesameContact ?? ''],
    onLimit,
    readTexts: texts.read,
    composeMissed: async (address, language, replies) =>
      composeMissedMail(address, language, replies, await texts.read()),
    onMails,
    onLogin,
    requestId: currentRequestId,
    onRefusal: (reason, status) => {
      meters.onTeamsRefusal();
      log.info({ reason, status }, 'an activity of Teams was refused');
    },
    onDefect: (error, chat) => {
      meters.onTeamsFailure();
      const conversationId = chat?.conversationId;
      // What is delivered to a chat belongs to no one request, whichever set it off.
      const apart = conversationId === undefined ? {} : { requestId: undefined };
      log.error({ err: error, conversationId, ...apart }, 'the Teams channel failed');
    },
  });
}
