import { account, person, policy, unit } from './directory-entries.ts';
import type { LdifEntry } from './ldif.ts';

/** Somebody whose address is typed. All addresses, and all names, have the same length. */
export interface Typed {
  readonly title: string;
  readonly address: string;
  readonly name: string;
  readonly reseda: readonly LdifEntry[];
  readonly janus: readonly LdifEntry[];
  /** What the assistant says once the code was typed back, to show that the directories do tell them apart. */
  readonly then: RegExp;
}

type Attributes = LdifEntry['attributes'];

const DAY_MINUTES = 24 * 60;

/** GeneralizedTime, so many minutes ago. */
function minutesAgo(minutes: number): string {
  const at = new Date(Date.now() - minutes * 60_000).toISOString();
  return at.replace(/\.\d+Z$/u, 'Z').replace(/[-:T]/gu, '');
}

const state = (value: string): Attributes => ({ supannRessourceEtatDate: `{COMPTE}${value}::` });

function record(uid: string, familyName: string, attributes: Attributes = {}): LdifEntry {
  return person(uid, { givenName: 'Camille', sn: familyName, cn: uid, ...attributes });
}

/** With a record that is in order, and this account. */
function withAccount(
  [title, uid, familyName]: readonly [string, string, string],
  attributes: Attributes,
  then: RegExp,
): Typed {
  const pwdChangedTime = minutesAgo(30 * DAY_MINUTES);
  return {
    title,
    address: `${uid}@labo.test`,
    name: `Camille ${familyName}`,
    reseda: [record(uid, familyName)],
    janus: [account(uid, { pwdChangedTime, ...attributes })],
    then,
  };
}

/** Nobody has this one. */
export const UNKNOWN: Typed = {
  title: 'unknown',
  address: 'person-00@labo.test',
  name: 'Camille Aubert',
  reseda: [],
  janus: [],
  then: /autre adresse/u,
};

const RED_LISTED = withAccount(['red-listed', 'person-04', 'Duhame'], {}, /Que voyez-vous/u);
const DUPLICATE = withAccount(
  ['in the records of two people', 'person-05', 'Esteve'],
  {},
  /partagée/u,
);

export const KNOWN: readonly Typed[] = [
  withAccount(['known, with nothing in the way', 'person-01', 'Bernar'], {}, /Que voyez-vous/u),
  withAccount(
    ['locked', 'person-02', 'Chevan'],
    { pwdAccountLockedTime: minutesAgo(1) },
    /verrouillé/u,
  ),
  withAccount(
    ['with a password that has expired', 'person-03', 'Colomb'],
    { pwdChangedTime: minutesAgo(900 * DAY_MINUTES) },
    /expiré/u,
  ),
  { ...RED_LISTED, reseda: [record('person-04', 'Duhame', { supannListeRouge: 'TRUE' })] },
  {
    ...DUPLICATE,
    reseda: [
      record('person-05', 'Esteve'),
      record('person-5b', 'Autrui', { mail: DUPLICATE.address }),
    ],
  },
  withAccount(
    ['suspended', 'person-06', 'Fabien'],
    state('S:SupannVerrouAdministratif'),
    /n’est pas utilisable/u,
  ),
  withAccount(
    ['without a password', 'person-08', 'Hubert'],
    { pwdChangedTime: [] },
    /mot de passe/u,
  ),
];

export const ENTRIES: {
  readonly reseda: readonly LdifEntry[];
  readonly janus: readonly LdifEntry[];
} = {
  reseda: [unit('UMR5149'), ...KNOWN.flatMap(({ reseda }) => reseda)],
  janus: [
    policy('default', { pwdLockout: 'TRUE', pwdLockoutDuration: '0', pwdMaxAge: '31536000' }),
    ...KNOWN.flatMap(({ janus }) => janus),
  ],
};
