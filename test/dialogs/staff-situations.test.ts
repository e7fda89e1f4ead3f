import { expect, it } from 'vitest';
import { SITUATIONS } from '../../bot/diagnosis/situations.ts';
import { LANGUAGES } from '../../bot/ports/message.ts';
import { nameSituation } from '../../dialogs/wording/console/name-situation.ts';
import { STAFF_SITUATIONS } from '../../dialogs/wording/console/staff-situations.ts';

/** Longer, and a list of situations breaks into two lines a row. */
const LONGEST = 60;

const SAID_TO_THE_READER = /\b(?:vous|votre|vos|vôtre|you|your|yours)\b/iu;

it.each(LANGUAGES)(
  'staff have a short title for every situation, no two alike, in %s',
  (language) => {
    const titles = STAFF_SITUATIONS[language];

    expect(Object.keys(titles).toSorted()).toEqual(SITUATIONS.map(({ code }) => code).toSorted());
    const said = Object.values(titles);
    expect(new Set(said.map((title) => title.toLowerCase())).size).toBe(SITUATIONS.length);
    expect(said.filter((title) => title.trim() === '' || title.length > LONGEST)).toEqual([]);
  },
);

it.each(LANGUAGES)(
  'a title for staff addresses nobody and ends without a full stop, in %s',
  (language) => {
    const said = Object.values(STAFF_SITUATIONS[language]);

    expect(said.filter((title) => SAID_TO_THE_READER.test(title))).toEqual([]);
    expect(said.filter((title) => /[.:;,]$/u.test(title))).toEqual([]);
  },
);

it.each([
  ['J17', 'fr', 'J17 – Compte Janus suspendu ou verrouillé par un administrateur'],
  ['J22', 'en', 'J22 – Janus account disabled'],
  ['Z99', 'fr', 'Z99'],
  ['toString', 'en', 'toString'],
] as const)('staff read %s in %s as "%s"', (code, language, name) => {
  expect(nameSituation(code, language)).toBe(name);
});
