import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SAMPLE_PEOPLE } from '../../adapters/sample/sample-people.ts';
import type { Message } from '../../bot/ports/message.ts';
import type { Reply } from '../../bot/ports/reply.ts';
import type { Need } from '../../bot/ports/turn.ts';
import { readQuestionId } from '../../dialogs/topics/read-question-id.ts';
import { CODE, GUIDE_ONLY, SAMPLE, Talk, type World } from '../fakes/converse.ts';

/** What somebody may do next; `pick` chooses among what is on offer. */
type Move =
  | { readonly kind: 'press'; readonly pick: number }
  | { readonly kind: 'fill'; readonly pick: number }
  | { readonly kind: 'say'; readonly text: string };

const SAYINGS = [
  'retour',
  'back',
  'aide',
  'english',
  'français',
  'recommencer',
  'stop',
  'humain',
  'ma demande',
  'oui',
  'non',
  'je ne sais pas',
  '2',
  'mot de passe oublié',
  'Stale Request',
  'je ne suis pas payé par le CNRS, ai-je droit ?',
  'xyzzy',
  '',
  'c’est fait',
  'ça marche',
  'pour mon collègue',
  CODE,
  '999999',
  'alice.arnaud@labo-alpha.example',
  'david.dumas@labo-alpha.example',
  'a'.repeat(5000),
] as const;

const moves = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('press' as const), pick: fc.nat(40) }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('fill' as const), pick: fc.nat(40) }) },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('say' as const),
        text: fc.constantFrom(...SAYINGS),
      }),
    },
  ),
  { minLength: 1, maxLength: 18 },
);

const worlds = fc.constantFrom<World>(SAMPLE, SAMPLE, GUIDE_ONLY);

function toMessage(talk: Talk, move: Move): Message {
  if (move.kind === 'say') return { kind: 'text', text: move.text };
  const form = talk.replies.findLast((reply) => reply.kind === 'form');
  if (move.kind === 'fill' && form !== undefined) return fillIn(form, move.pick);
  const { choices } = talk;
  const choice = choices[move.pick % Math.max(choices.length, 1)];
  return choice === undefined
    ? { kind: 'text', text: 'bonjour' }
    : { kind: 'choice', id: choice.id, text: choice.label };
}

function fillIn(form: Extract<Reply, { kind: 'form' }>, pick: number): Message {
  const person = SAMPLE_PEOPLE[pick % SAMPLE_PEOPLE.length];
  const values: Readonly<Record<string, string>> = {
    address: person?.mail ?? '',
    code: pick % 4 === 0 ? '999999' : CODE,
    name: person?.name ?? '',
    unit: person?.unit ?? '',
    text: 'Erreur inconnue',
    training: 'Initiation',
    'reply-to': 'somebody@labo-alpha.example',
  };
  const fields = form.fields.map(({ id }) => [id, values[id] ?? ''] as const);
  return { kind: 'form', form: form.form, values: Object.fromEntries(fields) };
}

/** What stands open, whatever words it is put in. */
async function standing(talk: Talk): Promise<string> {
  await talk.say('aide');
  const last = talk.replies.findLast(({ kind }) => kind === 'form' || kind === 'choices');
  const choices = talk.choices.map(({ id }) => id).filter((id) => id !== 'command:human');
  return JSON.stringify([last?.kind === 'form' ? last.form : '', choices.toSorted()]);
}

/** Whether a directory or a mailbox is asked about somebody. */
function isAboutPeople({ kind }: Need): boolean {
  return !['open-escalation', 'escalations', 'may-tell-support'].includes(kind);
}

/** Whether there is something to press or to fill in at the end of what was said. */
function isOpenEnded(replies: readonly Reply[]): boolean {
  const last = replies.at(-1);
  return last?.kind === 'form' || (last?.kind === 'choices' && last.choices.length > 0);
}

describe('any conversation', () => {
  it('is answered at each turn, and always leaves something to press or to fill in', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, moves, async (world, walk) => {
        const talk = await Talk.open(world);
        for (const move of walk) {
          const { forWhom } = talk.state;
          const { length } = talk.needs;
          await talk.send(toMessage(talk, move));

          if (forWhom === 'somebody-else' && talk.state.forWhom === forWhom)
            expect(talk.needs.slice(length).filter(isAboutPeople)).toEqual([]);
          expect(isOpenEnded(talk.replies)).toBe(true);
          expect(JSON.stringify(talk.state).length).toBeLessThan(60_000);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('puts no question again that was answered, unless something was taken back', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, moves, async (world, walk) => {
        const talk = await Talk.open(world);
        let answered = new Set<string>();
        for (const move of walk) {
          const before = talk.state;
          await talk.send(toMessage(talk, move));
          const { question, expecting, answers, history } = talk.state;
          const isTakenBack = Object.keys(before.answers).some((id) => answers[id] === undefined);
          if (isTakenBack || history.length < before.history.length) answered = new Set();

          if (expecting === 'question' && history.length !== before.history.length)
            expect(answered).not.toContain(readQuestionId(question));
          for (const id of Object.keys(answers)) answered.add(id);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('goes back by one answer, to the same question', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, moves, async (world, walk) => {
        const talk = await Talk.open(world);
        for (const move of walk) await talk.send(toMessage(talk, move));
        const before = await standing(talk);
        const { history, proofs, reference } = talk.state;
        fc.pre(history.length < 12);
        const choice = talk.choices.find(({ id }) => !id.startsWith('command:'));
        fc.pre(choice !== undefined);
        await talk.press(choice.id);
        fc.pre(talk.state.history.length === history.length + 1);

        await talk.say('retour');

        expect(await standing(talk)).toBe(before);
        expect(talk.state.proofs).toEqual(proofs);
        expect(talk.state.reference).toBe(reference);
      }),
      { numRuns: 100 },
    );
  });
});
