import { pickAddresses, pickUnit } from '../pick-up.ts';
import type { Day } from './calendar.ts';
import { pickArrival, pickSince } from './pick-arrival.ts';
import { isNotPaidByCnrs, pickEmployer, type Employer } from './pick-employer.ts';
import { pickOtherName, pickOwnName } from './pick-names.ts';
import { pickPageNames, type PageName } from './pick-page-names.ts';
import { pickUnitName } from './pick-unit-name.ts';
import { beginning, plain } from './plain.ts';
import type { When } from './read-when.ts';

/** What the words of a person hold besides what they want; what they do not tell is left out. */
export interface PickedUp {
  readonly addresses?: readonly string[];
  /** As directories write it: `UMR7586`. */
  readonly unit?: string;
  /** An acronym or a name, as it was typed. */
  readonly unitName?: string;
  /** Of who writes. */
  readonly ownName?: string;
  /** Of somebody whom the text names by a title, or as whom it is for. */
  readonly otherName?: string;
  /** When somebody came, or comes, to the unit. */
  readonly arrival?: When;
  /** Since when it is so, whatever it is; not the arrival. */
  readonly since?: When;
  readonly employer?: Employer;
  readonly isPaidByCnrs?: boolean;
  readonly pages?: readonly PageName[];
}

/** Picks up what a text tells by the way; days are counted from `today`. Only the beginning of a long text is read. */
export function pickUp(text: string, today: Day): PickedUp {
  const typed = beginning(text);
  const read = plain(text);
  const arrival = pickArrival(read, today);
  const employer = pickEmployer(read);
  const ownName = pickOwnName(typed);
  const otherName = pickOtherName(typed);
  return keepKnown({
    addresses: filled(pickAddresses(typed)),
    unit: pickUnit(typed),
    unitName: pickUnitName(typed),
    ownName,
    otherName: otherName === ownName ? undefined : otherName,
    arrival,
    since: arrival === undefined ? pickSince(read, today) : undefined,
    employer,
    isPaidByCnrs: paidByCnrs(read, employer),
    pages: filled(pickPageNames(read)),
  });
}

function paidByCnrs(read: string, employer: Employer | undefined): boolean | undefined {
  if (isNotPaidByCnrs(read)) return false;
  return employer === undefined ? undefined : employer.kind === 'cnrs';
}

function filled<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length === 0 ? undefined : items;
}

function keepKnown(all: {
  readonly [Key in keyof PickedUp]-?: PickedUp[Key] | undefined;
}): PickedUp {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
