import { beforeEach, describe, expect, it } from 'vitest';
import type { KeptReplay, Replay } from '../../../bot/ports/replay.ts';
import type { StaffDiagnosis } from '../../../bot/ports/staff-diagnosis.ts';
import { DOSSIER } from '../../fakes/dossier.ts';
import { directoriesOf } from '../../fakes/enquiry-of.ts';
import { HEALTHY_RECORD } from '../../fakes/healthy-entries.ts';
import { openRequest } from '../../fakes/open-request.ts';
import { readAll } from '../../fakes/read-all.ts';
import { testStaffLookUps } from '../../fakes/test-staff-look-ups.ts';
import { startWithProvider, type ConsoleWithProvider, type SignedIn } from './sign-in.ts';

const REFERENCE = 'SYG-000-001';
const REPLAY = `/console/api/escalations/${REFERENCE}/replay`;
const REPLAYS = `/console/api/escalations/${REFERENCE}/replays`;
const DIAGNOSE = '/console/api/diagnose';
const REASON = 'she calls again';
const [MAIL = ''] = HEALTHY_RECORD.mails;

let directories: ReturnType<typeof directoriesOf>;
let service: ConsoleWithProvider;
let page: SignedIn;

beforeEach(async () => {
  directories = directoriesOf();
  service = await startWithProvider({
    routes: ({ store, clock }) => testStaffLookUps(store, clock, directories),
  });
  page = await service.signIn({ name: 'Sam Support', subject: 'sam' });
});

const errorOf = async (answer: Response): Promise<readonly [number, string]> => {
  const { error } = (await answer.json()) as { readonly error: { readonly code: string } };
  return [answer.status, error.code];
};

const lookUps = async () =>
  (await readAll(service.store.readLookUps({}))).map(({ who, reason }) => [who, reason]);

describe('diagnosing again', () => {
  const open = async (subjects = [{ isProved: true, subject: { mails: [MAIL] } }]) =>
    openRequest(service.store, { reference: REFERENCE, dossier: { ...DOSSIER, subjects } });

  it('answers what has changed, and keeps it for whoever opens the request next', async () => {
    await open();

    const answer = await page.post(REPLAY, { reason: REASON });
    const kept = await page.ask(REPLAYS);

    const replay = (await answer.json()) as Replay;
    expect(answer.status).toBe(200);
    expect(replay.before).toEqual({ verdict: 'blocked', step: 'reseda', code: 'R2' });
    expect(replay.now.verdict).toBe('question');
    const { replays } = (await kept.json()) as { readonly replays: readonly KeptReplay[] };
    expect(replays).toEqual([{ at: '2026-11-22T09:00:00.000Z', by: 'Sam Support', replay }]);
  });

  it('is in both audit logs, with who and why', async () => {
    await open();

    await page.post(REPLAY, { reason: ` ${REASON} ` });

    expect(await lookUps()).toEqual([['console Sam Support (sam)', `${REFERENCE}: ${REASON}`]]);
    const { rows } = await service.store.listConsoleEvents({ limit: 10 });
    expect(rows.find(({ what }) => what === 'replay')).toMatchObject({
      who: 'Sam Support (sam)',
      subject: REFERENCE,
      why: REASON,
    });
  });

  it('is a look in the audit log each time that its outcome is read again', async () => {
    await open();
    await page.ask(REPLAYS);
    await page.post(REPLAY, { reason: REASON });
    await page.ask(REPLAYS);

    const { rows } = await service.store.listConsoleEvents({ limit: 9, what: 'escalation-seen' });
    expect(rows.map(({ who, subject, why }) => [who, subject, why])).toEqual([
      ['Sam Support (sam)', REFERENCE, 'what asking the directories again gave'],
    ]);
  });

  it.each([{}, { reason: 'x' }, { reason: 12 }, []])(
    'looks nobody up without a reason: %j',
    async (body) => {
      await open();

      expect(await errorOf(await page.post(REPLAY, body))).toEqual([400, 'BodyInvalid']);
      expect(directories.reseda.asked).toEqual([]);
      expect(await lookUps()).toEqual([]);
    },
  );

  it('says that nobody is known to ask about', async () => {
    await open([]);

    expect(await errorOf(await page.post(REPLAY, { reason: REASON }))).toEqual([
      409,
      'NobodyKnown',
    ]);
  });

  it('knows no request that is not there', async () => {
    expect(await errorOf(await page.post(REPLAY, { reason: REASON }))).toEqual([404, 'NotFound']);
    expect(await errorOf(await page.ask(REPLAYS))).toEqual([404, 'NotFound']);
  });
});

describe('diagnosing somebody', () => {
  it('answers everything that the directories say, and what the person would be told', async () => {
    const answer = await page.post(DIAGNOSE, { mail: MAIL, reason: REASON, language: 'en' });

    const found = (await answer.json()) as StaffDiagnosis;
    expect(answer.status).toBe(200);
    expect(found).toMatchObject({ verdict: 'question', name: 'Anne Martin' });
    expect(found.evidence.length).toBeGreaterThan(0);
    expect(found.told).toHaveLength(1);
    expect(await lookUps()).toEqual([['console Sam Support (sam)', REASON]]);
  });

  it('is in the log of the console too, with who and why, and without whom', async () => {
    await page.post(DIAGNOSE, { mail: MAIL, reason: REASON });
    await page.post(DIAGNOSE, { mail: 'no address', reason: REASON });

    const { rows } = await service.store.listConsoleEvents({ limit: 9, what: 'staff-diagnosis' });
    expect(rows).toEqual([
      {
        at: '2026-11-22T09:00:00.000Z',
        who: 'Sam Support (sam)',
        what: 'staff-diagnosis',
        why: REASON,
      },
    ]);
  });

  it('finds by name and unit whom the address does not lead to', async () => {
    const body = {
      mail: 'new@other.example',
      reason: REASON,
      name: 'Anne Martin',
      unit: 'UMR5149',
    };

    const answer = await page.post(DIAGNOSE, body);

    expect(await answer.json()).toMatchObject({ code: 'R3', recordMails: [MAIL] });
  });

  it.each([
    { reason: REASON },
    { mail: 'anne', reason: REASON },
    { mail: `${MAIL}, other@labo.example`, reason: REASON },
    { mail: MAIL },
    { mail: MAIL, reason: 'x' },
    { mail: MAIL, reason: REASON, language: 'de' },
    { mail: MAIL, reason: REASON, name: ['Anne'] },
    { mail: MAIL, reason: REASON, unit: 'x'.repeat(121) },
    [],
  ])('refuses what is no question, and looks nobody up: %j', async (body) => {
    expect(await errorOf(await page.post(DIAGNOSE, body))).toEqual([400, 'BodyInvalid']);

    expect(directories.reseda.asked).toEqual([]);
    expect(await lookUps()).toEqual([]);
  });
});
