import {
  circuitBreaker,
  CircuitState,
  type CircuitBreakerPolicy,
  ConsecutiveBreaker,
  ExponentialBackoff,
  handleWhen,
  retry,
  wrap,
} from 'cockatiel';
import { PresenceFilter, type Filter } from 'ldapts';
import { Failure } from '../../bot/failure.ts';
import { openConnection } from './connection.ts';
import { createConnectionPool, type Loan } from './connection-pool.ts';
import { createOpener } from './create-opener.ts';
import { GaveUpError, withDeadline } from './deadline.ts';
import { Entries, type Entry } from './entry.ts';
import type { LdapSettings } from './ldap-settings.ts';
import { createProbe } from './probe.ts';
import { readAuthorities } from './read-authorities.ts';
import {
  isTransport,
  tellsOfDirectory,
  toFailure,
  UnreadableError,
  type DirectorySystem,
} from './to-failure.ts';

const POOL_SIZE = 6;
const MAX_AGE_MS = 60_000;
const PAGE_SIZE = 100;
const RETRIES = 2;
const FAILURES_BEFORE_BREAK = 5;
const HALF_OPEN_AFTER_MS = 500;
const PROBE_EVERY_MS = 30_000;

/** One search. */
export interface Query {
  readonly base: string;
  /** The base and all below it, or the one entry of that name. */
  readonly scope: 'sub' | 'base';
  readonly filter: Filter;
  readonly attributes: readonly string[];
  /**
   * What to do with many entries. `pages` reads them all; `sample` is content with the first few;
   * without either, all of them in one answer, and a server that cuts the answer makes it a failure.
   */
  readonly many?: 'pages' | 'sample';
}

/** A directory that is asked one search at a time, as many times at once as it has connections. */
export interface LdapDirectory {
  /** @throws an error that `toFailure` names; `ask` does it. */
  readonly search: (query: Query, signal: AbortSignal) => Promise<readonly Entry[]>;
  /**
   * Asks one question, of one search or several, under one deadline.
   *
   * @throws `Failure` with `<SYSTEM>_UNAVAILABLE`, `<SYSTEM>_REFUSED` or `<SYSTEM>_UNREADABLE`.
   */
  readonly ask: <T>(
    signal: AbortSignal,
    question: (signal: AbortSignal) => Promise<T>,
  ) => Promise<T>;
  /** False from the moment that it failed several times in a row until it answers again. */
  readonly isAvailable: () => boolean;
  /** When the last question failed; `undefined` once one was answered after it. */
  readonly lastFailureAt: () => Date | undefined;
  /** Connects, binds and looks at the base. Throws as `ask`. */
  readonly check: (signal: AbortSignal) => Promise<void>;
  /** Lets running searches end, and keeps no connection. */
  readonly close: () => Promise<void>;
}

/** `ignore`: a search from the root of a domain always names partitions that hold nobody. */
export type Referrals = 'refuse' | 'ignore';

/** A DN without a password is no bind at all, and some servers answer it as a success. */
function refuseEmptyPassword(
  system: DirectorySystem,
  { bindDn, bindPassword }: LdapSettings,
): void {
  if (bindDn !== undefined && (bindPassword ?? '') === '') {
    throw new Failure(
      'CONFIG_INVALID',
      `${system}_LDAP_BIND_PASSWORD: missing; a bind DN without a password would be anonymous`,
    );
  }
}

