import { ACCOUNTS_DN, PEOPLE_DN, POLICIES_DN, UNITS_DN } from './open-ldap.ts';
import type { LdifEntry } from './ldif.ts';

type Attributes = LdifEntry['attributes'];

/** A person of RESEDA: attached to UMR5149 and paid by the CNRS, unless told otherwise. */
export function person(uid: string, attributes: Attributes = {}): LdifEntry {
  return {
    dn: `uid=${uid},${PEOPLE_DN}`,
    attributes: {
      objectClass: ['inetOrgPerson', 'eduPerson', 'supannPerson', 'mailRecipient'],
      uid,
      cn: uid,
      sn: uid,
      mail: `${uid}@labo.test`,
      supannEntiteAffectation: 'UMR5149',
      supannEntiteAffectationPrincipale: 'UMR5149',
      o: 'CNRS',
      ...attributes,
    },
  };
}

/** Who does what where, as `supannRoleEntite` says it. */
export const roleIn = (role: string, code: string): string =>
  `[role={CNRS}${role}][type={SUPANN}S203][code=${code}]`;

export function unit(code: string, attributes: Attributes = {}): LdifEntry {
  return {
    dn: `ou=${code},${UNITS_DN}`,
    attributes: {
      objectClass: ['organizationalUnit', 'supannEntite'],
      ou: code,
      supannCodeEntite: code,
      supannTypeEntite: '{SUPANN}S203',
      supannCodeEntiteParent: 'DR13',
      description: `Laboratoire ${code}`,
      ...attributes,
    },
  };
}

/** GeneralizedTime. A date would become, one day, that of a password too old for the policies of the tests. */
const A_MONTH_AGO = new Date(Date.now() - 30 * 86_400_000)
  .toISOString()
  .replace(/\.\d+Z$/u, 'Z')
  .replaceAll(/[-:T]/gu, '');

/** An account of Janus that works, with the default policy. */
export function account(uid: string, attributes: Attributes = {}): LdifEntry {
  return {
    dn: `uid=${uid},${ACCOUNTS_DN}`,
    attributes: {
      objectClass: ['inetOrgPerson', 'supannPerson'],
      uid,
      cn: uid,
      sn: uid,
      mail: `${uid}@labo.test`,
      supannRessourceEtatDate: '{COMPTE}A:SupannActif::',
      pwdChangedTime: A_MONTH_AGO,
      ...attributes,
    },
  };
}

export const policyDn = (name: string): string => `cn=${name},${POLICIES_DN}`;

export function policy(name: string, attributes: Attributes = {}): LdifEntry {
  return {
    dn: policyDn(name),
    attributes: {
      objectClass: ['device', 'pwdPolicy'],
      cn: name,
      pwdAttribute: 'userPassword',
      ...attributes,
    },
  };
}
