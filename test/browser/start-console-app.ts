import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Store } from '../../bot/ports/store.ts';
import { createConsole } from '../../bot/server/console/create-console.ts';
import { createEscalationApi } from '../../bot/server/console/escalation-api.ts';
import { createLink } from '../../bot/server/console/create-link.ts';
import { createLogApi } from '../../bot/server/console/log-api.ts';
import { createMailApi } from '../../bot/server/console/mail-api.ts';
import { createTextsApi } from '../../bot/server/console/texts-api.ts';
import { createServer } from '../../bot/server/create-server.ts';
import { createReadiness } from '../../bot/server/health.ts';
import { createLog } from '../../bot/server/log.ts';
import { createMetrics } from '../../bot/server/metrics.ts';
import { createStaticFiles } from '../../bot/server/static-files.ts';
import { createMailQueue } from '../../bot/turns/mail-queue.ts';
import { systemClock } from '../../bot/turns/system-clock.ts';
import { openTestDesk } from '../fakes/open-test-desk.ts';
import { openTestStore } from '../fakes/open-test-store.ts';
import { testStaffLookUps } from '../fakes/test-staff-look-ups.ts';
import { tempFolder } from '../fakes/temp-folder.ts';
import { MAIL } from '../fakes/turn-commit.ts';

const PAGES = path.join(import.meta.dirname, '..', '..', 'dist', 'web');

export interface ConsoleApp {
  readonly url: string;
  readonly store: Store;
  /** Where the store keeps its file. */
  readonly dataDir: string;
  /** Where somebody comes in, once. */
  readonly link: string;
}

/** The console as it is built, over a store of its own, where `changes` take the place of its methods. */
export async function startConsoleApp(changes: Partial<Store> = {}): Promise<ConsoleApp> {
  const dataDir = await tempFolder();
  const store = await openTestStore({ dataDir });
  const kept = { ...store, ...changes };
  const log = createLog('silent', { write: () => undefined });
  const link = createLink(systemClock);
  let url = '';
  const publicUrl = (): string => url;
  const console = createConsole({
    store,
    clock: systemClock,
    wayIn: { kind: 'link', link },
    publicUrl,
    timeZone: 'Europe/Paris',
    networkOf: () => undefined,
    pages: {
      app: await readFile(path.join(PAGES, 'console.html'), 'utf8'),
      shell: await readFile(path.join(PAGES, 'document.html'), 'utf8'),
    },
    routes: [
      ...createEscalationApi({
        ...openTestDesk(kept, systemClock),
        store: kept,
        clock: systemClock,
        unmaskKey: Buffer.alloc(32),
      }),
      ...testStaffLookUps(kept, systemClock),
      ...createTextsApi({
        store: kept,
        clock: systemClock,
        contacts: {
          support: 'assistance@cnrs.example',
          sesame: undefined,
          hours: undefined,
          delay: undefined,
        },
      }),
      ...createMailApi({
        store: kept,
        clock: systemClock,
        queue: createMailQueue({
          store: kept,
          clock: systemClock,
          isSupports: (address) => address === MAIL.to,
          onMails: () => undefined,
        }),
      }),
      ...createLogApi({
        store: kept,
        clock: systemClock,
        timeZone: 'Europe/Paris',
        exportKey: Buffer.alloc(32),
        readMails: async () =>
          Promise.resolve({ waiting: 2, givenUp: 1, oldestWaitingSeconds: 600, isAlarming: true }),
        credentials: () => [
          {
            name: 'teams-secret',
            kind: 'teams-secret',
            state: 'ends-soon',
            endsAt: '2026-12-01T00:00:00.000Z',
            place: 'TEAMS_APP_PASSWORD',
          },
        ],
        directories: () => [
          { system: 'reseda', isAvailable: true, lastFailureAt: '2026-11-22T00:39:00.000Z' },
          { system: 'janus', isAvailable: false },
        ],
      }),
    ],
    log,
  });
  const server = createServer({
    handlers: [console, createStaticFiles(PAGES)],
    policy: { publicUrl, widgetOrigins: [] },
    readiness: createReadiness(
      { writeToStore: () => Promise.resolve(), directories: () => [], credentials: () => [] },
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
  return { url, store, dataDir, link: url + link.path };
}
