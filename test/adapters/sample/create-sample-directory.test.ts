import { describe, expect, it } from 'vitest';
import { SAMPLE_PUBLIC_MAIL_DOMAIN } from '../../../adapters/sample/people-of-reseda.ts';
import { createSampleDirectory } from '../../../adapters/sample/create-sample-directory.ts';
import { SAMPLE_PEOPLE } from '../../../adapters/sample/sample-people.ts';
import type { SampleOutcome } from '../../../adapters/sample/sample-person.ts';
import { SAMPLE_UNITS } from '../../../adapters/sample/sample-units.ts';
import { diagnose } from '../../../bot/diagnosis/diagnose.ts';
import type { Diagnosis } from '../../../bot/diagnosis/diagnosis.ts';
import { createEnquiry } from '../../../bot/enquiry/create-enquiry.ts';
import { discloseTo } from '../../../bot/ports/trust/disclose-to.ts';
import { STAFF } from '../../../bot/ports/trust/staff.ts';

const clock = () => new Date('2026-11-22T09:00:00Z');
const { signal } = new AbortController();

const diagnoseOn = async (person: (typeof SAMPLE_PEOPLE)[number], today: () => Date) => {
  const directories = createSampleDirectory(today);
  const enquiry = createEnquiry({
    directories,
    freshDirectories: directories,
    clock: today,
    timeoutMs: 30_000,
    publicMailDomains: [SAMPLE_PUBLIC_MAIL_DOMAIN],
  });
  const subject = { mails: [person.mail], name: person.name, unit: person.unit };
  const sealed = await enquiry.ask(subject, { isFresh: false, reader: STAFF });
  return diagnose(discloseTo(STAFF, sealed).facts);
};

function outcomeOf(diagnosis: Diagnosis): SampleOutcome | undefined {
  switch (diagnosis.verdict) {
    case 'blocked':
      return { verdict: 'blocked', code: diagnosis.code };
    case 'question':
      return { verdict: 'question', step: diagnosis.step };
    case 'unavailable':
      return { verdict: 'unavailable' };
    case 'clear':
    case 'undetermined':
      return undefined;
  }
}

describe('the invented people', () => {
  it.each(SAMPLE_PEOPLE)('$name shows: $shows.en', async (person) => {
    const diagnosis = await diagnoseOn(person, clock);

    expect(outcomeOf(diagnosis)).toEqual(person.expect);
    expect(diagnosis.also).toEqual(person.also);
  });

  it.each(SAMPLE_PEOPLE)('$name shows it ten years later', async (person) => {
    const diagnosis = await diagnoseOn(person, () => new Date('2036-11-22T09:00:00Z'));

    expect(outcomeOf(diagnosis)).toEqual(person.expect);
  });

  it('have addresses that nobody can own, each a different one', () => {
    const holders = SAMPLE_UNITS.flatMap(({ administrators, directors, valideurs, cofos }) => [
      ...administrators,
      ...directors,
      ...valideurs,
      ...cofos,
    ]);
    const addresses = [
      ...SAMPLE_PEOPLE.flatMap(({ mail, records, accounts }) => [
        mail,
        ...records.flatMap(({ mails, otherMails = [] }) => [...mails, ...otherMails]),
        ...accounts.flatMap(({ mails }) => mails),
      ]),
      ...holders.map(({ mail }) => mail),
    ];

    for (const address of addresses) expect(address).toMatch(/^[a-z0-9.]+@[a-z-]+\.example$/);
    expect(new Set(SAMPLE_PEOPLE.map(({ mail }) => mail)).size).toBe(SAMPLE_PEOPLE.length);
    expect(new Set(SAMPLE_PEOPLE.map(({ name }) => name)).size).toBe(SAMPLE_PEOPLE.length);
  });

  it('belong to units of the sample', () => {
    const codes = SAMPLE_UNITS.map(({ code }) => code);

    for (const { unit, records } of SAMPLE_PEOPLE) {
      expect(codes).toEqual(
        expect.arrayContaining([unit, ...records.flatMap(({ units }) => units)]),
      );
    }
  });
});

describe('the sample RESEDA', () => {
  const { reseda } = createSampleDirectory(clock);

  it('finds an address whatever its letter case', async () => {
    expect(await reseda.findByMail('Alice.ARNAUD@Labo-Alpha.example', signal)).toHaveLength(1);
  });

  it('holds nobody by an address that it does not know', async () => {
    expect(await reseda.findByMail('nobody@labo-alpha.example', signal)).toEqual([]);
  });

  it.each([
    ['gaelle girard', 'umr 9001', 1],
    ['GIRARD Gaëlle', 'UMR_9001', 1],
    ['Karim Khelifi', 'UMR9001', 2],
    ['Gaëlle Girard', 'UMR9002', 0],
    ['Gaëlle Girard', 'UMR1', 0],
  ])('finds %s in %s', async (name, unit, expected) => {
    expect(await reseda.findByNameAndUnit(name, unit, signal)).toHaveLength(expected);
  });

  it('says who does what in a unit', async () => {
    expect(await reseda.findUnit('upr 9003', signal)).toMatchObject({
      code: 'UPR9003',
      delegation: 'DR13',
      administrators: [{ name: 'Xénia Zola' }],
      hasValideur: 'no',
      hasCofo: 'yes',
    });
  });

  it('knows no other unit', async () => {
    expect(await reseda.findUnit('UMR1', signal)).toBeUndefined();
  });

  it('is silent about the person who is there to show it', async () => {
    await expect(
      reseda.findByMail('ulysse.urbain@labo-alpha.example', signal),
    ).rejects.toMatchObject({ code: 'RESEDA_UNAVAILABLE' });
  });
});

describe('the sample Janus', () => {
  const { janus } = createSampleDirectory(clock);

  it('finds an account once under several of its addresses', async () => {
    const mail = 'alice.arnaud@labo-alpha.example';

    expect(await janus.findAccounts([mail, mail.toUpperCase()], signal)).toHaveLength(1);
  });

  it('finds none without an address', async () => {
    expect(await janus.findAccounts([], signal)).toEqual([]);
  });

  it('is silent about the person who is there to show it', async () => {
    await expect(
      janus.findAccounts(['oscar.olivier@institut-beta.example'], signal),
    ).rejects.toMatchObject({ code: 'JANUS_UNAVAILABLE' });
  });
});
