import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cacheJanus } from '../../adapters/cache/cache-janus.ts';
import { cacheReseda } from '../../adapters/cache/cache-reseda.ts';
import { JANUS_FACTS, RESEDA_FACTS, SYGEFOR_FACTS } from '../../bot/diagnosis/fact.ts';
import { createEnquiry } from '../../bot/enquiry/create-enquiry.ts';
import type {
  Directories,
  Janus,
  JanusAccount,
  Reseda,
  ResedaRecord,
} from '../../bot/ports/directories.ts';
import type { Enquiry, Findings, LookUp, Subject } from '../../bot/ports/enquiry.ts';
import { discloseTo } from '../../bot/ports/trust/disclose-to.ts';
import { createReader } from '../../bot/ports/trust/create-reader.ts';
import { STAFF } from '../../bot/ports/trust/staff.ts';
import { FakeClock } from '../fakes/fake-clock.ts';
import { FakeJanus } from '../fakes/fake-janus.ts';
import { FakeReseda } from '../fakes/fake-reseda.ts';
import { FakeSygefor } from '../fakes/fake-sygefor.ts';
import { HEALTHY_ACCOUNT, HEALTHY_RECORD, HEALTHY_UNIT, NOW } from '../fakes/healthy-entries.ts';

const MAIL = 'anne.martin@labo.example';
const OTHER = 'a.martin@univ.example';
const TIMEOUT_MS = 4000;

const createWorld = (
  records: readonly Partial<ResedaRecord>[] = [{}],
  accounts: readonly (readonly [readonly string[], Partial<JanusAccount>])[] = [[[MAIL], {}]],
) => ({
  reseda: new FakeReseda(
    records.map((differs) => ({ ...HEALTHY_RECORD, ...differs })),
    [HEALTHY_UNIT, { ...HEALTHY_UNIT, code: 'UPR9003', hasValideur: 'no', hasCofo: 'unknown' }],
  ),
  janus: new FakeJanus(
    accounts.map(([mails, differs]) => [mails, { ...HEALTHY_ACCOUNT, ...differs }] as const),
  ),
  sygefor: new FakeSygefor({ [MAIL]: { isActive: true, isProfileSaved: true } }),
});

const createFor = (directories: Directories, freshDirectories: Directories = directories) =>
  createEnquiry({
    directories,
    freshDirectories,
    clock: () => NOW,
    timeoutMs: TIMEOUT_MS,
    publicMailDomains: ['gmail.com'],
  });

/** As staff hear it: everything. */
const ask = (directories: Directories, subject: Partial<Subject> = {}): Promise<Findings> =>
  askOf(createFor(directories), { mails: [MAIL], ...subject });

const askOf = async (
  enquiry: Enquiry,
  subject: Subject,
  { isFresh = false, reader = STAFF } = {},
): Promise<Findings> => discloseTo(reader, await enquiry.ask(subject, { isFresh, reader }));

const findingsOf = ({ facts }: Findings, prefix: string) =>
  Object.fromEntries(
    Object.entries(facts)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, { finding }]) => [name.replace(prefix, ''), finding]),
  );

describe('somebody in order', () => {
  it('is found everywhere, with unit, name and look-ups', async () => {
    const findings = await ask(createWorld());

    expect(findingsOf(findings, 'reseda.')).toEqual({
      record: 'yes',
      mail: 'yes',
      'shared-mail': 'no',
      duplicate: 'no',
      'personal-mail': 'no',
      ended: 'no',
      names: 'yes',
      'several-mails': 'no',
    });
    expect(findingsOf(findings, 'unit.')).toEqual({
      attached: 'yes',
      main: 'yes',
      'paid-by-cnrs': 'yes',
      valideur: 'yes',
      cofo: 'yes',
    });
    expect(findingsOf(findings, 'sygefor.')).toEqual({
      account: 'yes',
      active: 'yes',
      'profile-saved': 'yes',
    });
    expect(findings.facts['janus.password-set']?.finding).toBe('yes');
    expect(findings.unit).toMatchObject({ code: 'UMR5149', delegation: 'DR13' });
    expect(findings.person).toEqual({ name: 'Anne Martin' });
    expect(findings.recordMails).toEqual([]);
    expect(
      findings.lookUps.map(({ system, question }) => `${system} ${question}`).toSorted(),
    ).toEqual(['janus accounts', 'reseda by-mail', 'reseda unit', 'sygefor account']);
  });

  it('costs one question to Janus', async () => {
    const world = createWorld();

    await ask(world);

    expect(world.janus.asked).toEqual([[MAIL]]);
  });
});

