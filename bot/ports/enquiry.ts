import type { Fact, FactName, Facts, System } from '../diagnosis/fact.ts';
import type { Contact } from './directories.ts';
import type { Audience } from './trust/audience.ts';
import type { Reader } from './trust/reader.ts';
import type { Sealed } from './trust/seal.ts';

/** Whom the directories are asked about. */
export interface Subject {
  /** Addresses that may be asked about, lower-cased, the one that the person uses first. */
  readonly mails: readonly string[];
  /** Given and family name, in any order. */
  readonly name?: string;
  readonly unit?: string;
}

/** What the directories say of the person's unit. */
export interface UnitFound {
  readonly code: string;
  readonly name?: string;
  readonly delegation?: string;
  readonly administrators: readonly Contact[];
  readonly directors: readonly Contact[];
}

/** One question put to one system: what it took, and how it failed if it did. */
export interface LookUp {
  readonly system: System;
  /** `by-mail`, `by-name-and-unit`, `unit`, `accounts`, `account`. */
  readonly question: string;
  readonly tookMs: number;
  readonly failure?: string;
}

/** What the directories said, and nothing that they did not say, as one reader may hear it. */
export interface Findings {
  /** To whom they may be told again later. */
  readonly audience: Audience;
  /** Only facts of `reseda`, `janus` and `sygefor`; a fact of a system that did not answer is `unknown: unavailable`. */
  readonly facts: Facts;
  /** The unit of the record, or the one that the person named when it exists. */
  readonly unit?: UnitFound;
  /** Given and family name of the record, for letters. */
  readonly person?: { readonly name: string };
  /** Mails of the record that the person did not give; but for staff they are masked. */
  readonly recordMails: readonly string[];
  readonly lookUps: readonly LookUp[];
}

/** The same before it is known who reads: each part carries who may hear it. `discloseTo` opens it. */
export interface SealedFindings {
  readonly audience: Audience;
  readonly facts: Readonly<Partial<Record<FactName, Sealed<Fact>>>>;
  readonly unit?: Sealed<UnitFound>;
  readonly person?: Sealed<{ readonly name: string }>;
  readonly recordMails: Sealed<readonly string[]>;
  /** Holds nothing of anybody. */
  readonly lookUps: readonly LookUp[];
}

/** Asks the directories under one deadline. Never throws for a system that fails: that leaves `unknown`. */
export interface Enquiry {
  /**
   * Asks on behalf of a reader: what that reader may not find is not found, such as a record on the
   * red list that only a name leads to. `isFresh` goes past every cache.
   */
  ask(
    subject: Subject,
    options: { readonly isFresh: boolean; readonly reader: Reader },
  ): Promise<SealedFindings>;
  /** The systems that are configured. */
  readonly systems: readonly System[];
}