async function searchOn(
  { connection, isReused }: Loan,
  query: Query,
  referrals: Referrals,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<readonly Entry[]> {
  const { base, scope, filter, many } = query;
  const attributes = [...new Set(query.attributes)];
  // A server that died in silence leaves half of the time to find out on a new connection.
  const limitMs = isReused ? timeoutMs / 2 : timeoutMs;
  const { searchEntries, searchReferences } = await withDeadline(limitMs, signal, () =>
    connection.client.search(base, {
      scope,
      filter,
      attributes,
      ...(many === 'pages' ? { paged: { pageSize: PAGE_SIZE } } : {}),
      ...(many === 'sample' ? { sizeLimit: PAGE_SIZE } : {}),
    }),
  );
  if (searchReferences.length > 0 && referrals === 'refuse') {
    throw new UnreadableError('part of the answer is on another server');
  }
  const read = Entries.safeParse(searchEntries);
  if (!read.success) throw new UnreadableError('an entry is not what LDAP promises');
  return read.data;
}

/**
 * Creates the one way to ask this directory. Nothing connects before the first question.
 * While it fails, it is asked now and then by itself, so that its return does not wait for somebody's question.
 *
 * A connection serves one search at a time and is discarded after any error; connecting and binding are
 * part of borrowing it. So no search ever runs without its bind, and silence is never an empty answer.
 *
 * @throws `Failure` with `CONFIG_INVALID` when the settings cannot work.
 */
export function createLdapDirectory(
  system: DirectorySystem,
  settings: LdapSettings,
  referrals: Referrals,
): LdapDirectory {
  refuseEmptyPassword(system, settings);
  const ca = settings.caFile === undefined ? undefined : readAuthorities(settings.caFile);
  const { urls, timeoutMs, bindDn, bindPassword } = settings;
  const pool = createConnectionPool(
    createOpener(urls, timeoutMs, (url, signal) =>
      openConnection({ url, ca }, { bindDn, bindPassword }, signal),
    ),
    { size: POOL_SIZE, maxAgeMs: MAX_AGE_MS },
  );
  const failed = handleWhen(isTransport);
  // While it is tried again, only an answer counts: cockatiel takes what it does not handle for a success.
  const failedAgain = handleWhen(
    (error) =>
      isTransport(error) || (breaker.state !== CircuitState.Closed && error instanceof GaveUpError),
  );
  const breaker: CircuitBreakerPolicy = circuitBreaker(failedAgain, {
    halfOpenAfter: HALF_OPEN_AFTER_MS,
    breaker: new ConsecutiveBreaker(FAILURES_BEFORE_BREAK),
  });
  const backoff = new ExponentialBackoff({ initialDelay: 20, maxDelay: 200 });
  // Retries come first: connections that were cut together are one failure of nobody, not five of the directory.
  const policy = wrap(breaker, retry(failed, { maxAttempts: RETRIES, backoff }));

  const attempt = async (query: Query, signal: AbortSignal): Promise<readonly Entry[]> => {
    const loan = await pool.borrow(signal);
    try {
      const entries = await searchOn(loan, query, referrals, timeoutMs, signal);
      loan.giveBack();
      return entries;
    } catch (error) {
      loan.discard();
      if (isTransport(error)) pool.dropIdle();
      throw error;
    }
  };

  const search: LdapDirectory['search'] = (query, signal) =>
    policy.execute(() => attempt(query, signal), signal);

  let failedAt: Date | undefined;
  const ask: LdapDirectory['ask'] = async (signal, question) => {
    try {
      const answer = await withDeadline(timeoutMs, signal, question);
      failedAt = undefined;
      return answer;
    } catch (error) {
      if (tellsOfDirectory(error)) failedAt = new Date();
      throw toFailure(system, error);
    }
  };

  const look: Query = {
    base: settings.baseDn,
    scope: 'base',
    filter: new PresenceFilter({ attribute: 'objectClass' }),
    attributes: ['1.1'],
  };

  const closing = new AbortController();
  const probe = createProbe({
    ask: (signal) => ask(signal, (within) => breaker.execute(() => attempt(look, within), within)),
    everyMs: settings.probeEveryMs ?? PROBE_EVERY_MS,
    signal: closing.signal,
  });
  breaker.onBreak(probe.start);
  breaker.onReset(probe.stop);

  return {
    search,
    ask,
    isAvailable: () => breaker.state === CircuitState.Closed,
    lastFailureAt: () => failedAt,
    check: async (signal) => {
      await ask(signal, (within) => search(look, within));
    },
    close: () => {
      closing.abort();
      pool.close();
      return Promise.resolve();
    },
  };
}