describe('systems that are not configured', () => {
  it('leave their facts out', async () => {
    const { janus } = createWorld();
    const findings = await ask({ janus });

    expect(createFor({ janus }).systems).toEqual(['janus']);
    expect(Object.keys(findings.facts).every((name) => name.startsWith('janus.'))).toBe(true);
    expect(findings.facts['janus.account']?.finding).toBe('yes');
  });

  it('are listed in the order of the steps', () => {
    expect(createFor(createWorld()).systems).toEqual(['reseda', 'janus', 'sygefor']);
  });

  it('leave everything out when there is none', async () => {
    expect(await ask({})).toMatchObject({ facts: {}, recordMails: [], lookUps: [] });
  });
});

describe('nobody by that address', () => {
  it('is a no of RESEDA, and nothing else is said', async () => {
    const findings = await ask(createWorld([]));

    expect(findingsOf(findings, 'reseda.')).toEqual({ record: 'no' });
    expect(findingsOf(findings, 'unit.')).toEqual({});
    expect(findings).not.toHaveProperty('person');
  });

  it.each([{ name: 'Anne Martin' }, { unit: 'UMR5149' }])(
    'is not looked for with %j alone',
    async (subject) => {
      const world = createWorld([{ mails: [OTHER] }]);

      const findings = await ask(world, subject);

      expect(world.reseda.asked.filter((question) => question.startsWith('name'))).toEqual([]);
      expect(findingsOf(findings, 'reseda.')).toEqual({ record: 'no' });
    },
  );

  it('nor by that name in that unit is told of both', async () => {
    const findings = await ask(createWorld([]), { name: 'Anne Martin', unit: 'UMR5149' });

    expect(findingsOf(findings, 'reseda.')).toEqual({
      record: 'no',
      'other-mail': 'no',
      homonyms: 'no',
    });
  });

  it('still learns of the unit that the person names', async () => {
    const findings = await ask(createWorld([]), { unit: 'upr 9003' });

    expect(findings.unit?.code).toBe('UPR9003');
    expect(findingsOf(findings, 'unit.')).toEqual({ valideur: 'no', cofo: 'unknown' });
  });

  it('learns nothing of a unit that does not exist', async () => {
    const findings = await ask(createWorld([]), { unit: 'UMR1' });

    expect(findings).not.toHaveProperty('unit');
    expect(findings.facts['unit.valideur']).toMatchObject({
      finding: 'unknown',
      reason: 'unreadable',
    });
  });
});

