import type { Config } from '../config.ts';
import type { Store } from '../ports/store.ts';
import type { Meters } from '../server/meters.ts';
import {
  createMetrics,
  type LabelledReading,
  type Metrics,
  type Reading,
} from '../server/metrics.ts';
import type { CredentialReport } from '../turns/credentials/credential-watch.ts';
import type { FloodWatch } from '../turns/flood-watch.ts';
import { readMailState, type MailState } from '../turns/read-mail-state.ts';
import type { Systems } from './open-systems.ts';
import { toIsSupports } from './to-is-supports.ts';

export interface MetricsNeeds {
  readonly store: Store;
  readonly systems: Systems;
  readonly floods: FloodWatch;
  readonly credentials: () => readonly CredentialReport[];
  readonly meters: Meters;
  readonly countStreams: () => number;
}

/** What an operator can watch. */
export function openMetrics(
  config: Config,
  { store, systems, floods, credentials, meters, countStreams }: MetricsNeeds,
): Metrics {
  const isSupports = toIsSupports(config);
  const mails = shared(() => readMailState(store, new Date(), isSupports));
  return createMetrics(
    [...mailReadings(mails), ...floodReadings(floods), ...talkReadings(store, countStreams)],
    [
      {
        name: 'assistant_limits_reached_total',
        help: 'Refusals because a limit is reached, by the name of the limit',
        label: 'limit',
        read: floods.refusals,
      },
    ],
    [...credentialReadings(credentials), systemReading(systems)],
    meters.registry,
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
      name: 'assistant_mails_given_up_to_support',
      help: 'Of these, those to support: somebody waits for an answer',
      read: async () => (await mails()).givenUpToSupport,
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
      help: '1 when a mail waits for too long, or one to support, or an answer of theirs, was given up',
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

const CREDENTIAL_STATES = ['ok', 'ends-soon', 'ended', 'unknown'] as const;

function credentialReadings(credentials: MetricsNeeds['credentials']): readonly LabelledReading[] {
  return [
    {
      name: 'assistant_credential_expiry_timestamp_seconds',
      help: 'When a credential ends, in Unix time; absent while nobody knows',
      labels: ['credential'],
      read: () =>
        credentials().flatMap(({ name, endsAt }) =>
          endsAt === undefined
            ? []
            : [{ labels: { credential: name }, value: Date.parse(endsAt) / 1000 }],
        ),
    },
    {
      name: 'assistant_credential_state',
      help: '1 for the state that a credential is in, 0 for the others',
      labels: ['credential', 'state'],
      read: () =>
        credentials().flatMap(({ name, state }) =>
          CREDENTIAL_STATES.map((one) => ({
            labels: { credential: name, state: one },
            value: one === state ? 1 : 0,
          })),
        ),
    },
  ];
}

const ACTIVE_MS = 900_000;

function talkReadings(store: Store, countStreams: () => number): readonly Reading[] {
  return [
    {
      name: 'assistant_conversations_active',
      help: 'Conversations in which something was said within the last 15 minutes, of all instances',
      read: () => store.countActive(new Date(Date.now() - ACTIVE_MS).toISOString()),
    },
    {
      name: 'assistant_conversations_waiting',
      help: 'Conversations in which a message waits for its answer, of all instances',
      read: async () => (await store.listPending()).length,
    },
    {
      name: 'assistant_streams_open',
      help: 'Streams that browsers hold open to this instance',
      read: countStreams,
    },
  ];
}

function systemReading({ health }: Systems): LabelledReading {
  return {
    name: 'assistant_directory_available',
    help: '1 while the breaker of a directory is closed, 0 from when it opens until an answer comes',
    labels: ['directory'],
    read: () =>
      health().map(({ system, isAvailable }) => ({
        labels: { directory: system },
        value: isAvailable ? 1 : 0,
      })),
  };
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
