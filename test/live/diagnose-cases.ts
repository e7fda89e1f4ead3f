import { account, person, policy, policyDn, roleIn, unit } from './directory-entries.ts';
import type { LdifEntry } from './ldif.ts';

/** GeneralizedTime, so many minutes from now. */
function inMinutes(minutes: number): string {
  return new Date(Date.now() + minutes * 60_000)
    .toISOString()
    .replace(/\.\d+Z$/u, 'Z')
    .replace(/[-:T]/gu, '');
}

/** `YYYYMMDD`, so many days from now, as the calendar of the directory counts them. */
function dayIn(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000);
  return day.toLocaleDateString('en-CA', { timeZone: 'Europe/Paris' }).replaceAll('-', '');
}

const days = (count: number): string => inMinutes(count * 24 * 60);
const compte = (state: string, start = '', end = ''): string => `{COMPTE}${state}:${start}:${end}`;

export const POLICIES: readonly LdifEntry[] = [
  policy('default', {
    pwdLockout: 'TRUE',
    pwdLockoutDuration: '900',
    pwdMustChange: 'TRUE',
    pwdMaxAge: '31536000',
    pwdMaxIdle: '15552000',
  }),
  policy('endless', { pwdLockout: 'TRUE', pwdLockoutDuration: '0', pwdMaxAge: '0' }),
  policy('mild', { pwdLockout: 'FALSE', pwdMustChange: 'FALSE' }),
];

export const UNITS: readonly LdifEntry[] = [
  unit('UMR5149'),
  unit('UMR7586', { description: 'Institut sans valideur' }),
  person('gestion', {
    givenName: 'Gaston',
    sn: 'Gestion',
    supannRoleEntite: [
      roleIn('GESTIONNAIRE', 'UMR5149'),
      roleIn('VALIDEUR', 'UMR5149'),
      roleIn('COFO', 'UMR5149'),
    ],
  }),
];

/** What one address is expected to lead to. */
export interface Case {
  readonly title: string;
  readonly uid: string;
  /** The address that is asked about; `uid@labo.test` otherwise. */
  readonly mail?: string;
  readonly args?: readonly string[];
  readonly reseda: readonly LdifEntry[];
  readonly janus: readonly LdifEntry[];
  readonly code?: string;
  readonly question?: string;
  readonly also?: readonly string[];
}

type Attributes = LdifEntry['attributes'];

const named = (uid: string, attributes: Attributes = {}): LdifEntry =>
  person(uid, { givenName: 'Camille', sn: uid, cn: `Camille ${uid}`, ...attributes });

/** Somebody whose record is in order, with this account. */
const withAccount = (
  title: string,
  uid: string,
  attributes: Attributes,
  expected: Pick<Case, 'code' | 'question' | 'also'>,
): Case => ({
  title,
  uid,
  reseda: [named(uid)],
  janus: [account(uid, { pwdChangedTime: days(-30), ...attributes })],
  ...expected,
});

/** Somebody with this record, and an account that works. */
const withRecord = (
  title: string,
  uid: string,
  attributes: Attributes,
  expected: Pick<Case, 'code' | 'question' | 'also'>,
): Case => ({
  title,
  uid,
  reseda: [named(uid, attributes)],
  janus: [account(uid, { pwdChangedTime: days(-30) })],
  ...expected,
});

const OK = { question: 'screen' } as const;

