import { onTestFinished } from 'vitest';
import type { Store } from '../../../bot/ports/store.ts';
import { createClientNetwork } from '../../../bot/server/client-network.ts';
import { createConsole, type Console } from '../../../bot/server/console/create-console.ts';
import type { Route } from '../../../bot/server/console/route.ts';
import type { WayIn } from '../../../bot/server/console/sign-in-pages.ts';
import { createServer } from '../../../bot/server/create-server.ts';
import { createReadiness } from '../../../bot/server/health.ts';
import { createLog } from '../../../bot/server/log.ts';
import { createMetrics } from '../../../bot/server/metrics.ts';
import { FakeClock } from '../../fakes/fake-clock.ts';
import { openTestStore } from '../../fakes/open-test-store.ts';

const SHELL =
  '<html lang="{{language}}"><title>{{title}}</title><link href="./tokens.css">{{header}}<main>{{content}}</main>';

export const APP = '<title>the application</title><script src="./assets/app.js"></script>';

export interface StartedConsole {
  readonly url: string;
  readonly console: Console;
  readonly store: Store;
  readonly clock: FakeClock;
  readonly lines: readonly string[];
}

export interface ConsoleOptions {
  readonly wayIn: (parts: { readonly store: Store; readonly clock: FakeClock }) => WayIn;
  readonly publicUrl?: string;
  /** Whose word is taken for where a request comes from. */
  readonly trustedProxies?: readonly string[];
  readonly routes?: (parts: {
    readonly store: Store;
    readonly clock: FakeClock;
  }) => readonly Route[];
}

/** The console behind the HTTP server of the service, over a store of its own and a clock that stands. */
export async function startConsole(options: ConsoleOptions): Promise<StartedConsole> {
  const store = await openTestStore();
  const clock = new FakeClock();
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => void lines.push(line) });
  let url = '';
  const publicUrl = (): string => options.publicUrl ?? url;
  const console = createConsole({
    store,
    clock,
    wayIn: options.wayIn({ store, clock }),
    publicUrl,
    timeZone: 'UTC',
    networkOf: createClientNetwork(options.trustedProxies ?? []),
    pages: { app: APP, shell: SHELL },
    routes: options.routes?.({ store, clock }) ?? [],
    log,
  });
  const server = createServer({
    handlers: [console],
    policy: { publicUrl, widgetOrigins: [] },
    readiness: createReadiness(
      {
        writeToStore: () => Promise.resolve(),
        directories: () => [],
        credentials: () => [],
      },
      Date.now,
    ),
    metrics: createMetrics([]),
    log,
  });
  url = `http://127.0.0.1:${String(await server.listen(0, '127.0.0.1'))}`;
  onTestFinished(async () => {
    console.close();
    await server.close(0);
  });
  return { url, console, store, clock, lines };
}
