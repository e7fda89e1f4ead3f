const SIGN = String.raw`[^\s<>()[\],;:"'«»@＠﹫]`;
const AT = String.raw`\s?[@＠﹫]\s?|\s?[[({]\s?(?:at|arobase)\s?[\])}]\s?|\sarobase\s`;

/** An address, its domain whole or cut, also where its sign is written in letters: what stands before it, and after. */
export const ADDRESS = new RegExp(
  String.raw`(?<!${SIGN})(${SIGN}{1,100})(?:${AT})(${SIGN}{0,199}[^\s<>()[\],;:"'«»@＠﹫.!?])`,
  'giu',
);

/** What people put between the digits of a number; the spaces that do not break are some of it. */
const BETWEEN = String.raw`(?:[^\S\n]|[./()\p{Pd}\p{Cf}]){0,3}`;
const DAY = String.raw`\d{1,2}[ ./-]\d{1,2}[ ./-](?:19|20)\d{2}(?!\d)`;

/** A number that somebody can be called by: French, or with the code of a country. No day is one. */
export const TELEPHONE = new RegExp(
  String.raw`(?<![\p{L}\d])(?!${DAY})(?:(?:\+|00)${BETWEEN}[1-9](?:${BETWEEN}\d){7,13}|0${BETWEEN}[1-9](?:${BETWEEN}\d){8})(?!\d)`,
  'gu',
);
