import { composeDailyList } from '../../dialogs/mails/daily-list-mail.ts';
import type { Config } from '../config.ts';
import type { Store } from '../ports/store.ts';
import type { WorkingTime } from '../ports/working-time.ts';
import { createDailyList, type DailyList } from '../turns/escalations/daily-list.ts';
import type { JudgeDues } from '../turns/escalations/judge-dues.ts';
import type { Log } from '../turns/incident.ts';
import { systemClock } from '../turns/system-clock.ts';
import type { Texts } from '../turns/texts/create-texts.ts';

export interface DailyListNeeds {
  readonly store: Store;
  readonly texts: Pick<Texts, 'read'>;
  readonly workingTime: () => Promise<WorkingTime>;
  readonly judge: JudgeDues;
  readonly publicUrl: () => string;
  readonly onMails: () => void;
  readonly log: Log;
}

/** Tells the mailbox of support every working day what is open. */
export function openDailyList(config: Config, needs: DailyListNeeds): DailyList {
  const { mailbox: to, timeZone } = config.support;
  return createDailyList({
    ...needs,
    clock: systemClock,
    compose: async (requests, now) => {
      const texts = await needs.texts.read();
      return composeDailyList(requests, {
        to,
        texts,
        publicUrl: needs.publicUrl(),
        now,
        timeZone,
      });
    },
  });
}
