import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDirectLine } from '../../adapters/direct-line/direct-line.ts';
import { createClientNetwork } from '../../bot/server/client-network.ts';
import { createServer, type Timeouts } from '../../bot/server/create-server.ts';
import { createDemoPages } from '../../bot/server/demo-pages.ts';
import { createReadiness, type HealthChecks } from '../../bot/server/health.ts';
import type { HttpHandler } from '../../bot/server/http-handler.ts';
import { createLog, type Log } from '../../bot/server/log.ts';
import { createMetrics } from '../../bot/server/metrics.ts';
import { createStaticFiles } from '../../bot/server/static-files.ts';
import type { SentMail } from '../../bot/ports/outbox.ts';
import { FakeConversations } from '../fakes/fake-conversations.ts';
import { KEY, SECRET } from '../adapters/direct-line/start-server.ts';

export const WIDGET_ORIGIN = 'https://intranet.example.org';

export interface Service {
  readonly url: string;
  readonly domain: string;
  readonly port: number;
  readonly conversations: FakeConversations;
  /** Everything that was logged. */
  readonly lines: string[];
  readonly log: Log;
  stop(): Promise<void>;
}

interface Options {
  readonly checks?: HealthChecks;
  readonly timeouts?: Partial<Timeouts>;
  readonly extra?: readonly HttpHandler[];
  readonly mails?: readonly SentMail[];
  readonly publicUrl?: string;
  readonly port?: number;
  readonly metricsToken?: string;
  readonly trustedProxies?: readonly string[];
}

/** The whole HTTP side over conversations in memory, on a free port. */
export async function startService(options: Options = {}): Promise<Service> {
  const conversations = new FakeConversations();
  const lines: string[] = [];
  const log = createLog('trace', { write: (line) => void lines.push(line) });
  const web = writePages();
  let port = 0;
  const publicUrl = () => options.publicUrl ?? `http://localhost:${port}`;
  const directLine = createDirectLine({
    conversations,
    key: KEY,
    onDefect: (error) => log.error({ err: error }, 'defect'),
    settings: {
      publicUrl,
      widgetOrigins: [WIDGET_ORIGIN],
      secret: SECRET,
      clientNetwork: createClientNetwork([]),
    },
  });
  const server = createServer({
    handlers: [
      ...(options.extra ?? []),
      directLine,
      createDemoPages({
        store: { mailsOf: () => Promise.resolve(options.mails ?? []) },
        people: [{ name: 'Invented Person' }],
        findConversationId: directLine.findConversationId,
      }),
      createStaticFiles(web),
    ],
    policy: { publicUrl, widgetOrigins: [WIDGET_ORIGIN] },
    readiness: createReadiness(
      options.checks ?? {
        writeToStore: () => Promise.resolve(),
        directories: () => [],
        credentials: () => [],
      },
      Date.now,
    ),
    metrics: createMetrics([{ name: 'assistant_answer', help: 'The answer', read: () => 42 }]),
    metricsToken: options.metricsToken,
    trustedProxies: options.trustedProxies ?? [],
    log,
    ...(options.timeouts && { timeouts: options.timeouts }),
  });
  port = await server.listen(options.port ?? 0, 'localhost');
  return {
    url: publicUrl(),
    domain: `http://localhost:${port}/v3/directline`,
    port,
    conversations,
    lines,
    log,
    async stop() {
      directLine.close();
      await server.close(0);
      rmSync(web, { recursive: true });
    },
  };
}

function writePages(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'pages-'));
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(path.join(folder, 'embed.html'), '<!doctype html><title>widget</title>');
  writeFileSync(path.join(folder, 'widget.js'), 'loader();');
  writeFileSync(path.join(folder, 'assets', 'main-abc123.js'), 'main();');
  writeFileSync(path.join(folder, 'assets', 'main-abc123.js.br'), 'compressed');
  writeFileSync(path.join(folder, 'notes'), 'not for anybody');
  return folder;
}
