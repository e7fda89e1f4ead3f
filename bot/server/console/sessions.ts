import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { Clock } from '../../ports/clock.ts';
import type {
  ConsoleAuditEntry,
  ConsoleSession,
  ConsoleSessionStore,
  KeptSession,
} from '../../ports/console-session.ts';
import type { ProvedPerson } from '../../ports/console-sign-in.ts';
import type { Language } from '../../ports/message.ts';

const IDLE_MS = 30 * 60_000;
const ABSOLUTE_MS = 8 * 3_600_000;

/** Seen is written no more often than that: a session may end so much early, never late. */
const SEEN_EVERY_MS = 30_000;

const TOKEN_BYTES = 32;

export interface SessionParts {
  readonly store: ConsoleSessionStore;
  readonly clock: Pick<Clock, 'now'>;
  /** What the person may do today; `undefined` when they may not be here any more. */
  readonly recheck: (session: KeptSession) => Promise<KeptSession | undefined>;
}

interface NewSession {
  readonly person: ProvedPerson;
  readonly language: Language;
  /** How the person was proved, for the audit log. */
  readonly why: string;
  /** The token that the browser came with: what it opened ends. */
  readonly replaced: string | undefined;
}

export interface Sessions {
  /** Answers the token that opens the session, which nobody keeps but the browser. */
  start(session: NewSession): Promise<string>;
  /** A page that asks by itself must not keep the session alive: it asks without `isByHand`. */
  find(token: string | undefined, isByHand: boolean): Promise<ConsoleSession | undefined>;
  /** Answers the ids of the sessions that ended. */
  end(session: ConsoleSession, isEverywhere: boolean): Promise<readonly string[]>;
}

/** Sessions of the console: half an hour idle, eight hours at most. */
export function createSessions({ store, clock, recheck }: SessionParts): Sessions {
  const nowIso = (): string => clock.now().toISOString();
  const entry = (
    who: Pick<KeptSession, 'name' | 'subject'>,
    what: ConsoleAuditEntry['what'],
    why: string,
  ): ConsoleAuditEntry => ({ at: nowIso(), who: toWho(who), what, why });

  const noteSeen = async ({ id, seenAt }: KeptSession): Promise<void> => {
    const isStale = clock.now().getTime() - Date.parse(seenAt) >= SEEN_EVERY_MS;
    if (isStale) await store.noteConsoleSessionSeen(id, nowIso());
  };

  return {
    async start({ person, language, why, replaced }) {
      const before =
        replaced === undefined ? undefined : await store.findConsoleSession(hashOf(replaced));
      if (before !== undefined) await store.endConsoleSessions({ id: before.id });
      const token = randomBytes(TOKEN_BYTES).toString('base64url');
      const at = nowIso();
      const session = { ...person, id: randomUUID(), language };
      const times = { startedAt: at, seenAt: at, checkedAt: at };
      await store.startConsoleSession(
        hashOf(token),
        { ...session, ...times },
        entry(person, 'sign-in', why),
      );
      return token;
    },

    async find(token, isByHand) {
      const kept = token === undefined ? undefined : await store.findConsoleSession(hashOf(token));
      if (token === undefined || kept === undefined) return undefined;
      if (isOver(kept, clock.now())) {
        await store.endConsoleSessions({ id: kept.id });
        return undefined;
      }
      const checked = await recheck(kept);
      if (checked === undefined) {
        const left = entry(kept, 'session-revoked', 'the provider does not vouch any more');
        await store.endConsoleSessions({ id: kept.id }, left);
        return undefined;
      }
      if (isByHand) await noteSeen(checked);
      return toSession(checked, token);
    },

    end: async (session, isEverywhere) =>
      store.endConsoleSessions(
        isEverywhere ? { subject: session.subject } : { id: session.id },
        entry(session, isEverywhere ? 'sign-out-everywhere' : 'sign-out', 'asked for it'),
      ),
  };
}

/** Two people may have one name. */
export function toWho({ name, subject }: Pick<KeptSession, 'name' | 'subject'>): string {
  return `${name} (${subject})`;
}

function isOver({ startedAt, seenAt }: KeptSession, now: Date): boolean {
  const sinceMs = (at: string): number => now.getTime() - Date.parse(at);
  return sinceMs(seenAt) >= IDLE_MS || sinceMs(startedAt) >= ABSOLUTE_MS;
}

function toSession(kept: KeptSession, token: string): ConsoleSession {
  const { id, subject, name, roles, language, startedAt, farewell } = kept;
  const session = { id, subject, name, roles, language, startedAt, csrf: csrfOf(token) };
  return farewell === undefined ? session : { ...session, farewell };
}

/** Of the cookie, which a page cannot read, follows what a page of ours is told; nothing follows back. */
function csrfOf(token: string): string {
  return createHmac('sha256', token).update('csrf').digest('base64url');
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
