import { someoneElseSigns } from './someone-else-signs.ts';
import { wordsByPart } from './words-by-part.ts';

/** How much a sign counts beside a word: signs are few, and each says more. */
const TIMES_SIGNS = 3;

/** What a text holds of whom it is about: words, the parts that they play, alone and in rows, and signs. */
export function someoneElseFeatures(text: string): readonly string[] {
  const words = wordsByPart(text);
  const parts = words.map(({ part }) => part);
  const signs = someoneElseSigns(parts);
  const pairs = signs.flatMap((one, place) =>
    signs.slice(place + 1).map((other) => `*${one}&${other}`),
  );
  return [
    ...words.map(({ word }) => `=${word}`),
    ...rows(parts, 1),
    ...rows(parts, 2),
    ...rows(parts, 3),
    ...parts.slice(0, 3).map((part, place) => `${place}:${part}`),
    ...Array.from({ length: TIMES_SIGNS }, () => signs.map((sign) => `*${sign}`)).flat(),
    ...pairs,
  ];
}

function rows(parts: readonly string[], size: number): readonly string[] {
  return parts
    .slice(0, Math.max(0, parts.length - size + 1))
    .map((_, start) => parts.slice(start, start + size).join(' '));
}
