import { expect, it } from 'vitest';
import { Failure } from '../../../bot/failure.ts';
import type { Directories } from '../../../bot/ports/directories.ts';
import type { EscalationDossier } from '../../../bot/ports/escalations.ts';
import type { Store } from '../../../bot/ports/store.ts';
import { createReplay } from '../../../bot/turns/escalations/replay.ts';
import { createPseudonyms } from '../../../bot/turns/pseudonyms.ts';
import { Talk } from '../../fakes/converse.ts';
import { DOSSIER } from '../../fakes/dossier.ts';
import { directoriesOf, enquiryOf } from '../../fakes/enquiry-of.ts';
import { FakeClock } from '../../fakes/fake-clock.ts';
import { daysFromNow, HEALTHY_RECORD } from '../../fakes/healthy-entries.ts';
import { openTestDesk } from '../../fakes/open-test-desk.ts';
import { openTestStore } from '../../fakes/open-test-store.ts';
import { readAll } from '../../fakes/read-all.ts';
import { openConversation, say } from '../../fakes/turn-commit.ts';

const REFERENCE = 'SYG-111-111';
const WISH = { by: 'Ada (subject)', reason: 'she calls again' };
const AT = '2026-11-20T09:00:00.000Z';
const PSEUDONYMS = createPseudonyms(Buffer.alloc(32, 1));
const [MAIL = ''] = HEALTHY_RECORD.mails;

/** As it was told on Friday: RESEDA had a record without a mail. */
const TOLD: EscalationDossier = {
  ...DOSSIER,
  verdict: 'blocked',
  step: 'reseda',
  code: 'R2',
  steps: [
    { step: 'unit', state: 'ok' },
    { step: 'reseda', state: 'blocked' },
    { step: 'janus', state: 'not-reached' },
    { step: 'sign-in', state: 'not-reached' },
    { step: 'profile', state: 'not-reached' },
  ],
  evidence: [
    { fact: 'reseda.record', finding: 'yes', source: 'reseda', at: AT },
    { fact: 'reseda.mail', finding: 'no', source: 'reseda', at: AT },
    { fact: 'sees.login-page', finding: 'yes', source: 'person', at: AT },
  ],
  subjects: [{ isProved: true, subject: { mails: [MAIL] } }],
  facts: { 'sees.login-page': { finding: 'yes', source: 'person', at: AT } },
  answers: {},
};

interface Changes {
  readonly directories?: Directories;
  readonly dossier?: EscalationDossier;
  readonly recordLookUp?: Store['recordLookUp'];
}

async function createWorld(changes: Changes = {}) {
  const store = await openTestStore();
  const clock = new FakeClock();
  await openConversation(store, 'c1');
  await say(store, 'c1', {
    escalations: [
      {
        reference: REFERENCE,
        situation: 'R2',
        addressKeys: [],
        isAddition: false,
        dossier: changes.dossier ?? TOLD,
      },
    ],
  });
  const replay = createReplay({
    desk: openTestDesk(store, clock).desk,
    enquiry: enquiryOf(changes.directories ?? directoriesOf()),
    audit: changes.recordLookUp === undefined ? store : { recordLookUp: changes.recordLookUp },
    pseudonyms: PSEUDONYMS,
    clock,
  });
  return { store, replay };
}

it('shows what is repaired since: the verdict, the steps and what the directories say', async () => {
  const { replay } = await createWorld();

  const answer = await replay(REFERENCE, WISH);

  expect(answer).toMatchObject({
    kind: 'done',
    replay: {
      before: { verdict: 'blocked', step: 'reseda', code: 'R2' },
      now: { verdict: 'question' },
      unavailable: [],
    },
  });
  if (answer.kind !== 'done') return;
  expect(answer.replay.steps.slice(0, 3)).toEqual([
    { step: 'unit', before: 'ok', now: 'ok' },
    { step: 'reseda', before: 'blocked', now: 'ok' },
    { step: 'janus', before: 'not-reached', now: 'ok' },
  ]);
  const facts = new Map(answer.replay.facts.map((fact) => [fact.fact, fact]));
  expect(facts.get('reseda.mail')).toMatchObject({
    before: { finding: 'no', at: AT },
    now: { finding: 'yes', source: 'reseda' },
  });
  expect(facts.get('janus.account')).toEqual({
    fact: 'janus.account',
    now: expect.objectContaining({ finding: 'yes' }) as unknown,
  });
  // The same finding as before, and what the person told.
  expect(facts.has('reseda.record')).toBe(false);
  expect(facts.has('sees.login-page')).toBe(false);
});

