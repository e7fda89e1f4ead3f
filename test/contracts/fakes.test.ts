import type { JanusAccount, ResedaRecord } from '../../bot/ports/directories.ts';
import { FakeJanus } from '../fakes/fake-janus.ts';
import { FakeReseda } from '../fakes/fake-reseda.ts';
import { HEALTHY_ACCOUNT, HEALTHY_RECORD, HEALTHY_UNIT } from '../fakes/healthy-entries.ts';
import { describeJanus } from './janus-contract.ts';
import { describeReseda } from './reseda-contract.ts';

const nothingToClose = () => Promise.resolve();

const called = (
  givenName: string,
  familyName: string,
  differs: Partial<ResedaRecord>,
): ResedaRecord => ({
  ...HEALTHY_RECORD,
  givenName,
  familyName,
  displayName: `${givenName} ${familyName}`,
  ...differs,
});

const MAIL = 'helene.lefevre@labo.example';
const BESIDE = { mail: 'luc.roy@labo.example', otherMail: 'luc@univ.example' };
const SHARED = 'contact@labo.example';
const RED = 'rose@labo.example';

describeReseda('the fake RESEDA', () =>
  Promise.resolve({
    port: new FakeReseda(
      [
        called('Hélène', 'Lefèvre', { mails: [MAIL] }),
        called('Luc', 'Roy', { mails: [BESIDE.mail], otherMails: [BESIDE.otherMail] }),
        called('Max', 'Petit', { mails: [] }),
        called('Ida', 'Blanc', { mails: [SHARED] }),
        called('Eva', 'Noir', { mails: [SHARED] }),
        called('Rose', 'Rouge', { mails: [RED], isRedListed: true }),
      ],
      [HEALTHY_UNIT, { ...HEALTHY_UNIT, code: 'UPR9003', hasValideur: 'no' }],
    ),
    person: { mail: MAIL, givenName: 'Hélène', familyName: 'Lefèvre', unit: 'UMR5149' },
    withOtherMail: BESIDE,
    withoutMail: { name: 'Max Petit', unit: 'UMR5149' },
    shared: { mail: SHARED, records: 2 },
    redListed: { mail: RED },
    unknownMail: 'nobody@labo.example',
    unit: {
      code: 'UMR5149',
      name: 'Institut Alexandre',
      delegation: 'DR13',
      administrators: ['Gisèle Gestion'],
      directors: ['Denis Directeur'],
    },
    unitWithoutValideur: 'UPR9003',
    [Symbol.asyncDispose]: nothingToClose,
  }),
);

const account = (
  name: string,
  differs: Partial<JanusAccount> = {},
): readonly [readonly string[], JanusAccount] => [
  [`${name}@labo.example`],
  { ...HEALTHY_ACCOUNT, ...differs },
];

describeJanus('the fake Janus', () =>
  Promise.resolve({
    port: new FakeJanus([
      account('working'),
      account('suspended', { state: { is: 'suspended', start: undefined, end: undefined } }),
      account('good', { locks: [{ kind: 'permanent' }] }),
      account('now', { locks: [{ kind: 'since', since: new Date(0), durationSeconds: 900 }] }),
      account('change', { mustChange: 'yes' }),
      account('twice'),
      account('twice'),
    ]),
    working: { mail: 'working@labo.example' },
    suspended: { mail: 'suspended@labo.example' },
    lockedForGood: { mail: 'good@labo.example' },
    lockedForNow: { mail: 'now@labo.example' },
    mustChange: { mail: 'change@labo.example' },
    twice: { mail: 'twice@labo.example' },
    unknownMail: 'nobody@labo.example',
    [Symbol.asyncDispose]: nothingToClose,
  }),
);
