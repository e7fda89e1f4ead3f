import { ADDRESS, TELEPHONE } from '../personal-forms.ts';
import { isMessageWord } from './message-words.ts';
import { replaceNames } from './replace-names.ts';

/** What stands in the place of what was taken out. */
const TAKEN_OUT = '[…]';

/** What leads to a person by its form. Where a link leads is kept; what it carries is not. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/(https?:\/\/)[^\s/@]{1,200}@/giu, '$1'],
  [/(\b(?:https?:\/\/|www\.)[^\s?#<>"«»]{1,300})[?#][^\s<>"«»]*/giu, '$1'],
  [/[^\s<>()[\],;:"«»]{1,100}@[^\s<>()[\],;:"«»]{1,200}/gu, TAKEN_OUT],
  [ADDRESS, TAKEN_OUT],
  [TELEPHONE, TAKEN_OUT],
  [/\b(?:\d{1,3}\.){3}\d{1,3}\b/gu, TAKEN_OUT],
  [/\b(?:[\da-f]{0,4}:){3,7}[\da-f]{1,4}\b/giu, TAKEN_OUT],
  [/(?<![\p{L}\d])(?:\+|00)?\d(?:[ .\-/()]{0,2}\d){8,14}(?![\p{L}\d])/gu, TAKEN_OUT],
  [
    /(?<![\p{L}\d])\p{Ll}[\p{Ll}-]{0,30}\.\p{Ll}[\p{Ll}-]{1,30}(?:\.\d+)?(?![\p{L}\d./(:-])/gu,
    TAKEN_OUT,
  ],
  [/(?<![\p{L}\d_-])(?=[\w-]*\d)(?=[\w-]*[a-z])[\w-]{8,}(?![\p{L}\d_-])/giu, TAKEN_OUT],
  [/\b[\w+/-]{32,}={0,2}/gu, TAKEN_OUT],
  [/(?<!\d)\d{6,}(?!\d)/gu, TAKEN_OUT],
];

/** From the greeting at its end on, a mail says who wrote it. */
const SIGNED =
  /(?:^|[\n.,!?]\s*)(?:bien |très )?(?:cordialement|sincèrement|respectueusement|salutations|(?:best|kind|warm)? ?regards|sincerely|yours|cdlt|merci d['’ ]avance|thanks|thank you|bonne journée|cheers)\b[\s\S]*$/iu;

/** Words of a program are written together: they are nobody's name. */
const CAPITALISED = /(?<![\p{L}\p{N}_.:/$\\])\p{Lu}[\p{L}\p{M}\p{N}_’'-]*/gu;
const OF_A_PROGRAM = /_|\d|\p{Ll}\p{Lu}|(?:[Ee]xception|[Ee]rror)$/u;

/**
 * A text without what leads to a person: addresses, numbers, logins and codes by their form, names by
 * what stands before them, and every other word with a capital that no message is known to hold. It
 * rather takes out too much than too little.
 */
export function withoutPeople(text: string): string {
  const unsigned = text.replace(SIGNED, ' ');
  const formless = FORMS.reduce((left, [form, mark]) => left.replace(form, mark), unsigned);
  return replaceNames(formless, () => TAKEN_OUT)
    .replace(CAPITALISED, (word) =>
      OF_A_PROGRAM.test(word) || isMessageWord(word) ? word : TAKEN_OUT,
    )
    .replace(/\[…\](?:\s*\[…\])+/gu, TAKEN_OUT);
}