describe('somebody found by name and unit', () => {
  const subject = { mails: [OTHER], name: 'martin anné', unit: 'umr 5149' };

  it('without a mail has a record without mail, and Janus is asked by the typed address', async () => {
    const world = createWorld([{ mails: [] }]);

    const findings = await ask(world, subject);

    expect(findingsOf(findings, 'reseda.')).toMatchObject({
      record: 'no',
      mail: 'no',
      'other-mail': 'no',
      homonyms: 'no',
    });
    expect(findings.facts['unit.attached']?.finding).toBe('yes');
    expect(world.janus.asked).toEqual([[OTHER]]);
  });

  it('under another mail has another mail, by which Janus is asked', async () => {
    const world = createWorld();

    const findings = await ask(world, subject);

    expect(findingsOf(findings, 'reseda.')).toMatchObject({
      record: 'no',
      mail: 'yes',
      'other-mail': 'yes',
      homonyms: 'no',
    });
    expect(findings.recordMails).toEqual([MAIL]);
    expect(world.janus.asked).toEqual([[OTHER], [MAIL]]);
    expect(findings.facts['janus.account']?.finding).toBe('yes');
  });

  it('among several of that name is left to a human: no record is told', async () => {
    const findings = await ask(
      createWorld([{}, { mails: ['anne.martin2@labo.example'] }]),
      subject,
    );

    expect(findingsOf(findings, 'reseda.')).toEqual({ record: 'no', homonyms: 'yes' });
    expect(findings).not.toHaveProperty('person');
    expect(findings.recordMails).toEqual([]);
  });

  it.each([
    ['on the red list', { isRedListed: true }],
    ['perhaps on the red list', { unreadable: ['red-list'] as const }],
  ])('and %s is, for the person, nobody of that name: word for word', async (_why, differs) => {
    const own = { ...subject, mails: ['a.martin@labo.example'] };
    const reader = createReader(
      [{ address: 'a.martin@labo.example', level: 'mailbox' }],
      ['labo.example'],
    );
    const hear = async (records: readonly Partial<ResedaRecord>[]) => {
      const world = createWorld(records);
      const { lookUps, ...heard } = await askOf(createFor(world), own, { reader });
      const asked = lookUps.map(({ system, question }) => `${system} ${question}`);
      return { heard, asked, janus: world.janus.asked };
    };

    const hidden = await hear([differs]);

    expect(hidden).toEqual(await hear([]));
    expect(hidden.heard.facts['reseda.other-mail']?.finding).toBe('no');
  });

  it('is heard by who bears the name alone, with the other mail masked', async () => {
    const enquiry = createFor(createWorld());
    const own = { ...subject, mails: ['a.martin@labo.example'] };
    const readerOf = (...domains: readonly string[]) =>
      createReader([{ address: 'a.martin@labo.example', level: 'mailbox' }], domains);

    const bearer = await askOf(enquiry, own, { reader: readerOf('labo.example') });
    const stranger = await askOf(enquiry, own, { reader: readerOf('elsewhere.example') });

    expect(bearer.facts['reseda.other-mail']?.finding).toBe('yes');
    expect(bearer.recordMails).toEqual(['a…n@la….example']);
    expect(stranger).toMatchObject({ facts: {}, recordMails: [], lookUps: [] });
  });

  it('is found for staff also on the red list', async () => {
    const findings = await ask(createWorld([{ isRedListed: true }]), subject);

    expect(findings.person).toEqual({ name: 'Anne Martin' });
    expect(findings.recordMails).toEqual([MAIL]);
  });

  it('is not told whether a record carries an address when none was given', async () => {
    const findings = await ask(createWorld(), { ...subject, mails: [] });

    expect(findings.facts).not.toHaveProperty(['reseda.record']);
    expect(findings.facts['reseda.other-mail']?.finding).toBe('yes');
  });
});

describe('an address that a record holds beside its mail', () => {
  it('means another mail, by which Janus and Sygefor are asked', async () => {
    const world = createWorld([{ otherMails: [OTHER], isRedListed: true }]);

    const findings = await ask(world, { mails: [OTHER] });

    expect(findingsOf(findings, 'reseda.')).toMatchObject({
      record: 'no',
      mail: 'yes',
      'other-mail': 'yes',
    });
    expect(findings.recordMails).toEqual([MAIL]);
    expect(findings.facts['janus.account']?.finding).toBe('yes');
    expect(findings.facts['sygefor.account']?.finding).toBe('yes');
  });
});

describe('a mail that several records carry', () => {
  it('of one person is a duplicate, and the verdict is left to the account', async () => {
    const findings = await ask(createWorld([{}, { units: ['UPR9003'] }]));

    expect(findings.facts['reseda.duplicate']?.finding).toBe('yes');
    expect(findings.facts['reseda.shared-mail']?.finding).toBe('no');
    expect(findings.facts['janus.account']?.finding).toBe('yes');
  });

  it('of different people is shared, and nothing of their records is told', async () => {
    const findings = await ask(
      createWorld([{}, { givenName: 'Bruno', displayName: 'Bruno Martin' }]),
    );

    expect(findingsOf(findings, 'reseda.')).toEqual({
      record: 'yes',
      mail: 'yes',
      'shared-mail': 'yes',
      duplicate: 'no',
    });
    expect(findings).not.toHaveProperty('person');
  });

  it('of people who may be one is unknown', async () => {
    const nameless = { givenName: undefined, displayName: undefined };
    const findings = await ask(createWorld([{}, nameless]));

    expect(findings.facts['reseda.shared-mail']?.finding).toBe('unknown');
    expect(findings.facts['reseda.duplicate']?.finding).toBe('unknown');
  });
});

