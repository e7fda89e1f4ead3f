import type { Kysely } from 'kysely';
import { z } from 'zod';
import { ESCALATION_EVENTS, type EscalationEventKind } from '../../../bot/ports/escalations.ts';
import type { LastEvent } from '../../../bot/ports/turn.ts';
import { listed } from '../rows/listed.ts';
import { readRow, withoutNulls } from '../rows/read-row.ts';
import type { Tables } from '../schema/tables.ts';

const EventRow = z.object({
  reference: z.string(),
  kind: z.enum(ESCALATION_EVENTS),
  text: z.string().nullable(),
});

/** What support does among itself, and the person never learns of. */
const INTERNAL: readonly EscalationEventKind[] = ['noted', 'replayed'];

/** By reference: what happened last that the person knows of. */
export async function readLastEvents(
  tables: Kysely<Tables>,
  references: readonly string[],
): Promise<(reference: string) => LastEvent | undefined> {
  const rows = await tables
    .selectFrom('escalation_event')
    .select(['reference', 'kind', 'text'])
    .where('id', 'in', (latest) =>
      latest
        .selectFrom('escalation_event')
        .select(({ fn }) => fn.max('id').as('id'))
        .where('reference', 'in', listed(references))
        .where('kind', 'not in', INTERNAL)
        .groupBy('reference'),
    )
    .execute();
  const events = new Map(
    rows.map((row) => {
      const { reference, kind, text } = readRow(EventRow, row);
      return [reference, { kind, ...withoutNulls({ text }) }];
    }),
  );
  return (reference) => events.get(reference);
}
