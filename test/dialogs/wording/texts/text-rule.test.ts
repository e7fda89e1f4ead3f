import { describe, expect, it } from 'vitest';
import { judgeText, tidyText } from '../../../../dialogs/wording/texts/judge-text.ts';
import { shippedText } from '../../../../dialogs/wording/texts/shipped-texts.ts';
import { placesIn, ruleOf } from '../../../../dialogs/wording/texts/text-rule.ts';
import { worded } from '../../../../dialogs/wording/texts/worded.ts';

const ruleFor = (id: string) => ruleOf(id, shippedText({ id, language: 'fr' }) ?? '');
const kindsOf = (id: string, text: string): readonly string[] =>
  judgeText(ruleFor(id), text).map(({ kind }) => kind);

describe('a text', () => {
  it.each([
    { id: 'situation.R2.title', most: 90 },
    { id: 'situation.R2.request', most: 130 },
    { id: 'situation.R2.explanation', most: 800 },
    { id: 'question.screen.answers.nothing-yet', most: 70 },
    { id: 'talk.works', most: 160 },
  ])('of $id may have $most signs, and none more', ({ id, most }) => {
    expect(kindsOf(id, 'a'.repeat(most))).toEqual([]);
    expect(kindsOf(id, 'a'.repeat(most + 1))).toEqual(['too-long']);
  });

  it('may be twice as long as what is shipped, where that is long', () => {
    const shipped = 'a'.repeat(700);

    expect(judgeText(ruleOf('talk.any', shipped), 'a'.repeat(1400))).toEqual([]);
    expect(judgeText(ruleOf('talk.any', shipped), 'a'.repeat(1401))).toHaveLength(1);
  });

  it.each([
    { id: 'question.screen.answers.nothing-yet', what: 'an answer that is chosen' },
    { id: 'talk.works', what: 'a button' },
    { id: 'contact.hours', what: 'a contact' },
  ])('is one line as $what', ({ id }) => {
    expect(kindsOf(id, 'une\ndeux')).toEqual(['line-break']);
  });

  it('may have several lines where what is shipped has', () => {
    expect(judgeText(ruleOf('talk.any', 'une\ndeux'), 'une\ndeux\ntrois')).toEqual([]);
  });

  it('names no page without a lock, however that is written', () => {
    expect(kindsOf('talk.thanks', 'Voir HTTP://sesame.cnrs.fr/')).toEqual(['no-https']);
  });

  it('is kept with its accents as one sign each', () => {
    expect(tidyText('e\u0301te\u0301')).toBe('été');
  });

  it('needs each place once, however often it names it', () => {
    expect(placesIn('{mail}, et {unit}, et encore {mail}')).toEqual(['mail', 'unit']);
  });
});

describe('a machine says that it is one', () => {
  it.each([
    'talk.greeting',
    'talk.newsBye',
    'talk.codeMailBody',
    'talk.copyBody',
    'teams.missedIntro',
    'web.role',
  ])('in %s, whatever is written there', (id) => {
    const { says, places } = ruleFor(id);

    expect(says).toMatch(/^automati/iu);
    expect(kindsOf(id, `Bonjour ${places.map((place) => `{${place}}`).join(' ')}`)).toContain(
      'words-missing',
    );
  });
});

it('a longer address that begins like a shipped link stays what it is', () => {
  const fr = {
    'link.sesame': 'https://sesame2.cnrs.fr/',
    'talk.thanks': 'Voir https://sesame.cnrs.fr//aide',
  };

  expect(worded('fr', { fr, en: {} }).talk.thanks).toBe(fr['talk.thanks']);
});

it('what support alone reads is shipped in its language, and in no other', () => {
  const id = 'support.reference';

  expect(shippedText({ id, language: 'fr' })).toBeDefined();
  expect(shippedText({ id, language: 'en' })).toBeUndefined();
});
