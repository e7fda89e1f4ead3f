import { expect, it, onTestFinished } from 'vitest';
import type { EscalationStatus, NewEscalationEvent } from '../../../bot/ports/escalations.ts';
import type { Mail } from '../../../bot/ports/mail.ts';
import type { Store } from '../../../bot/ports/store.ts';
import { createDailyList } from '../../../bot/turns/escalations/daily-list.ts';
import { createJudgeDues } from '../../../bot/turns/escalations/judge-dues.ts';
import type { Incident } from '../../../bot/turns/incident.ts';
import { createTexts } from '../../../bot/turns/texts/create-texts.ts';
import { composeDailyList } from '../../../dialogs/mails/daily-list-mail.ts';
import { DOSSIER } from '../../fakes/dossier.ts';
import { FakeClock } from '../../fakes/fake-clock.ts';
import { openTestStore } from '../../fakes/open-test-store.ts';
import { openConversation, say } from '../../fakes/turn-commit.ts';
import { USUAL_WORKING_TIME } from '../../fakes/usual-working-time.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A Friday, ten in Paris. */
const FRIDAY = '2026-11-20T09:00:00.000Z';
/** Nine in Paris. */
const MONDAY = '2026-11-23T08:00:00.000Z';

interface Changes {
  readonly store?: Store;
  readonly clock?: FakeClock;
  readonly loadCalendar?: () => Promise<typeof USUAL_WORKING_TIME>;
}

async function createWorld(changes: Changes = {}) {
  const store = changes.store ?? (await openTestStore());
  const clock = changes.clock ?? new FakeClock(MONDAY);
  const workingTime = changes.loadCalendar ?? (() => Promise.resolve(USUAL_WORKING_TIME));
  const targets = { answerHours: 8, solveHours: 40 };
  const texts = createTexts(store);
  const incidents: Incident[] = [];
  let wakes = 0;
  const list = createDailyList({
    store,
    clock,
    workingTime,
    judge: createJudgeDues({ store, clock, workingTime, targets }),
    compose: async (requests, now) =>
      composeDailyList(requests, {
        texts: await texts.read(),
        to: 'support@sygefor.test',
        publicUrl: 'https://assistant.test/',
        now,
        timeZone: 'Europe/Paris',
      }),
    onMails: () => (wakes += 1),
    log: (incident) => incidents.push(incident),
  });
  onTestFinished(async () => list.stop());
  return { store, clock, list, incidents, wakes: () => wakes };
}

async function escalate(store: Store, reference: string, at: string, situation = 'R2') {
  const id = `conversation-of-${reference}`;
  await openConversation(store, id);
  const isAddition = false;
  const escalation = { reference, situation, addressKeys: [], isAddition, dossier: DOSSIER };
  await say(store, id, { at, escalations: [escalation] });
}

async function change(
  store: Store,
  reference: string,
  status: EscalationStatus,
  event: NewEscalationEvent,
): Promise<void> {
  const { version = 0 } = (await store.findEscalation(reference)) ?? {};
  await store.changeEscalation({ reference, version, at: FRIDAY, status, event, mails: [] });
}

async function mailsIn(store: Store): Promise<readonly Mail[]> {
  return (await store.listUnsent()).map(({ mail }) => mail);
}

it('tells support in the morning what is open, late first, each with the way to it', async () => {
  const { store, list, wakes } = await createWorld({ clock: new FakeClock(MONDAY) });
  await escalate(store, 'SYG-NEW-001', '2026-11-22T20:00:00.000Z', 'J3');
  await escalate(store, 'SYG-OLD-001', '2026-11-18T20:00:00.000Z');

  await list.check();

  const [mail, ...more] = await mailsIn(store);
  expect(more).toEqual([]);
  expect(wakes()).toBe(1);
  expect(mail).toMatchObject({
    to: 'support@sygefor.test',
    subject: 'Assistant Sygefor – demandes ouvertes\u00a0: 2, dont 1 en retard',
  });
  const [french = '', english = ''] = mail?.text.split('In English') ?? [];
  expect(french.split('\n').filter((line) => line !== '')).toEqual([
    'En retard',
    '---------',
    'SYG-OLD-001 – R2 – Fiche RESEDA sans adresse mail',
    `UMR7586 – nouvelle – ouverte il y a 5 jours`,
    'Réponse attendue\u00a0: 19 novembre 2026 à 17:00, en retard',
    'Solution attendue\u00a0: 25 novembre 2026 à 17:00',
    'Ouvrir SYG-OLD-001 → https://assistant.test/console/escalations/SYG-OLD-001',
    'Autres demandes ouvertes',
    '------------------------',
    'SYG-NEW-001 – J3 – Mot de passe Janus expiré',
    `UMR7586 – nouvelle – ouverte hier`,
    'Réponse attendue\u00a0: 23 novembre 2026 à 17:00',
    'Solution attendue\u00a0: 27 novembre 2026 à 17:00',
    'Ouvrir SYG-NEW-001 → https://assistant.test/console/escalations/SYG-NEW-001',
    'Ouvrir la liste des demandes → https://assistant.test/console/escalations',
  ]);
  expect(english).toContain('SYG-OLD-001 – R2 – RESEDA record without a mail address\n');
  expect(english).toContain('Answer due: 19 November 2026 at 17:00, late');
  expect(mail?.html).toContain('<a href="https://assistant.test/console/escalations/SYG-OLD-001"');
});

