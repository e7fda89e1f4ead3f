import { randomBytes, randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Whose } from '../../../bot/ports/personal-data.ts';
import { trimRequests } from '../escalations/trim-requests.ts';
import { keepFigures } from '../figures/keep-figures.ts';
import { EMPTY_MAIL } from '../mails/wipe-mail.ts';
import { ERASED } from '../rows/erased.ts';
import { listed } from '../rows/listed.ts';
import type { Tables } from '../schema/tables.ts';
import type { MailOfPerson } from './find-mails-of-person.ts';
import { findOfPerson } from './find-of-person.ts';

const PSEUDONYM_BYTES = 15;

/** The conversation in which it is asked for. It goes on, from the message that asks. */
interface Asking {
  readonly conversationId: string;
  readonly seq: number;
}

/**
 * Erases what the store holds of a person, within the transaction that it is given. Two things stay:
 * what support needs to answer, and the counters of codes. Whoever could reset those by asking to be
 * forgotten could guess a code for ever, and fill a mailbox with codes; they are gone after a day.
 */
export async function erase(
  tables: Transaction<Tables>,
  whose: Whose,
  at: number,
  asking?: Asking,
): Promise<void> {
  const found = await findOfPerson(tables, whose, asking?.conversationId);
  await wipeWords(tables, found.diagnosed);
  await cutJournal(tables, found.diagnosed);
  await eraseMails(tables, found.mails);
  await orderFiles(tables, whose, found.mails, at);
  await trimRequests(tables, found.references);
  await tables.deleteFrom('code').where('address_key', 'in', listed(whose.addressKeys)).execute();
  await tables
    .deleteFrom('not_understood')
    .where('conversation_id', 'in', listed(found.conversationIds))
    .execute();
  const others = found.conversationIds.filter((id) => id !== asking?.conversationId);
  await tables.deleteFrom('conversation').where('id', 'in', listed(others)).execute();
  if (asking !== undefined) await empty(tables, asking, at);
}

/** What was said of their verdicts stays as right or wrong; what was written with it goes. */
async function wipeWords(
  tables: Transaction<Tables>,
  conversationIds: readonly string[],
): Promise<void> {
  await tables
    .updateTable('judgement')
    .set({ words: null, cause_words: null })
    .where('diagnosis_id', 'in', (own) =>
      own
        .selectFrom('diagnosis')
        .select('id')
        .where('conversation_id', 'in', listed(conversationIds)),
    )
    .execute();
}

/** One pseudonym for all their lines, which statistics need, and which no key leads to any more. */
async function cutJournal(
  tables: Transaction<Tables>,
  conversationIds: readonly string[],
): Promise<void> {
  const pseudonym = randomBytes(PSEUDONYM_BYTES).toString('base64url');
  const lines = await tables
    .selectFrom('diagnosis')
    .select('pseudonym')
    .distinct()
    .where('conversation_id', 'in', listed(conversationIds))
    .execute();
  await keepFigures(tables, [pseudonym, ...lines.map((line) => line.pseudonym)], async () => {
    for (const id of conversationIds) {
      await tables
        .updateTable('diagnosis')
        .set({ pseudonym, conversation_id: randomUUID() })
        .where('conversation_id', '=', id)
        .execute();
    }
  });
}

/** A mail to support that has not left stays whole: it is the request. */
async function eraseMails(
  tables: Transaction<Tables>,
  mails: readonly MailOfPerson[],
): Promise<void> {
  const toSupport = mails.filter(({ isToSupport }) => isToSupport);
  const sent = toSupport.filter(({ status }) => status === 'sent');
  await tables
    .updateTable('mail')
    .set({ conversation_id: ERASED })
    .where('id', 'in', listed(idsOf(toSupport)))
    .execute();
  await tables
    .updateTable('mail')
    .set(EMPTY_MAIL)
    .where('id', 'in', listed(idsOf(sent)))
    .execute();
  await tables
    .deleteFrom('mail')
    .where('id', 'in', listed(idsOf(mails.filter(({ isToSupport }) => !isToSupport))))
    .execute();
}

/** Files are no part of a transaction: what has to go is written down, and goes afterwards. */
async function orderFiles(
  tables: Transaction<Tables>,
  { addressKeys }: Whose,
  mails: readonly MailOfPerson[],
  at: number,
): Promise<void> {
  const orders = [
    ...addressKeys.map((what) => ({ what, at, until: at })),
    ...mails
      .filter(({ isToSupport }) => !isToSupport)
      .map(({ id, leavesBefore = at }) => ({ what: id, at, until: leavesBefore })),
  ];
  for (const { what, ...times } of orders) {
    await tables
      .insertInto('mail_erasure')
      .values({ what, ...times })
      .onConflict((known) => known.column('what').doUpdateSet(times))
      .execute();
  }
}

/** The number of the last line stays, so that the next one follows it. */
async function empty(
  tables: Transaction<Tables>,
  { conversationId, seq }: Asking,
  at: number,
): Promise<void> {
  await tables
    .deleteFrom('entry')
    .where('conversation_id', '=', conversationId)
    .where('is_pending', '=', 0)
    .where('seq', '!=', seq)
    .execute();
  await tables.deleteFrom('code').where('conversation_id', '=', conversationId).execute();
  await tables.deleteFrom('belonging').where('conversation_id', '=', conversationId).execute();
  // The chat is still answered; the address comes again with the next message.
  await tables
    .updateTable('chat')
    .set({ address: null })
    .where('conversation_id', '=', conversationId)
    .execute();
  await tables
    .updateTable('conversation')
    .set({ opened_at: at })
    .where('id', '=', conversationId)
    .execute();
}

function idsOf(mails: readonly MailOfPerson[]): readonly string[] {
  return mails.map(({ id }) => id);
}
