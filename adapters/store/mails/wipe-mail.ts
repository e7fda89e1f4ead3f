import type { Kysely } from 'kysely';
import { ERASED } from '../rows/erased.ts';
import type { Tables } from '../schema/tables.ts';

/** What is left of a mail that support has: that it has left, and what an addition is threaded to. */
export const EMPTY_MAIL = {
  reply_to: null,
  subject: '',
  text: '',
  html: '',
  support: null,
} as const;

/** A mail that waited for support alone: whoever asked for it has been erased. */
export async function wipeErased(tables: Kysely<Tables>, id: string): Promise<void> {
  await tables
    .updateTable('mail')
    .set(EMPTY_MAIL)
    .where('id', '=', id)
    .where('conversation_id', '=', ERASED)
    .where('status', '=', 'sent')
    .execute();
}

/** A mail that is only of use until a time holds a code: given up, it is of use to nobody. */
export async function wipePassing(tables: Kysely<Tables>, id: string): Promise<void> {
  await tables
    .updateTable('mail')
    .set({ text: '', html: '', support: null })
    .where('id', '=', id)
    .where('not_after', 'is not', null)
    .execute();
}
