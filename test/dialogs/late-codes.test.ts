import { describe, expect, it } from 'vitest';
import { escalated, hearAnswer, changesOf } from '../fakes/supported-talk.ts';
import { CODE, SAMPLE, Talk } from '../fakes/converse.ts';

const ZOE = 'zoe@labo-alpha.example';
const DAMIEN = 'damien.dupuis@institut-beta.example';

/** A code went out, and the person went on without it. */
async function withoutCode(mail = DAMIEN): Promise<Talk> {
  const talk = await Talk.open(SAMPLE);
  await talk.giveAddress(mail);
  await talk.press('code:without');
  expect(talk.state.proofs).toEqual([]);
  return talk;
}

const proofsOf = (talk: Talk): readonly string[] => talk.state.proofs.map(({ address }) => address);

describe('a code that is typed after going on without it', () => {
  it.each([
    ['as a line', (talk: Talk) => talk.say(CODE)],
    ['in a sentence', (talk: Talk) => talk.say('mon code est 123 456')],
    ['into its form', (talk: Talk) => talk.fill('code', { code: CODE })],
  ])('is taken %s, and the directories are asked', async (_, type) => {
    const talk = await withoutCode();

    const said = await type(talk);

    expect(said).toContain(`votre adresse ${DAMIEN} est vérifiée`);
    expect(proofsOf(talk)).toEqual([DAMIEN]);
    expect(talk.needs.map(({ kind }) => kind)).toContain('directories');
    expect(talk.effects).toContainEqual({ kind: 'use-code', address: DAMIEN });
    expect(JSON.stringify(talk.transcript)).not.toContain('123456');
  });

  it('is taken where another address was wanted instead', async () => {
    const talk = await Talk.open(SAMPLE);
    await talk.giveAddress(ZOE);
    await talk.press('code:other-address');

    await talk.say(CODE);

    expect(proofsOf(talk)).toEqual([ZOE]);
  });

  it('is taken after the conversation began again, and its question comes again', async () => {
    const talk = await withoutCode();
    await talk.say('recommencer');

    await talk.say(CODE);

    expect(proofsOf(talk)).toEqual([DAMIEN]);
    expect(talk.state.expecting).toBe('for-whom');
  });

  it('is taken while a request is written, of which nothing is lost', async () => {
    const talk = await withoutCode();
    await talk.say('humain');
    await talk.fill('escalation', { training: 'Anglais', 'reply-to': DAMIEN });

    await talk.say(CODE);

    expect(proofsOf(talk)).toEqual([DAMIEN]);
    expect(talk.state).toMatchObject({
      expecting: 'escalation-confirm',
      escalation: { training: 'Anglais' },
    });
  });

  it('is taken once', async () => {
    const talk = await withoutCode();
    await talk.say(CODE);

    const said = await talk.fill('code', { code: CODE });

    expect(said).toContain('Je n’attends pas de code');
  });

  it('that is wrong proves nothing, and what stands open comes again', async () => {
    const talk = await withoutCode();
    const { expecting } = talk.state;

    const said = await talk.say('654321');

    expect(said).toContain('Ce code n’est pas le bon');
    expect(talk.state).toMatchObject({ expecting, proofs: [] });
    expect(JSON.stringify(talk.transcript)).not.toContain('654321');
  });

  it('is not looked for in other numbers once it is over', async () => {
    const talk = await withoutCode();
    talk.nowMs += 21 * 60_000;
    await talk.say('humain');

    await talk.say(`stage 654321`);

    expect(talk.needs.map(({ kind }) => kind)).not.toContain('check-code');
    expect(talk.state.escalation).toMatchObject({ training: 'stage 654321' });
  });
});