it('puts what is due first before what was opened first', async () => {
  const { store, list } = await createWorld();
  await escalate(store, 'SYG-OLD-001', FRIDAY);
  await escalate(store, 'SYG-NEW-001', '2026-11-22T20:00:00.000Z');
  await change(store, 'SYG-OLD-001', 'taken', { kind: 'answered', by: 'Ada' });

  await list.check();

  const [mail] = await mailsIn(store);
  const listed = [...(mail?.text.matchAll(/^SYG-\w+-\d+/gmu) ?? [])].map(
    ([reference]) => reference,
  );
  expect(listed.slice(0, 2)).toEqual(['SYG-NEW-001', 'SYG-OLD-001']);
});

it('says nothing that leads to a person', async () => {
  const { store, list } = await createWorld();
  await escalate(store, 'SYG-OLD-001', FRIDAY);

  await list.check();

  const [mail] = await mailsIn(store);
  const said = `${mail?.subject ?? ''} ${mail?.text ?? ''} ${mail?.html ?? ''}`;
  expect(said).toContain('SYG-OLD-001');
  expect(said).not.toContain(DOSSIER.replyTo);
  for (const line of DOSSIER.summary) expect(said).not.toContain(line);
});

it('says nothing when nothing is open, nor later that day of what came since', async () => {
  const { store, clock, list, wakes } = await createWorld();

  await list.check();
  await escalate(store, 'SYG-NEW-001', MONDAY);
  clock.pass(HOUR_MS);
  await list.check();

  expect(await mailsIn(store)).toEqual([]);
  expect(wakes()).toBe(0);
});

it('tells it once a day, also after a restart and with another instance', async () => {
  const store = await openTestStore();
  const clock = new FakeClock(MONDAY);
  await escalate(store, 'SYG-OLD-001', FRIDAY);
  const worlds = await Promise.all([1, 2, 3].map(async () => createWorld({ store, clock })));

  await Promise.all(worlds.map(async ({ list }) => list.check()));
  const onMonday = await mailsIn(store);
  clock.pass(DAY_MS);
  for (const { list } of worlds) await list.check();

  expect(onMonday).toHaveLength(1);
  expect(await mailsIn(store)).toHaveLength(2);
});

it.each([
  ['on a Sunday', '2026-11-22T10:00:00.000Z'],
  ['on a public holiday', '2026-12-25T10:00:00.000Z'],
  ['before work', '2026-11-23T07:59:00.000Z'],
  ['after work', '2026-11-23T16:00:00.000Z'],
])('tells nothing %s', async (_, now) => {
  const { store, list } = await createWorld({ clock: new FakeClock(now) });
  await escalate(store, 'SYG-OLD-001', FRIDAY);

  await list.check();

  expect(await mailsIn(store)).toEqual([]);
});

it('leaves out what is solved, which waits for the person', async () => {
  const { store, list } = await createWorld();
  await escalate(store, 'SYG-OLD-001', FRIDAY);
  await change(store, 'SYG-OLD-001', 'solved', { kind: 'solved', by: 'Ada' });

  await list.check();

  expect(await mailsIn(store)).toEqual([]);
});

it('comes by itself when work begins', async () => {
  const clock = new FakeClock('2026-11-22T12:00:00.000Z');
  const { store, list } = await createWorld({ clock });
  await escalate(store, 'SYG-OLD-001', FRIDAY);
  const told: string[] = [];

  list.start();
  while (told.length === 0 && clock.now() < new Date('2026-11-24T00:00:00.000Z')) {
    await expect.poll(() => clock.timers).toBe(1);
    clock.pass(30 * 60_000);
    await expect.poll(() => clock.timers).toBe(1);
    if ((await mailsIn(store)).length > 0) told.push(clock.now().toISOString());
  }

  expect(told).toEqual([MONDAY]);
});

it('is looked at every hour, for a machine that slept over the beginning of work', async () => {
  const clock = new FakeClock('2026-11-21T12:00:00.000Z');
  let looks = 0;
  const loadCalendar = () => {
    looks += 1;
    return Promise.resolve(USUAL_WORKING_TIME);
  };
  const { list } = await createWorld({ clock, loadCalendar });

  list.start();
  clock.pass(60_000);
  await expect.poll(() => clock.timers).toBe(1);
  const first = looks;
  clock.pass(HOUR_MS);

  expect(first).toBeGreaterThan(0);
  await expect.poll(() => looks).toBeGreaterThan(first);
});

it('goes on after something failed, which is told', async () => {
  const clock = new FakeClock(MONDAY);
  let tries = 0;
  const loadCalendar = async () => {
    tries += 1;
    return tries === 1
      ? Promise.reject(new Error('no calendar'))
      : Promise.resolve(USUAL_WORKING_TIME);
  };
  const { store, list, incidents } = await createWorld({ clock, loadCalendar });
  await escalate(store, 'SYG-OLD-001', FRIDAY);

  list.start();
  clock.pass(60_000);
  await expect.poll(() => incidents.map(({ part }) => part)).toEqual(['daily-list']);
  await expect.poll(() => clock.timers).toBe(1);
  clock.pass(300_000);

  await expect.poll(async () => mailsIn(store)).toHaveLength(1);
});
