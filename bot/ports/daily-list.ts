import type { Mail } from './mail.ts';

export interface DailyListStore {
  /**
   * Notes that support was told of this day (`2026-11-30`), and puts the mail into the outbox where
   * there is something to tell. False, with nothing kept, when that was done already, by whatever
   * instance, or for a later day.
   *
   * @throws `Failure` with `STORE_UNAVAILABLE`.
   */
  keepDailyList(day: string, mail: Mail | undefined, at: string): Promise<boolean>;
}
