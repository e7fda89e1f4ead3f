import { OUT_OF_SCOPE } from '../intents.ts';
import type { Understood } from '../understand.ts';
import type { CorpusLine } from './corpus-line.ts';

/** A sentence of known meaning, and how it was understood. */
export interface Judged {
  readonly line: CorpusLine;
  readonly understood: Understood;
}

/** Shares between 0 and 1, `undefined` where there is nothing to count. */
export interface Figures {
  readonly sentences: number;
  readonly inScope: number;
  /** Of those in scope: understood at first guess. */
  readonly accuracy: number | undefined;
  /** Of those in scope: the right intent is among the three that would be offered. */
  readonly withinThree: number | undefined;
  /** Mean of the F1 of every intent that occurs, and of out of scope. */
  readonly macroF1: number | undefined;
  readonly outOfScope: number;
  /** Of those out of scope: taken for that. */
  readonly rejected: number | undefined;
  /** Of those in scope: taken for out of scope. */
  readonly falselyRejected: number | undefined;
  readonly situations: number;
  /** Of those that tell a situation: that very one was found. */
  readonly situationFound: number | undefined;
  readonly situationsTold: number;
  /** Of the situations that were told: the right one. */
  readonly situationRight: number | undefined;
  /** Sentences of more than three words. */
  readonly long: number;
  /** Of those: taken for the language that they are in. */
  readonly languageRight: number | undefined;
}

export interface Confusion {
  readonly intent: string;
  readonly takenFor: string;
  readonly count: number;
}

/** How well sentences were understood. */
export function toFigures(judged: readonly Judged[]): Figures {
  const inScope = judged.filter(({ line }) => line.intent !== OUT_OF_SCOPE);
  const outOfScope = judged.filter(({ line }) => line.intent === OUT_OF_SCOPE);
  const telling = judged.filter(({ line }) => line.situation !== undefined);
  const told = judged.filter(({ understood }) => understood.situation !== undefined);
  const long = judged.filter(({ line }) => line.text.trim().split(/\s+/u).length > 3);
  const isRejected = ({ understood }: Judged): boolean => understood.intent === OUT_OF_SCOPE;
  return {
    sentences: judged.length,
    inScope: inScope.length,
    accuracy: shareOf(inScope, isRight),
    withinThree: shareOf(inScope, ({ line, understood }) =>
      understood.top.some(({ intent }) => intent === line.intent),
    ),
    macroF1: macroF1(judged),
    outOfScope: outOfScope.length,
    rejected: shareOf(outOfScope, isRejected),
    falselyRejected: shareOf(inScope, isRejected),
    situations: telling.length,
    situationFound: shareOf(telling, isSituationRight),
    situationsTold: told.length,
    situationRight: shareOf(told, isSituationRight),
    long: long.length,
    languageRight: shareOf(
      long,
      ({ line, understood }) => understood.language?.language === line.lang,
    ),
  };
}

/** What is taken for what, most frequent first. */
export function confusionsOf(judged: readonly Judged[]): readonly Confusion[] {
  const counts = new Map<string, Confusion>();
  for (const { line, understood } of judged) {
    if (line.intent === understood.intent) continue;
    const key = `${line.intent} ${understood.intent}`;
    const count = (counts.get(key)?.count ?? 0) + 1;
    counts.set(key, { intent: line.intent, takenFor: understood.intent, count });
  }
  return [...counts.values()].sort((one, other) => other.count - one.count);
}

function isRight({ line, understood }: Judged): boolean {
  return line.intent === understood.intent;
}

function isSituationRight({ line, understood }: Judged): boolean {
  return line.situation === understood.situation;
}

function shareOf(judged: readonly Judged[], holds: (one: Judged) => boolean): number | undefined {
  return judged.length === 0 ? undefined : judged.filter(holds).length / judged.length;
}

function macroF1(judged: readonly Judged[]): number | undefined {
  const intents = [...new Set(judged.map(({ line }) => line.intent))];
  if (intents.length === 0) return undefined;
  const scores = intents.map((intent) => {
    const meant = judged.filter(({ line }) => line.intent === intent);
    const taken = judged.filter(({ understood }) => understood.intent === intent);
    return (2 * meant.filter(isRight).length) / (meant.length + taken.length);
  });
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
