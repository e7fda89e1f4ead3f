import { fold } from '../fold.ts';
import { cleanPasted } from './clean-pasted.ts';

/** Words that say nothing about which message it is. */
const SMALL = new Set(
  `a ai am an and are as at au aux avec avez be been by can ce cela ces cet cette ci d dans de des do does
  du elle en es est et ete etes etre for from had has have i il in is it j je l la le les leur lui m
  me merci n ne nous of on or ou par pour qu que qui s sa se ses si son sont suis sur t that the their this
  to un une vos vous was we were will with y you`.split(/\s+/u),
);

/** How people shorten a word, and what they mean. */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  mdp: ['mot', 'passe'],
  motdepasse: ['mot', 'passe'],
  pwd: ['password'],
  passwd: ['password'],
  pw: ['password'],
  admin: ['administrateur'],
  email: ['mail'],
  electronique: ['mail'],
  electronic: ['mail'],
  courriel: ['mail'],
  mel: ['mail'],
  id: ['identifiant'],
  ident: ['identifiant'],
  pa: ['pas'],
};

/** A text as a row of words to compare: folded, without small words, endings and double letters. */
export function toWords(text: string): readonly string[] {
  return fold(cleanPasted(text))
    .split(/[\s.@]+/u)
    .flatMap((word) => MEANT[word] ?? [word])
    .filter((word) => word.length > 1 && !SMALL.has(word))
    .map(stem);
}

/** Where people who retype a message go wrong most: doubled letters, and endings that sound the same. */
export function stem(word: string): string {
  const single = word.replace(/(\D)\1+/gu, '$1');
  const ending = ['er', 'ez', 'es', 's', 'e'].find(
    (end) => single.endsWith(end) && single.length - end.length >= 4,
  );
  return ending === undefined ? single : single.slice(0, -ending.length);
}
