import type { Mail } from './mail.ts';

/** What the assistant relies upon and what ends some day. */
export type CredentialKind = 'teams-secret' | 'ldap-authority' | 'ldap-server';

export interface Credential {
  /** Names it in metrics, readiness and mails; nothing of it is secret, and nothing says where it is. */
  readonly name: string;
  readonly kind: CredentialKind;
  /** Where an operator finds it: a setting, an address. For mails and the terminal only. */
  readonly place: string;
}

/** When a credential ends, as far as anybody can tell. All dates are ISO 8601, UTC. */
export interface Ending {
  /** Absent: nobody knows. */
  readonly endsAt?: string;
  /** When it was last refused because it has ended, whatever is known of its end. */
  readonly refusedAt?: string;
}

export interface CredentialSource extends Credential {
  /** Answers `{}` when nobody can tell at the moment; never throws for what is outside. */
  look(signal: AbortSignal): Promise<Ending>;
}

/** `unknown` is not fine: nobody watches over it. */
export type CredentialState = 'ok' | 'ends-soon' | 'ended' | 'unknown';

export type NoticeName = 'thirty-days' | 'seven-days' | 'ended';

/** What support is told of a credential, once for each end. */
export interface CredentialNotice {
  readonly credential: string;
  readonly notice: NoticeName;
  /** Which end: its date, or the month in which it was refused when the date is not known. */
  readonly end: string;
}

export interface CredentialStore {
  /**
   * Puts the mail into the outbox, unless this was told already, by whatever instance: false then.
   *
   * @throws `Failure` with `STORE_UNAVAILABLE`.
   */
  tellOfCredential(notice: CredentialNotice, mail: Mail, at: string): Promise<boolean>;
}
