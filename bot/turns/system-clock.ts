import type { Clock } from '../ports/clock.ts';

/** The time of the machine. A timer that is still set does not keep the process alive. */
export const systemClock: Clock = {
  now: () => new Date(),
  after(delayMs, action) {
    const timer = setTimeout(action, delayMs).unref();
    return () => {
      clearTimeout(timer);
    };
  },
};
