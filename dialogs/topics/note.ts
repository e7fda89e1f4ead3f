import type { Fact, FactName, Facts, Finding } from '../../bot/diagnosis/fact.ts';
import { learn } from '../../bot/diagnosis/learn.ts';
import { remember, type Scene } from '../scene.ts';
import { pickAddresses } from '../understanding/pick-up.ts';
import { pickUp, type PickedUp } from '../understanding/picked/picked-up.ts';
import { dayIn } from './write-date.ts';

const MOST_MAILS = 6;

/** Whoever came, or comes, within so many days may not be everywhere yet. */
const NEWCOMER_DAYS = 30;
const DAY_MS = 86_400_000;

/** Keeps the addresses that a text holds: nothing of it is proved, it is offered later. */
export function noteAddresses(scene: Scene, text: string): Scene {
  const mails = [...new Set([...pickAddresses(text), ...scene.state.givenMails])];
  return remember(scene, { givenMails: mails.slice(0, MOST_MAILS) });
}

/** Keeps the addresses and the unit that a text holds, and what it tells by the way of who pays and who is new. */
export function noteWhatItHolds(scene: Scene, text: string): Scene {
  const noted = noteAddresses(scene, text);
  const { now, service } = scene.context;
  const today = dayIn(now, service.timeZone);
  const picked = pickUp(text, today);
  const facts = learn(noted.state.facts, factsOf(picked, now, today));
  const { unit } = picked;
  return remember(noted, { facts, ...(unit === undefined ? {} : { givenUnit: unit }) });
}

function factsOf({ isPaidByCnrs, arrival }: PickedUp, at: string, today: string): Facts {
  const paid: Finding | undefined =
    isPaidByCnrs === undefined ? undefined : isPaidByCnrs ? 'yes' : 'no';
  const isNew = arrival !== undefined && arrival.precision !== 'year' && isNear(arrival.day, today);
  const told: readonly (readonly [FactName, Finding])[] = [
    ...(paid === undefined ? [] : [['unit.paid-by-cnrs', paid] as const]),
    ...(isNew ? [['person.newcomer', 'yes'] as const] : []),
  ];
  return Object.fromEntries(
    told.map(([name, finding]): [FactName, Fact] => [name, { finding, source: 'person', at }]),
  );
}

function isNear(day: string, today: string): boolean {
  return Math.abs(Date.parse(day) - Date.parse(today)) <= NEWCOMER_DAYS * DAY_MS;
}
