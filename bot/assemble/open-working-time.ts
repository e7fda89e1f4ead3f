import type { Config } from '../config.ts';
import type { WorkingTime } from '../ports/working-time.ts';

/** The working time of support. Its calendar is loaded when somebody asks first: the start does not wait for it. */
export function openWorkingTime({ support }: Config): () => Promise<WorkingTime> {
  const { workingHours: hours, timeZone, closedDays: closed } = support;
  let opened: Promise<WorkingTime> | undefined;
  return () =>
    (opened ??= import('../../adapters/calendar/create-working-time.ts').then(
      ({ createWorkingTime }) => createWorkingTime({ hours, timeZone, closed }),
    ));
}
