import { account, person, policy, roleIn, unit } from '../live/directory-entries.ts';

export const ALIX = { givenName: 'Alix', surname: 'Aubert', mail: 'alix@labo.test' };
const GISELE = person('gisele', {
  givenName: 'Gisèle',
  sn: 'Gestion',
  displayName: 'Gisèle Gestion',
  supannRoleEntite: roleIn('GESTIONNAIRE', 'UMR5149'),
});

/** What the directories say of Alix, as one step after the other clears. */
function directories(mail: Readonly<Record<string, string>>, passwordChangedAt: string) {
  const named = { givenName: 'Alix', sn: 'Aubert', displayName: 'Alix Aubert' };
  return {
    reseda: [unit('UMR5149'), GISELE, person('alix', { ...named, ...mail })],
    janus: [
      policy('default', { pwdMaxAge: '31536000' }),
      account('alix', { pwdChangedTime: passwordChangedAt }),
    ],
  };
}

const EXPIRED = '20200101080000Z';
export const BLOCKED_IN_RESEDA = directories(
  { mail: 'ancien@labo.test', mailAlternateAddress: ALIX.mail },
  EXPIRED,
);
export const BLOCKED_IN_JANUS = directories({ mail: ALIX.mail }, EXPIRED);
export const IN_ORDER = directories({ mail: ALIX.mail }, yesterday());

/** As a directory writes it. */
function yesterday(): string {
  const iso = new Date(Date.now() - 86_400_000).toISOString();
  return `${iso.slice(0, 19).replaceAll(/[-:T]/g, '')}Z`;
}
