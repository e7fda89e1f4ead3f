import type { Config } from '../config.ts';
import type { CredentialKind, CredentialSource } from '../ports/credentials.ts';
import { judgeCredential } from '../turns/credentials/judge-credential.ts';
import { systemClock } from '../turns/system-clock.ts';
import { openCredentialSources } from './open-credential-sources.ts';

const REMEDIES: Readonly<Partial<Record<CredentialKind, string>>> = {
  'teams-secret': '; set TEAMS_APP_PASSWORD_EXPIRES',
};

/** What ends some day, for whoever checks the configuration: a line each, and nobody is connected to. */
export async function printCredentials(config: Config): Promise<string> {
  const { sources } = await openCredentialSources(config, systemClock);
  const lines = await Promise.all(sources.map(printOne));
  return lines.map((line) => `${line}\n`).join('');
}

async function printOne(source: CredentialSource): Promise<string> {
  const about = `${source.name} (${source.place})`;
  if (source.kind === 'ldap-server') return `${about}: looked at while the service runs.`;
  const ending = await source.look(AbortSignal.timeout(0));
  const { state } = judgeCredential(ending, systemClock.now());
  if (ending.endsAt !== undefined) return `${about}: ${state}, ${ending.endsAt.slice(0, 10)}.`;
  return `${about}: ${state}, nobody watches when it ends${REMEDIES[source.kind] ?? ''}.`;
}
