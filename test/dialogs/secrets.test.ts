import { describe, expect, it } from 'vitest';
import { QUESTIONS } from '../../bot/diagnosis/questions.ts';
import { LANGUAGES } from '../../bot/ports/message.ts';
import { answerChoices } from '../../dialogs/topics/ask-question.ts';
import { scrub } from '../../dialogs/understanding/scrub.ts';
import { talkIn } from '../../dialogs/wording/talk.ts';
import { SHIPPED } from '../../dialogs/wording/wording.ts';
import { SAMPLE, Talk, type World } from '../fakes/converse.ts';

const EN: World = { ...SAMPLE, language: 'en' };

const CARD = '4111 1111 1111 1111';
const SOCIAL = '1 85 05 78 006 084 91';
const IBAN = 'FR76 3000 6000 0112 3456 7890 189';

describe('whoever pastes a secret', () => {
  it.each([
    [SAMPLE, 'mdp : tournesol', ['mot de passe ou à un code', 'changez-le sur Sésame']],
    [SAMPLE, 'code de réinitialisation : 48213', ['mot de passe ou à un code']],
    [SAMPLE, `carte ${CARD}`, ['carte bancaire', 'appelez votre banque']],
    [SAMPLE, SOCIAL, ['sécurité sociale', 'ne sert jamais ici']],
    [SAMPLE, IBAN, ['compte bancaire', 'ne sert jamais ici']],
    [EN, 'password: sunflower', ['a password or a code', 'change it on Sésame']],
    [EN, `card ${CARD}`, ['payment card', 'call your bank']],
    [EN, SOCIAL, ['social security', 'never needed here']],
    [EN, IBAN, ['bank account', 'never needed here']],
  ])('is told what kind it was, and that nobody asks for it: %#', async (world, pasted, told) => {
    const talk = await Talk.open(world);

    const said = await talk.say(pasted);

    for (const words of told) expect(said).toContain(words);
    expect(said).toMatch(/ne vous demandera jamais|never ask you/u);
  });

  it('is told of each kind once, in one notice', async () => {
    const talk = await Talk.open(SAMPLE);

    await talk.say(`mdp : tournesol, carte ${CARD}, mdp2 : Azerty!2026, ${SOCIAL}`);

    const notices = talk.replies.filter((reply) => reply.kind === 'notice');
    expect(notices).toHaveLength(1);
    expect(talk.text.match(/J’ai effacé/gu)).toHaveLength(3);
  });

  it('is told of every field of a form', async () => {
    const talk = await Talk.open(SAMPLE);

    const said = await talk.fill('escalation', {
      training: `carte ${CARD}`,
      remark: 'mdp : tournesol',
      'reply-to': 'zoe@labo.example',
    });

    expect(said).toContain('carte bancaire');
    expect(said).toContain('mot de passe');
    expect(JSON.stringify(talk.state)).not.toMatch(/4111|tournesol|•/u);
  });

  it('is told of a label that the client made up', async () => {
    const talk = await Talk.open(SAMPLE);

    const said = await talk.send({ kind: 'choice', id: 'for-whom:me', text: 'mdp : tournesol' });

    expect(said).toContain('J’ai effacé');
    expect(talk.state.forWhom).toBe('me');
  });

  it('is answered as if the secret had not been there', async () => {
    const [plain, pasted] = [await Talk.open(SAMPLE), await Talk.open(SAMPLE)];
    for (const talk of [plain, pasted]) {
      await talk.press('for-whom:me');
      await talk.press('answer:screen:janus');
    }

    const answer = await plain.say('Identifiant ou mot de passe incorrect');
    const said = await pasted.say('Identifiant ou mot de passe incorrect\nmdp : tournesol');

    expect(said).toContain(answer);
  });
});

describe('what is ours', () => {
  const choices = LANGUAGES.flatMap((language) =>
    QUESTIONS.flatMap((question) => answerChoices(question, SHIPPED[language])),
  );

  it.each([...new Set(choices.flatMap(({ id, label }) => [id, label]))])(
    'is no secret when it comes back: the button %s',
    (text) => {
      expect(scrub(text).text).toBe(text);
    },
  );

  it.each(LANGUAGES.flatMap((language) => Object.entries(talkIn(language))))(
    'is no secret when somebody copies it: %s',
    (_, text) => {
      expect(scrub(text).text).toBe(text);
    },
  );
});