export const CASES: readonly Case[] = [
  withAccount('everything in order', 'a-fine', {}, OK),
  {
    title: 'an address in other letters',
    uid: 'a-case',
    mail: 'A-CASE@Labo.Test',
    reseda: [named('a-case')],
    janus: [account('a-case')],
    ...OK,
  },
  {
    title: 'nobody by that address',
    uid: 'a-none',
    reseda: [],
    janus: [],
    question: 'other-address',
  },
  {
    title: 'a record without a mail, by name and unit',
    uid: 'r2',
    args: ['--name', 'camille LEBRÉTON', '--unit', 'umr 5149'],
    reseda: [named('r2', { sn: 'Le Bréton', cn: 'x', mail: [] })],
    janus: [],
    code: 'R2',
  },
  {
    title: 'a record without a mail, names with an accent and a hyphen',
    uid: 'r2b',
    args: ['--name', 'JEAN PIERRE le breton', '--unit', 'UMR_5149'],
    reseda: [named('r2b', { sn: 'Le Bréton', givenName: 'Jean-Pierre', mail: [] })],
    janus: [],
    code: 'R2',
  },
  {
    title: 'a record under another mail, by name and unit',
    uid: 'r3',
    args: ['--name', 'Zoé Trois', '--unit', 'UMR5149'],
    reseda: [named('r3', { sn: 'Trois', givenName: 'Zoé', mail: 'zoe@univ.test' })],
    janus: [account('r3', { mail: 'zoe@univ.test' })],
    code: 'R3',
  },
  {
    title: 'the address is the other one of the record',
    uid: 'r3b',
    mail: 'r3b@perso.test',
    reseda: [named('r3b', { supannAutreMail: 'r3b@perso.test' })],
    janus: [account('r3b')],
    code: 'R3',
  },
  {
    title: 'the other mail of the record has an expired password',
    uid: 'r3c',
    mail: 'r3c@perso.test',
    reseda: [named('r3c', { supannAutreMail: 'r3c@perso.test' })],
    janus: [account('r3c', { pwdChangedTime: days(-900) })],
    code: 'R3',
    also: ['J3'],
  },
  {
    title: 'two people of one name in the unit',
    uid: 'r10',
    args: ['--name', 'Paul Double', '--unit', 'UMR5149'],
    reseda: [
      named('r10', { sn: 'Double', givenName: 'Paul', mail: 'one@univ.test' }),
      named('r10b', { sn: 'Double', givenName: 'Paul', mail: 'two@univ.test' }),
    ],
    janus: [],
    code: 'R10',
  },
  {
    title: 'two records of one person',
    uid: 'r9',
    reseda: [named('r9', { sn: 'Neuf' }), named('r9b', { sn: 'NEUF', mail: 'r9@labo.test' })],
    janus: [account('r9')],
    question: 'screen',
    also: ['R9'],
  },
  {
    title: 'two records of one person and no account',
    uid: 'r9c',
    reseda: [named('r9c', { sn: 'Neuf' }), named('r9d', { sn: 'Neuf', mail: 'r9c@labo.test' })],
    janus: [],
    code: 'J1',
    also: ['R9'],
  },
  {
    title: 'one mail for two people',
    uid: 'r11',
    reseda: [
      named('r11', { sn: 'Onze' }),
      named('r11b', { sn: 'Autre', givenName: 'Anne', mail: 'r11@labo.test' }),
    ],
    janus: [account('r11')],
    code: 'R11',
  },
  withRecord(
    'no unit at all',
    'e8',
    { supannEntiteAffectation: [], supannEntiteAffectationPrincipale: [] },
    { code: 'E8' },
  ),
  withRecord(
    'a unit in ou alone',
    'e8b',
    { supannEntiteAffectation: [], supannEntiteAffectationPrincipale: [], ou: 'UMR5149' },
    OK,
  ),
  withRecord(
    'several units without a main one',
    'e5',
    { supannEntiteAffectation: ['UMR5149', 'UMR7586'], supannEntiteAffectationPrincipale: [] },
    { question: 'screen', also: ['E5'] },
  ),
  withRecord(
    'several units with a main one',
    'e5b',
    { supannEntiteAffectation: ['UMR5149', 'UMR7586'] },
    OK,
  ),
  withRecord(
    'every end date is past',
    'r12',
    { supannEmpDateFin: days(-10), supannEtuDateFin: days(-900) },
    { question: 'screen', also: ['R12'] },
  ),
  withRecord(
    'one end date is to come',
    'r12b',
    { supannEmpDateFin: days(10), supannEtuDateFin: days(-900) },
    OK,
  ),
  withRecord(
    'a personal mail',
    'r5',
    { mail: ['r5@labo.test', 'r5@gmail.com'] },
    { question: 'screen', also: ['R5', 'W11'] },
  ),
  withRecord('no given name', 'w10', { givenName: [] }, { question: 'screen', also: ['W10'] }),
  withRecord(
    'a unit without valideur and COFO',
    'p5',
    { supannEntiteAffectation: 'UMR7586', supannEntiteAffectationPrincipale: 'UMR7586' },
    { question: 'screen', also: ['P5', 'P6'] },
  ),
  withRecord('red-listed, and asked about at level staff', 'red', { supannListeRouge: 'TRUE' }, OK),
  {
    title: 'a contract that ended, and the account with it',
    uid: 'j18',
    reseda: [named('j18', { supannEmpDateFin: days(-10) })],
    janus: [
      account('j18', { supannRessourceEtatDate: compte('A:SupannActif', '20200101', dayIn(-10)) }),
    ],
    code: 'J18',
    also: ['R12'],
  },
  { title: 'no account', uid: 'j1', reseda: [named('j1')], janus: [], code: 'J1' },
  withAccount(
    'an account that was created and not taken over',
    'j1b',
    { supannRessourceEtatDate: compte('I:SupannCree'), pwdChangedTime: [] },
    { code: 'J1' },
  ),
  withAccount('an account without any state', 'j0', { supannRessourceEtatDate: [] }, OK),
  withAccount(
    'only the state of another resource',
    'j0b',
    { supannRessourceEtatDate: '{MAIL}I:SupannExpire::' },
    OK,
  ),
  withAccount(
    'a password of which nothing is known',
    'j0c',
    { pwdChangedTime: [] },
    { question: 'janus-use' },
  ),
  {
    title: 'an account under the second mail of the record',
    uid: 'two',
    reseda: [named('two', { mail: ['two@labo.test', 'two@univ.test'] })],
    janus: [account('two', { mail: 'two@univ.test', pwdChangedTime: days(-3) })],
    question: 'screen',
    also: ['W11'],
  },
  {
    title: 'two accounts',
    uid: 'j23',
    reseda: [named('j23', { mail: ['j23@labo.test', 'j23@univ.test'] })],
    janus: [account('j23'), account('j23b', { mail: 'j23@univ.test' })],
    code: 'J23',
    also: ['W11'],
  },
  withAccount(
    'opened early, start to come',
    'j20a',
    { supannRessourceEtatDate: compte('A:SupannAnticipe', dayIn(9)) },
    OK,
  ),
  withAccount(
    'active, start to come',
    'j20b',
    { supannRessourceEtatDate: compte('A:SupannActif', dayIn(9)) },
    { code: 'J20' },
  ),
  withAccount(
    'prepared',
    'j20c',
    { supannRessourceEtatDate: compte('I:SupannPrecree') },
    { code: 'J20' },
  ),
  withAccount('window to come', 'j20d', { pwdStartTime: days(3) }, { code: 'J20' }),
  withAccount('window over', 'j18b', { pwdEndTime: days(-3) }, { code: 'J18' }),
  withAccount(
    'end day is today',
    'j18c',
    { supannRessourceEtatDate: compte('A:SupannActif', '', dayIn(0)) },
    OK,
  ),
  withAccount(
    'end with a time that has passed',
    'j18d',
    { supannRessourceEtatDate: compte('A:SupannActif', '', inMinutes(-5)) },
    { code: 'J18' },
  ),
  withAccount(
    'expired',
    'j18e',
    { supannRessourceEtatDate: compte('I:SupannExpire') },
    { code: 'J18' },
  ),
  withAccount(
    'grace period',
    'j19',
    { supannRessourceEtatDate: compte('A:SupannSursis') },
    { question: 'screen', also: ['J19'] },
  ),
  withAccount(
    'grace period that is over',
    'j19b',
    { supannRessourceEtatDate: compte('A:SupannSursis', '', dayIn(-2)) },
    { code: 'J18' },
  ),
  withAccount(
    'disabled',
    'j22',
    { supannRessourceEtatDate: compte('I:SupannInactif') },
    { code: 'J22' },
  ),
  withAccount(
    'to be deleted',
    'j22b',
    { supannRessourceEtatDate: compte('I:SupannSupprCompte') },
    { code: 'J22' },
  ),
  withAccount(
    'suspended by an administrator',
    'j17',
    { supannRessourceEtatDate: compte('S:SupannVerrouAdministratif') },
    { code: 'J17' },
  ),
  withAccount(
    'suspended for a technical reason',
    'j17b',
    { supannRessourceEtatDate: compte('S:SupannVerrouTechnique') },
    { code: 'J17' },
  ),
  withAccount(
    'locked for good',
    'j17c',
    { pwdAccountLockedTime: '000001010000Z' },
    { code: 'J17' },
  ),
  withAccount(
    'locked a minute ago',
    'j16',
    { pwdAccountLockedTime: inMinutes(-1) },
    { code: 'J16' },
  ),
  withAccount('a lock that is over', 'j16b', { pwdAccountLockedTime: inMinutes(-16) }, OK),
  withAccount('a lock in the future', 'j16c', { pwdAccountLockedTime: inMinutes(16) }, OK),
  withAccount(
    'a lock without end',
    'j16d',
    { pwdPolicySubentry: policyDn('endless'), pwdAccountLockedTime: days(-9) },
    { code: 'J16' },
  ),
  withAccount(
    'a lock that the policy does not enforce',
    'j16e',
    { pwdPolicySubentry: policyDn('mild'), pwdAccountLockedTime: inMinutes(-1) },
    OK,
  ),
  withAccount(
    'a temporary lock',
    'j16f',
    { pwdAccountTmpLockoutEnd: inMinutes(5) },
    { code: 'J16' },
  ),
  withAccount(
    'locked, and its password expired',
    'j16g',
    { pwdAccountLockedTime: inMinutes(-1), pwdChangedTime: days(-900) },
    { code: 'J16', also: ['J3'] },
  ),
  withAccount('must change', 'j21', { pwdReset: 'TRUE' }, { code: 'J21' }),
  withAccount(
    'must change, which the policy does not ask',
    'j21b',
    { pwdReset: 'TRUE', pwdPolicySubentry: policyDn('mild') },
    OK,
  ),
  withAccount('password expired', 'j3', { pwdChangedTime: days(-366) }, { code: 'J3' }),
  withAccount(
    'an old password that never expires',
    'j3b',
    { pwdChangedTime: days(-4000), pwdPolicySubentry: policyDn('endless') },
    OK,
  ),
  withAccount(
    'not used for too long',
    'j28',
    { pwdChangedTime: days(-200), pwdLastSuccess: days(-181) },
    { code: 'J28' },
  ),
];
