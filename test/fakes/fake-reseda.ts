import { compareNames } from '../../bot/ports/compare-names.ts';
import type { Reseda, ResedaRecord, Unit } from '../../bot/ports/directories.ts';
import { toUnitKey } from '../../bot/ports/to-unit-key.ts';
import { behave, type Behaviour } from './behaviour.ts';

/** A RESEDA that can be taken down, whole or for one question. */
export class FakeReseda implements Reseda {
  behaviour: Behaviour = 'answers';
  /** For the questions of this port by name, or for one address. */
  readonly behaviours = new Map<string, Behaviour>();
  /** Every question, in order. */
  readonly asked: string[] = [];
  readonly #records: readonly ResedaRecord[];
  readonly #units: readonly Unit[];

  constructor(records: readonly ResedaRecord[] = [], units: readonly Unit[] = []) {
    this.#records = records;
    this.#units = units;
  }

  findByMail(typed: string): Promise<readonly ResedaRecord[]> {
    const mail = typed.toLowerCase();
    this.asked.push(`mail ${mail}`);
    return this.#answer(
      ['findByMail', mail],
      this.#records.filter(
        ({ mails, otherMails }) => mails.includes(mail) || otherMails.includes(mail),
      ),
    );
  }

  findByNameAndUnit(name: string, unit: string): Promise<readonly ResedaRecord[]> {
    this.asked.push(`name ${name} ${unit}`);
    const typed = { displayName: name, familyName: undefined, givenName: undefined };
    return this.#answer(
      ['findByNameAndUnit'],
      this.#records.filter(
        (record) =>
          compareNames(record, typed) === 'yes' &&
          record.units.some((code) => toUnitKey(code) === toUnitKey(unit)),
      ),
    );
  }

  findUnit(code: string): Promise<Unit | undefined> {
    this.asked.push(`unit ${code}`);
    return this.#answer(
      ['findUnit'],
      this.#units.find((unit) => toUnitKey(unit.code) === toUnitKey(code)),
    );
  }

  #answer<T>(keys: readonly string[], answer: T): Promise<T> {
    const key = keys.find((candidate) => this.behaviours.has(candidate)) ?? '';
    return behave(this.behaviours.get(key) ?? this.behaviour, answer);
  }
}
