import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../bot/ports/message.ts';
import type { ChangedTexts, TextsById } from '../../bot/ports/texts.ts';
import { composeCodeMail } from '../../dialogs/mails/code-mail.ts';
import { apology } from '../../dialogs/respond.ts';
import { judgeText, tidyText } from '../../dialogs/wording/texts/judge-text.ts';
import { LINKS } from '../../dialogs/wording/texts/links.ts';
import { saidIn } from '../../dialogs/wording/texts/said-in.ts';
import { SHIPPED_TEXTS } from '../../dialogs/wording/texts/shipped-texts.ts';
import { placesIn, ruleOf } from '../../dialogs/wording/texts/text-rule.ts';
import { AS_SHIPPED, worded } from '../../dialogs/wording/texts/worded.ts';
import { SHIPPED } from '../../dialogs/wording/wording.ts';
import { SAMPLE, Talk } from '../fakes/converse.ts';

const inFrench = (fr: TextsById): ChangedTexts => ({ fr, en: {} });

const ruleFor = (id: string, language: Language = 'fr') =>
  ruleOf(id, SHIPPED_TEXTS[language].get(id) ?? '');

const kindsOf = (id: string, text: string): readonly string[] =>
  judgeText(ruleFor(id), text).map(({ kind }) => kind);

describe('the shipped texts', () => {
  it.each(LANGUAGES)(
    'keep to the rules that hold for whatever is written in their place, in %s',
    (language) => {
      const broken = [...SHIPPED_TEXTS[language]].flatMap(([id, text]) =>
        judgeText(ruleOf(id, text), text).map((fault) => ({ id, fault })),
      );

      expect(broken).toEqual([]);
    },
  );

  it('are the same in both languages, with the same places, but for what support alone reads', () => {
    const places = (language: Language) =>
      [...SHIPPED_TEXTS[language]]
        .filter(([id]) => saidIn(id).includes('en'))
        .map(([id, text]) => [id, placesIn(text).toSorted()]);

    expect(places('en')).toEqual(places('fr'));
  });

  it('name no page of the institution that cannot be changed as a link', () => {
    const found = LANGUAGES.flatMap((language) =>
      [...SHIPPED_TEXTS[language].values()].flatMap(
        (text) => text.match(/https?:\/\/[^\s»)”]+/gu) ?? [],
      ),
    );

    expect([...new Set(found.map((link) => link.replace(/[.:]$/u, '')))].toSorted()).toEqual(
      Object.values(LINKS).toSorted(),
    );
  });

  it('are all there: every text of every table', () => {
    const count = (part: unknown): number =>
      typeof part === 'string'
        ? 1
        : Object.values(part ?? {}).reduce((sum: number, each) => sum + count(each), 0);
    const neutralTwice = Object.keys(SHIPPED.fr.situation.J22).length;

    expect(SHIPPED_TEXTS.fr.size).toBe(count(SHIPPED.fr) + count(LINKS) - neutralTwice);
  });
});

