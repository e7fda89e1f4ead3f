import type { Environment } from './environment.ts';
import { isLoopback } from './value.ts';

type Rule = (values: Environment) => string | false;

const NAMES = [
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'OIDC_SUPPORT_GROUP',
  'OIDC_ADMIN_GROUP',
] as const;

const isAbroad = (url: string): boolean => {
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' && !isLoopback(hostname);
};

/** What the settings of the console ask of each other. */
export const OIDC_RULES: readonly Rule[] = [
  (values) => {
    const missing = NAMES.filter((name) => values[name] === undefined);
    const set = NAMES.filter((name) => !missing.includes(name));
    return (
      missing.length > 0 &&
      set.length > 0 &&
      `${missing.join(', ')}: missing, while ${set.join(', ')} is set; set all of them or none`
    );
  },
  ({ OIDC_ISSUER }) =>
    OIDC_ISSUER !== undefined &&
    isAbroad(OIDC_ISSUER) &&
    'OIDC_ISSUER: has to be https://, because it decides who may see the console',
  ({ OIDC_ISSUER, PUBLIC_URL }) =>
    OIDC_ISSUER !== undefined &&
    PUBLIC_URL !== undefined &&
    isAbroad(PUBLIC_URL) &&
    'PUBLIC_URL: has to be https://, because staff sign in to the console through it',
];
