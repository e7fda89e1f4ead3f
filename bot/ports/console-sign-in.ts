import type { ConsoleRole } from './console-session.ts';
import type { Language } from './message.ts';

/** Somebody whom the provider vouches for. */
export interface ProvedPerson {
  readonly subject: string;
  readonly name: string;
  /** Empty: known, but in no group that may use the console. */
  readonly roles: readonly ConsoleRole[];
  readonly renewal?: string;
  /** Signs them out at the provider, where it gives something to do that with. */
  readonly farewell?: string;
}

/** What somebody has with them on the way to the provider and back. */
export interface Journey {
  readonly language: Language;
  /** The page of the console that they asked for: see `readPlace`. */
  readonly place: string;
}

export type SignInOutcome =
  | { readonly kind: 'proved'; readonly person: ProvedPerson }
  /** The reason is for the log: to whoever tries, all refusals are the same. */
  | { readonly kind: 'refused'; readonly reason: string };

/** With the page that was asked for, unless nobody knows any more. */
export type FinishedSignIn = SignInOutcome & { readonly place?: string };

/**
 * Proves who somebody is, by sending the browser there and back.
 * Every method throws `Failure` with `OIDC_UNAVAILABLE` when the provider does not answer, and with
 * `OIDC_REFUSED` when it does not want us.
 */
export interface SignInProvider {
  /** The address to go to, and what this browser, and no other, has to bring back with it. */
  begin(
    redirectUri: string,
    journey: Journey,
  ): Promise<{ readonly address: string; readonly sealed: string }>;
  /** Takes the address that the browser came back to. Each `sealed` proves somebody once. */
  finish(callback: URL, sealed: string): Promise<FinishedSignIn>;
  /** Asks again what a person may do; refused when the provider does not vouch any more. */
  renew(renewal: string): Promise<SignInOutcome>;
  /** The address that signs out there too, and leads to the given one; absent where there is none. */
  leave(farewell: string | undefined, backTo: string): Promise<string | undefined>;
}
