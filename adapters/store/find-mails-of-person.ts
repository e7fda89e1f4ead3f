import type { Kysely } from 'kysely';
import type { Whose } from '../../bot/ports/personal-data.ts';
import { listed } from './listed.ts';
import type { Tables } from './tables.ts';

/** A mail that has to do with a person. */
export interface MailOfPerson {
  readonly id: string;
  /** Empty where there is none. */
  readonly reference: string;
  readonly status: string;
  /** The mail in which they ask something of support. The others are to them. */
  readonly isToSupport: boolean;
  /** While somebody sends it: when their lease ends. */
  readonly leavesBefore: number | undefined;
}

/**
 * Mails of these conversations, about these references, or to the person's addresses. A mail to
 * support that others asked for is none of these, even when the address is that of support.
 */
export async function findMailsOfPerson(
  tables: Kysely<Tables>,
  { addresses }: Pick<Whose, 'addresses'>,
  conversationIds: readonly string[],
  references: readonly string[],
): Promise<readonly MailOfPerson[]> {
  const rows = await tables
    .selectFrom('mail')
    .select(['id', 'conversation_id', 'reference', 'recipient', 'support', 'status', 'owner'])
    .select('next_at')
    .where((row) =>
      row.or([
        row('conversation_id', 'in', listed(conversationIds)),
        row('reference', 'in', listed(references)),
        row('recipient', 'in', listed(addresses)),
      ]),
    )
    .execute();
  const supports = await findSupports(tables, rows);
  const asked = new Set([...conversationIds, ...references]);
  return rows.flatMap((row) => {
    const { id, status, owner, recipient, conversation_id: conversationId } = row;
    const reference = row.reference ?? '';
    const isToSupport = row.support !== null || supports.get(reference) === recipient;
    if (isToSupport && !asked.has(conversationId) && !asked.has(reference)) return [];
    const isLeaving = status === 'waiting' && owner !== null;
    const leavesBefore = isLeaving ? row.next_at : undefined;
    return [{ id, reference, status, isToSupport, leavesBefore }];
  });
}

/** Of each reference, whom its first mail went to: support comes first, a copy after it. */
async function findSupports(
  tables: Kysely<Tables>,
  mails: readonly { readonly reference: string | null }[],
): Promise<ReadonlyMap<string, string>> {
  const references = mails.flatMap(({ reference }) => reference ?? []);
  const rows = await tables
    .selectFrom('mail')
    .select(['reference', 'recipient'])
    .where('reference', 'in', listed(references))
    .orderBy('created_at', 'desc')
    .orderBy('ordinal', 'desc')
    .execute();
  // The last one that is written into the map stays, and that is the first.
  return new Map(rows.map(({ reference, recipient }) => [reference ?? '', recipient]));
}
