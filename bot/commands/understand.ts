import { dayIn } from '../../dialogs/topics/write-date.ts';
import { confusionsOf, toFigures } from '../../dialogs/understanding/model/evaluate.ts';
import { pickUp, type PickedUp } from '../../dialogs/understanding/picked/picked-up.ts';
import { LIKELY_SOMEONE_ELSE } from '../../dialogs/understanding/someone-else/for-someone-else.ts';
import type { Guess, Understanding } from '../../dialogs/understanding/understand.ts';
import { printEvaluation } from './print-evaluation.ts';
import { readCorpusFile } from './read-corpus-file.ts';
import { readUtterance } from './read-utterance.ts';
import { runCommand, type Terminal } from './run-command.ts';

export interface UnderstandParts extends Terminal {
  /** Called once the arguments are known to be right. */
  readonly open: () => Promise<Understanding>;
  readonly lines: AsyncIterable<string>;
  readonly now: Date;
  /** By whose clocks it is today; asked for once the arguments are known to be right. */
  readonly timeZone: () => string;
  /** Somebody reads along: not a file, not another program. */
  readonly isForPeople: boolean;
}

const USAGE = `usage: npm run -s understand -- [--json] [--why] < lines
       npm run -s understand -- --evaluate FILE.jsonl [--json]
  reads one sentence a line, plain or as {"text": ...}, and prints a line for each
  --json      one JSON document per line, as always when nobody reads along
  --why       adds what decided
  --evaluate  how well the sentences of a file in the format of the corpus are understood
`;

/** Where nothing tells the language of a line. */
const USUAL_LANGUAGE = 'fr';

const OPTIONS = {
  json: { type: 'boolean' },
  why: { type: 'boolean' },
  evaluate: { type: 'string' },
} as const;

/** Says how sentences are understood, or how well. Answers the exit code. */
export async function runUnderstand(parts: UnderstandParts): Promise<0 | 1 | 2> {
  return runCommand(parts, USAGE, OPTIONS, async ({ json = false, why = false, evaluate }) => {
    await (evaluate === undefined
      ? answerLines(parts, json || !parts.isForPeople, why)
      : evaluateFile(parts, evaluate, json));
  });
}

async function answerLines(
  { lines, open, write, now, timeZone }: UnderstandParts,
  isJson: boolean,
  isReasoned: boolean,
): Promise<void> {
  const understanding = await open();
  const today = dayIn(now.toISOString(), timeZone());
  for await (const line of lines) {
    const document = toDocument(readUtterance(line), understanding, isReasoned, today);
    await write(`${isJson ? JSON.stringify(document) : printLine(document)}\n`);
  }
}

interface UnderstoodDocument {
  readonly text: string;
  readonly lang: string;
  readonly intent: string;
  readonly confidence: number;
  readonly top: readonly Guess[];
  readonly situation?: string;
  readonly for_someone_else?: true;
  /** Addresses, unit, names, dates and the like that it names. */
  readonly holds?: PickedUp;
  readonly why?: readonly string[];
}

function toDocument(
  text: string,
  { understand, reasonsFor }: Understanding,
  isReasoned: boolean,
  today: string,
): UnderstoodDocument {
  const { language, intent, confidence, top, situation, forSomeoneElse } = understand(text);
  const holds = pickUp(text, today);
  return {
    text,
    lang: language?.language ?? USUAL_LANGUAGE,
    intent,
    confidence: rounded(confidence),
    top: top.map((guess) => ({ ...guess, confidence: rounded(guess.confidence) })),
    ...(situation !== undefined && { situation }),
    ...(forSomeoneElse >= LIKELY_SOMEONE_ELSE && { for_someone_else: true }),
    ...(Object.keys(holds).length > 0 && { holds }),
    ...(isReasoned && { why: reasonsFor(text, intent) }),
  };
}

function rounded(confidence: number): number {
  return Math.round(confidence * 1e4) / 1e4;
}

function printLine(document: UnderstoodDocument): string {
  const { text, lang, intent, confidence, situation = '', why = [] } = document;
  const share = `${String(Math.round(confidence * 100))} %`;
  const told = [lang, intent.padEnd(24), share.padStart(5), situation.padEnd(4), text].join('  ');
  return why.length === 0 ? told : `${told}\n      ${why.join(', ')}`;
}

async function evaluateFile(
  { open, write }: UnderstandParts,
  file: string,
  isJson: boolean,
): Promise<void> {
  const lines = await readCorpusFile(file);
  const { understand } = await open();
  const judged = lines.map((line) => ({ line, understood: understand(line.text) }));
  const byLanguage = (language: string) =>
    toFigures(judged.filter(({ line }) => line.lang === language));
  const evaluation = {
    all: toFigures(judged),
    fr: byLanguage('fr'),
    en: byLanguage('en'),
    confusions: confusionsOf(judged),
  };
  await write(isJson ? `${JSON.stringify(evaluation)}\n` : printEvaluation(evaluation));
}
