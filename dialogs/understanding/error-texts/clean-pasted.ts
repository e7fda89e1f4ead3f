const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  quot: '"',
  apos: "'",
  rsquo: "'",
  lsquo: "'",
  laquo: '"',
  raquo: '"',
  amp: '&',
  lt: ' ',
  gt: ' ',
  hellip: ' ',
  ndash: '-',
  mdash: '-',
  oelig: 'oe',
};

/**
 * Text as a page showed it, out of what was pasted: without tags, entities and soft hyphens, and with
 * the accents of UTF-8 that was read as Latin-1.
 */
export function cleanPasted(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200d\ufeff]/gu, '')
    .replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/giu, (_, hex?: string, decimal?: string) =>
      toCharacter(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .replace(/&([a-z])(?:acute|grave|circ|cedil|uml|tilde);/giu, '$1')
    .replace(/&([a-z]{2,6});/giu, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole)
    .replace(/<\/?[a-z][^<>]{0,200}>/giu, ' ')
    .replace(/Ã[\u0080-\u00bf]/gu, (pair) => toCharacter(0xc0 + (pair.charCodeAt(1) & 0x3f)))
    .replace(/â€™/gu, "'");
}

function toCharacter(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}
