import type { Facts, System } from '../diagnosis/fact.ts';
import type { Contact } from './directories.ts';

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

/** What the directories said, and nothing that they did not say. */
export interface Findings {
  /** Only facts of `reseda`, `janus` and `sygefor`; a fact of a system that did not answer is `unknown: unavailable`. */
  readonly facts: Facts;
  /** The unit of the record, or the one that the person named when it exists. */
  readonly unit?: UnitFound;
  /** Given and family name of the record, for letters. */
  readonly person?: { readonly name: string };
  /** Mails of the record that the person did not give (shown masked, or to staff). */
  readonly recordMails: readonly string[];
  readonly lookUps: readonly LookUp[];
}

/** Asks the directories under one deadline. Never throws for a system that fails: that leaves `unknown`. */
export interface Enquiry {
  /** `isFresh` goes past every cache. */
  ask(subject: Subject, options: { readonly isFresh: boolean }): Promise<Findings>;
  /** The systems that are configured. */
  readonly systems: readonly System[];
}
