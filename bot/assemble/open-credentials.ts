import type { OnLogin } from '../../adapters/teams/bot-token.ts';
import { composeCredentialMail } from '../../dialogs/mails/credential-mail.ts';
import type { Config } from '../config.ts';
import type { CredentialStore } from '../ports/credentials.ts';
import type { Log } from '../server/log.ts';
import {
  createCredentialWatch,
  type CredentialReport,
  type CredentialWatch,
} from '../turns/credentials/credential-watch.ts';
import type { Incident } from '../turns/incident.ts';
import { systemClock } from '../turns/system-clock.ts';
import type { Texts } from '../turns/texts/create-texts.ts';
import { openCredentialSources } from './open-credential-sources.ts';

export interface CredentialsNeeds {
  readonly store: CredentialStore;
  readonly texts: Pick<Texts, 'read'>;
  readonly onMails: () => void;
  readonly onIncident: (incident: Incident) => void;
  readonly log: Log;
}

export interface Credentials extends CredentialWatch {
  readonly onTeamsLogin: OnLogin;
}

/** Watches over what is configured and ends some day. */
export async function openCredentials(
  config: Config,
  { store, texts, onMails, onIncident, log }: CredentialsNeeds,
): Promise<Credentials> {
  const { mailbox, timeZone } = config.support;
  const { sources, hearTeamsLogin } = await openCredentialSources(config, systemClock);
  const watch = createCredentialWatch({
    sources,
    store,
    clock: systemClock,
    compose: async (news) =>
      composeCredentialMail(mailbox, { ...news, timeZone }, await texts.read()),
    onMails,
    onChange: (report) => logState(log, report),
    log: onIncident,
  });
  return {
    ...watch,
    onTeamsLogin: (outcome) => {
      if (hearTeamsLogin(outcome)) watch.wake();
    },
  };
}

function logState(log: Log, { name, state, endsAt }: CredentialReport): void {
  const line = { credential: name, state, ...(endsAt !== undefined && { endsAt }) };
  switch (state) {
    case 'ok':
      log.info(line, 'a credential is watched');
      break;
    case 'ends-soon':
      log.warn(line, 'a credential ends soon');
      break;
    case 'ended':
      log.error(line, 'a credential has ended');
      break;
    case 'unknown':
      log.warn(line, 'nobody knows when a credential ends');
      break;
  }
}
