import type { Environment } from './environment.ts';
import type { Endpoints } from './teams.ts';

/** Microsoft's public cloud. */
const PUBLIC_CLOUD: Endpoints = {
  metadata: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  issuer: 'https://api.botframework.com',
  login: 'https://login.microsoftonline.com',
  scope: 'https://api.botframework.com',
};

/** Tokens of apps of several tenants come from here. */
const TENANT_OF_ALL = 'botframework.com';

export type TeamsConfig =
  /** A developer's machine: nobody proves anything. */
  | { readonly kind: 'playground'; readonly appId: string }
  | {
      readonly kind: 'service';
      readonly appId: string;
      /** How the assistant proves itself to Teams. */
      readonly credential:
        | {
            readonly kind: 'password';
            readonly password: string;
            readonly tenantId: string;
            /** As the operator says; ISO 8601, UTC. */
            readonly endsAt: string | undefined;
          }
        | { readonly kind: 'managed-identity'; readonly tenantId: string };
      /** Whose people may use it. */
      readonly tenantIds: readonly string[];
      readonly guests: 'refuse' | 'code';
      /** The only hosts that are written to. */
      readonly serviceHosts: readonly string[];
      readonly endpoints: Endpoints;
    };

/** `undefined` when Teams is not configured. */
export function toTeams(values: Environment): TeamsConfig | undefined {
  const { TEAMS_APP_ID: appId } = values;
  if (values.TEAMS_PLAYGROUND) return { kind: 'playground', appId: appId ?? '' };
  if (appId === undefined) return undefined;
  return {
    kind: 'service',
    appId,
    credential: toCredential(values),
    tenantIds: values.TEAMS_TENANT_IDS,
    guests: values.TEAMS_GUESTS,
    serviceHosts: values.TEAMS_SERVICE_HOSTS,
    endpoints: values.TEAMS_ENDPOINTS ?? PUBLIC_CLOUD,
  };
}

function toCredential({
  TEAMS_APP_TYPE: type,
  TEAMS_APP_PASSWORD: password = '',
  TEAMS_APP_PASSWORD_EXPIRES: endsAt,
  TEAMS_TENANT_IDS: [home = ''],
}: Environment) {
  switch (type) {
    case 'SingleTenant':
      return { kind: 'password', password, tenantId: home, endsAt } as const;
    case 'MultiTenant':
      return { kind: 'password', password, tenantId: TENANT_OF_ALL, endsAt } as const;
    case 'UserAssignedMSI':
      return { kind: 'managed-identity', tenantId: home } as const;
  }
}
