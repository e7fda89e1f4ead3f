import type { Config } from '../config.ts';
import type { Store } from '../ports/store.ts';
import { createMetrics, type Metrics, type Reading } from '../server/metrics.ts';
import type { FloodWatch } from '../turns/flood-watch.ts';
import { readMailState, type MailState } from '../turns/read-mail-state.ts';
import type { Systems } from './open-systems.ts';

export interface MetricsNeeds {
  readonly store: Store;
  readonly systems: Systems;
  readonly floods: FloodWatch;
}

/** What an operator can watch. */
export function openMetrics(
  { support }: Config,
  { store, systems, floods }: MetricsNeeds,
): Metrics {
  const contacts = `${support.mailbox} ${support.sesameContact ?? ''}`.toLowerCase();
  const isSupports = (address: string): boolean => contacts.includes(address.toLowerCase());
  const mails = shared(() => readMailState(store, new Date(), isSupports));
  return createMetrics(
    [...mailReadings(mails), ...floodReadings(floods), ...systemReadings(systems)],
    [
      {
        name: 'assistant_limits_reached_total',
        help: 'Refusals because a limit is reached, by the name of the limit',
        label: 'limit',
        read: floods.refusals,
      },
    ],
  );
}

function mailReadings(mails: () => Promise<MailState>): readonly Reading[] {
  return [
    {
      name: 'assistant_mails_given_up',
      help: 'Mails that no server takes',
      read: async () => (await mails()).givenUp,
    },
    {
      name: 'assistant_mails_waiting',
      help: 'Mails that have not left yet',
      read: async () => (await mails()).waiting,
    },
    {
      name: 'assistant_mails_oldest_waiting_seconds',
      help: 'How long the oldest mail has been waiting that has not left yet',
      read: async () => (await mails()).oldestWaitingSeconds,
    },
    {
      name: 'assistant_mail_alarm',
      help: '1 when a mail waits for too long, or one to support was given up',
      read: async () => ((await mails()).isAlarming ? 1 : 0),
    },
  ];
}

function floodReadings(floods: FloodWatch): readonly Reading[] {
  return [
    {
      name: 'assistant_code_requests_last_hour',
      help: 'Verification codes that were sent within the last hour, by all instances',
      read: floods.codesLastHour,
    },
    {
      name: 'assistant_flood_alarm',
      help: '1 when the codes of this hour are nearly used up, or limits are reached very often',
      read: async () => ((await floods.isFlood()) ? 1 : 0),
    },
  ];
}

function systemReadings({ health }: Systems): readonly Reading[] {
  return health().map(({ system }) => ({
    name: `assistant_${system}_available`,
    help: `Whether ${system} answers`,
    read: () => (health().some((one) => one.system === system && one.isAvailable) ? 1 : 0),
  }));
}

/** One look for all who ask at the same time. */
function shared<T>(look: () => Promise<T>): () => Promise<T> {
  let underWay: Promise<T> | undefined;
  return () => {
    underWay ??= look().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
}
