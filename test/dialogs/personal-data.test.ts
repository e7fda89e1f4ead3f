import { describe, expect, it } from 'vitest';
import type { Effect } from '../../bot/ports/turn.ts';
import { PERSONAL_DATA_EN } from '../../dialogs/wording/en/personal-data.ts';
import { PERSONAL_DATA_FR } from '../../dialogs/wording/fr/personal-data.ts';
import { CODE, GUIDE_ONLY, SAMPLE, Talk, type World } from '../fakes/converse.ts';

const ALICE = 'alice.arnaud@labo-alpha.example';
const REQUEST = {
  reference: 'SYG-123-456',
  at: '2026-11-01T10:00:00.000Z',
  changedAt: '2026-11-01T10:00:00.000Z',
  keptUntil: '2027-11-01T10:00:00.000Z',
  isUnsent: false,
  messages: 2,
};

const erasuresOf = (talk: Talk): readonly Effect[] =>
  talk.effects.filter(({ kind }) => kind === 'erase');

async function proved(world: World = SAMPLE): Promise<Talk> {
  const talk = await Talk.open(world);
  await talk.prove(ALICE);
  return talk;
}

describe('whoever proved an address', () => {
  it.each(['que savez-vous de moi ?', 'Mes données', 'oubliez-moi', 'supprimez mes données'])(
    'is told by "%s" what is kept, what would go and what would stay',
    async (words) => {
      const talk = await proved();
      talk.personalData = {
        conversations: [
          { openedAt: '2026-11-01T09:00:00Z', activeAt: '2026-11-01T09:00:00Z', isProved: true },
          { openedAt: '2026-11-22T09:00:00Z', activeAt: '2026-11-22T09:00:00Z', isProved: true },
        ],
        diagnoses: 3,
        escalations: [REQUEST],
        waitingMails: 1,
        mailFiles: 2,
        lookUps: [
          {
            at: '2026-11-02T10:00:00Z',
            who: 'terminal x',
            reason: 'appel du 2',
            addressKeys: [],
            systems: [],
          },
          { at: '2026-11-03T10:00:00Z', who: 'terminal x', addressKeys: [], systems: [] },
          { at: '2026-11-04T10:00:00Z', who: 'escalation SYG-1', addressKeys: [], systems: [] },
        ],
        lookUpDays: 400,
      };

      const text = (await talk.say(words)).replaceAll('\u00a0', ' ');

      expect(text).toContain(ALICE);
      expect(text).toContain('conversations : 2, du 1er novembre 2026 au 22 novembre 2026');
      expect(text).toContain('30 jours');
      expect(text).toContain('diagnostics dans le journal : 3, sous un pseudonyme');
      expect(text).toContain('demande SYG-123-456 à l’assistance, du 1er novembre 2026');
      expect(text).toContain('gardée jusqu’au 1er novembre 2027');
      expect(text).toContain('messages écrits à propos de la demande SYG-123-456 : 2');
      expect(text).toContain('courriels pour vous qui attendent de partir : 1');
      expect(text).toContain('courriels pour vous sur le disque du serveur : 2');
      expect(text).toContain('le 2 novembre 2026 : appel du 2');
      expect(text).toContain('le 3 novembre 2026 : motif non précisé');
      expect(text).toContain('le 4 novembre 2026 : pour votre demande SYG-1');
      expect(text).toContain('ni vos mots de passe');
      expect(text).toContain('Il restera :\n– la demande SYG-123-456 jusqu’au 1er novembre 2027');
      expect(text).toContain('400 jours');
      expect(talk.choices.map(({ label }) => label)).toEqual(['Tout effacer', 'Ne rien effacer']);
      expect(erasuresOf(talk)).toEqual([]);
    },
  );

  it.each(['what do you know about me?', 'my data', 'forget me', 'Delete my data please'])(
    'is told the same in English by "%s"',
    async (words) => {
      const talk = await proved({ ...SAMPLE, language: 'en' });

      const text = await talk.say(words);

      expect(text).toContain('conversations: 1, of 22 November 2026');
      expect(talk.choices.map(({ label }) => label)).toEqual(['Erase everything', 'Erase nothing']);
    },
  );

  it.each(['Tout effacer', 'oui'])(
    'is forgotten upon "%s", and nothing of it is left',
    async (yes) => {
      const talk = await proved();
      talk.personalData = { ...talk.personalData, escalations: [REQUEST], mailFiles: 1 };
      await talk.say('oubliez-moi');

      const text = await talk.say(yes);

      expect(erasuresOf(talk)).toEqual([{ kind: 'erase', addresses: [ALICE] }]);
      expect(talk.replies).toHaveLength(1);
      expect(text).toContain('C’est effacé');
      expect(text).toContain('SYG-123-456');
      expect(text).toContain('1er novembre 2027');
      expect(text).toContain('disque du serveur');
      expect(text).toContain('ne peuvent pas être rappelés');
      expect(text).not.toContain(ALICE);
      expect(talk.redacted).toBe('Tout effacer');
      expect(JSON.stringify(talk.state)).not.toContain(ALICE);
      expect(talk.state).toMatchObject({ proofs: [], expecting: 'for-whom', verdicts: 0 });
      await talk.choose('Pour moi');
      expect(talk.state.expecting).toBe('question');
    },
  );

  it.each(['Ne rien effacer', 'non'])('keeps everything upon "%s", and goes on', async (no) => {
    const talk = await proved();
    const { expecting, question } = talk.state;
    await talk.say('mes données');

    const text = await talk.say(no);

    expect(text).toContain('rien effacé');
    expect(erasuresOf(talk)).toEqual([]);
    expect(talk.state).toMatchObject({ expecting, question });
    expect(talk.state.asideFrom).toBeUndefined();
  });

  it('proves it again when the proof has become too old', async () => {
    const talk = await proved();
    await talk.say('oubliez-moi');
    talk.nowMs += 31 * 60_000;

    await talk.say('oui');

    expect(erasuresOf(talk)).toEqual([]);
    expect(talk.replies).toMatchObject([{ kind: 'form', form: 'address' }]);
  });

  it('is asked again when the button is one of an earlier time', async () => {
    const talk = await proved();
    await talk.say('mes données');
    await talk.say('non');

    await talk.press('data:erase');

    expect(erasuresOf(talk)).toEqual([]);
    expect(talk.state.expecting).toBe('data-choice');
    await talk.press('data:erase');
    expect(erasuresOf(talk)).toHaveLength(1);
  });
});

