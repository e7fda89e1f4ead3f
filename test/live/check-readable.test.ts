import { describe, expect, it } from 'vitest';
import { checkJanusReadable, checkResedaReadable } from '../../adapters/ldap/check-readable.ts';
import { readProfile } from '../../adapters/ldap/read-profile.ts';
import { account, person, policy, roleIn, unit } from './directory-entries.ts';
import { janusSettings, resedaSettings } from './ldap-ports.ts';
import { startOpenLdap } from './open-ldap.ts';

const KNOWN = 'anne@labo.test';
const PROFILE = readProfile('supann');
const ENTRIES = {
  reseda: [
    person('anne', { givenName: 'Anne', supannRoleEntite: roleIn('DU', 'UMR5149') }),
    unit('UMR5149'),
  ],
  janus: [account('anne', { pwdReset: 'TRUE' }), policy('default', { pwdMaxAge: '3600' })],
};
const unlimited = (): AbortSignal => new AbortController().signal;

describe('what the bind account may read', () => {
  it('is told from a known entry, its unit and its policy', async () => {
    await using server = await startOpenLdap(ENTRIES);

    const reseda = await checkResedaReadable(resedaSettings(server), PROFILE, KNOWN, unlimited());
    const janus = await checkJanusReadable(janusSettings(server), PROFILE, KNOWN, unlimited());

    expect(reseda).toMatchObject({ system: 'reseda', entries: 1 });
    expect(reseda.returned).toEqual(
      expect.arrayContaining(['mail', 'givenName', 'supannRoleEntite', 'supannCodeEntite']),
    );
    expect(reseda.missing).toEqual(expect.arrayContaining(['supannListeRouge', 'displayName']));
    expect([...reseda.returned, ...reseda.missing].sort()).toEqual(
      [...PROFILE.reseda.readable].sort(),
    );
    expect(janus).toMatchObject({ system: 'janus', entries: 1 });
    expect(janus.returned).toEqual(
      expect.arrayContaining(['mail', 'pwdReset', 'pwdChangedTime', 'pwdAttribute', 'pwdMaxAge']),
    );
  });

  it('is less where the directory grants less', async () => {
    const access = ['access to attrs=givenName,pwdChangedTime by * none'];
    await using server = await startOpenLdap({ ...ENTRIES, access });

    const reseda = await checkResedaReadable(resedaSettings(server), PROFILE, KNOWN, unlimited());
    const janus = await checkJanusReadable(janusSettings(server), PROFILE, KNOWN, unlimited());

    expect(reseda.missing).toContain('givenName');
    expect(janus.missing).toContain('pwdChangedTime');
  });

  it('cannot be told from an address that nobody has', async () => {
    await using server = await startOpenLdap(ENTRIES);

    const report = await checkJanusReadable(
      janusSettings(server),
      PROFILE,
      'nobody@labo.test',
      unlimited(),
    );

    expect(report).toMatchObject({ entries: 0, returned: [] });
  });

  it('fails as the port does', async () => {
    await using server = await startOpenLdap(ENTRIES);
    const settings = janusSettings(server, { bindPassword: 'wrong' });

    const report = checkJanusReadable(settings, PROFILE, KNOWN, unlimited());

    await expect(report).rejects.toMatchObject({ code: 'JANUS_REFUSED' });
  });
});