describe('a record with several mails', () => {
  it('is a warning, and one account under any of them counts', async () => {
    const world = createWorld([{ mails: [MAIL, OTHER] }], [[[OTHER], {}]]);

    const findings = await ask(world);

    expect(findings.facts['reseda.several-mails']?.finding).toBe('yes');
    expect(findings.facts['janus.account']?.finding).toBe('yes');
    expect(findings.recordMails).toEqual([OTHER]);
  });
});

describe('a record whose addresses may not be read', () => {
  const unseen: ResedaRecord = { ...HEALTHY_RECORD, mails: [], unreadable: ['mails'] };
  const reseda: Reseda = {
    findByMail: () => Promise.resolve([unseen]),
    findByNameAndUnit: () => Promise.resolve([unseen]),
    findUnit: () => Promise.resolve(undefined),
  };
  const unreadable = { finding: 'unknown', reason: 'unreadable' };

  it.each([
    ['by the address', reseda],
    ['by name', { ...reseda, findByMail: () => Promise.resolve([]) }],
  ])('found %s may carry it as its mail, as another one, or not', async (_, directory) => {
    const findings = await ask({ reseda: directory }, { name: 'Anne Martin', unit: 'UMR5149' });

    expect(findings.facts['reseda.record']).toMatchObject(unreadable);
    expect(findings.facts['reseda.other-mail']).toMatchObject(unreadable);
    expect(findings.facts['reseda.mail']).toMatchObject(unreadable);
    expect(findings.facts['reseda.several-mails']).toMatchObject(unreadable);
    expect(findings.facts['unit.attached']?.finding).toBe('yes');
  });

  it('cannot tell, from an address that it holds beside its mail, that it has another mail', async () => {
    const beside = { ...unseen, otherMails: [MAIL] };
    const directory = { ...reseda, findByMail: () => Promise.resolve([beside]) };

    const findings = await ask({ reseda: directory });

    expect(findings.facts['reseda.record']).toMatchObject(unreadable);
    expect(findings.facts['reseda.other-mail']).toMatchObject(unreadable);
  });

  it('is not taken for nobody’s when only its other addresses may be read', async () => {
    const known = { ...HEALTHY_RECORD, mails: [OTHER], unreadable: ['other-mails'] as const };
    const directory = { ...reseda, findByMail: () => Promise.resolve([known]) };

    const findings = await ask({ reseda: directory });

    expect(findings.facts['reseda.record']?.finding).toBe('no');
    expect(findings.facts['reseda.other-mail']).toMatchObject(unreadable);
  });
});

describe('the unit that is looked up', () => {
  const two = { units: ['UMR5149', 'UPR9003'], mainUnit: undefined };

  it.each<[string, Partial<ResedaRecord>, string | undefined, string | undefined]>([
    ['the main one of the record', {}, 'UPR9003', 'UMR5149'],
    ['the one that is named, of several without a main one', two, 'upr_9003', 'UPR9003'],
    ['none, of several without a main one', two, undefined, undefined],
    ['none, when the named one is not of the record', two, 'UMR1', undefined],
    [
      'the one that is named, when the record has none',
      { units: [], mainUnit: undefined },
      'UMR5149',
      'UMR5149',
    ],
  ])('is %s', async (_, differs, unit, expected) => {
    const findings = await ask(createWorld([differs]), unit === undefined ? {} : { unit });

    expect(findings.unit?.code).toBe(expected);
  });
});

describe('Sygefor', () => {
  it('has no account: nobody has signed in yet', async () => {
    const findings = await ask({ sygefor: new FakeSygefor() });

    expect(findingsOf(findings, 'sygefor.')).toEqual({ account: 'no' });
  });

  it('has an old account beside the one that is complete', async () => {
    const sygefor = new FakeSygefor({
      [OTHER]: { isActive: true, isProfileSaved: false },
      [MAIL]: { isActive: true, isProfileSaved: true },
    });

    const findings = await ask({ sygefor }, { mails: [OTHER, MAIL] });

    expect(findings.facts['sygefor.profile-saved']?.finding).toBe('yes');
  });

  it.each([
    [{ isActive: false, isProfileSaved: true }, 'no', 'yes'],
    [{ isActive: true, isProfileSaved: false }, 'yes', 'no'],
  ])('tells %j', async (account, active, saved) => {
    const findings = await ask({ sygefor: new FakeSygefor({ [MAIL]: account }) });

    expect(findingsOf(findings, 'sygefor.')).toEqual({
      account: 'yes',
      active,
      'profile-saved': saved,
    });
  });
});

