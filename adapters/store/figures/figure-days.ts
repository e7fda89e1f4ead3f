import type { Kysely } from 'kysely';
import { createLocalDays, type LocalDays } from '../../../bot/ports/local-days.ts';
import type { Tables } from '../schema/tables.ts';

/** What they know of a zone is worth keeping: it is asked for with every diagnosis. */
const daysByZone = new Map<string, LocalDays>();

export function figureDaysIn(timeZone: string): LocalDays {
  const days = daysByZone.get(timeZone) ?? createLocalDays(timeZone);
  daysByZone.set(timeZone, days);
  return days;
}

/**
 * The days that the figures of this database count. Everybody who keeps them reads it from there, so
 * that a command with another configuration than the service counts by the same days.
 */
export async function readFigureDays(tables: Kysely<Tables>): Promise<LocalDays> {
  const { time_zone: timeZone } = await tables
    .selectFrom('figure_rule')
    .select('time_zone')
    .executeTakeFirstOrThrow();
  return figureDaysIn(timeZone);
}
