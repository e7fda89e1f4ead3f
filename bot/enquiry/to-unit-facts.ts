import type { Facts } from '../diagnosis/fact.ts';
import type { Unit } from '../ports/directories.ts';
import { UNAVAILABLE, UNREADABLE, type WriteFact } from './write-fact.ts';
import type { Answer } from './create-look-ups.ts';

/** Reads who RESEDA names in the unit. Of a unit that RESEDA does not describe, nothing is known. */
export function toUnitFacts(answer: Answer<Unit | undefined>, write: WriteFact): Facts {
  if (answer.kind === 'silent') {
    return { 'unit.valideur': write(UNAVAILABLE), 'unit.cofo': write(UNAVAILABLE) };
  }
  const unit = answer.value;
  return {
    'unit.valideur': write(unit === undefined ? UNREADABLE : { finding: unit.hasValideur }),
    'unit.cofo': write(unit === undefined ? UNREADABLE : { finding: unit.hasCofo }),
  };
}
