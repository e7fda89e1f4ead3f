import type { Kysely } from 'kysely';
import { z } from 'zod';
import type {
  KeptConversation,
  KeptEscalation,
  PersonalData,
  PersonalDataStore,
  Whose,
} from '../../../bot/ports/personal-data.ts';
import { listed } from '../rows/listed.ts';
import { flag, instant, readRow, toMs } from '../rows/read-row.ts';
import type { Tables } from '../schema/tables.ts';
import { erase } from './erase.ts';
import { findOfPerson, type OfPerson } from './find-of-person.ts';

const ConversationRow = z
  .object({ opened_at: instant, active_at: instant, is_proved: flag })
  .transform(({ opened_at: openedAt, active_at: activeAt, is_proved: isProved }) => ({
    openedAt,
    activeAt,
    isProved,
  }));

const EscalationRow = z
  .object({
    reference: z.string(),
    opened_at: instant,
    updated_at: instant,
    messages: z.int(),
  })
  .transform(({ opened_at: at, updated_at: changedAt, ...row }) => ({ ...row, at, changedAt }));

const ErasureRow = z.object({ what: z.string(), at: instant, until: instant });

/** What is known of a person, and its end. */
export function createPersonalDataStore(tables: Kysely<Tables>): PersonalDataStore {
  return {
    findPersonalData: async (whose, conversationId) =>
      tables
        .transaction()
        .execute(async (reading) => findPersonalData(reading, whose, conversationId)),

    erase: async (whose, at) =>
      tables.transaction().execute(async (writing) => {
        const found = await findPersonalData(writing, whose);
        await erase(writing, whose, toMs(at));
        return found;
      }),

    async listMailErasures() {
      const rows = await tables.selectFrom('mail_erasure').selectAll().execute();
      return rows.map((row) => readRow(ErasureRow, row));
    },

    async settleMailErasures(done, at) {
      await tables
        .deleteFrom('mail_erasure')
        .where('what', 'in', listed(done.map(({ what }) => what)))
        .where('until', '<=', toMs(at))
        .execute();
    },
  };
}

async function findPersonalData(
  tables: Kysely<Tables>,
  whose: Whose,
  conversationId?: string,
): Promise<PersonalData> {
  const found = await findOfPerson(tables, whose, conversationId);
  const { count } = await tables
    .selectFrom('diagnosis')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('conversation_id', 'in', listed(found.diagnosed))
    .executeTakeFirstOrThrow();
  const waiting = found.mails.filter(
    ({ status, isToSupport }) => status === 'waiting' && !isToSupport,
  );
  return {
    conversations: await readConversations(tables, whose, found.conversationIds),
    diagnoses: count,
    escalations: await readEscalations(tables, found),
    waitingMails: waiting.length,
  };
}

async function readConversations(
  tables: Kysely<Tables>,
  { addressKeys }: Whose,
  ids: readonly string[],
): Promise<readonly KeptConversation[]> {
  const rows = await tables
    .selectFrom('conversation')
    .select(['opened_at', 'active_at'])
    .select((conversation) =>
      conversation
        .selectFrom('belonging')
        .select((row) => row.fn.coalesce(row.fn.max('is_proved'), row.lit(0)).as('proved'))
        .whereRef('belonging.conversation_id', '=', 'conversation.id')
        .where('address_key', 'in', listed(addressKeys))
        .as('is_proved'),
    )
    .where('id', 'in', listed(ids))
    .orderBy('opened_at')
    .execute();
  return rows.map((row) => readRow(ConversationRow, row));
}

async function readEscalations(
  tables: Kysely<Tables>,
  { references, mails }: OfPerson,
): Promise<readonly KeptEscalation[]> {
  const rows = await tables
    .selectFrom('escalation')
    .select(['reference', 'opened_at', 'updated_at'])
    .select((escalation) =>
      escalation
        .selectFrom('escalation_event')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('escalation_event.reference', '=', 'escalation.reference')
        .where('text', 'is not', null)
        .as('messages'),
    )
    .where('reference', 'in', listed(references))
    .orderBy('opened_at')
    .execute();
  const unsent = mails.filter(({ isToSupport, status }) => isToSupport && status !== 'sent');
  return rows.map((row) => {
    const read = readRow(EscalationRow, row);
    return { ...read, isUnsent: unsent.some(({ reference }) => reference === read.reference) };
  });
}
