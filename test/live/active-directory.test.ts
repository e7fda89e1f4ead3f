import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LdapJanus } from '../../adapters/ldap/create-ldap-janus.ts';
import type { LdapReseda } from '../../adapters/ldap/create-ldap-reseda.ts';
import { readProfile } from '../../adapters/ldap/read-profile.ts';
import { connectJanus, connectReseda } from './ldap-ports.ts';
import type { LdifEntry } from './ldif.ts';
import { ACCOUNTS_DN, JANUS_SUFFIX, PEOPLE_DN, startOpenLdap, type OpenLdap } from './open-ldap.ts';

const unlimited = (): AbortSignal => new AbortController().signal;
const PROFILE = readProfile('active-directory');
/** 2024-11-20 08:00 UTC. */
const DATE = '133765632000000000';
const PSO_DN = `cn=strict,${JANUS_SUFFIX}`;

const user = (folder: string, cn: string, attributes: LdifEntry['attributes'] = {}): LdifEntry => ({
  dn: `cn=${cn},${folder}`,
  attributes: {
    objectClass: 'user',
    objectCategory: 'person',
    cn,
    sn: cn,
    mail: `${cn}@labo.test`,
    userAccountControl: '512',
    'msDS-User-Account-Control-Computed': '0',
    pwdLastSet: DATE,
    accountExpires: '9223372036854775807',
    ...attributes,
  },
});

describe('Active Directory', () => {
  let server: OpenLdap;
  let reseda: LdapReseda & AsyncDisposable;
  let janus: LdapJanus & AsyncDisposable;

  beforeAll(async () => {
    server = await startOpenLdap({
      reseda: [
        user(PEOPLE_DN, 'anne', {
          givenName: 'Anne',
          sn: 'Lefèvre',
          department: 'UMR5149',
          company: 'CNRS',
          proxyAddresses: ['SMTP:anne@labo.test', 'smtp:old@labo.test'],
        }),
        // Active Directory always names its other partitions when a search begins at the root.
        {
          dn: 'ou=far,dc=reseda,dc=test',
          attributes: {
            objectClass: ['referral', 'extensibleObject'],
            ou: 'far',
            ref: 'ldap://far.test/dc=DomainDnsZones',
          },
        },
      ],
      janus: [
        {
          dn: JANUS_SUFFIX,
          attributes: {
            objectClass: 'domainDNS',
            dc: 'janus',
            lockoutDuration: '-9000000000',
            maxPwdAge: '-36288000000000',
          },
        },
        {
          dn: PSO_DN,
          attributes: {
            objectClass: 'msDS-PasswordSettings',
            cn: 'strict',
            'msDS-LockoutDuration': '-18000000000',
            'msDS-MaximumPasswordAge': '-8640000000000',
          },
        },
        user(ACCOUNTS_DN, 'anne'),
        user(ACCOUNTS_DN, 'locked', {
          lockoutTime: DATE,
          'msDS-User-Account-Control-Computed': '16',
          'msDS-ResultantPSO': PSO_DN,
        }),
      ],
    });
    reseda = connectReseda(server, { unitsBaseDn: undefined }, PROFILE);
    janus = connectJanus(server, { baseDn: ACCOUNTS_DN, defaultPolicyDn: undefined }, PROFILE);
  });

  afterAll(async () => {
    await reseda[Symbol.asyncDispose]();
    await janus[Symbol.asyncDispose]();
    await server[Symbol.asyncDispose]();
  });

  it.each(['ANNE@labo.test', 'old@labo.test'])('finds a person by %s', async (mail) => {
    expect(await reseda.port.findByMail(mail, unlimited())).toMatchObject([
      { mails: ['anne@labo.test'], otherMails: ['old@labo.test'], mainUnit: 'UMR5149' },
    ]);
  });

  it('finds a person by name and unit', async () => {
    const found = await reseda.port.findByNameAndUnit('LEFEVRE Anne', 'umr 5149', unlimited());

    expect(found).toHaveLength(1);
  });

  it('names nobody for a unit', async () => {
    // The branch of the people is an organizational unit, as a laboratory is in Active Directory.
    expect(await reseda.port.findUnit('people', unlimited())).toMatchObject({
      code: 'people',
      administrators: [],
      directors: [],
      hasValideur: 'unknown',
      hasCofo: 'unknown',
    });
  });

  it('reads an account under the policy of the domain', async () => {
    expect(await janus.port.findAccounts(['anne@labo.test'], unlimited())).toMatchObject([
      {
        state: { is: 'active' },
        locks: [],
        mustChange: 'no',
        passwordExpired: 'no',
        passwordChangedAt: new Date('2024-11-20T08:00:00Z'),
        passwordMaxAgeSeconds: 3_628_800,
        isPolicyKnown: true,
        unreadable: [],
      },
    ]);
  });

  it('reads an account under password settings of its own', async () => {
    const since = new Date('2024-11-20T08:00:00Z');
    expect(await janus.port.findAccounts(['locked@labo.test'], unlimited())).toMatchObject([
      {
        locks: [{ kind: 'since', since, durationSeconds: 1800 }],
        isLockEnforced: 'yes',
        passwordMaxAgeSeconds: 864_000,
      },
    ]);
  });
});
