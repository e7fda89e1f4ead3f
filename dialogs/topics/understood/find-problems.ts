import { isOfferedIntent, type OfferedIntent } from '../../understanding/offered-intents.ts';
import { OUT_OF_SCOPE } from '../../understanding/intents.ts';
import type { Understand } from '../../understanding/understand.ts';
import { toldByIntent, toldBySituation, withoutDenied, type Told } from './facts-of-meaning.ts';

/** A part of a message has to be this clear to be a problem of its own. */
const CLEAR = 0.75;
const FEWEST_WORDS = 3;

/** Where one statement ends and the next begins. */
const BETWEEN =
  /(?<=[.!?;\n])\s*|,\s+(?=(?:et|mais|and|but|puis|then)\b)|\s+(?=(?:et (?:aussi|puis|en plus|par ailleurs|de plus|le|la|mon|ma|je|j)|en plus|par ailleurs|de plus|and (?:also|then|the|my|i)|also|moreover)\b)/iu;

export interface Problem {
  readonly intent: OfferedIntent;
  readonly told: Told;
}

/** The problems that the parts of a text tell, each for itself; none where the text is one statement. */
export function findProblems(understand: Understand, text: string): readonly Problem[] {
  const parts = text
    .split(BETWEEN)
    .filter((part) => part.trim().split(/\s+/u).length >= FEWEST_WORDS);
  return parts.length < 2 ? [] : parts.flatMap((part) => problemIn(understand, part) ?? []);
}

function problemIn(understand: Understand, part: string): Problem | undefined {
  const { intent, confidence, situation } = understand(part);
  if (intent === OUT_OF_SCOPE || confidence < CLEAR || !isOfferedIntent(intent)) return undefined;
  const told = (situation && toldBySituation(situation)) ?? toldByIntent(intent);
  const left = told && withoutDenied(told, part);
  return left && { intent, told: left };
}
