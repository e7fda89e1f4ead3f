import { ResultCodeError } from 'ldapts';
import { BrokenCircuitError } from 'cockatiel';
import { Failure } from '../../bot/failure.ts';
import { DeadlineError, GaveUpError } from './deadline.ts';

/** The two directories, as failure codes spell them. */
export type DirectorySystem = 'RESEDA' | 'JANUS';

type Kind = 'UNAVAILABLE' | 'REFUSED' | 'UNREADABLE';

interface Reading {
  readonly kind: Kind;
  readonly meaning: string;
}

/** What the directory answered is not what we can read: wrong base, too many entries, another protocol. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}

/** What was asked for can be in no directory, and did not reach it. */
export class MalformedError extends UnreadableError {}

/**
 * LDAP result codes that have a meaning of their own here; the others are `UNREADABLE`.
 * A base that does not exist, or that is on another server, says nothing of the people who are looked for.
 */
const RESULT_CODES: Readonly<Record<number, Reading>> = {
  // Active Directory answers 1 to whoever has not bound.
  1: { kind: 'REFUSED', meaning: 'it wants a bind first' },
  3: { kind: 'UNAVAILABLE', meaning: 'it ran out of its own time limit' },
  4: { kind: 'UNREADABLE', meaning: 'its size limit cuts the answer' },
  7: { kind: 'REFUSED', meaning: 'it does not accept a simple bind' },
  8: { kind: 'REFUSED', meaning: 'it wants a stronger bind' },
  10: { kind: 'UNREADABLE', meaning: 'the base DN is on another server' },
  11: { kind: 'UNREADABLE', meaning: 'an administrative limit cuts the answer' },
  13: { kind: 'REFUSED', meaning: 'it wants TLS' },
  32: { kind: 'UNREADABLE', meaning: 'the base DN does not exist, or may not be seen' },
  48: { kind: 'REFUSED', meaning: 'it does not accept this bind' },
  49: { kind: 'REFUSED', meaning: 'the bind DN or its password is wrong' },
  50: { kind: 'REFUSED', meaning: 'the bind account may not search there' },
  51: { kind: 'UNAVAILABLE', meaning: 'it is busy' },
  52: { kind: 'UNAVAILABLE', meaning: 'it is shutting down or not ready' },
  53: { kind: 'REFUSED', meaning: 'it is unwilling to perform this' },
  80: { kind: 'UNAVAILABLE', meaning: 'it failed inside' },
};

function readResultCode({ code }: ResultCodeError): Reading {
  const known = RESULT_CODES[code];
  return known === undefined
    ? { kind: 'UNREADABLE', meaning: `LDAP result ${code}` }
    : { ...known, meaning: `${known.meaning} (LDAP result ${code})` };
}

/** Codes of node:net and node:tls hold no name and no address: `ECONNREFUSED`, `CERT_HAS_EXPIRED`. */
function toTransportMeaning(error: unknown): string {
  if (error instanceof DeadlineError || error instanceof GaveUpError) return error.message;
  if (error instanceof BrokenCircuitError) return 'it failed several times in a row just now';
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'the connection failed';
}

function readError(error: unknown): Reading {
  if (error instanceof ResultCodeError) return readResultCode(error);
  if (error instanceof UnreadableError) return { kind: 'UNREADABLE', meaning: error.message };
  return { kind: 'UNAVAILABLE', meaning: toTransportMeaning(error) };
}

/**
 * Whether the directory failed to answer, so that the same question may succeed on another connection.
 * A caller who gave up says nothing of the directory, and a breaker that is open has said it already.
 */
export function isTransport(error: unknown): boolean {
  if (error instanceof GaveUpError || error instanceof BrokenCircuitError) return false;
  return readError(error).kind === 'UNAVAILABLE';
}

/** Whether it says how the directory is doing: not where the caller gave up, or where it was not asked at all. */
export function tellsOfDirectory(error: unknown): boolean {
  return ![GaveUpError, BrokenCircuitError, MalformedError].some((kind) => error instanceof kind);
}

/** Names whatever a directory did to us, with the code that the runbook explains. */
export function toFailure(system: DirectorySystem, error: unknown): Failure {
  if (error instanceof Failure) return error;
  const { kind, meaning } = readError(error);
  return new Failure(`${system}_${kind}`, `${system} cannot be asked: ${meaning}`, {
    cause: error,
  });
}
