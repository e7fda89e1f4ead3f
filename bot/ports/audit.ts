import type { System } from '../diagnosis/fact.ts';

/** One look at the directories at level staff. What was found is not kept. */
export interface StaffLookUp {
  readonly at: string;
  /** `terminal` and a login name, `console` and who is signed in, `escalation` and a reference. */
  readonly who: string;
  readonly reason?: string;
  /** Keyed pseudonyms of the addresses that were asked about. */
  readonly addressKeys: readonly string[];
  readonly systems: readonly System[];
}

/** How somebody came to look: the first word of `who`. */
export const LOOK_UP_WAYS = ['terminal', 'console', 'escalation'] as const;

export interface LookUpFilter {
  /** From this instant on. */
  readonly from?: string;
  /** Before this instant. */
  readonly to?: string;
  readonly by?: (typeof LOOK_UP_WAYS)[number];
}

export interface LookUpPage {
  readonly rows: readonly StaffLookUp[];
  readonly next?: string;
}

/** Every method throws `STORE_UNAVAILABLE` when it cannot. */
export interface AuditStore {
  /** Whoever looks something up calls this first, and looks nothing up when it fails. */
  recordLookUp(lookUp: StaffLookUp): Promise<void>;
  /** Look-ups at `since` or later, oldest first; with keys, those about one of these addresses. */
  readLookUps(filter: {
    readonly since?: string;
    readonly addressKeys?: readonly string[];
  }): AsyncIterable<StaffLookUp>;
  /** Newest first; `next` is there when there are more. */
  listLookUps(
    page: LookUpFilter & { readonly limit: number; readonly cursor?: string },
  ): Promise<LookUpPage>;
}
