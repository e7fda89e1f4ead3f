import { expect, it } from 'vitest';
import type { KeptLine } from '../../../bot/ports/request-conversation.ts';
import { createMask } from '../../../bot/turns/escalations/create-mask.ts';
import { peopleOfTalk } from '../../../bot/turns/escalations/people-of-talk.ts';
import { startOver, type State } from '../../../dialogs/state.ts';
import { DOSSIER } from '../../fakes/dossier.ts';

const AT = '2026-11-22T09:00:00.000Z';
const NAME = 'Zénaïde Quillet';
const MAIL = 'zenaide.quillet@labo.test';

/** Nothing around these words says that one of them is a name. */
const WORDS = 'on a revu quillet hier';

const FINDINGS: NonNullable<State['findings']> = {
  audience: { to: 'staff' },
  facts: {},
  recordMails: [],
  lookUps: [],
};
const UNIT = { code: 'UMR1', administrators: [], directors: [] };

const form = (values: Readonly<Record<string, string>>): KeptLine => ({
  seq: 1,
  at: AT,
  role: 'user',
  entry: {
    role: 'user',
    seq: 1,
    at: AT,
    message: { kind: 'form', form: 'name-and-unit', values },
    raw: null,
  },
});

interface Known {
  readonly where: string;
  readonly state?: Partial<State>;
  readonly lines?: readonly KeptLine[];
}

it.each<Known>([
  { where: 'the name that was typed', state: { givenName: NAME } },
  { where: 'the name of the request', state: { escalation: { name: NAME } } },
  { where: 'for whom it is', state: { escalation: { otherName: NAME } } },
  { where: 'whom a directory knows', state: { findings: { ...FINDINGS, person: { name: NAME } } } },
  {
    where: 'whom the channel vouches for',
    state: { proofs: [{ address: 'a@b.test', level: 'teams', at: AT, name: NAME }] },
  },
  {
    where: 'the administrator of the unit',
    state: { findings: { ...FINDINGS, unit: { ...UNIT, administrators: [{ name: NAME }] } } },
  },
  {
    where: 'the director of the unit',
    state: { findings: { ...FINDINGS, unit: { ...UNIT, directors: [{ name: NAME }] } } },
  },
  { where: 'an address that was typed', state: { givenMails: [MAIL] } },
  {
    where: 'an address that was proved',
    state: { proofs: [{ address: MAIL, level: 'mailbox', at: AT }] },
  },
  { where: 'an address that a code travels to', state: { codeFor: MAIL } },
  {
    where: 'an address that a code went to before',
    state: { codesSent: [{ address: MAIL, at: AT }] },
  },
  { where: 'where support answers', state: { replyTo: MAIL } },
  { where: 'where support will answer', state: { escalation: { replyTo: MAIL } } },
  { where: 'the address of somebody else', state: { escalation: { otherMail: MAIL } } },
  { where: 'a name typed into a form', lines: [form({ name: ` ${NAME} ` })] },
  { where: 'another name typed into a form', lines: [form({ 'other-name': NAME })] },
])('in a conversation, the name is hidden that is known from $where', ({ state, lines = [] }) => {
  const stored = { ...startOver('fr'), ...state };

  const mask = createMask(peopleOfTalk(DOSSIER, stored, lines));
  const before = createMask(peopleOfTalk(DOSSIER, startOver('fr'), []));

  expect(mask(WORDS)).toBe('on a revu q… hier');
  expect(before(WORDS)).toBe(WORDS);
});

it('a form of something else names nobody', () => {
  const { named } = peopleOfTalk(DOSSIER, startOver('fr'), [form({ unit: 'quillet', name: ' ' })]);

  expect(named).toEqual({ names: [], mails: [] });
});

it('what another version kept of a conversation hides no less of the request', () => {
  const named = { names: [NAME], mails: [] };

  expect(peopleOfTalk({ ...DOSSIER, named }, { version: 0 }, []).named).toEqual(named);
});
