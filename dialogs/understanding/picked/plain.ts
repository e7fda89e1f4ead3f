/** More than anybody types about who they are, and little enough to read at once. */
const MOST_CHARACTERS = 4000;

/** The text without accents and capitals, its punctuation kept, apostrophes and spaces of one kind, line by line. */
export function plain(text: string): string {
  return text
    .slice(0, MOST_CHARACTERS)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[’‘ʼ`´]/gu, "'")
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n[\n ]*/gu, '\n');
}

/** The beginning of a text, as it was typed, apostrophes of one kind. */
export function beginning(text: string): string {
  return text
    .slice(0, MOST_CHARACTERS)
    .normalize('NFC')
    .replace(/[’‘ʼ`´]/gu, "'");
}
