import type { Config } from '../config.ts';
import type { Enquiry } from '../ports/enquiry.ts';
import type { MailLane } from '../ports/outbox.ts';
import type { Store } from '../ports/store.ts';
import { completeMails } from '../turns/complete-mails.ts';
import { countAttempts, type MailAttempt } from '../turns/count-attempts.ts';
import type { Log } from '../turns/incident.ts';
import { createOutbox, type Outbox } from '../turns/outbox.ts';
import { systemClock } from '../turns/system-clock.ts';
import type { Texts } from '../turns/texts/create-texts.ts';
import { openMailSender } from './open-mail-sender.ts';

export interface OutboxNeeds {
  readonly store: Store;
  readonly enquiry: Enquiry;
  readonly texts: Pick<Texts, 'latest'>;
  readonly log: Log;
  readonly onAttempt: (attempt: MailAttempt) => void;
}

/** Sends the mails of both lanes, neither of which waits for the other. */
export function openOutbox(
  config: Config,
  { store, enquiry, texts, log, onAttempt }: OutboxNeeds,
): Outbox {
  const plain = countAttempts(openMailSender(config), onAttempt);
  const sender = completeMails(plain, enquiry, {
    latestTexts: texts.latest,
    timeZone: config.support.timeZone,
  });
  const open = (lane: MailLane): Outbox =>
    createOutbox({
      store,
      log,
      sender,
      lane,
      clock: systemClock,
      owner: `this-instance:${lane}`,
      random: Math.random,
    });
  const lanes = [open('as-it-is'), open('completed-first')];
  return {
    async start() {
      await Promise.all(lanes.map((lane) => lane.start()));
    },
    wake() {
      for (const lane of lanes) lane.wake();
    },
    async stop() {
      await Promise.all(lanes.map((lane) => lane.stop()));
    },
  };
}
