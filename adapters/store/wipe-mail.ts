import type { Kysely } from 'kysely';
import { EMPTY_MAIL } from './erase.ts';
import { ERASED } from './erased.ts';
import type { Tables } from './tables.ts';

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
