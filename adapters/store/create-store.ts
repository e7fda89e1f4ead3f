import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Kysely, SqliteDialect } from 'kysely';
import type { Store } from '../../bot/ports/store.ts';
import { createChatStore } from './conversations/chat-store.ts';
import { createCodeStore } from './conversations/code-store.ts';
import { createConversationStore } from './conversations/conversation-store.ts';
import { createEscalationDeskStore } from './escalations/escalation-desk-store.ts';
import { createEscalationStore } from './escalations/escalation-store.ts';
import { createRequestConversationStore } from './escalations/request-conversation-store.ts';
import { expire } from './expire.ts';
import { createConsoleFigureStore } from './figures/console-figure-store.ts';
import { renewFigures } from './figures/renew-figures.ts';
import { createJournalStore } from './journal/journal-store.ts';
import { createNotUnderstoodStore } from './journal/not-understood-store.ts';
import { createConsoleLogStore } from './log/console-log-store.ts';
import { createConsoleNotUnderstoodStore } from './log/console-not-understood-store.ts';
import { createConsoleWrongStore } from './log/console-wrong-store.ts';
import { createCredentialStore } from './mails/credential-store.ts';
import { createDailyListStore } from './mails/daily-list-store.ts';
import { createOutboxStore } from './mails/outbox-store.ts';
import { createPersonalDataStore } from './people/personal-data-store.ts';
import { migrate } from './schema/migrate.ts';
import type { Tables } from './schema/tables.ts';
import { openSqlite } from './sqlite/open-sqlite.ts';
import { createAuditStore } from './staff/audit-store.ts';
import { createConsoleSessionStore } from './staff/console-session-store.ts';
import { createTextStore } from './texts/text-store.ts';

/** To empty the log behind somebody who reads. */
const MOST_TRIES = 100;
const PAUSE_MS = 20;

export interface StoreSettings {
  readonly dataDir: string;
  /** The right side of the Message-ID of mails: a domain of ours. */
  readonly messageIdDomain: string;
  /** False: the text of a mail (a code, an escalation) is forgotten once the mail has left. */
  readonly keepsSentMails: boolean;
  /** Whose days the figures count; absent: those that they count already, in a new database of UTC. */
  readonly timeZone?: string;
}

/**
 * Opens the store in `dataDir`, made at first use and brought up to date.
 *
 * @throws `Failure` with `STORE_UNAVAILABLE` or `STORE_UNREADABLE`, and what to do about it.
 */
export async function createStore(settings: StoreSettings): Promise<Store> {
  const { database, emptyLog } = openSqlite(path.join(settings.dataDir, 'assistant.sqlite'));
  const tables = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  try {
    await migrate(tables, Date.now());
    await renewFigures(tables, settings.timeZone);
  } catch (error) {
    await tables.destroy();
    throw error;
  }
  const conversations = createConversationStore(tables, settings.messageIdDomain);
  // On the one connection, when no transaction is open. What was committed stands, whatever comes of it.
  const forget = async (): Promise<boolean> =>
    tables
      .connection()
      .execute(() => Promise.resolve().then(emptyLog))
      .catch(() => false);
  const personalData = createPersonalDataStore(tables);
  return {
    ...conversations,
    commit: async (turn) => {
      const isCommitted = await conversations.commit(turn);
      if (isCommitted && (turn.redacted ?? turn.erasure) !== undefined) await forget();
      return isCommitted;
    },
    ...createCodeStore(tables),
    ...createOutboxStore(tables, settings.keepsSentMails),
    ...createEscalationStore(tables),
    ...createEscalationDeskStore(tables, settings.messageIdDomain),
    ...createRequestConversationStore(tables),
    ...createJournalStore(tables),
    ...createNotUnderstoodStore(tables),
    ...createConsoleLogStore(tables),
    ...createConsoleFigureStore(tables),
    ...createConsoleNotUnderstoodStore(tables),
    ...createConsoleWrongStore(tables),
    ...createAuditStore(tables),
    ...createConsoleSessionStore(tables),
    ...createChatStore(tables, settings.messageIdDomain),
    ...createCredentialStore(tables, settings.messageIdDomain),
    ...createDailyListStore(tables, settings.messageIdDomain),
    ...createTextStore(tables),
    ...personalData,
    erase: async (whose, at) => {
      const found = await personalData.erase(whose, at);
      // The service reads at the same time, for moments at most.
      for (let tries = 0; tries < MOST_TRIES && !(await forget()); tries += 1)
        await pause(PAUSE_MS);
      return found;
    },
    readOrCreateKey: async (name, bytes) => readOrCreateKey(tables, name, bytes),
    expire: async (before) => {
      const gone = await expire(tables, before);
      await forget();
      return gone;
    },
    close: async () => tables.destroy(),
  };
}

async function readOrCreateKey(
  tables: Kysely<Tables>,
  name: string,
  bytes: number,
): Promise<Uint8Array> {
  await tables
    .insertInto('secret_key')
    .values({ name, value: randomBytes(bytes).toString('base64') })
    .onConflict((known) => known.doNothing())
    .execute();
  const { value } = await tables
    .selectFrom('secret_key')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return Buffer.from(value, 'base64');
}
