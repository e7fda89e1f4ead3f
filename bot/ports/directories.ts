import type { Finding, System } from '../diagnosis/fact.ts';

/** Parts of a record that the bind account may not read: what is absent there proves nothing. */
export type RecordPart =
  'mails' | 'other-mails' | 'names' | 'units' | 'main-unit' | 'end-dates' | 'red-list';

/** One entry of RESEDA. Addresses are lower-cased. */
export interface ResedaRecord {
  readonly mails: readonly string[];
  readonly otherMails: readonly string[];
  readonly familyName: string | undefined;
  readonly givenName: string | undefined;
  /** For display and for comparing; may hold both names in any order. */
  readonly displayName: string | undefined;
  /** Codes of all units, the main one included, as the directory writes them. */
  readonly units: readonly string[];
  /** `undefined` when the directory names no main unit and there is not exactly one. */
  readonly mainUnit: string | undefined;
  readonly paidByCnrs: Finding;
  readonly endDates: readonly Date[];
  /** Nothing of this record is shown to anybody but the proved person. */
  readonly isRedListed: boolean;
  readonly unreadable: readonly RecordPart[];
}

/** Somebody who holds a role in a unit. Red-listed people are left out by the adapter. */
export interface Contact {
  readonly name: string;
  readonly mail: string | undefined;
}

export interface Unit {
  /** As the directory writes it, `UMR5149`. */
  readonly code: string;
  readonly name: string | undefined;
  /** Code of the parent, usually the regional delegation, `DR13`. */
  readonly delegation: string | undefined;
  readonly administrators: readonly Contact[];
  readonly directors: readonly Contact[];
  /** Whether somebody holds the role; `unknown` when the directory names that role for no unit at all. */
  readonly hasValideur: Finding;
  readonly hasCofo: Finding;
}

/** Told of an answer that comes from memory when the directory gave it; never called when the directory is asked. */
export type OnRemembered = (answeredAt: Date) => void;

export interface Reseda {
  /**
   * Finds the records that carry this address, as a mail or as another address, whatever its letter case.
   * An empty list means that the directory was asked and holds none.
   *
   * @throws `Failure` with `RESEDA_UNAVAILABLE`, `RESEDA_REFUSED` or `RESEDA_UNREADABLE`.
   */
  findByMail(
    mail: string,
    signal: AbortSignal,
    onRemembered?: OnRemembered,
  ): Promise<readonly ResedaRecord[]>;

  /**
   * Finds the people of that name in that unit, without regard to accents, case, hyphens and the order of the names.
   * An empty list also when the unit does not exist.
   *
   * @throws as `findByMail`.
   */
  findByNameAndUnit(
    name: string,
    unit: string,
    signal: AbortSignal,
    onRemembered?: OnRemembered,
  ): Promise<readonly ResedaRecord[]>;

  /**
   * Finds a unit by its code (`UMR 5149`, `umr5149` and `UMR_5149` are one), with who does what in it.
   *
   * @throws as `findByMail`.
   */
  findUnit(
    code: string,
    signal: AbortSignal,
    onRemembered?: OnRemembered,
  ): Promise<Unit | undefined>;
}

/** Parts of an account that the bind account may not read: what is absent there proves nothing. */
export type AccountPart =
  'state' | 'window' | 'lock' | 'must-change' | 'password-changed' | 'last-success' | 'policy';

/** The state that the directory gives to an account. */
export type AccountState =
  | 'active'
  | 'opened-early'
  | 'grace'
  | 'created'
  | 'prepared'
  | 'expired'
  | 'disabled'
  | 'suspended';

/** Why an account may be locked. `since` with no duration has no end. */
export type AccountLock =
  | { readonly kind: 'permanent' }
  | { readonly kind: 'since'; readonly since: Date; readonly durationSeconds: number | undefined }
  | { readonly kind: 'until'; readonly until: Date };

/** One account of Janus. Dates are instants; an interpretation that needs the clock is not made here. */
export interface JanusAccount {
  /** `undefined`: the directory says nothing of it. */
  readonly state:
    | {
        readonly is: AccountState;
        readonly start: Date | undefined;
        readonly end: Date | undefined;
      }
    | undefined;
  /** The validity window beside the state (`pwdStartTime`, `pwdEndTime`, `accountExpires`). */
  readonly validFrom: Date | undefined;
  readonly validUntil: Date | undefined;
  /** Marks of a lock, `[]` when there are none. */
  readonly locks: readonly AccountLock[];
  /** Whether the policy enforces `permanent` and `since` locks; `unknown` when no policy could be read. */
  readonly isLockEnforced: Finding;
  /** Marked as "must change", already joined with what the policy says of it; `unknown` when it cannot be told. */
  readonly mustChange: Finding;
  readonly passwordChangedAt: Date | undefined;
  /** `undefined` with a known policy: passwords never expire. */
  readonly passwordMaxAgeSeconds: number | undefined;
  /** The directory's own word on expiry, where it computes one (Active Directory). */
  readonly passwordExpired: Finding;
  readonly lastSuccessAt: Date | undefined;
  readonly maxIdleSeconds: number | undefined;
  readonly isPolicyKnown: boolean;
  readonly unreadable: readonly AccountPart[];
}

export interface Janus {
  /**
   * Finds the accounts that carry any of these addresses; an account that carries several is there once.
   *
   * @throws `Failure` with `JANUS_UNAVAILABLE`, `JANUS_REFUSED` or `JANUS_UNREADABLE`.
   */
  findAccounts(
    mails: readonly string[],
    signal: AbortSignal,
    onRemembered?: OnRemembered,
  ): Promise<readonly JanusAccount[]>;
}

export interface SygeforAccount {
  readonly isActive: boolean;
  readonly isProfileSaved: boolean;
}

export interface Sygefor {
  /**
   * Finds the account of this address. Absence means that nobody has signed in with it yet.
   *
   * @throws `Failure` with `SYGEFOR_UNAVAILABLE`, `SYGEFOR_REFUSED` or `SYGEFOR_UNREADABLE`.
   */
  findAccount(mail: string, signal: AbortSignal): Promise<SygeforAccount | undefined>;
}

/** The directories that are configured. What is missing is not asked, and the person is asked instead. */
export interface Directories {
  readonly reseda?: Reseda;
  readonly janus?: Janus;
  readonly sygefor?: Sygefor;
}

/** How the directories are doing, for readiness and for support. */
export interface DirectoryHealth {
  readonly system: System;
  /** False from the moment that it failed several times in a row until it answers again. */
  readonly isAvailable: boolean;
  /** When the last question to it failed; absent once one was answered after that. */
  readonly lastFailureAt?: string;
}