const SYSTEMS = [
  ['reseda', 'RESEDA_UNAVAILABLE', RESEDA_FACTS],
  ['reseda', 'RESEDA_REFUSED', RESEDA_FACTS],
  ['reseda', 'RESEDA_UNREADABLE', RESEDA_FACTS],
  ['janus', 'JANUS_UNAVAILABLE', JANUS_FACTS],
  ['janus', 'JANUS_REFUSED', JANUS_FACTS],
  ['janus', 'JANUS_UNREADABLE', JANUS_FACTS],
  ['sygefor', 'SYGEFOR_UNAVAILABLE', SYGEFOR_FACTS],
  ['sygefor', 'SYGEFOR_REFUSED', SYGEFOR_FACTS],
] as const;

describe('a system that fails', () => {
  it.each(SYSTEMS)('%s with %s leaves every fact of it unknown', async (system, code, names) => {
    const world = createWorld();
    world[system].behaviour = code;

    const findings = await ask(world, { unit: 'UMR5149' });

    for (const name of names) {
      expect(findings.facts[name]).toMatchObject({ finding: 'unknown', reason: 'unavailable' });
    }
    expect(findings.lookUps).toContainEqual(expect.objectContaining({ system, failure: code }));
  });

  it.each(SYSTEMS)('%s with %s leaves the others what they are', async (system, code) => {
    const world = createWorld();
    const { facts: before } = await ask(world);
    world[system].behaviour = code;

    const { facts } = await ask(world);

    const isOthers = ([name]: [string, unknown]) =>
      !name.startsWith(`${system}.`) && !(system === 'reseda' && name.startsWith('unit.'));
    expect(Object.entries(facts).filter(isOthers)).toEqual(Object.entries(before).filter(isOthers));
  });

  it('is not asked by name after it failed by mail', async () => {
    const world = createWorld();
    world.reseda.behaviours.set('findByMail', 'RESEDA_UNAVAILABLE');

    const findings = await ask(world, { name: 'Anne Martin', unit: 'UMR5149' });

    expect(world.reseda.asked).not.toContainEqual(expect.stringMatching(/^name/));
    expect(findings.facts['reseda.record']?.finding).toBe('unknown');
  });

  it('for one address does not take back what another address found', async () => {
    const world = createWorld();
    world.reseda.behaviours.set(OTHER, 'RESEDA_UNAVAILABLE');

    const findings = await ask(world, { mails: [OTHER, MAIL] });

    expect(findings.facts['reseda.record']?.finding).toBe('yes');
    expect(findings.facts['unit.attached']?.finding).toBe('yes');
  });

  it('for one address, while nobody carries the other, is no absence', async () => {
    const world = createWorld([]);
    world.reseda.behaviours.set(OTHER, 'RESEDA_UNAVAILABLE');

    const findings = await ask(world, { mails: [OTHER, MAIL] });

    expect(findings.facts['reseda.record']).toMatchObject({ reason: 'unavailable' });
  });

  it('by name alone keeps the absence by mail, and nothing else', async () => {
    const world = createWorld([]);
    world.reseda.behaviours.set('findByNameAndUnit', 'RESEDA_UNAVAILABLE');

    const findings = await ask(world, { name: 'Anne Martin', unit: 'UMR5149' });

    expect(findings.facts['reseda.record']?.finding).toBe('no');
    expect(findings.facts['reseda.other-mail']).toMatchObject({ reason: 'unavailable' });
    expect(findings.facts['reseda.homonyms']).toMatchObject({ reason: 'unavailable' });
    expect(findings.facts['unit.attached']).toMatchObject({ reason: 'unavailable' });
  });

  it('for the unit alone leaves only who does what unknown', async () => {
    const world = createWorld();
    world.reseda.behaviours.set('findUnit', 'RESEDA_UNAVAILABLE');

    const findings = await ask(world);

    expect(findings).not.toHaveProperty('unit');
    expect(findings.facts['unit.valideur']).toMatchObject({ reason: 'unavailable' });
    expect(findings.facts['unit.attached']?.finding).toBe('yes');
  });

  it.each(['janus', 'sygefor'] as const)(
    'like RESEDA keeps %s from proving that there is no account',
    async (system) => {
      const world = createWorld([], []);
      world.reseda.behaviour = 'RESEDA_UNAVAILABLE';

      const findings = await ask(world, { mails: [OTHER] });

      expect(findings.facts[`${system}.account`]).toMatchObject({
        finding: 'unknown',
        reason: 'unavailable',
        source: 'reseda',
      });
    },
  );

  it('by name keeps Janus from proving that there is no account', async () => {
    const world = createWorld([], []);
    world.reseda.behaviours.set('findByNameAndUnit', 'RESEDA_UNAVAILABLE');

    const findings = await ask(world, { name: 'Anne Martin', unit: 'UMR5149' });

    expect(findings.facts['janus.account']).toMatchObject({ finding: 'unknown', source: 'reseda' });
  });

  it('for one address of Sygefor does not take back what another address found', async () => {
    const { sygefor } = createWorld();
    sygefor.behaviours.set(OTHER, 'SYGEFOR_UNAVAILABLE');

    const findings = await ask({ sygefor }, { mails: [OTHER, MAIL] });

    expect(findings.facts['sygefor.account']?.finding).toBe('yes');
  });

  it('for one address of Sygefor, while the other has no account, is no absence', async () => {
    const sygefor = new FakeSygefor();
    sygefor.behaviours.set(OTHER, 'SYGEFOR_UNAVAILABLE');

    const findings = await ask({ sygefor }, { mails: [OTHER, MAIL] });

    expect(findings.facts['sygefor.account']).toMatchObject({ reason: 'unavailable' });
  });
});