describe('a code that is pasted into what goes to support', () => {
  const FORM = { training: 'Anglais', remark: '', 'reply-to': DAMIEN };

  it.each([
    [
      'into a field',
      (talk: Talk) => talk.fill('escalation', { ...FORM, training: `Anglais ${CODE}` }),
    ],
    [
      'with a space, into another field',
      (talk: Talk) => talk.fill('escalation', { ...FORM, remark: 'le 123 456' }),
    ],
    ['into a line', (talk: Talk) => talk.say(`Anglais ${CODE}, réponse à ${DAMIEN}`)],
  ])('is taken as a code, and support never sees it: %s', async (_, type) => {
    const talk = await withoutCode();
    await talk.say('humain');

    const said = await type(talk);
    await talk.press('escalation:send');

    expect(said).toContain(`votre adresse ${DAMIEN} est vérifiée`);
    expect(proofsOf(talk)).toEqual([DAMIEN]);
    expect(talk.effects).toContainEqual({ kind: 'use-code', address: DAMIEN });
    const toSupport = talk.effects.filter(({ kind }) => kind === 'escalate');
    expect(toSupport).toHaveLength(1);
    expect(JSON.stringify(toSupport)).toContain('Anglais');
    expect(JSON.stringify([toSupport, talk.transcript])).not.toMatch(/123\s?456/u);
  });

  it('leaves the number of a course where it is, at the cost of a try', async () => {
    const talk = await withoutCode();
    await talk.say('humain');

    await talk.fill('escalation', { ...FORM, training: 'stage 654321' });

    expect(talk.needs).toContainEqual({
      kind: 'check-code',
      addresses: [DAMIEN],
      typed: ['654321'],
    });
    expect(talk.state.escalation).toMatchObject({ training: 'stage 654321' });
    expect(proofsOf(talk)).toEqual([]);
  });

  it('is no way to guess: of many numbers three are compared, and the others hidden', async () => {
    const talk = await withoutCode();
    await talk.say('humain');

    await talk.fill('escalation', { ...FORM, remark: '111111 222222 333333 123456 444444' });

    const tried = talk.needs.flatMap((need) => (need.kind === 'check-code' ? need.typed : []));
    expect(tried).toEqual(['111111', '222222', '333333']);
    expect(talk.state.escalation?.remark).toBe('111111 222222 333333 •••••• ••••••');
  });

  it('that cannot be compared any more is hidden', async () => {
    const talk = await withoutCode();
    talk.codeOutcome = 'too-many-tries';
    await talk.say('humain');

    await talk.fill('escalation', { ...FORM, training: 'stage 123456' });

    expect(talk.state.escalation).toMatchObject({ training: 'stage ••••••' });
  });
});

describe('the codes of several addresses', () => {
  const CODES = { [ZOE]: '111222', [DAMIEN]: '333444' };

  /** A code went to one address, then to another. */
  async function twice(): Promise<Talk> {
    const talk = await Talk.open(SAMPLE);
    talk.codes = CODES;
    await talk.giveAddress(ZOE);
    await talk.press('code:other-address');
    await talk.fill('address', { address: DAMIEN });
    return talk;
  }

  it.each([
    ['the first', ZOE, '111222'],
    ['the last', DAMIEN, '333444'],
  ])('prove each its own while the last is awaited: %s', async (_, address, code) => {
    const talk = await twice();

    const said = await talk.say(code);

    expect(said).toContain(`votre adresse ${address} est vérifiée`);
    expect(proofsOf(talk)).toEqual([address]);
    expect(talk.effects).toContainEqual({ kind: 'use-code', address });
  });

  it('prove one after the other, when none is awaited any more', async () => {
    const talk = await twice();
    await talk.press('code:without');

    await talk.say('111 222');
    await talk.say('333 444');

    expect(proofsOf(talk)).toEqual([DAMIEN, ZOE]);
  });

  it('are asked about together, in one try, and no longer once they are over', async () => {
    const talk = await twice();
    talk.nowMs += 15 * 60_000;
    await talk.say('999999');
    talk.nowMs += 6 * 60_000;
    await talk.say('888888');

    expect(talk.needs.filter(({ kind }) => kind === 'check-code')).toEqual([
      { kind: 'check-code', addresses: [DAMIEN, ZOE], typed: ['999999'] },
      { kind: 'check-code', addresses: [DAMIEN], typed: ['888888'] },
    ]);
  });

  it('are taken as a proof of one’s data as well', async () => {
    const talk = await Talk.open(SAMPLE);
    talk.codes = CODES;
    await talk.say('mes données');
    await talk.fill('address', { address: ZOE });
    await talk.press('data:other-address');
    await talk.fill('address', { address: DAMIEN });

    const said = await talk.say('111222');

    expect(proofsOf(talk)).toEqual([ZOE]);
    expect(said).toContain('Voici ce que je garde');
  });
});

describe('six digits where no code went out', () => {
  it('are refused in the form for a code', async () => {
    const talk = await Talk.open(SAMPLE);

    expect(await talk.fill('code', { code: CODE })).toContain('Je n’attends pas de code');
  });

  it('go to support where words go there', async () => {
    const talk = await escalated();
    hearAnswer(talk, 'Quel est votre numéro ?');

    await talk.say('654321');

    expect(changesOf(talk)).toMatchObject([{ kind: 'written' }]);
  });
});