describe('whoever proved nothing', () => {
  it.each([
    { place: 'at the beginning', world: SAMPLE, says: [] },
    { place: 'where nobody is looked up', world: GUIDE_ONLY, says: [] },
    { place: 'for somebody else', world: SAMPLE, says: ['pour quelqu’un d’autre'] },
  ])(
    'proves an address first, $place, and is looked up nowhere for it',
    async ({ world, says }) => {
      const talk = await Talk.open(world);
      for (const words of says) await talk.say(words);

      expect(await talk.say('mes données')).toContain('la personne qui lit cette boîte');
      await talk.fill('address', { address: ALICE });
      expect(talk.effects).toContainEqual({ kind: 'send-code', address: ALICE, language: 'fr' });
      expect(await talk.fill('code', { code: '000000' })).toContain('pas le bon');
      const text = await talk.fill('code', { code: CODE });

      expect(text).toContain('Voici ce que je garde');
      expect(talk.needs.map(({ kind }) => kind)).not.toContain('directories');
      expect(talk.effects).toContainEqual({ kind: 'use-code', address: ALICE });
      await talk.choose('Tout effacer');
      expect(erasuresOf(talk)).toEqual([{ kind: 'erase', addresses: [ALICE] }]);
    },
  );

  it('may type the address and the code, of which nothing is kept', async () => {
    const talk = await Talk.open(SAMPLE);
    await talk.say('que savez-vous de moi');
    await talk.say(ALICE);

    const text = await talk.say('123.456');

    expect(text).toContain('Voici ce que je garde');
    expect(talk.redacted).toBe('••••••');
  });

  it('is offered the address that is known, and another one', async () => {
    const talk = await Talk.open(SAMPLE);
    await talk.giveAddress(ALICE);
    await talk.say('mes données');

    await talk.choose(`Envoyer le code à ${ALICE}`);
    expect(talk.state).toMatchObject({ expecting: 'data-code', codeFor: ALICE });
    await talk.press('data:other-address');
    expect(talk.state.expecting).toBe('data-address');
    expect(await talk.fill('address', { address: 'nonsense' })).toContain('pas valide');
  });

  it('hears that too many codes were asked for, and may still erase the conversation', async () => {
    const talk = await Talk.open({ ...SAMPLE, permission: 'too-many' });
    await talk.say('mes données');

    expect(await talk.fill('address', { address: ALICE })).toContain('Trop de codes');
    await talk.choose('Effacer cette conversation');

    expect(erasuresOf(talk)).toEqual([{ kind: 'erase', addresses: [] }]);
  });

  it('erases this very conversation at once, and hears what stays of it', async () => {
    const talk = await Talk.open(SAMPLE);
    await talk.giveAddress(ALICE);
    talk.personalData = { ...talk.personalData, escalations: [REQUEST] };
    await talk.say('effacez mes données');

    const text = await talk.choose('Effacer cette conversation');

    expect(talk.needs.at(-1)).toEqual({ kind: 'personal-data', addresses: [] });
    expect(erasuresOf(talk)).toEqual([{ kind: 'erase', addresses: [] }]);
    expect(text).toContain('cette conversation seule');
    expect(text).toContain('SYG-123-456');
    expect(JSON.stringify(talk.state)).not.toContain(ALICE);
  });

  it('comes back to the question that stood open', async () => {
    const talk = await Talk.open(SAMPLE);
    await talk.giveAddress(ALICE);
    const { expecting, question } = talk.state;
    await talk.say('mes données');
    await talk.fill('address', { address: ALICE });

    await talk.choose('Ne rien effacer');

    expect(talk.state).toMatchObject({ expecting, question });
  });
});

