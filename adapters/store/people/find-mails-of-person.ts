import type { Kysely } from 'kysely';
import type { Whose } from '../../../bot/ports/personal-data.ts';
import { DossierColumn } from '../escalations/dossier-shape.ts';
import { listed } from '../rows/listed.ts';
import { readRow } from '../rows/read-row.ts';
import type { Tables } from '../schema/tables.ts';

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
    .select(['id', 'conversation_id', 'reference', 'recipient', 'reply_to', 'support'])
    .select(['status', 'owner', 'next_at'])
    .where((row) =>
      row.or([
        row('conversation_id', 'in', listed(conversationIds)),
        row('reference', 'in', listed(references)),
        row('recipient', 'in', listed(addresses)),
      ]),
    )
    .execute();
  const supports = await findSupports(tables, rows);
  const persons = await findPersons(tables, addresses, rows);
  const asked = new Set([...conversationIds, ...references]);
  return rows.flatMap((row) => {
    const { id, status, recipient, conversation_id: conversationId } = row;
    const reference = row.reference ?? '';
    const isFromPerson = row.support !== null || persons.has(row.reply_to ?? '');
    const isToSupport = isFromPerson || supports.get(reference) === recipient;
    const isAsked = [conversationId, reference].some((place) => asked.has(place));
    if (isToSupport && !isAsked) return [];
    return [{ id, reference, status, isToSupport, leavesBefore: findLeaving(row) }];
  });
}

function findLeaving(mail: {
  readonly status: string;
  readonly owner: string | null;
  readonly next_at: number;
}): number | undefined {
  return mail.status === 'waiting' && mail.owner !== null ? mail.next_at : undefined;
}

/** Of each reference, whom its first mail went to: support comes first, a copy after it. */
async function findSupports(
  tables: Kysely<Tables>,
  mails: readonly Referring[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tables
    .selectFrom('mail')
    .select(['reference', 'recipient'])
    .where('reference', 'in', listed(referencesOf(mails)))
    .orderBy('created_at', 'desc')
    .orderBy('ordinal', 'desc')
    .execute();
  // The last one that is written into the map stays, and that is the first.
  return new Map(rows.map(({ reference, recipient }) => [reference ?? '', recipient]));
}

/** Where the person is answered to: a mail with this for an answer is from them, whoever gets it. */
async function findPersons(
  tables: Kysely<Tables>,
  addresses: readonly string[],
  mails: readonly Referring[],
): Promise<ReadonlySet<string>> {
  const rows = await tables
    .selectFrom('escalation')
    .select('dossier')
    .where('reference', 'in', listed(referencesOf(mails)))
    .where('dossier', 'is not', null)
    .execute();
  const given = rows.map(({ dossier }) => readRow(DossierColumn, dossier).replyTo ?? '');
  return new Set([...addresses, ...given].filter((address) => address !== ''));
}

interface Referring {
  readonly reference: string | null;
}

function referencesOf(mails: readonly Referring[]): readonly string[] {
  return mails.flatMap(({ reference }) => reference ?? []);
}
