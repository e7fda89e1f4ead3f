import { createSampleDirectory } from '../../adapters/sample/create-sample-directory.ts';
import { describeJanus } from './janus-contract.ts';
import { describeReseda } from './reseda-contract.ts';

const { reseda, janus } = createSampleDirectory(() => new Date());

const nothingToClose = () => Promise.resolve();

describeReseda('RESEDA of the invented people', () =>
  Promise.resolve({
    port: reseda,
    person: {
      mail: 'quentin.quere@centre-gamma.example',
      givenName: 'Quentin',
      familyName: 'Quéré',
      unit: 'UPR9003',
    },
    withOtherMail: {
      mail: 'emma.esposito@labo-alpha.example',
      otherMail: 'emma.esposito@univ-omega.example',
    },
    withoutMail: { name: 'David Dumas', unit: 'UMR9001' },
    shared: { mail: 'contact@labo-alpha.example', records: 2 },
    redListed: { mail: 'rose.roussel@institut-beta.example' },
    unknownMail: 'nobody@labo-alpha.example',
    unit: {
      code: 'UMR9001',
      name: 'Laboratoire Alpha',
      delegation: 'DR01',
      administrators: ['Solange Vidal', 'Théo Vasseur'],
      directors: ['Ursula Weber'],
    },
    unitWithoutValideur: 'UPR9003',
    [Symbol.asyncDispose]: nothingToClose,
  }),
);

describeJanus('Janus of the invented people', () =>
  Promise.resolve({
    port: janus,
    working: { mail: 'alice.arnaud@labo-alpha.example' },
    suspended: { mail: 'gilles.gomez@institut-beta.example' },
    lockedForGood: { mail: 'helene.huet@institut-beta.example' },
    lockedForNow: { mail: 'elise.emery@institut-beta.example' },
    mustChange: { mail: 'kevin.klein@institut-beta.example' },
    twice: { mail: 'marc.mercier@institut-beta.example' },
    unknownMail: 'nobody@labo-alpha.example',
    [Symbol.asyncDispose]: nothingToClose,
  }),
);
