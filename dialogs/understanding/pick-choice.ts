import type { Choice } from '../../bot/ports/reply.ts';
import { fold } from './fold.ts';
import { readYesOrNo } from './yes-or-no.ts';

const ORDINALS: readonly (readonly string[])[] = [
  ['1', 'premier', 'premiere', 'first', 'un', 'one'],
  ['2', 'deuxieme', 'second', 'seconde', 'deux', 'two'],
  ['3', 'troisieme', 'third', 'trois', 'three'],
  ['4', 'quatrieme', 'fourth', 'quatre', 'four'],
  ['5', 'cinquieme', 'fifth', 'cinq', 'five'],
  ['6', 'sixieme', 'sixth', 'six'],
  ['7', 'septieme', 'seventh', 'sept', 'seven'],
  ['8', 'huitieme', 'eighth', 'huit', 'eight'],
  ['9', 'neuvieme', 'ninth', 'neuf', 'nine'],
  ['10', 'dixieme', 'tenth', 'dix', 'ten'],
];

const LAST = new Set(['dernier', 'derniere', 'last']);

const FILLER = new Set([
  'le',
  'la',
  'les',
  'l',
  'the',
  'one',
  'n',
  'numero',
  'number',
  'option',
  'choix',
  'reponse',
  'answer',
  'celui',
  'celle',
  'c',
  'est',
  'it',
  's',
  'is',
]);

const LITTLE = new Set([
  'je',
  'j',
  'ai',
  'un',
  'une',
  'de',
  'des',
  'du',
  'd',
  'mon',
  'ma',
  'mes',
  'ce',
  'ne',
  'pas',
  'me',
  'que',
  'qui',
  'et',
  'a',
  'au',
  'on',
  'en',
  'my',
  'i',
  'an',
  'of',
  'to',
  'do',
  'not',
  'have',
  'page',
  'sur',
  'dans',
  'avec',
  'pour',
  'par',
  'il',
  'elle',
  'y',
  'vois',
  'voit',
  'suis',
  'with',
  'for',
  'from',
  'in',
  'on',
  'at',
  'that',
  'see',
  'am',
  'there',
  'nouveau',
  'nouvelle',
  'new',
]);

/** Words that turn a sentence into its contrary. */
const NEGATION = /\b(?:pas|jamais|aucune?|rien|not|never|no|cannot|t)\b/u;

/** The choice whose label is exactly that, give or take accents and case. */
export function pickLabel(choices: readonly Choice[], text: string): Choice | undefined {
  const typed = fold(text);
  return typed === '' ? undefined : choices.find(({ label }) => fold(label) === typed);
}

/**
 * The choice on offer that a typed text means: its label, its number or rank, yes or no where one label begins so,
 * the beginning of its label, or words that only one of the labels has, unless one of the two denies what the other says.
 * `undefined` when several fit, or none.
 */
export function pickChoice(choices: readonly Choice[], text: string): Choice | undefined {
  const typed = fold(text).replace(/^(?:ok|d accord|alors|euh|ben|bonjour)\s+/u, '');
  if (typed === '') return undefined;
  const exact = pickLabel(choices, typed);
  if (exact !== undefined) return exact;
  const labels = choices.map((choice) => ({ choice, label: fold(choice.label) }));
  const ranked = rankOf(typed);
  if (ranked !== undefined) return choices.at(ranked);
  if (!saysSomething(typed)) return undefined;
  return (
    only(labels.filter(({ label }) => `${label} `.startsWith(`${typed} `))) ??
    claimed(labels, typed) ??
    only(labels.filter(({ label }) => !isContrary(label, typed) && sharesAllWords(label, typed)))
  );
}

/** One of the two denies what the other says. A few words without a subject deny nothing: "où cliquer". */
function isContrary(label: string, typed: string): boolean {
  const isDenied = NEGATION.test(typed);
  if (isDenied === NEGATION.test(label)) return false;
  return isDenied || /^(?:je|j|i|la|le|les|mon|ma|my|the|it|il|elle|ca|cela)\b/u.test(typed);
}

/** The only choice that says yes, or no, where the text does. */
function claimed(labels: readonly Labelled[], typed: string): Choice | undefined {
  const claim = readYesOrNo(typed);
  return claim === undefined
    ? undefined
    : only(labels.filter(({ label }) => CLAIMS[claim].test(label)));
}

interface Labelled {
  readonly choice: Choice;
  readonly label: string;
}

const CLAIMS = { yes: /^(?:oui|yes)\b/u, no: /^(?:non|no)\b/u } as const;

/** What leads up to a rank, and what may follow: "plutôt la première, je pense". */
const LEAD =
  /^(?:(?:plutot|rather|je (?:dirais|pense|crois|prends|choisis|prefere)|disons|ce serait|probably|surement|i (?:d say|would say|think|pick|choose|take|prefer)|euh|alors|ben|(?:oui|yes)(?= (?:le|la|l|the|option|numero|number|n) )) )+/u;
const TRAIL =
  /(?: (?:svp|please|s il (?:vous|te) plait|merci|thanks|je (?:pense|crois|dirais)|i (?:think|guess)|option|possibilite|proposition|choice|cas))+$/u;

/** Both, or all of them: no rank. */
const SEVERAL = /\bles (?:deux|trois|quatre|cinq)\b|\bboth\b/u;

/** The place that a number or a rank names, from 0; `-1` for the last. */
function rankOf(typed: string): number | undefined {
  const word = rankWord(typed);
  if (word === undefined || SEVERAL.test(typed)) return undefined;
  if (LAST.has(word)) return -1;
  const numeral = /^(\d{1,2})(?:er|ere|re|e|eme|ieme|nd|nde|st|rd|th)?$/u.exec(word)?.[1] ?? word;
  const rank = ORDINALS.findIndex((names) => names.includes(numeral));
  return rank < 0 ? undefined : rank;
}

/** The one word that is left when all that surrounds a rank is taken away. */
function rankWord(typed: string): string | undefined {
  const all = typed
    .replace(LEAD, '')
    .replace(TRAIL, '')
    .replace(/^no ?(?=\d)/u, '')
    .split(' ');
  const words = all.length === 1 ? all : all.filter((word) => !FILLER.has(word));
  return words.length === 1 ? words[0] : undefined;
}

/** Little words alone begin many labels, and mean none of them. */
function saysSomething(typed: string): boolean {
  return wordsOf(typed).length > 0;
}

function sharesAllWords(label: string, typed: string): boolean {
  const known = new Set(label.split(' '));
  return wordsOf(typed).every((word) => known.has(word));
}

function wordsOf(typed: string): readonly string[] {
  return typed.split(' ').filter((word) => !FILLER.has(word) && !LITTLE.has(word));
}

function only(found: readonly { readonly choice: Choice }[]): Choice | undefined {
  return found.length === 1 ? found[0]?.choice : undefined;
}
