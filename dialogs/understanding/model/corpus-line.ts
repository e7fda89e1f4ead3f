import { z } from 'zod';
import { SITUATION_OF, type SituationCode } from '../../../bot/diagnosis/situations.ts';
import { INTENTS, OUT_OF_SCOPE } from '../intents.ts';

/** Whether a text is the code of a situation. */
export function isSituationCode(code: string): code is SituationCode {
  return Object.hasOwn(SITUATION_OF, code);
}

/** One sentence of the corpus and what it means; the folder of the corpus says more. */
export const CorpusLine = z.strictObject({
  text: z.string().min(1).max(4000),
  lang: z.enum(['fr', 'en']),
  intent: z.enum([...INTENTS, OUT_OF_SCOPE]),
  situation: z
    .string()
    .refine(isSituationCode, { error: 'is not the code of a situation' })
    .exactOptional(),
  /** The person writes for somebody else. */
  other: z.boolean().exactOptional(),
});

export type CorpusLine = z.infer<typeof CorpusLine>;

/** The lines of a JSON-lines text, or what is wrong with the first bad one, by its number. */
export function readCorpusLines(text: string): readonly CorpusLine[] | string {
  const lines: CorpusLine[] = [];
  for (const [place, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = CorpusLine.safeParse(parseJson(line));
    if (!read.success) return `line ${String(place + 1)}: ${z.prettifyError(read.error)}`;
    lines.push(read.data);
  }
  return lines;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // No JSON is no line either: the schema says so.
    return undefined;
  }
}
