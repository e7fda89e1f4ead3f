import type { Clock } from '../../bot/ports/clock.ts';

export interface DeliveryQueue {
  /** There is something to deliver. */
  add(id: string): void;
  /** Starts nothing more, and returns when what runs is done, or after so long. */
  stop(longestMs: number): Promise<void>;
}

interface Parts {
  /** Delivers, and answers after how many milliseconds to come back; `undefined` when all is done. */
  readonly work: (id: string, failures: number) => Promise<number | undefined>;
  readonly clock: Clock;
  readonly width: number;
}

/** One at a time for each id, so that order is kept, and no more than `width` at once. */
export function createDeliveryQueue({ work, clock, width }: Parts): DeliveryQueue {
  const waiting = new Set<string>();
  const running = new Map<string, Promise<void>>();
  const again = new Set<string>();
  /** Not before its time, whatever else arrives meanwhile. */
  const paused = new Map<string, () => void>();
  const failures = new Map<string, number>();
  let isStopped = false;

  const add = (id: string): void => {
    if (isStopped || paused.has(id)) return;
    if (running.has(id)) again.add(id);
    else waiting.add(id);
    startSome();
  };

  const startSome = (): void => {
    for (const id of waiting) {
      if (running.size >= width) return;
      waiting.delete(id);
      running.set(id, run(id));
    }
  };

  const run = async (id: string): Promise<void> => {
    const waitMs = await work(id, failures.get(id) ?? 0);
    running.delete(id);
    const isWanted = again.delete(id);
    if (waitMs === undefined) {
      failures.delete(id);
      if (isWanted) add(id);
    } else if (!isStopped) pause(id, waitMs);
    startSome();
  };

  const pause = (id: string, waitMs: number): void => {
    failures.set(id, (failures.get(id) ?? 0) + 1);
    const resume = (): void => {
      paused.delete(id);
      add(id);
    };
    paused.set(id, clock.after(waitMs, resume));
  };

  return {
    add,
    async stop(longestMs) {
      isStopped = true;
      waiting.clear();
      for (const callOff of paused.values()) callOff();
      paused.clear();
      let callOff: () => void = () => undefined;
      const late = new Promise<void>((resolve) => (callOff = clock.after(longestMs, resolve)));
      await Promise.race([Promise.all(running.values()), late]);
      callOff();
    },
  };
}