it('shows that nothing has changed', async () => {
  const unrepaired = directoriesOf({ mails: [], otherMails: [MAIL] });
  const { replay, store } = await createWorld({ directories: unrepaired });
  const first = await replay(REFERENCE, WISH);
  if (first.kind !== 'done') throw new Error('nothing was replayed');

  const { now, steps, facts } = first.replay;

  expect(now).toEqual({ verdict: 'blocked', step: 'reseda', code: 'R2' });
  expect(steps.filter(({ before, now: after }) => before !== after)).toEqual([]);
  expect(facts.map(({ fact }) => fact)).not.toContain('reseda.mail');
  expect((await store.findEscalation(REFERENCE))?.status).toBe('new');
});

it('finds nothing changed in what a conversation told, as long as nothing changes', async () => {
  const directories = directoriesOf({ mails: [], otherMails: [MAIL] });
  const talk = await Talk.open({ directories });
  await talk.prove(MAIL);
  await talk.escalate({});
  const [dossier] = talk.effects.flatMap((effect) =>
    effect.kind === 'escalate' ? [effect.dossier] : [],
  );
  const { replay } = await createWorld({ directories, ...(dossier && { dossier }) });

  const answer = await replay(REFERENCE, WISH);

  expect(dossier).toMatchObject({ verdict: 'blocked', code: 'R2' });
  if (answer.kind !== 'done') throw new Error('nothing was replayed');
  const { before, now, steps, facts } = answer.replay;
  expect(now).toEqual(before);
  expect(steps.filter((step) => step.before !== step.now)).toEqual([]);
  expect(facts).toEqual([]);
});

it('keeps what came of it with the request, under the name of whoever asked', async () => {
  const { store, replay } = await createWorld();

  const answer = await replay(REFERENCE, WISH);

  const [event] = (await store.listEscalationEvents(REFERENCE)).slice(-1);
  expect(event).toMatchObject({ kind: 'replayed', by: WISH.by });
  expect(answer).toEqual({ kind: 'done', replay: event?.replay });
});

it('is in the audit log, with the reason, before anybody is asked', async () => {
  const directories = directoriesOf();
  const { store, replay } = await createWorld({ directories });

  await replay(REFERENCE, WISH);

  expect(await readAll(store.readLookUps({}))).toEqual([
    {
      at: '2026-11-22T09:00:00.000Z',
      who: 'console Ada (subject)',
      reason: 'SYG-111-111: she calls again',
      addressKeys: [PSEUDONYMS.keyOf(MAIL)],
      systems: ['reseda', 'janus'],
    },
  ]);
});

it('asks nobody while the audit log cannot be written', async () => {
  const directories = directoriesOf();
  const recordLookUp = () => Promise.reject(new Failure('STORE_UNAVAILABLE', 'the disk is full'));
  const { store, replay } = await createWorld({ directories, recordLookUp });

  await expect(replay(REFERENCE, WISH)).rejects.toThrow('the disk is full');

  expect(directories.reseda.asked).toEqual([]);
  expect(directories.janus.asked).toEqual([]);
  expect((await store.listEscalationEvents(REFERENCE)).map(({ kind }) => kind)).toEqual(['opened']);
});

it('asks about what was proved, not about what was typed', async () => {
  const typed = { isProved: false, subject: { mails: ['somebody.else@labo.example'] } };
  const directories = directoriesOf();
  const dossier = { ...TOLD, subjects: [typed, ...TOLD.subjects] };
  const { replay } = await createWorld({ directories, dossier });

  await replay(REFERENCE, WISH);

  expect(directories.reseda.asked).toContain(`mail ${MAIL}`);
  expect(directories.reseda.asked.join()).not.toContain('somebody.else');
});

it('tells a system that does not answer apart from one that says no', async () => {
  const directories = directoriesOf();
  directories.reseda.behaviour = 'RESEDA_UNAVAILABLE';
  directories.janus.behaviour = 'JANUS_UNAVAILABLE';
  const { replay } = await createWorld({ directories });

  const answer = await replay(REFERENCE, WISH);

  expect(answer).toMatchObject({ replay: { unavailable: ['reseda', 'janus'] } });
});

it('hears at level staff what the person is not told', async () => {
  const directories = directoriesOf(
    {},
    { state: { is: 'disabled', start: undefined, end: undefined }, validUntil: daysFromNow(-9) },
  );
  const { replay } = await createWorld({ directories });

  const answer = await replay(REFERENCE, WISH);

  expect(answer).toMatchObject({ replay: { now: { verdict: 'blocked', step: 'janus' } } });
  if (answer.kind !== 'done') return;
  expect(answer.replay.facts.map(({ fact }) => fact)).toContain('janus.expired');
});

it('knows nobody to ask about of a conversation in which nobody was named', async () => {
  const { store, replay } = await createWorld({ dossier: { ...TOLD, subjects: [] } });

  expect(await replay(REFERENCE, WISH)).toEqual({ kind: 'nobody' });
  expect(await readAll(store.readLookUps({}))).toEqual([]);
});

it('knows of no request that is not there', async () => {
  const { replay } = await createWorld();

  expect(await replay('SYG-999-999', WISH)).toEqual({ kind: 'unknown' });
});