describe('what may be written in place of a text', () => {
  it.each([
    ['nothing', 'talk.codeRight', '  \n ', ['empty']],
    ['a text without its place', 'talk.codeRight', 'Merci, c’est vérifié.', ['place-missing']],
    ['a place of another text', 'talk.codeRight', '{mail} : {unit}', ['place-unknown']],
    ['a place in capitals', 'talk.codeRight', '{MAIL}', ['place-missing', 'place-unknown']],
    ['a place with a space in it', 'talk.codeRight', '{mail} { mail }', ['brace']],
    ['a brace that is left open', 'talk.codeRight', '{mail} {mail', ['brace']],
    ['a place with an accent', 'talk.thanks', 'Merci {prénom}', ['brace']],
    ['two lines on a button', 'talk.works', 'Cela\nfonctionne', ['line-break']],
    ['two lines in a title', 'situation.R2.title', 'Pas\nd’adresse', ['line-break']],
    ['an endless title', 'situation.R2.title', 'a'.repeat(91), ['too-long']],
    ['an endless text', 'situation.R2.explanation', 'a'.repeat(801), ['too-long']],
    ['a sign that turns the line around', 'talk.thanks', 'Merci \u202ebus', ['sign']],
    ['half a sign', 'talk.thanks', 'Merci \ud83d', ['sign']],
    [
      'a greeting that hides that it is a machine',
      'talk.greeting',
      'Bonjour, ici Anne.',
      ['words-missing'],
    ],
    ['a page of somebody else', 'link.sesame', 'https://sesame.example/', ['no-link']],
    ['a page without a lock', 'link.sesame', 'http://sesame.cnrs.fr/', ['no-link']],
    ['a page without a lock in a text', 'talk.thanks', 'Voir http://sesame.cnrs.fr/', ['no-https']],
    ['a page and more', 'link.sesame', 'https://sesame.cnrs.fr/ ou ailleurs', ['no-link']],
    ['a machine that hides it', 'web.role', 'Votre conseillère', ['words-missing']],
    ['a mail of nobody', 'talk.newsBye', 'L’assistance', ['words-missing']],
    ['two addresses', 'contact.support', 'a@cnrs.fr, b@cnrs.fr', ['no-address']],
    ['a place in a contact', 'contact.hours', 'de 9 h à {heure}', ['place-unknown']],
  ])('is not %s', (_, id, text, kinds) => {
    expect(kindsOf(id, text)).toEqual(kinds);
  });

  it.each([
    ['talk.codeRight', 'C’est bon : {mail} est à vous.'],
    ['talk.codeSent', 'Un code arrive à {mail}.\nIl vaut {minutes} minutes.'],
    ['situation.R2.title', 'Votre fiche n’a pas d’adresse'],
    ['link.sesame', 'https://sesame2.cnrs.fr/accueil'],
    ['contact.support', 'assistance@cnrs.fr'],
    ['contact.hours', 'de 9 h à 12 h'],
  ])('is a text that keeps to the rules of %s', (id, text) => {
    expect(kindsOf(id, text)).toEqual([]);
  });

  it('is kept without what cannot be seen at its ends', () => {
    expect(tidyText(' Bonjour \r\n\r\nMerci\t\n')).toBe('Bonjour\n\nMerci');
  });
});

