import { cacheJanus } from '../../adapters/cache/cache-janus.ts';
import { cacheReseda } from '../../adapters/cache/cache-reseda.ts';
import { describeJanus } from './janus-contract.ts';
import { createLdapJanusWorld, createLdapResedaWorld } from './ldap-worlds.ts';
import { describeReseda } from './reseda-contract.ts';

const TTL_SECONDS = 300;

describeReseda('RESEDA in OpenLDAP', () => createLdapResedaWorld());
describeReseda('RESEDA in OpenLDAP, remembered', () =>
  createLdapResedaWorld((reseda) => cacheReseda(reseda, TTL_SECONDS).remembered),
);
describeReseda('RESEDA in OpenLDAP, past its memory', () =>
  createLdapResedaWorld((reseda) => cacheReseda(reseda, TTL_SECONDS).fresh),
);

describeJanus('Janus in OpenLDAP', () => createLdapJanusWorld());
describeJanus('Janus in OpenLDAP, remembered', () =>
  createLdapJanusWorld((janus) => cacheJanus(janus, TTL_SECONDS).remembered),
);
describeJanus('Janus in OpenLDAP, past its memory', () =>
  createLdapJanusWorld((janus) => cacheJanus(janus, TTL_SECONDS).fresh),
);
