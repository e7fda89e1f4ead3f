import { describe, expect, it } from 'vitest';
import { CODE, GUIDE_ONLY, SAMPLE, Talk } from '../fakes/converse.ts';

const CAMILLE = 'camille.caron@labo-alpha.example';

describe('the code', () => {
  it('is refused when it is wrong, taken when it is right, and kept nowhere', async () => {
    const talk = await Talk.open(SAMPLE);
    await talk.giveAddress('alice.arnaud@labo-alpha.example');

    expect(await talk.say('999999')).toContain('Ce code n’est pas le bon');
    expect(talk.redacted).toBe('••••••');
    expect(await talk.say('le code est 123 456')).toContain('est vérifiée');
    expect(talk.redacted).toBe('••••••');
    expect(JSON.stringify(talk.state)).not.toContain(CODE);
  });

  it.each([
    ['123456', '••••••'],
    ['mon code est 123 456, merci', 'mon code est ••••••, merci'],
  ])('is kept nowhere either when nobody waits for it: %s', async (typed, kept) => {
    const talk = await Talk.open(SAMPLE);
    await talk.prove('alice.arnaud@labo-alpha.example');
    await talk.say('recommencer');

    await talk.say(typed);

    expect(talk.redacted).toBe(kept);
    expect(JSON.stringify(talk.state)).not.toContain(CODE);
  });

  it.each([CODE, '12 34', '123456 et 123456'])(
    'leaves nothing of what was typed into its form: %s',
    async (code) => {
      const talk = await Talk.open(SAMPLE);

      await talk.fill('code', { code });

      expect(talk.redacted).toBe('••••••');
    },
  );

  it('is not seen in a reference, a date or a number of a telephone', async () => {
    const talk = await Talk.open(SAMPLE);

    await talk.say('SYG-735-935, 22-11-26, 06 12 34 56 78, 0612345678, UMR 5149, 75005');

    expect(talk.redacted).toBeUndefined();
  });

  it('is not asked of a directory before the mailbox is proved', async () => {
    const talk = await Talk.open(SAMPLE);

    await talk.giveAddress('alice.arnaud@labo-alpha.example');

    expect(talk.needs.map(({ kind }) => kind)).toEqual(['may-send-code']);
  });

  it('is replaced by questions when too many were sent', async () => {
    const talk = await Talk.open({ ...SAMPLE, permission: 'too-many' });

    await talk.giveAddress('alice.arnaud@labo-alpha.example');
    await talk.choose('Continuer sans code');

    expect(talk.effects.filter(({ kind }) => kind === 'send-code')).toEqual([]);
    expect(talk.state.expecting).toBe('question');
  });

  it('may be typed while another question stands open', async () => {
    const talk = await Talk.open(SAMPLE);
    await talk.giveAddress('adele.aubry@institut-beta.example');
    expect(talk.state.expecting).toBe('question');

    await talk.say(CODE);

    expect(talk.told).toBe('J1');
  });

  it('is sent again although a question stands open', async () => {
    const talk = await Talk.open(SAMPLE);
    await talk.giveAddress('adele.aubry@institut-beta.example');

    await talk.say('renvoyer un code');

    expect(talk.effects.filter(({ kind }) => kind === 'send-code')).toHaveLength(2);
  });

  it('leads to Sésame when its mailbox does not open', async () => {
    const talk = await Talk.open(SAMPLE);
    await talk.giveAddress('alice.arnaud@labo-alpha.example');

    await talk.say('je n’ai pas accès à cette boîte');

    expect(talk.told).toBe('J9');
  });

  it('is of no use where there is no directory', async () => {
    const talk = await Talk.open(GUIDE_ONLY);
    await talk.say('pour moi');

    await talk.fill('address', { address: CAMILLE });
    await talk.fill('code', { code: CODE });
    await talk.press('code:resend');

    expect(talk.needs).toEqual([]);
  });
});

describe('addresses', () => {
  it.each([
    ['two addresses', 'a.b@labo.example, c.d@labo.example', 'plusieurs adresses'],
    ['no address', 'moi@', 'n’est pas valide'],
    ['one and a half', 'a.b@labo.example, c@', 'n’est pas valide'],
  ])('are asked for again: %s', async (_, typed, expected) => {
    const talk = await Talk.open(SAMPLE);

    expect(await talk.giveAddress(typed)).toContain(expected);
    expect(talk.state.expecting).toBe('address');
  });

  it('are kept from the first sentence on, and offered as a button', async () => {
    const talk = await Talk.open(SAMPLE);

    await talk.say('je ne peux pas me connecter, mon adresse est zoe@labo-alpha.example');
    await talk.choose('Rien encore');

    expect(talk.choices.map(({ id }) => id)).toContain('address:zoe@labo-alpha.example');
  });

  it('may be several: the second one finds the record', async () => {
    const talk = await Talk.open(SAMPLE);
    await talk.prove('emma@nowhere.example');
    expect(talk.text).toContain('Aucune fiche ne porte cette adresse');

    await talk.say('adele.aubry@institut-beta.example');
    await talk.say(CODE);

    expect(talk.told).toBe('J1');
    expect(talk.state.proofs).toHaveLength(2);
  });

  it('that do not open, as one more to try, are no dead end', async () => {
    const talk = await Talk.open(SAMPLE);
    await talk.prove(CAMILLE);
    await talk.say('c.caron@univ-omega.example');

    await talk.say('je n’ai pas accès à cette boîte');

    expect(talk.state.expecting).toBe('name-and-unit');
  });

  it('are taken after a verdict that asks for another one', async () => {
    const talk = await Talk.open(SAMPLE);
    await talk.prove('emma.esposito@univ-omega.example');
    expect(talk.told).toBe('R3');

    await talk.say('emma.esposito@labo-alpha.example');
    await talk.say(CODE);

    expect(talk.state.expecting).toBe('question');
  });
});

describe('what a directory holds of addresses and of others', () => {
  it('shows the other address of the record masked', async () => {
    const talk = await Talk.open(SAMPLE);

    const said = await talk.prove('emma.esposito@univ-omega.example');

    expect(said).toContain('e…o@');
    expect(said).not.toContain('emma.esposito@labo-alpha.example');
  });

  it('says nothing of people of the same name', async () => {
    const talk = await Talk.open(SAMPLE);
    await talk.prove('k.khelifi@univ-omega.example');
    await talk.say('non');

    await talk.say('Karim Khelifi, UMR9001');

    expect(talk.told).toBe('R10');
    expect(talk.text).not.toContain('labo-alpha');
  });
});

describe('a unit that RESEDA does not know', () => {
  it('is asked for once more, and then taken as it is', async () => {
    const talk = await Talk.open(SAMPLE);
    await talk.prove(CAMILLE);
    await talk.say('non');

    const said = await talk.say('Camille Caron, UMR9999');
    expect(said).toContain('Je ne trouve pas l’unité UMR9999');
    expect(talk.state.expecting).toBe('name-and-unit');
    await talk.say('Camille Caron, UMR9998');

    expect(talk.text).not.toContain('Je ne trouve pas');
    expect(talk.state.expecting).toBe('question');
  });
});
