import { toPublicUrl, type Config } from './config.ts';
import { openCredentials } from './assemble/open-credentials.ts';
import { openDesk } from './assemble/open-desk.ts';
import { openDailyList } from './assemble/open-daily-list.ts';
import { openEnquiry } from './assemble/open-enquiry.ts';
import { openFloodWatch } from './assemble/open-flood-watch.ts';
import { openMailFiles } from './assemble/open-mail-files.ts';
import { openOutbox } from './assemble/open-outbox.ts';
import { openPseudonymKey } from './assemble/open-pseudonym-key.ts';
import { openReturnLinks } from './assemble/open-return-links.ts';
import { openServer } from './assemble/open-server.ts';
import { openStore } from './assemble/open-store.ts';
import { openSystems } from './assemble/open-systems.ts';
import { openTeams } from './assemble/open-teams.ts';
import { openTurns } from './assemble/open-turns.ts';
import { openWorkingTime } from './assemble/open-working-time.ts';
import { toService } from './assemble/to-service.ts';
import { SITUATIONS } from './diagnosis/situations.ts';
import { createLog } from './server/log.ts';
import { logTurn } from './server/log-turn.ts';
import { createMeters } from './server/meters.ts';
import { installShutdown } from './server/shutdown.ts';
import { createJudgeDues } from './turns/escalations/judge-dues.ts';
import { createMailEraser } from './turns/mail-erasure.ts';
import { createPseudonyms } from './turns/pseudonyms.ts';
import { createRetention } from './turns/retention.ts';
import { systemClock } from './turns/system-clock.ts';
import { createTexts } from './turns/texts/create-texts.ts';
import type { Incident } from './turns/incident.ts';

const GRACE_MS = 10_000;
/** Requests that are under way when the process ends. */
const ANSWER_MS = 3000;

/**
 * Starts the service, and says where it listens once it does. It ends with the process.
 *
 * @throws `Failure` with `CONFIG_INVALID`, `STORE_UNAVAILABLE` or `STORE_UNREADABLE`.
 */
export async function startService(config: Config, say: (line: string) => void): Promise<void> {
  const logger = createLog(config.logLevel);
  const meters = createMeters(SITUATIONS.map(({ code }) => code));
  const log = (incident: Incident): void => {
    meters.onIncident(incident);
    logger.error(incident, 'incident');
  };
  const { holdDataDir } = await import('../adapters/store/sqlite/hold-data-dir.ts');
  const letGo = holdDataDir(config.dataDir);
  const systems = await openSystems(config, meters.onRecall);
  const store = await openStore(config, { timeZone: config.support.timeZone });
  const { port: wanted, host } = config.http;
  let port = wanted;
  const publicUrl = (): string => toPublicUrl(config, port);

  const enquiry = await openEnquiry(config, systems, meters.onLookUp);
  const texts = createTexts(store);
  const outbox = openOutbox(config, {
    store,
    enquiry,
    texts,
    log,
    onAttempt: meters.onMailAttempt,
  });
  const retention = createRetention({
    store,
    log,
    clock: systemClock,
    ...config.retention,
  });
  const floods = openFloodWatch(config, store);
  const mailFiles = openMailFiles(config);
  const eraser = createMailEraser({
    store,
    log,
    files: mailFiles,
    pseudonyms: createPseudonyms(await openPseudonymKey(config, store)),
    clock: systemClock,
  });
  const service = await toService(config, { enquiry, publicUrl });
  const returnLinks = await openReturnLinks(store, service);
  const turns = await openTurns(config, {
    store,
    enquiry,
    texts,
    service,
    returnLinks,
    mailFiles,
    log,
    onMails: outbox.wake,
    onErased: eraser.wake,
    onLimit: floods.onLimit,
    onTurn: (report) => {
      meters.onTurn(report);
      logTurn(logger, report);
    },
  });
  const credentials = await openCredentials(config, {
    store,
    texts,
    onMails: outbox.wake,
    onIncident: log,
    log: logger,
  });
  const teams = await openTeams(config, {
    store,
    texts,
    conversations: turns,
    onMails: outbox.wake,
    onLimit: floods.onLimit,
    onLogin: credentials.onTeamsLogin,
    meters,
    log: logger,
  });
  const desk = openDesk({
    store,
    service,
    texts,
    turns,
    teams,
    returnLinks,
    onMails: outbox.wake,
  });
  const workingTime = openWorkingTime(config);
  const { targets } = config.support;
  const judge = createJudgeDues({ store, clock: systemClock, workingTime, targets });
  const dailyList = openDailyList(config, {
    store,
    texts,
    workingTime,
    judge,
    publicUrl,
    onMails: outbox.wake,
    log,
  });
  const { server, channel, console, linkPath } = await openServer(config, {
    store,
    desk,
    judge,
    enquiry,
    service,
    texts,
    returnLinks,
    onMails: outbox.wake,
    systems,
    floods,
    meters,
    credentials: credentials.report,
    conversations: turns,
    otherChannels: teams === undefined ? [] : [teams],
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
      () => console.close(),
      () => teams?.stop(),
      () => server.close(ANSWER_MS),
      () => credentials.stop(),
      () => dailyList.stop(),
      () => outbox.stop(),
      () => eraser.stop(),
      () => retention.stop(),
      () => systems.close(),
      () => store.close(),
      letGo,
    ],
  });
  say(`Assistant Sygefor: ${publicUrl()}`);
  if (linkPath !== undefined) say(`Console: ${publicUrl()}${linkPath}`);
  await turns.resume();
  await outbox.start();
  teams?.start();
  eraser.start();
  credentials.start();
  dailyList.start();
  retention.start();
  logger.info({ port }, 'started');
}
