import type { ResedaRecord } from '../ports/directories.ts';

/** The one person that RESEDA's records tell of. */
export interface Found {
  readonly kind: 'found';
  /**
   * How the record was reached. `unseen`: the search by address returned it, but its addresses may not be
   * read, so that nobody can say whether the address is its mail or another one.
   */
  readonly by: 'mail' | 'other-mail' | 'unseen' | 'name';
  /** Several records of one person are read as one: which of them is right, a human decides. */
  readonly record: ResedaRecord;
  readonly isDuplicate: boolean;
  readonly hasSeveralMails: boolean;
}

/** Whom RESEDA's answers are about. */
export type PersonFound =
  | Found
  /** No record carries any of the addresses. */
  | { readonly kind: 'nobody' }
  /** The same, and nobody of that name is in that unit either. */
  | { readonly kind: 'nobody-of-that-name' }
  /** The same, and RESEDA did not answer about the name. */
  | { readonly kind: 'name-not-answered' }
  /** Several people of that name in that unit: no record may be taken for the person's. */
  | { readonly kind: 'homonyms' }
  /** Several records carry the address, of different people or of people whose names cannot be compared. */
  | {
      readonly kind: 'several';
      readonly by: 'mail' | 'other-mail' | 'unseen';
      readonly areDifferent: 'yes' | 'unknown';
    }
  /** RESEDA did not answer, and nothing that it did answer carries an address. */
  | { readonly kind: 'silent' };

/** With the time of the oldest answer that it rests on, where one was remembered. */
export type KnownPerson = PersonFound & { readonly knownSince?: Date };
