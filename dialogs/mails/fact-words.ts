import type { Fact, FactName, Source } from '../../bot/diagnosis/fact.ts';
import { wordedIn, type Scene } from '../scene.ts';
import { writeDate } from '../topics/write-date.ts';
import type { SupportWords } from '../wording/wording.ts';

export type NamedFact = readonly [FactName, Fact];

/** The words, and by whose clocks hours are told. */
export type FactWords = SupportWords & { readonly timeZone: string };

export function factWordsIn(scene: Scene): FactWords {
  return { ...wordedIn(scene, 'fr').support, timeZone: scene.context.service.timeZone };
}

/** What one source told at one moment. */
export interface Told {
  readonly source: Source;
  /** Who told it, and when. */
  readonly place: string;
  readonly facts: readonly NamedFact[];
}

/** Facts by who told them and when, in the order in which they come. */
export function groupBySource(facts: readonly NamedFact[], words: FactWords): readonly Told[] {
  const groups = Map.groupBy(
    facts,
    ([, { source, at }]) => `${words.sources[source]}, ${writeDate(at, 'fr', words.timeZone)}`,
  );
  return [...groups].flatMap(([place, told]) =>
    told[0] === undefined ? [] : [{ place, source: told[0][1].source, facts: told }],
  );
}

/** Whether it was seen in a system, and not told by somebody or read in a message. */
export function isSeen({ source }: Pick<Fact, 'source'>): boolean {
  return source === 'reseda' || source === 'janus' || source === 'sygefor';
}

/** What a fact says, with its finding, for a line of its own. */
export function writeFact([name, fact]: NamedFact, words: FactWords): string {
  return `${nameFact(name, words)}\u00a0: ${writeFinding(fact, words)}${writeDetails(fact, words)}`;
}

/** The findings of one source, those that agree on one line; of a silent system only that it is silent. */
export function toldLines({ place, facts }: Told, words: FactWords): readonly string[] {
  if (facts.every(([, { reason }]) => reason === 'unavailable'))
    return [`${place}\u00a0: ${words.reasons.unavailable}`];
  const groups = Map.groupBy(
    facts.toSorted(([, one], [, other]) => rank(one) - rank(other)),
    ([, fact]) => writeFinding(fact, words),
  );
  const lines = [...groups].map(([finding, told]) => {
    const names = told.map(
      ([name, fact]) => `${nameFact(name, words)}${writeDetails(fact, words)}`,
    );
    return `– ${finding}\u00a0: ${names.join('\u00a0; ')}`;
  });
  return [place, ...lines];
}

const RANKS = ['yes', 'no', 'unknown'];

function rank({ finding }: Fact): number {
  return RANKS.indexOf(finding);
}

/** The system stands before the facts, and is not said again with each. */
function nameFact(name: FactName, { facts }: SupportWords): string {
  const words: string | undefined = facts[name];
  return words?.replace(/^\p{Lu}\w+\s:\s/u, '') ?? name;
}

function writeFinding({ finding, reason }: Fact, words: SupportWords): string {
  const why = reason === undefined ? '' : ` (${words.reasons[reason]})`;
  return `${words.findings[finding]}${why}`;
}

function writeDetails({ until, possible }: Fact, words: FactWords): string {
  const details = [
    ...(until === undefined ? [] : [`${words.until} ${writeDate(until, 'fr', words.timeZone)}`]),
    ...(possible === true ? [words.possible] : []),
  ];
  return details.length === 0 ? '' : ` (${details.join(', ')})`;
}
