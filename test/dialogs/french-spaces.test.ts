import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { countFirst } from '../../dialogs/wording/count-first.ts';
import { keepSignsTogether } from '../../dialogs/wording/french-spaces.ts';
import { labelled } from '../../dialogs/wording/labelled.ts';
import { mapWords } from '../../dialogs/wording/texts/map-words.ts';
import { saidIn } from '../../dialogs/wording/texts/said-in.ts';
import { AS_SHIPPED, worded } from '../../dialogs/wording/texts/worded.ts';

const WORDING = path.join(import.meta.dirname, '..', '..', 'dialogs', 'wording');

const SET_APART = /[^\S\u00a0][:;?!»%]|«(?!\u00a0)/u;
/** Also where the space was forgotten; not in an address, an hour or what a machine calls something. */
const FORGOTTEN = /[\p{L})}»][?!;](?=\s|$)|[\p{L})}]:(?=\s|$)|[^\u00a0]»/u;

interface Said {
  readonly id: string;
  readonly text: string;
}

const textsIn = (words: object): readonly Said[] => {
  const texts: Said[] = [];
  mapWords(words, (id, text) => {
    texts.push({ id, text });
    return text;
  });
  return texts;
};

const inBoth = (part: unknown): part is { readonly fr: object; readonly en: object } =>
  typeof part === 'object' &&
  part !== null &&
  Object.keys(part).toSorted().join() === 'en,fr' &&
  Object.values(part).every((words) => typeof words === 'object');

/** Every table of words that exists in both languages, by its name. */
async function tables() {
  const files = readdirSync(WORDING, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => pathToFileURL(path.join(WORDING, name)).href);
  const modules = await Promise.all(files.map((file) => import(file) as Promise<object>));
  return modules.flatMap((module) => Object.entries(module).filter(([, part]) => inBoth(part))) as [
    string,
    { readonly fr: object; readonly en: object },
  ][];
}

describe('the words of every table', async () => {
  const found = await tables();

  it('are there to be looked at', () => {
    expect(found.map(([name]) => name)).toEqual(
      expect.arrayContaining([
        'SHIPPED',
        'CONSOLE',
        'ESCALATIONS',
        'WEB',
        'LEGAL',
        'STAFF_SITUATIONS',
      ]),
    );
  });

  it.each(found)('let no sign of French start a line: %s', (_, { fr }) => {
    const broken = textsIn(fr).filter(
      ({ text }) => SET_APART.test(text) || FORGOTTEN.test(text.replaceAll(/https?:\/\/\S+/gu, '')),
    );

    expect(broken).toEqual([]);
  });

  it.each(found)('set no sign of English apart: %s', (_, { en }) => {
    // Support works in French: what it alone reads is written in no other language.
    const english = textsIn(en).filter(({ id }) => saidIn(id).includes('en'));
    const broken = english.filter(({ text }) =>
      /\s[:;?!]/u.test(text.replaceAll(/«[^»]*»/gu, '-')),
    );

    expect(broken).toEqual([]);
  });
});

it('whoever writes a French text anew need not think of its spaces', () => {
  const written = 'Vous voyez « Erreur » ? Dites-le !';

  const { talk } = worded('fr', { ...AS_SHIPPED, fr: { 'talk.thanks': written } });

  expect(talk.thanks).toBe('Vous voyez «\u00a0Erreur\u00a0»\u00a0? Dites-le\u00a0!');
});

it('an English text is said as it was written anew', () => {
  const written = 'Thanks : fine !';

  expect(worded('en', { ...AS_SHIPPED, en: { 'talk.thanks': written } }).talk.thanks).toBe(written);
});

it('signs are kept together once and for all', () => {
  const once = keepSignsTogether('100 % « oui » : non ; peut-être ?');

  expect(once).toBe('100\u00a0% «\u00a0oui\u00a0»\u00a0: non\u00a0; peut-être\u00a0?');
  expect(keepSignsTogether(once)).toBe(once);
});

it.each([
  ['fr', 'Unité\u00a0: UMR9001'],
  ['en', 'Unité: UMR9001'],
] as const)('a label stands before its colon as in %s', (language, line) => {
  expect(labelled('Unité', 'UMR9001', language)).toBe(line);
});

it.each([
  ['1 mars 2027', '1er mars 2027'],
  ['1 mars 2027 à 09:01', '1er mars 2027 à 09:01'],
  ['11 mars 2027', '11 mars 2027'],
  ['21 mars', '21 mars'],
  ['01/03/2027', '01/03/2027'],
])('the day %s is written %s in French, and as it was in English', (date, written) => {
  expect(countFirst(date, 'fr')).toBe(written);
  expect(countFirst(date, 'en')).toBe(date);
});
