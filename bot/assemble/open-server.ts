import { existsSync } from 'node:fs';
import path from 'node:path';
import { createDirectLine, type DirectLine } from '../../adapters/direct-line/direct-line.ts';
import type { Config } from '../config.ts';
import type { Conversations } from '../ports/conversations.ts';
import type { Store } from '../ports/store.ts';
import { createClientAddress } from '../server/client-address.ts';
import { createServer, type RunningServer } from '../server/create-server.ts';
import { createReadiness } from '../server/health.ts';
import type { HttpHandler } from '../server/http-handler.ts';
import type { Log } from '../server/log.ts';
import { createMetrics } from '../server/metrics.ts';
import { createStaticFiles } from '../server/static-files.ts';
import type { Systems } from './open-systems.ts';

const KEY_BYTES = 32;

export interface ServerNeeds {
  readonly store: Store;
  readonly systems: Systems;
  readonly conversations: Conversations;
  readonly publicUrl: () => string;
  readonly log: Log;
}

/** The HTTP server, not listening yet, and the web channel in it. */
export async function openServer(
  config: Config,
  needs: ServerNeeds,
): Promise<{ readonly server: RunningServer; readonly channel: DirectLine }> {
  const { store, systems, conversations, publicUrl, log } = needs;
  const { widgetOrigins, webChannelSecret, trustedProxies } = config.http;
  const channel = createDirectLine({
    conversations,
    key: await store.readOrCreateKey('web-channel', KEY_BYTES),
    onDefect: (error) => log.error({ err: error }, 'the web channel failed'),
    settings: {
      publicUrl,
      widgetOrigins,
      secret: webChannelSecret,
      clientAddress: createClientAddress(trustedProxies),
    },
  });
  const server = createServer({
    handlers: [
      channel,
      ...(await openDemo(config, store, channel)),
      createStaticFiles(findPages()),
    ],
    policy: { publicUrl, widgetOrigins },
    readiness: createReadiness(
      { writeToStore: () => touch(store), directories: systems.health },
      Date.now,
    ),
    metrics: createMetrics([
      {
        name: 'assistant_mails_given_up',
        help: 'Mails that no server takes',
        read: () => countMails(store, 'dead'),
      },
      {
        name: 'assistant_mails_waiting',
        help: 'Mails that have not left yet',
        read: () => countMails(store, 'waiting'),
      },
      ...systems.health().map(({ system }) => ({
        name: `assistant_${system}_available`,
        help: `Whether ${system} answers`,
        read: () =>
          systems.health().some((one) => one.system === system && one.isAvailable) ? 1 : 0,
      })),
    ]),
    log,
  });
  return { server, channel };
}

/** Only where everybody is invented may mails be shown. */
async function openDemo(
  { directory }: Config,
  store: Store,
  { findConversationId }: DirectLine,
): Promise<readonly HttpHandler[]> {
  if (directory.kind !== 'sample') return [];
  const { createDemoPages } = await import('../server/demo-pages.ts');
  const { SAMPLE_PEOPLE } = await import('../../adapters/sample/sample-people.ts');
  const people = SAMPLE_PEOPLE.map(({ name, mail, unit, shows }) => ({ name, mail, unit, shows }));
  return [createDemoPages({ store, people, findConversationId })];
}

/** Beside the compiled program; when the sources run, in what was built last. */
function findPages(): string {
  const built = path.join(import.meta.dirname, '..', '..', 'web');
  return existsSync(built) ? built : path.join(import.meta.dirname, '..', '..', 'dist', 'web');
}

async function countMails(store: Store, status: 'waiting' | 'dead'): Promise<number> {
  return (await store.listUnsent()).filter((mail) => mail.status === status).length;
}

/** Writes: a disk that is full or read-only still reads. */
async function touch(store: Store): Promise<void> {
  const everyMinute = { key: 'readiness', limit: Number.MAX_SAFE_INTEGER, windowSeconds: 60 };
  const at = new Date().toISOString();
  await store.count([everyMinute], at, at);
}
