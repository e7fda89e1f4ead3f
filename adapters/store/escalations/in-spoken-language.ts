import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Escalation } from '../../../bot/ports/escalations.ts';
import { LANGUAGES } from '../../../bot/ports/message.ts';
import { json } from '../rows/read-row.ts';
import type { Tables } from '../schema/tables.ts';

/** A state of an earlier version may name none. */
const StateColumn = json(z.looseObject({ language: z.enum(LANGUAGES) }));

/** The request in the language that its conversation is in now, while there is one: people change it. */
export async function inSpokenLanguage(
  tables: Kysely<Tables>,
  escalation: Escalation,
): Promise<Escalation> {
  const { conversationId, dossier } = escalation;
  if (conversationId === undefined || dossier === undefined) return escalation;
  const row = await tables
    .selectFrom('conversation')
    .select('state')
    .where('id', '=', conversationId)
    .executeTakeFirst();
  const state = StateColumn.safeParse(row?.state);
  if (!state.success) return escalation;
  return { ...escalation, dossier: { ...dossier, language: state.data.language } };
}
