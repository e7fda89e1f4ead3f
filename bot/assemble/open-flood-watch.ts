import type { Config } from '../config.ts';
import type { Store } from '../ports/store.ts';
import { CODE_SETTINGS } from '../turns/code-limits.ts';
import { createFloodWatch, type FloodWatch } from '../turns/flood-watch.ts';
import { systemClock } from '../turns/system-clock.ts';

/** Watches the limits as they are configured. */
export function openFloodWatch({ codes, floodAlarmRefusals }: Config, store: Store): FloodWatch {
  return createFloodWatch({
    store,
    clock: systemClock,
    sendsInTotalPerHour: codes.limits.sendsInTotalPerHour ?? CODE_SETTINGS.sendsInTotalPerHour,
    mostRefusals: floodAlarmRefusals,
  });
}
