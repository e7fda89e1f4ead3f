import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { EscalationState } from '../../../bot/ports/turn.ts';
import { listed } from '../rows/listed.ts';
import { readRow } from '../rows/read-row.ts';
import type { Tables } from '../schema/tables.ts';

type MailState = EscalationState['mail'];

const MailStatus = z.enum(['waiting', 'sent', 'dead']);

/** By reference. What matters is mail to support, whom the first of a reference goes to; a copy may fail. */
export async function readMailStates(
  tables: Kysely<Tables>,
  references: readonly string[],
): Promise<(reference: string) => MailState> {
  const mails = await tables
    .selectFrom('mail')
    .select(['reference', 'recipient', 'status'])
    .where('reference', 'in', listed(references))
    .orderBy('created_at')
    .orderBy('ordinal')
    .execute();
  const supports = new Map<string | null, string>();
  const statuses = new Map<string | null, z.output<typeof MailStatus>[]>();
  for (const { reference, recipient, status } of mails) {
    if (!supports.has(reference)) supports.set(reference, recipient);
    if (supports.get(reference) !== recipient) continue;
    statuses.set(reference, [...(statuses.get(reference) ?? []), readRow(MailStatus, status)]);
  }
  return (reference) => toMailState(statuses.get(reference) ?? []);
}

function toMailState(statuses: readonly z.output<typeof MailStatus>[]): MailState {
  if (statuses.includes('dead')) return 'failed';
  return statuses.includes('waiting') ? 'waiting' : 'sent';
}
