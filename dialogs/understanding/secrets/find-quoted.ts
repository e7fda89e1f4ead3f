import type { Range } from './hide-ranges.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import { coreOf } from './token.ts';

const QUOTED =
  /[^\S\n]{0,3}(?:«([^»\n]{1,120})»|["“„]([^"“”\n]{1,120})["”]|‘([^’\n]{1,120})’|`([^`\n]{1,120})`|'((?:[^'\n]|'(?=\p{L})){1,120})')/uy;

/** What stands in quotes there, unless it quotes what a page says: "expired". */
export function findQuoted(text: string, at: number): Range | undefined {
  QUOTED.lastIndex = at;
  const found = QUOTED.exec(text);
  if (found === null) return undefined;
  const words = found.slice(1).join('').trim().split(/\s+/u).map(coreOf);
  return words.every((word) => word === '' || isOrdinaryWord(word))
    ? undefined
    : { start: at, end: QUOTED.lastIndex };
}
