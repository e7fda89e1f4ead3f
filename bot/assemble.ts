import { toPublicUrl, type Config } from './config.ts';
import { openEnquiry } from './assemble/open-enquiry.ts';
import { openMailSender } from './assemble/open-mail-sender.ts';
import { openServer } from './assemble/open-server.ts';
import { openStore } from './assemble/open-store.ts';
import { openSystems } from './assemble/open-systems.ts';
import { openTurns } from './assemble/open-turns.ts';
import { createLog } from './server/log.ts';
import { installShutdown } from './server/shutdown.ts';
import { createOutbox } from './turns/outbox.ts';
import { createRetention } from './turns/retention.ts';
import { systemClock } from './turns/system-clock.ts';
import type { Incident } from './turns/incident.ts';

const GRACE_MS = 10_000;
/** Requests that are under way when the process ends. */
const ANSWER_MS = 3000;
/** What support was asked outlives the conversation in which it was asked. */
const ESCALATION_DAYS = 365;

/**
 * Starts the service, and says where it listens once it does. It ends with the process.
 *
 * @throws `Failure` with `CONFIG_INVALID`, `STORE_UNAVAILABLE` or `STORE_UNREADABLE`.
 */
export async function startService(config: Config, say: (line: string) => void): Promise<void> {
  const logger = createLog(config.logLevel);
  const log = (incident: Incident): void => logger.error(incident, 'incident');
  const { holdDataDir } = await import('../adapters/store/hold-data-dir.ts');
  const letGo = holdDataDir(config.dataDir);
  const systems = await openSystems(config);
  const store = await openStore(config);
  const { port: wanted, host } = config.http;
  let port = wanted;
  const publicUrl = (): string => toPublicUrl(config, port);

  const outbox = createOutbox({
    store,
    log,
    sender: openMailSender(config),
    clock: systemClock,
    owner: 'this-instance',
    random: Math.random,
  });
  const retention = createRetention({
    store,
    log,
    clock: systemClock,
    ...config.retention,
    escalationDays: ESCALATION_DAYS,
  });
  const enquiry = await openEnquiry(config, systems);
  const turns = await openTurns(config, { store, enquiry, publicUrl, log, onMails: outbox.wake });
  const { server, channel } = await openServer(config, {
    store,
    systems,
    conversations: turns,
    publicUrl,
    log: logger,
  });

  port = await server.listen(wanted, host);
  // Turns first, so that their answers still reach the clients; the clients then come back elsewhere.
  installShutdown(process, {
    log: logger,
    graceMs: GRACE_MS,
    exit: (code) => process.exit(code),
    steps: [
      () => server.refuse(),
      () => turns.drain(),
      () => channel.close(),
      () => server.close(ANSWER_MS),
      () => outbox.stop(),
      () => retention.stop(),
      () => systems.close(),
      () => store.close(),
      letGo,
    ],
  });
  say(`Assistant Sygefor: ${publicUrl()}`);
  await turns.resume();
  await outbox.start();
  retention.start();
  logger.info({ port }, 'started');
}
