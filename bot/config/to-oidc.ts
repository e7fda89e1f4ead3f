import type { Environment } from './environment.ts';

/** Where staff sign in to the console, and which of their groups may. */
export interface OidcConfig {
  /** As the provider writes it, a slash at the end included. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly supportGroup: string;
  readonly adminGroup: string;
}

/** `undefined` when it is not configured; the rules refuse half of it. */
export function toOidc(values: Environment): OidcConfig | undefined {
  const {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_SUPPORT_GROUP: supportGroup,
    OIDC_ADMIN_GROUP: adminGroup,
  } = values;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined)
    return undefined;
  if (supportGroup === undefined || adminGroup === undefined) return undefined;
  return { issuer, clientId, clientSecret, supportGroup, adminGroup };
}
