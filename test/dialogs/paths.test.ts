import { describe, expect, it } from 'vitest';
import type { Language } from '../../bot/ports/message.ts';
import { GUIDE_ONLY, SAMPLE, Talk, type World } from '../fakes/converse.ts';

interface Path {
  readonly title: string;
  readonly world: World;
  readonly says: readonly (readonly [fr: string, en: string])[];
  readonly ends: string;
  /** What stands in the last replies. */
  readonly hears: readonly (readonly [fr: string, en: string])[];
}

const ME = ['pour moi', 'for me'] as const;
const STARTING = ['rien encore', 'nothing yet'] as const;
const WITHOUT = ['sans code', 'without a code'] as const;

/** The ways of the official guide, typed from one end to the other. */
const PATHS: readonly Path[] = [
  {
    title: 'blocked at the unit',
    world: GUIDE_ONLY,
    says: [ME, STARTING, ['je ne fais pas partie', 'not part of']],
    ends: 'E1',
    hears: [],
  },
  {
    title: 'blocked at RESEDA, found by the directory',
    world: SAMPLE,
    says: [
      ME,
      STARTING,
      ['david.dumas@labo-alpha.example', 'david.dumas@labo-alpha.example'],
      ['123 456', '123456'],
      ['non', 'no'],
      ['David Dumas, UMR 9001', 'UMR9001 David Dumas'],
    ],
    ends: 'R2',
    hears: [['Solange Vidal', 'Solange Vidal']],
  },
  {
    title: 'blocked at Janus, with no password yet',
    world: SAMPLE,
    says: [
      ME,
      STARTING,
      ['adele.aubry@institut-beta.example', 'adele.aubry@institut-beta.example'],
      ['123456', '123456'],
    ],
    ends: 'J1',
    hears: [
      ['Personnel des unités CNRS', 'Personnel des unités CNRS'],
      ['d’après Janus', 'according to Janus'],
    ],
  },
  {
    title: 'the first login, seen on the screen',
    world: SAMPLE,
    says: [
      ME,
      ['page de connexion', 'login page'],
      ['je ne sais pas où cliquer', 'where to click'],
    ],
    ends: 'W1',
    hears: [['Agents unités CNRS', 'Agents unités CNRS']],
  },
  {
    title: 'the profile that is not saved',
    world: SAMPLE,
    says: [ME, ['mon profil', 'my Sygefor profile'], ['1', '1']],
    ends: 'P1',
    hears: [['Enregistrer', 'Enregistrer']],
  },
  {
    title: 'a message that is pasted at once',
    world: SAMPLE,
    says: [['On me dit : Stale\nRequest', 'It says: Stale\nRequest']],
    ends: 'W5',
    hears: [['d’après le message affiché', 'according to the message shown']],
  },
  {
    title: 'the mailbox that does not open, from the address form',
    world: SAMPLE,
    says: [ME, STARTING, ['pas accès à cette boîte', 'cannot open that mailbox']],
    ends: 'J9',
    hears: [['assistance utilisateur', 'assistance utilisateur']],
  },
  {
    title: 'the mailbox that does not open, from Sésame',
    world: SAMPLE,
    says: [ME, ['sésame', 'sésame'], ['cette boîte', 'that mailbox']],
    ends: 'J9',
    hears: [],
  },
  {
    title: 'everything by questions',
    world: SAMPLE,
    says: [
      ME,
      STARTING,
      WITHOUT,
      ['oui, avec mon adresse', 'yes, with my address'],
      ['jamais', 'never'],
    ],
    ends: 'J1',
    hears: [['d’après vous', 'according to you']],
  },
];

const LANGUAGES: readonly Language[] = ['fr', 'en'];

describe.each(LANGUAGES)('the ways of the guide, in %s', (language) => {
  it.each(PATHS)('$title', async ({ world, says, ends, hears }) => {
    const talk = await Talk.open({ ...world, language });
    const place = LANGUAGES.indexOf(language);

    for (const words of says) await talk.say(words[place] ?? '');

    expect(talk.told).toBe(ends);
    for (const words of hears) expect(talk.text).toContain(words[place]);
  });
});

describe('the access path', () => {
  it('tells of the blocked step by whom and when it was learnt', async () => {
    const talk = await Talk.open(SAMPLE);

    await talk.prove('damien.dupuis@institut-beta.example');

    const path = talk.replies.find((reply) => reply.kind === 'access-path');
    expect(path?.steps.find(({ state }) => state === 'blocked')).toMatchObject({
      step: 'janus',
      source: 'janus',
      at: talk.now,
    });
  });
});

describe('an account that is not usable', () => {
  it.each([
    ['gilles.gomez@institut-beta.example', 'fr'],
    ['helene.huet@institut-beta.example', 'en'],
    ['laure.lefort@institut-beta.example', 'fr'],
  ] as const)('is told to %s without state, date or reason', async (mail, language) => {
    const talk = await Talk.open({
      ...SAMPLE,
      language,
      service: { ...SAMPLE.service, sesameSupport: 'sesame@labo.example' },
    });
    await talk.prove(mail);
    await talk.escalate();

    const said = talk.transcript.filter(({ role }) => role === 'assistant').map(({ text }) => text);
    const copy = talk.mails.find(({ to }) => to === mail)?.text ?? '';
    const told = [...said.slice(-3), copy].join('\n').replace(mail, '');
    expect(told).not.toMatch(
      /suspend|verrou|désactiv|disabled|lock|administrat|J17|J22|2026|novembre|november|piraté|hacked/iu,
    );
    expect(copy).toContain('SYG-TEST-1');
  });
});

describe('a silent directory', () => {
  it.each(['ulysse.urbain@labo-alpha.example', 'oscar.olivier@institut-beta.example'])(
    'does not become a no for %s, and the questions replace it',
    async (mail) => {
      const talk = await Talk.open(SAMPLE);

      const said = await talk.prove(mail);
      expect(said).toContain('Cela ne veut pas dire que vous n’y êtes pas');
      await talk.choose('Continuer par des questions');

      expect(talk.state.expecting).toBe('question');
      const silent = Object.values(talk.state.findings?.facts ?? {}).filter(
        ({ reason }) => reason === 'unavailable',
      );
      expect(silent).toEqual([]);
    },
  );
});