describe('a defect', () => {
  it.each(['reseda', 'janus', 'sygefor'] as const)(
    'of the adapter of %s is not hidden as a silent system',
    async (system) => {
      const world = createWorld();
      world[system].behaviour = 'breaks';

      await expect(ask(world)).rejects.toThrow(TypeError);
    },
  );
});

describe('a defect of one adapter', () => {
  it('calls off what the others are still asked', async () => {
    const { reseda } = createWorld();
    reseda.behaviour = 'breaks';
    const signals: AbortSignal[] = [];
    const janus: Janus = {
      findAccounts: (_, signal) => {
        signals.push(signal);
        return new Promise(() => undefined);
      },
    };

    await expect(ask({ reseda, janus })).rejects.toThrow(TypeError);

    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });
});

describe('the deadline', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const askUntilDeadline = async (directories: Directories, subject: Partial<Subject> = {}) => {
    const answer = ask(directories, subject);
    await vi.advanceTimersByTimeAsync(TIMEOUT_MS);
    return answer;
  };

  it.each([
    ['reseda', 'RESEDA_UNAVAILABLE', RESEDA_FACTS],
    ['janus', 'JANUS_UNAVAILABLE', JANUS_FACTS],
    ['sygefor', 'SYGEFOR_UNAVAILABLE', SYGEFOR_FACTS],
  ] as const)('silences %s that never answers', async (system, failure, names) => {
    const world = createWorld();
    world[system].behaviour = 'hangs';

    const findings = await askUntilDeadline(world, { unit: 'UMR5149' });

    for (const name of names) {
      expect(findings.facts[name]).toMatchObject({ finding: 'unknown', reason: 'unavailable' });
    }
    expect(findings.lookUps).toContainEqual(
      expect.objectContaining({ system, failure, tookMs: TIMEOUT_MS }),
    );
  });

  it('leaves what the others said', async () => {
    const world = createWorld();
    world.reseda.behaviour = 'hangs';

    const findings = await askUntilDeadline(world);

    expect(findings.facts['janus.account']?.finding).toBe('yes');
    expect(findings.facts['sygefor.profile-saved']?.finding).toBe('yes');
  });

  it('is one for all questions: the second is not asked after it', async () => {
    const world = createWorld();
    world.reseda.behaviours.set('findByMail', 'hangs');

    await askUntilDeadline(world, { unit: 'UMR5149' });

    expect(world.reseda.asked).not.toContain('unit UMR5149');
  });

  it('leaves no timer behind an answer', async () => {
    await ask(createWorld());

    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a fresh enquiry', () => {
  it('goes past every cache', async () => {
    const cached = createWorld([]);
    const fresh = createWorld();
    const enquiry = createFor(cached, fresh);

    const before = await askOf(enquiry, { mails: [MAIL] });
    const after = await askOf(enquiry, { mails: [MAIL] }, { isFresh: true });

    expect(before.facts['reseda.record']?.finding).toBe('no');
    expect(after.facts['reseda.record']?.finding).toBe('yes');
  });
});

describe('directories with a memory', () => {
  const createRemembering = (world = createWorld()) => {
    const clock = new FakeClock('2026-11-22T01:37:00.000Z');
    const now = (): Date => clock.now();
    const told: LookUp[] = [];
    const reseda = cacheReseda(world.reseda, 300, undefined, now);
    const janus = cacheJanus(world.janus, 300, undefined, now);
    const enquiry = createEnquiry({
      directories: { reseda: reseda.remembered, janus: janus.remembered },
      freshDirectories: { reseda: reseda.fresh, janus: janus.fresh },
      clock: now,
      timeoutMs: TIMEOUT_MS,
      publicMailDomains: [],
      onLookUp: (lookUp) => told.push(lookUp),
    });
    return { ...world, clock, told, enquiry };
  };
  const timesOf = ({ facts }: Findings) => [...new Set(Object.values(facts).map(({ at }) => at))];

  it('tell what they remember with the time at which it was learnt, also while they are down', async () => {
    const { enquiry, clock, reseda, janus } = createRemembering();
    await askOf(enquiry, { mails: [MAIL] });
    reseda.behaviour = 'RESEDA_UNAVAILABLE';
    janus.behaviour = 'JANUS_UNAVAILABLE';
    clock.pass(120_000);

    const findings = await askOf(enquiry, { mails: [MAIL] });

    expect(findings.facts['janus.account']?.finding).toBe('yes');
    expect(findings.facts['unit.valideur']?.finding).toBe('yes');
    expect(timesOf(findings)).toEqual(['2026-11-22T01:37:00.000Z']);
  });

  it('do not pass for having been asked when they answer from memory', async () => {
    const { enquiry, told } = createRemembering();
    await askOf(enquiry, { mails: [MAIL] });
    const before = [...told];

    const findings = await askOf(enquiry, { mails: [MAIL] });

    expect(before).toHaveLength(3);
    expect(told).toEqual(before);
    expect(findings.lookUps).toEqual([]);
  });

  it('tell what is asked now with the time of now, beside what is remembered', async () => {
    const { enquiry, clock, janus } = createRemembering();
    await askOf(enquiry, { mails: [MAIL] });
    clock.pass(120_000);
    janus.behaviour = 'JANUS_UNAVAILABLE';

    const known = await askOf(enquiry, { mails: [MAIL, OTHER] });
    const anew = await askOf(enquiry, { mails: [MAIL] }, { isFresh: true });

    expect(known.facts['reseda.record']?.at).toBe('2026-11-22T01:37:00.000Z');
    expect(known.lookUps.map(({ system }) => system).toSorted()).toEqual(['janus', 'reseda']);
    expect(timesOf(anew)).toEqual(['2026-11-22T01:39:00.000Z']);
  });

  it('tell somebody found by name with the time at which that was learnt', async () => {
    const { enquiry, clock } = createRemembering(createWorld([{ mails: [OTHER] }]));
    const subject = { mails: [MAIL], name: 'Anne Martin', unit: 'UMR5149' };
    await askOf(enquiry, subject);
    clock.pass(60_000);

    const { facts } = await askOf(enquiry, subject);

    expect(facts['reseda.other-mail']).toMatchObject({
      finding: 'yes',
      at: '2026-11-22T01:37:00.000Z',
    });
  });
});

it('tells whoever watches of each question, with how it ended', async () => {
  const world = createWorld();
  world.janus.behaviour = 'JANUS_REFUSED';
  const told: LookUp[] = [];
  const enquiry = createEnquiry({
    directories: world,
    freshDirectories: world,
    clock: () => NOW,
    timeoutMs: TIMEOUT_MS,
    publicMailDomains: [],
    onLookUp: (lookUp) => told.push(lookUp),
  });

  const findings = await askOf(enquiry, { mails: [MAIL] });

  expect(told).toEqual(findings.lookUps);
  expect(told).toContainEqual(
    expect.objectContaining({ system: 'janus', failure: 'JANUS_REFUSED' }) as LookUp,
  );
  expect(told).toContainEqual(expect.objectContaining({ system: 'reseda' }) as LookUp);
});
