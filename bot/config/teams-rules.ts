import type { Environment } from './environment.ts';
import { isLoopback } from './value.ts';

type Rule = (values: Environment) => string | false;

const hostOf = (url: string): string => URL.parse(url)?.hostname ?? '';

/** What the settings of the Teams channel ask of each other. */
export const TEAMS_RULES: readonly Rule[] = [
  ({ TEAMS_APP_ID, TEAMS_PLAYGROUND, TEAMS_APP_PASSWORD, TEAMS_TENANT_IDS, TEAMS_ENDPOINTS }) =>
    TEAMS_APP_ID === undefined &&
    !TEAMS_PLAYGROUND &&
    (TEAMS_APP_PASSWORD !== undefined ||
      TEAMS_ENDPOINTS !== undefined ||
      TEAMS_TENANT_IDS.length > 0) &&
    'TEAMS_APP_ID: is missing, but other TEAMS_* names are set; set it or remove them',
  ({ TEAMS_APP_ID, TEAMS_PLAYGROUND, TEAMS_TENANT_IDS }) =>
    TEAMS_APP_ID !== undefined &&
    !TEAMS_PLAYGROUND &&
    TEAMS_TENANT_IDS.length === 0 &&
    'TEAMS_TENANT_IDS: is missing; say whose staff may use the assistant in Teams, the tenant of the app registration first',
  ({ TEAMS_APP_ID, TEAMS_PLAYGROUND, TEAMS_APP_TYPE, TEAMS_APP_PASSWORD }) =>
    TEAMS_APP_ID !== undefined &&
    !TEAMS_PLAYGROUND &&
    TEAMS_APP_TYPE !== 'UserAssignedMSI' &&
    TEAMS_APP_PASSWORD === undefined &&
    'TEAMS_APP_PASSWORD: is missing; set the client secret of the app registration, or TEAMS_APP_TYPE=UserAssignedMSI',
  ({ TEAMS_APP_TYPE, TEAMS_APP_PASSWORD }) =>
    TEAMS_APP_TYPE === 'UserAssignedMSI' &&
    TEAMS_APP_PASSWORD !== undefined &&
    'TEAMS_APP_PASSWORD: a managed identity has none; remove it, or set another TEAMS_APP_TYPE',
  ({ TEAMS_APP_PASSWORD, TEAMS_APP_PASSWORD_EXPIRES }) =>
    TEAMS_APP_PASSWORD_EXPIRES !== undefined &&
    TEAMS_APP_PASSWORD === undefined &&
    'TEAMS_APP_PASSWORD_EXPIRES: is set, but there is no TEAMS_APP_PASSWORD; remove it',
  ({ TEAMS_PLAYGROUND, HOST }) =>
    TEAMS_PLAYGROUND &&
    !isLoopback(HOST) &&
    'TEAMS_PLAYGROUND: believes whatever it is sent; set HOST=127.0.0.1, or remove it',
  ({ TEAMS_PLAYGROUND, PUBLIC_URL }) =>
    TEAMS_PLAYGROUND &&
    PUBLIC_URL !== undefined &&
    !isLoopback(hostOf(PUBLIC_URL)) &&
    'TEAMS_PLAYGROUND: believes whatever it is sent; remove PUBLIC_URL, or remove it',
  ({ TEAMS_PLAYGROUND, TEAMS_APP_PASSWORD, TEAMS_TENANT_IDS }) =>
    TEAMS_PLAYGROUND &&
    (TEAMS_APP_PASSWORD !== undefined || TEAMS_TENANT_IDS.length > 0) &&
    'TEAMS_PLAYGROUND: switches off what TEAMS_APP_PASSWORD and TEAMS_TENANT_IDS protect; remove it, or remove them',
];
