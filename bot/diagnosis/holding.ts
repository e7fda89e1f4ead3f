import { groundsOf, holds, type Condition } from './condition.ts';
import type { FactName, Facts } from './fact.ts';
import { isSettled } from './settled.ts';
import { SITUATIONS, type KnownSituation, type SituationCode } from './situations.ts';

/** A situation that holds, and how much it weighs here. */
export interface Held {
  readonly situation: KnownSituation;
  readonly weight: 'blocks' | 'warns' | 'informs';
  readonly place: number;
}

/** A pasted message is what the person has before their eyes: it comes before everything else. */
const PASTED_PLACE = 1;

/** Places from here on are those of warnings. */
const WARNINGS_FROM = 20;

/** The situations that hold, those that can block first, each group in the order within one verdict. */
export function situationsHeld(facts: Facts): readonly Held[] {
  const held = SITUATIONS.flatMap((situation) => weigh(situation, facts));
  return held.toSorted((one, other) => one.place - other.place);
}

/** The first that blocks: finer situations before the one that they detail. */
export function firstBlocking(held: readonly Held[]): KnownSituation | undefined {
  const blocking = held
    .filter(({ weight }) => weight === 'blocks')
    .map(({ situation }) => situation);
  const codes = new Set<string>(blocking.map(({ code }) => code));
  return blocking.find(({ yieldsTo }) => yieldsTo?.every((code) => !codes.has(code)) ?? true);
}

/** The facts that a situation rests on. */
export function groundsOfSituation(situation: KnownSituation, facts: Facts): readonly FactName[] {
  const conditions = [...situation.when, ...(situation.foretold?.when ?? [])];
  return conditions.filter((condition) => holds(condition, facts)).flatMap(groundsOf);
}

/** The codes of what holds, without the one that is the verdict itself. */
export function codesBeside(
  held: readonly Held[],
  verdict: SituationCode | undefined,
): readonly SituationCode[] {
  return held.map(({ situation }) => situation.code).filter((code) => code !== verdict);
}

function weigh(situation: KnownSituation, facts: Facts): readonly Held[] {
  const told = situation.when.filter((condition) => holds(condition, facts));
  if (told.length > 0) {
    const isPasted = told.some((condition) => restsOnPastedText(condition, facts));
    const place = isPasted && situation.place < WARNINGS_FROM ? PASTED_PLACE : situation.place;
    return [
      {
        situation,
        weight: isOverruled(situation, told, facts) ? 'warns' : situation.weight,
        place,
      },
    ];
  }
  const { foretold } = situation;
  if (foretold?.when.some((condition) => holds(condition, facts)) === true) {
    return [{ situation, weight: 'warns', place: foretold.place }];
  }
  return [];
}

/** The screen beats the directory: what only a directory says against a step that was seen to work is a warning. */
function isOverruled(situation: KnownSituation, told: readonly Condition[], facts: Facts): boolean {
  if (situation.weight !== 'blocks' || !isSettled(situation.step, facts)) return false;
  return told.every((condition) =>
    groundsOf(condition).every((name) => isFromDirectory(facts, name)),
  );
}

function isFromDirectory(facts: Facts, name: FactName): boolean {
  const source = facts[name]?.source;
  return source === 'reseda' || source === 'janus' || source === 'sygefor';
}

function restsOnPastedText(condition: Condition, facts: Facts): boolean {
  return groundsOf(condition).some((name) => facts[name]?.source === 'error-text');
}