describe('a text that was written anew', () => {
  it('is said from the greeting on, in its language alone', async () => {
    const greeting = 'Salut, je suis le robot automatique.';
    const texts = inFrench({ 'talk.greeting': greeting, 'talk.forMe': 'Moi' });

    const french = await Talk.open({ texts });
    const english = await Talk.open({ texts, language: 'en' });

    expect(french.text).toContain(greeting);
    expect(french.choices.map(({ label }) => label)).toContain('Moi');
    expect(english.text).toContain(SHIPPED.en.talk.greeting);
  });

  it('is understood when the person types it', async () => {
    const talk = await Talk.open({ texts: inFrench({ 'talk.forMe': 'C’est mon affaire' }) });

    await talk.say('c’est mon affaire');

    expect(talk.state.forWhom).toBe('me');
  });

  it('is said of a question and its answers, of a situation, and in the letter', async () => {
    const texts = inFrench({
      'question.screen.text': 'Qu’y a-t-il à l’écran ?',
      'question.screen.answers.nothing-yet': 'Rien du tout',
      'situation.J18.title': 'Compte fini',
      'situation.J18.request': 'compléter ma fiche',
      'talk.letterIntro': 'Bonjour, une demande :',
    });
    const talk = await Talk.open({ ...SAMPLE, texts });

    const told = await talk.prove('lea.lambert@labo-alpha.example');

    const asked = talk.transcript.map(({ text }) => text).join('\n');
    expect(asked).toContain('Qu’y a-t-il à l’écran\u00a0?\n');
    expect(asked).toContain('[Rien du tout]');
    expect(talk.told).toBe('J18');
    expect(told).toContain('## Compte fini');
    expect(told).toMatch(/Accès à Sygefor\s: compléter ma fiche\n/u);
    expect(told).toContain('Bonjour, une demande\u00a0:\n– compléter ma fiche');
  });

  it('goes out in mails, and where something went wrong', () => {
    const texts = inFrench({
      'talk.codeMailSubject': 'Votre code',
      'talk.apology': 'Panne. Écrivez à {support}.',
      'contact.support': 'aide@cnrs.fr',
    });
    const code = {
      address: 'a@b.example',
      code: '123456',
      ttlMinutes: 20,
      at: '2026-11-22',
      timeZone: 'Europe/Paris',
    };

    const mail = composeCodeMail({ ...code, language: 'fr' }, texts);
    const service = { supportMailbox: 'support@sygefor.example' } as Parameters<
      typeof apology
    >[1]['service'];

    expect(mail.subject).toBe('Votre code');
    expect(apology('fr', { service, texts })).toBe('Panne. Écrivez à aide@cnrs.fr.');
  });

  it('tells other hours and contacts than the configured ones; mails still leave for those', async () => {
    const talk = await Talk.open({
      service: { systems: [], supportHours: '9 h – 17 h' },
      texts: inFrench({
        'contact.hours': 'le matin',
        'contact.delay': 'trois jours',
        'contact.support': 'aide@cnrs.fr',
      }),
    });

    const said = await talk.escalate({ 'reply-to': 'david@labo.example' });

    expect(said).toContain('le matin');
    expect(said).not.toContain('9 h – 17 h');
    expect(said).toContain('trois jours');
    expect(talk.mails[0]?.to).toBe('support@sygefor.example');
  });

  it.each([
    ['misses its place', 'Merci, c’est vérifié.'],
    ['has a place that nothing fills', 'Merci, {mail} est à {nom}.'],
    ['is empty', ''],
  ])('is passed over where it %s, and the shipped words are said', (_, text) => {
    const { talk } = worded('fr', inFrench({ 'talk.codeRight': text }));

    expect(talk.codeRight).toBe(SHIPPED.fr.talk.codeRight);
  });

  it('is passed over where there is no such text, whatever it is called', () => {
    const texts = inFrench({
      'talk.gone': 'x',
      __proto__: 'x',
      'talk.constructor': 'x',
      talk: 'x',
    });

    expect(worded('fr', texts)).toEqual(worded('fr', AS_SHIPPED));
  });

  it('cannot tell a disabled account from a suspended one', () => {
    const texts = inFrench({
      'situation.J17.title': 'Compte inutilisable',
      'situation.J22.title': 'Compte désactivé',
    });

    const { situation } = worded('fr', texts);

    expect(situation.J22).toEqual(situation.J17);
    expect(situation.J22.title).toBe('Compte inutilisable');
  });

  it('changes a link wherever it is named, and no longer address that begins alike', () => {
    const texts = inFrench({
      'link.sesame': 'https://sesame2.cnrs.fr/',
      'talk.thanks': 'Voir https://sesame.cnrs.fr/ et https://sesame.cnrs.fr/aide.',
    });

    const words = worded('fr', texts);

    expect(words.talk.thanks).toBe('Voir https://sesame2.cnrs.fr/ et https://sesame.cnrs.fr/aide.');
    expect(words.situation.J1.action).toContain('1. Ouvrez https://sesame2.cnrs.fr/');
    expect(JSON.stringify({ ...words, talk: undefined })).not.toContain('https://sesame.cnrs.fr');
  });

  it('costs one merge, however often it is looked up', () => {
    const texts = inFrench({ 'talk.thanks': 'Merci.' });

    expect(worded('fr', texts)).toBe(worded('fr', texts));
    expect(worded('fr', texts)).not.toBe(worded('fr', { ...texts }));
  });
});

it('as long as nothing was written, exactly the shipped words are said', () => {
  for (const language of LANGUAGES) {
    const { contact, ...words } = worded(language, AS_SHIPPED);
    expect(words).toEqual(SHIPPED[language]);
    expect(contact).toEqual({});
  }
});
