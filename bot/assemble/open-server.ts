import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createDirectLine, type DirectLine } from '../../adapters/direct-line/direct-line.ts';
import { widgetTexts } from '../../dialogs/wording/texts/widget-texts.ts';
import type { Config } from '../config.ts';
import type { Conversations } from '../ports/conversations.ts';
import type { Enquiry } from '../ports/enquiry.ts';
import type { Store } from '../ports/store.ts';
import type { Service } from '../ports/turn.ts';
import { createClientNetwork } from '../server/client-network.ts';
import { createServer, type RunningServer } from '../server/create-server.ts';
import { createReadiness } from '../server/health.ts';
import type { HttpHandler } from '../server/http-handler.ts';
import type { Log } from '../server/log.ts';
import { currentRequestId } from '../server/request-id.ts';
import { createStaticFiles } from '../server/static-files.ts';
import type { Desk } from '../turns/escalations/desk.ts';
import type { JudgeDues } from '../turns/escalations/judge-dues.ts';
import type { ReturnLinks } from '../turns/escalations/return-links.ts';
import type { Texts } from '../turns/texts/create-texts.ts';
import { CONSOLE_PAGE, openConsole, type OpenedConsole } from './open-console.ts';
import { openHostIdentity } from './open-host-identity.ts';
import { openLegalPages } from './open-legal-pages.ts';
import { openRequestPage } from './open-request-page.ts';
import { openMetrics, type MetricsNeeds } from './open-metrics.ts';
import { toWebLimits } from './to-web-limits.ts';

const KEY_BYTES = 32;

/** What the legal texts are shown in. */
const SHELL = 'document.html';

/** What requests are shown in to whoever has their link. */
const REQUEST_PAGE = 'request.html';

export interface ServerNeeds extends Omit<MetricsNeeds, 'countStreams'> {
  readonly conversations: Conversations;
  readonly desk: Desk;
  readonly judge: JudgeDues;
  readonly enquiry: Enquiry;
  readonly service: Service;
  readonly texts: Texts;
  readonly returnLinks: ReturnLinks;
  readonly onMails: () => void;
  /** Asked after the web channel. */
  readonly otherChannels: readonly HttpHandler[];
  readonly publicUrl: () => string;
  readonly log: Log;
}

/** The HTTP server, not listening yet, the web channel and the console in it. */
export async function openServer(
  config: Config,
  needs: ServerNeeds,
): Promise<OpenedConsole & { readonly server: RunningServer; readonly channel: DirectLine }> {
  const { store, systems, credentials, conversations, floods, publicUrl, log } = needs;
  const { widgetOrigins, webChannelSecret, trustedProxies } = config.http;
  const clientNetwork = createClientNetwork(trustedProxies);
  const checkIdentity = openHostIdentity(config, { store, publicUrl, log });
  const channel = createDirectLine({
    conversations,
    key: await store.readOrCreateKey('web-channel', KEY_BYTES),
    onDefect: (error) => log.error({ err: error }, 'the web channel failed'),
    settings: {
      publicUrl,
      widgetOrigins,
      secret: webChannelSecret,
      clientNetwork,
      limits: toWebLimits(config),
      onLimit: floods.onLimit,
      requestId: currentRequestId,
      contact: config.support.mailbox,
      widgetTexts: async () => widgetTexts(await needs.texts.readIfPossible()),
      ...(checkIdentity && { checkIdentity }),
    },
  });
  const pages = findPages();
  const shell = readFileSync(path.join(pages, SHELL), 'utf8');
  const { console, linkPath } = await openConsole(config, {
    store,
    desk: needs.desk,
    onMails: needs.onMails,
    judge: needs.judge,
    enquiry: needs.enquiry,
    service: needs.service,
    texts: needs.texts,
    publicUrl,
    pages,
    shell,
    systems,
    credentials,
    clientNetwork,
    log,
  });
  const server = createServer({
    handlers: [
      channel,
      ...needs.otherChannels,
      ...(await openDemo(config, store, channel)),
      openLegal(config, shell, log),
      await openRequestPage(config, {
        ...needs,
        shell: readFileSync(path.join(pages, REQUEST_PAGE), 'utf8'),
        clientNetwork,
      }),
      console,
      createStaticFiles(pages, [SHELL, REQUEST_PAGE, CONSOLE_PAGE]),
    ],
    policy: { publicUrl, widgetOrigins },
    readiness: createReadiness(
      { writeToStore: () => touch(store), directories: systems.health, credentials },
      Date.now,
    ),
    metrics: openMetrics(config, { ...needs, countStreams: channel.countStreams }),
    metricsToken: config.http.metricsToken,
    trustedProxies,
    log,
  });
  return { server, channel, console, linkPath };
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

/** The texts that the law asks for; the log says what the operator still has to say in them. */
function openLegal(config: Config, shell: string, log: Log): HttpHandler {
  const { unfilled, serveIn } = openLegalPages(config);
  if (unfilled.length > 0) log.warn({ settings: unfilled }, 'the legal pages have gaps');
  return serveIn(shell);
}

/** Beside the compiled program; when the sources run, in what was built last. */
function findPages(): string {
  const built = path.join(import.meta.dirname, '..', '..', 'web');
  return existsSync(built) ? built : path.join(import.meta.dirname, '..', '..', 'dist', 'web');
}

/** Writes: a disk that is full or read-only still reads. */
async function touch(store: Store): Promise<void> {
  const everyMinute = { key: 'readiness', limit: Number.MAX_SAFE_INTEGER, windowSeconds: 60 };
  const at = new Date().toISOString();
  await store.count([everyMinute], at, at);
}