describe('a conversation belongs', () => {
  const belongings = (talk: Talk): readonly Effect[] =>
    talk.effects.filter(({ kind }) => kind === 'belongs-to');

  it('to the address that was given, and then to whoever proved it', async () => {
    const talk = await Talk.open(SAMPLE);
    await talk.giveAddress(ALICE);
    expect(belongings(talk)).toEqual([{ kind: 'belongs-to', address: ALICE, isProved: false }]);

    await talk.say(CODE);
    await talk.say('aide');

    expect(belongings(talk).slice(1)).toEqual([
      { kind: 'belongs-to', address: ALICE, isProved: true },
    ]);
  });

  it('to whoever wants the answer of support', async () => {
    const talk = await Talk.open(SAMPLE);
    await talk.escalate({ 'reply-to': ALICE });

    expect(belongings(talk)).toEqual([{ kind: 'belongs-to', address: ALICE, isProved: false }]);
  });

  it('to nobody whose address was typed for somebody else', async () => {
    const talk = await Talk.open(SAMPLE);
    await talk.say('pour ma collègue');
    await talk.say(`son adresse est ${ALICE}`);

    expect(talk.state.givenMails).toEqual([ALICE]);
    expect(belongings(talk)).toEqual([]);
  });

  it('to the address that the channel proved', async () => {
    const talk = new Talk(SAMPLE);
    const identity = { level: 'host', address: ALICE } as const;
    await talk.send({ kind: 'open', language: 'fr', identity });

    expect(belongings(talk)).toEqual([{ kind: 'belongs-to', address: ALICE, isProved: true }]);
  });
});

describe('the words', () => {
  const places = (text: string): readonly string[] => text.match(/\{\w+\}/gu)?.toSorted() ?? [];
  const keys = Object.keys(PERSONAL_DATA_FR) as (keyof typeof PERSONAL_DATA_FR)[];

  it.each(keys)('have the same places in both languages: %s', (key) => {
    expect(places(PERSONAL_DATA_EN[key])).toEqual(places(PERSONAL_DATA_FR[key]));
  });

  it('are written as each language writes', () => {
    const french = Object.values(PERSONAL_DATA_FR).join('\n');
    const english = Object.values(PERSONAL_DATA_EN).join('\n');

    expect(french).not.toMatch(/(?<!\u00a0)[:;?!]|'/u);
    expect(english).not.toMatch(/[\s\u00a0][:;?!]|'/u);
  });
});
