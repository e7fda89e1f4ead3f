import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { APP_ID, PASSWORD, TENANT_ID, type TeamsCloud } from '../adapters/teams/teams-cloud.ts';
import { tempFolder } from '../fakes/temp-folder.ts';

const RECORDER = new URL('./record-modules.ts', import.meta.url);
const WATCH = new URL('./fuzz/watch-egress.ts', import.meta.url);

/** What makes a service speak with Teams as this machine plays it. */
export function toTeamsVariables(cloud: TeamsCloud): Readonly<Record<string, string>> {
  const { metadata, issuer, login, scope } = cloud.endpoints;
  return {
    TEAMS_APP_ID: APP_ID,
    TEAMS_APP_PASSWORD: PASSWORD,
    TEAMS_TENANT_IDS: TENANT_ID,
    TEAMS_SERVICE_HOSTS: cloud.host,
    TEAMS_ENDPOINTS: `metadata=${metadata} issuer=${issuer} login=${login} scope=${scope}`,
  };
}

/** Variables that make a process write down what it loads, and what it wrote. */
export async function recordModules() {
  const file = path.join(await tempFolder(), 'modules');
  return {
    variables: { MODULES_LOG: file, NODE_OPTIONS: `--import=${RECORDER.href}` },
    modules: (): readonly string[] => readFileSync(file, 'utf8').split('\n'),
  };
}

/** The same for whatever it sends to somebody of its own accord. */
export async function watchEgress() {
  const file = path.join(await tempFolder(), 'egress');
  writeFileSync(file, '');
  return {
    variables: { EGRESS_LOG: file, NODE_OPTIONS: `--import=${WATCH.href}` },
    sent: (): string => readFileSync(file, 'utf8'),
  };
}
