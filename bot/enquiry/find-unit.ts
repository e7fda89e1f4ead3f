import type { Reseda, Unit } from '../ports/directories.ts';
import { toUnitKey } from '../ports/to-unit-key.ts';
import type { Answer, Ask } from './create-look-ups.ts';
import type { PersonFound } from './person-found.ts';
import { findMainUnit } from './to-record-facts.ts';

/** The main unit of the record; of several without a main one, the one that the person names; without a record too. */
function chooseUnit(person: PersonFound, named: string | undefined): string | undefined {
  if (person.kind !== 'found') return named;
  const { record } = person;
  const main = findMainUnit(record);
  if (main !== undefined || record.units.length === 0 || named === undefined) return main ?? named;
  return record.units.find((unit) => toUnitKey(unit) === toUnitKey(named));
}

/** Finds the unit of the person. `undefined` when no unit is known to ask about. */
export async function findUnit(
  reseda: Reseda,
  named: string | undefined,
  person: Promise<PersonFound>,
  ask: Ask,
): Promise<Answer<Unit | undefined> | undefined> {
  const code = chooseUnit(await person, named);
  if (code === undefined) return undefined;
  return ask('reseda', 'unit', (signal, onRemembered) =>
    reseda.findUnit(code, signal, onRemembered),
  );
}
