import { expect, it } from 'vitest';
import { Failure } from '../../bot/failure.ts';
import type { Directories } from '../../bot/ports/directories.ts';
import type { Store } from '../../bot/ports/store.ts';
import { createPseudonyms } from '../../bot/turns/pseudonyms.ts';
import { createStaffDiagnosis, type StaffWish } from '../../bot/turns/staff-diagnosis.ts';
import { AS_SHIPPED } from '../../dialogs/wording/texts/worded.ts';
import { SERVICE } from '../fakes/converse.ts';
import { directoriesOf, enquiryOf } from '../fakes/enquiry-of.ts';
import { FakeClock } from '../fakes/fake-clock.ts';
import { daysFromNow, HEALTHY_RECORD, HEALTHY_UNIT } from '../fakes/healthy-entries.ts';
import { openTestStore } from '../fakes/open-test-store.ts';
import { readAll } from '../fakes/read-all.ts';

const [MAIL = ''] = HEALTHY_RECORD.mails;
const PSEUDONYMS = createPseudonyms(Buffer.alloc(32, 1));
const WISH: StaffWish = { by: 'Ada (subject)', reason: 'she calls', mail: MAIL, language: 'fr' };

const HEALTHY_UNIT_TOLD = expect.objectContaining({
  code: HEALTHY_UNIT.code,
  delegation: HEALTHY_UNIT.delegation,
}) as unknown;

interface Changes {
  readonly directories?: Directories;
  readonly recordLookUp?: Store['recordLookUp'];
}

async function createWorld({ directories = directoriesOf(), recordLookUp }: Changes = {}) {
  const store = await openTestStore();
  const diagnose = createStaffDiagnosis({
    enquiry: enquiryOf(directories),
    audit: recordLookUp === undefined ? store : { recordLookUp },
    pseudonyms: PSEUDONYMS,
    service: SERVICE,
    readTexts: () => Promise.resolve(AS_SHIPPED),
    clock: new FakeClock(),
  });
  return { store, diagnose };
}

it('tells support everything of whoever it looks up', async () => {
  const directories = directoriesOf({}, { validUntil: daysFromNow(-9) });
  const { diagnose } = await createWorld({ directories });

  const found = await diagnose({ ...WISH, mail: ` ${MAIL.toUpperCase()} ` });

  expect(found).toMatchObject({
    verdict: 'blocked',
    step: 'janus',
    name: 'Anne Martin',
    unit: HEALTHY_UNIT_TOLD,
    unavailable: [],
  });
  expect(found?.steps.map(({ state }) => state).slice(0, 3)).toEqual(['ok', 'ok', 'blocked']);
  expect(found?.owners.length).toBeGreaterThan(0);
  expect(found?.evidence).toContainEqual(
    expect.objectContaining({ fact: 'janus.expired', until: daysFromNow(-9).toISOString() }),
  );
  expect(found?.lookUps.length).toBeGreaterThan(0);
});

it.each([
  ['fr', /administrateur|gestionnaire/iu],
  ['en', /administrator/iu],
] as const)(
  'says in %s what the person would be told, with the message to send',
  async (language, words) => {
    const directories = directoriesOf({ mails: [], otherMails: [MAIL] });
    const { diagnose } = await createWorld({ directories });

    const found = await diagnose({ ...WISH, language });

    expect(found?.told.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['verdict', 'letter']),
    );
    expect(found?.told.find(({ kind }) => kind === 'verdict')).toMatchObject({
      who: expect.stringMatching(words) as unknown,
    });
    expect(found?.told.some(({ kind }) => kind === 'choices' || kind === 'form')).toBe(false);
  },
);

it('masks the other addresses in what the person would be told, and not in what support sees', async () => {
  const other = 'anne.martin@other.example';
  const directories = directoriesOf({ mails: [other] }, null);
  const { diagnose } = await createWorld({ directories });

  const found = await diagnose({ ...WISH, name: 'Anne Martin', unit: 'UMR5149' });

  expect(found).toMatchObject({ code: 'R3', recordMails: [other] });
  expect(JSON.stringify(found?.told)).not.toContain(other);
  expect(JSON.stringify(found?.told)).toContain('a…n@');
});

it('puts the question that would be asked next, with its answers', async () => {
  const { diagnose } = await createWorld();

  const found = await diagnose(WISH);

  expect(found?.verdict).toBe('question');
  expect(found?.told).toEqual([
    { kind: 'text', text: expect.stringMatching(/\?[\s\S]*\n– /u) as unknown },
  ]);
});

it('says which systems do not answer', async () => {
  const directories = directoriesOf();
  directories.reseda.behaviour = 'RESEDA_UNAVAILABLE';
  directories.janus.behaviour = 'JANUS_UNAVAILABLE';
  const { diagnose } = await createWorld({ directories });

  const found = await diagnose(WISH);

  expect(found).toMatchObject({
    verdict: 'unavailable',
    unavailable: ['reseda', 'janus'],
    told: [],
  });
});

it('is in the audit log, with the reason, before anybody is asked', async () => {
  const { store, diagnose } = await createWorld();

  await diagnose(WISH);

  expect(await readAll(store.readLookUps({}))).toEqual([
    {
      at: '2026-11-22T09:00:00.000Z',
      who: 'console Ada (subject)',
      reason: 'she calls',
      addressKeys: [PSEUDONYMS.keyOf(MAIL)],
      systems: ['reseda', 'janus'],
    },
  ]);
});

it('asks nobody while the audit log cannot be written', async () => {
  const directories = directoriesOf();
  const recordLookUp = () => Promise.reject(new Failure('STORE_UNAVAILABLE', 'the disk is full'));
  const { diagnose } = await createWorld({ directories, recordLookUp });

  await expect(diagnose(WISH)).rejects.toThrow('the disk is full');

  expect(directories.reseda.asked).toEqual([]);
  expect(directories.janus.asked).toEqual([]);
});

it.each(['', 'anne', 'a@b.example, c@d.example', 'Anne <anne@labo.example>'])(
  'looks nobody up for what is no address: %j',
  async (mail) => {
    const directories = directoriesOf();
    const { store, diagnose } = await createWorld({ directories });

    expect(await diagnose({ ...WISH, mail })).toBeUndefined();
    expect(directories.reseda.asked).toEqual([]);
    expect(await readAll(store.readLookUps({}))).toEqual([]);
  },
);
