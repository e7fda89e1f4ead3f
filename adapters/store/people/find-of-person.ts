import type { Kysely } from 'kysely';
import type { Whose } from '../../../bot/ports/personal-data.ts';
import { listed } from '../rows/listed.ts';
import type { Tables } from '../schema/tables.ts';
import { findMailsOfPerson, type MailOfPerson } from './find-mails-of-person.ts';

/** Where in the store a person is. */
export interface OfPerson {
  readonly conversationIds: readonly string[];
  /** Conversations, some of them gone, that the journal tells of. */
  readonly diagnosed: readonly string[];
  readonly references: readonly string[];
  readonly mails: readonly MailOfPerson[];
}

/** Finds everything of a person; `conversationId` is theirs as well. */
export async function findOfPerson(
  tables: Kysely<Tables>,
  whose: Whose,
  conversationId?: string,
): Promise<OfPerson> {
  const own = conversationId === undefined ? [] : [conversationId];
  const conversationIds = [...new Set([...own, ...(await findConversations(tables, whose))])];
  const references = await findReferences(tables, whose, conversationIds);
  return {
    conversationIds,
    references,
    diagnosed: await findDiagnosed(tables, whose, conversationIds),
    mails: await findMailsOfPerson(tables, whose, conversationIds, references),
  };
}

async function findConversations(
  tables: Kysely<Tables>,
  { addressKeys, isUnprovedIncluded }: Whose,
): Promise<readonly string[]> {
  const rows = await tables
    .selectFrom('belonging')
    .select('conversation_id as id')
    .where('address_key', 'in', listed(addressKeys))
    .where('is_proved', 'in', isUnprovedIncluded ? [0, 1] : [1])
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * By the conversation, by a proved address; for an administrator also by the address to answer to,
 * and by one that somebody else named.
 */
async function findReferences(
  tables: Kysely<Tables>,
  { addresses, addressKeys, isUnprovedIncluded }: Whose,
  conversationIds: readonly string[],
): Promise<readonly string[]> {
  const rows = await tables
    .selectFrom('escalation')
    .select('reference')
    .where((row) =>
      row.or([
        row('conversation_id', 'in', listed(conversationIds)),
        row('reference', 'in', (proved) =>
          proved
            .selectFrom('escalation_address')
            .select('reference')
            .where('address_key', 'in', listed(addressKeys)),
        ),
        row('reference', 'in', (naming) =>
          naming
            .selectFrom('escalation_named')
            .select('reference')
            .where('address_key', 'in', listed(isUnprovedIncluded ? addressKeys : [])),
        ),
        row('reference', 'in', (answered) =>
          answered
            .selectFrom('mail')
            .select((mail) => mail.ref('mail.reference').$notNull().as('reference'))
            .where('reference', 'is not', null)
            .where('reply_to', 'in', listed(isUnprovedIncluded ? addresses : [])),
        ),
      ]),
    )
    .orderBy('opened_at')
    .execute();
  return rows.map(({ reference }) => reference);
}

/** Lines under the person's pseudonym, and those of the same conversations from before anything was proved. */
async function findDiagnosed(
  tables: Kysely<Tables>,
  { pseudonyms }: Whose,
  conversationIds: readonly string[],
): Promise<readonly string[]> {
  const rows = await tables
    .selectFrom('diagnosis')
    .select('conversation_id as id')
    .distinct()
    .where((row) =>
      row.or([
        row('pseudonym', 'in', listed(pseudonyms)),
        row('conversation_id', 'in', listed(conversationIds)),
      ]),
    )
    .execute();
  return rows.map(({ id }) => id);
}
