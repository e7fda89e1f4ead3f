import type { SituationCode } from '../../bot/diagnosis/situations.ts';
import type { SampleAccount, SampleOutcome, SamplePerson, SampleRecord } from './sample-person.ts';

const DOMAINS: Readonly<Record<string, string>> = {
  UMR9001: 'labo-alpha.example',
  UMR9002: 'institut-beta.example',
  UPR9003: 'centre-gamma.example',
  UAR9004: 'observatoire-delta.example',
};

/** Everything that a directory can tell is in order: the rest is asked. */
const SIGN_IN: SampleOutcome = { verdict: 'question', step: 'sign-in' };

/** How somebody differs from a person whose access is in order. */
interface Difference {
  readonly shows: { readonly fr: string; readonly en: string };
  readonly unit?: string;
  /** The address to type, where it is not that of the unit. */
  readonly mail?: string;
  readonly expect?: SampleOutcome;
  readonly also?: readonly SituationCode[];
  /** One for each record; `[]` for none. */
  readonly records?: readonly Partial<SampleRecord>[];
  /** One for each account; `[]` for none. */
  readonly accounts?: readonly Partial<SampleAccount>[];
  readonly silent?: 'reseda' | 'janus';
}

/** The address of that name in that domain, without accents. */
function toMail(name: string, domain: string): string {
  const local = name.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(' ', '.');
  return `${local}@${domain}`;
}

/** Somebody with one record, one account and a password in use, but for the difference. */
export function someone(name: string, difference: Difference): SamplePerson {
  const { unit = 'UMR9001', records = [{}], accounts = [{}], ...rest } = difference;
  const workMail = toMail(name, DOMAINS[unit] ?? 'example');
  const [givenName, ...familyName] = name.split(' ');
  const record: SampleRecord = {
    mails: [workMail],
    givenName,
    familyName: familyName.join(' '),
    units: [unit],
    paidByCnrs: 'yes',
  };
  const account: SampleAccount = {
    mails: [workMail],
    state: 'active',
    passwordChangedDaysAgo: 40,
    lastSuccessDaysAgo: 2,
  };
  return {
    mail: workMail,
    expect: SIGN_IN,
    also: [],
    ...rest,
    name,
    unit,
    records: records.map((differs) => ({ ...record, ...differs })),
    accounts: accounts.map((differs) => ({ ...account, ...differs })),
  };
}
