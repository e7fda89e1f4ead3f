import { toNameWords } from '../../ports/to-name-words.ts';
import { mailboxesOf, namesOf, type PeopleInDossier } from './people-of-dossier.ts';
import { toInitial } from './to-initial.ts';

const WORD = /\p{L}+/gu;

/** Shorter ones (`de`, `le`) are in every text and name nobody. */
const SHORTEST = 3;

const PARTICLE = /^(?:d|de|du|des|l|la|le|les|van|von|da|di|el)$/iu;

/** Hides the names of the people that a request has to do with: as they were written, and word by word. */
export function createNameMask(dossier: PeopleInDossier | undefined): (text: string) => string {
  const names = namesOf(dossier);
  const wholes = names.map(toPattern);
  const words = [...names, ...mailboxesOf(dossier)].flatMap(toNameWords);
  const known = new Set(words.filter((word) => word.length >= SHORTEST));
  const isKnown = (word: string): boolean => known.has(toNameWords(word).join(''));
  return (text) =>
    wholes
      .reduce((left, whole) => left.replaceAll(whole, toInitials), text)
      .replaceAll(WORD, (word) => (isKnown(word) ? toInitial(word) : word));
}

const toInitials = (name: string): string =>
  name.replaceAll(WORD, (word) => (PARTICLE.test(word) ? word : toInitial(word)));

/** Whole names of short words, as `Wu Li`, are found by nothing else. */
function toPattern(name: string): RegExp {
  const exact = name.replaceAll(/[^\p{L}\p{N}]/gu, (sign) => String.raw`\u{${toHex(sign)}}`);
  return new RegExp(String.raw`(?<!\p{L})${exact}(?!\p{L})`, 'giu');
}

const toHex = (sign: string): string => (sign.codePointAt(0) ?? 0).toString(16);
