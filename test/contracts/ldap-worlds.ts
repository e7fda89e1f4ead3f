import type { Janus, Reseda } from '../../bot/ports/directories.ts';
import { account, person, policy, roleIn, unit } from '../live/directory-entries.ts';
import { connectJanus, connectReseda } from '../live/ldap-ports.ts';
import { startOpenLdap } from '../live/open-ldap.ts';
import type { JanusWorld } from './janus-contract.ts';
import type { ResedaWorld } from './reseda-contract.ts';

const PEOPLE = [
  person('helene', {
    givenName: 'Hélène',
    sn: "N'Guyen-Lefèvre",
    displayName: "Hélène N'Guyen-Lefèvre",
  }),
  person('helene2', { givenName: 'Hélène', sn: 'Autre' }),
  person('marc', { supannAutreMail: 'marc@univ.test' }),
  person('zoe', { givenName: 'Zoé', sn: 'Sansmail', mail: [] }),
  person('one', { mail: 'shared@labo.test' }),
  person('two', { mail: ['two@labo.test', 'Shared@Labo.test'] }),
  person('rouge', { supannListeRouge: 'TRUE' }),
  person('gina', {
    displayName: 'Gina Gestion',
    supannEntiteAffectation: 'DR13',
    supannEntiteAffectationPrincipale: 'DR13',
    supannRoleEntite: [roleIn('GESTIONNAIRE', 'UMR5149'), roleIn('VALIDEUR', 'UMR7586')],
  }),
  person('dora', {
    displayName: 'Dora Directrice',
    supannRoleEntite: [
      '[code=UMR5149][role={CNRS}DU][type={SUPANN}S203]',
      roleIn('VALIDEUR', 'UMR5149'),
    ],
  }),
  person('cofo', { displayName: 'Cora Cofo', supannRoleEntite: roleIn('COFO', 'UMR5149') }),
];

/** The suite's RESEDA in a real OpenLDAP, wrapped or not. */
export async function createLdapResedaWorld(
  wrap: (reseda: Reseda) => Reseda = (reseda) => reseda,
): Promise<ResedaWorld> {
  const server = await startOpenLdap({
    reseda: [...PEOPLE, unit('UMR5149'), unit('UMR7586'), unit('UMR9999')],
  });
  const { port, close } = connectReseda(server);
  return {
    port: wrap(port),
    person: {
      mail: 'helene@labo.test',
      givenName: 'Hélène',
      familyName: "N'Guyen-Lefèvre",
      unit: 'UMR5149',
    },
    withOtherMail: { mail: 'marc@labo.test', otherMail: 'marc@univ.test' },
    withoutMail: { name: 'Zoe Sansmail', unit: 'UMR 5149' },
    shared: { mail: 'shared@labo.test', records: 2 },
    redListed: { mail: 'rouge@labo.test' },
    unknownMail: 'nobody@labo.test',
    unit: {
      code: 'UMR5149',
      name: 'Laboratoire UMR5149',
      delegation: 'DR13',
      administrators: ['Gina Gestion'],
      directors: ['Dora Directrice'],
    },
    unitWithoutValideur: 'UMR9999',
    [Symbol.asyncDispose]: async () => {
      await close();
      await server[Symbol.asyncDispose]();
    },
  };
}

const ACCOUNTS = [
  policy('default', {
    pwdLockout: 'TRUE',
    pwdLockoutDuration: '900',
    pwdMustChange: 'TRUE',
    pwdMaxAge: '31536000',
  }),
  account('works'),
  account('suspended', { supannRessourceEtatDate: '{COMPTE}S:SupannVerrouAdministratif::' }),
  account('locked', { pwdAccountLockedTime: '000001010000Z' }),
  account('tried', { pwdAccountLockedTime: '20261122080000Z' }),
  account('change', { pwdReset: 'TRUE' }),
  account('first', { mail: 'twice@labo.test' }),
  account('second', { mail: ['second@labo.test', 'twice@labo.test'] }),
];

/** The suite's Janus in a real OpenLDAP, wrapped or not. */
export async function createLdapJanusWorld(
  wrap: (janus: Janus) => Janus = (janus) => janus,
): Promise<JanusWorld> {
  const server = await startOpenLdap({ janus: ACCOUNTS });
  const { port, close } = connectJanus(server);
  return {
    port: wrap(port),
    working: { mail: 'works@labo.test' },
    suspended: { mail: 'suspended@labo.test' },
    lockedForGood: { mail: 'locked@labo.test' },
    lockedForNow: { mail: 'tried@labo.test' },
    mustChange: { mail: 'change@labo.test' },
    twice: { mail: 'twice@labo.test' },
    unknownMail: 'nobody@labo.test',
    [Symbol.asyncDispose]: async () => {
      await close();
      await server[Symbol.asyncDispose]();
    },
  };
}
