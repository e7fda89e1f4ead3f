import type { ExpressionBuilder, Kysely } from 'kysely';
import type { MailLane, OutboxStore, SendResult } from '../../../bot/ports/outbox.ts';
import { instant, readRow, toMs } from '../rows/read-row.ts';
import type { Tables } from '../schema/tables.ts';
import { readOutboxMail, readSentMail } from './read-mail.ts';
import { wipeErased, wipePassing } from './wipe-mail.ts';

/**
 * The outbox. A mail that waits is due at `next_at`; whoever claims it moves that to the end of
 * their lease, so that a lease that ran out needs no care of its own.
 */
export function createOutboxStore(tables: Kysely<Tables>, keepsSentMails: boolean): OutboxStore {
  return {
    claim: async (owner, limit, at, leaseSeconds, lane) => {
      const ms = toMs(at);
      const claimed = await tables
        .updateTable('mail')
        .set((row) => ({
          owner,
          attempts: row('attempts', '+', 1),
          next_at: ms + leaseSeconds * 1000,
        }))
        .where('id', 'in', (due) =>
          due
            .selectFrom('mail')
            .select('id')
            .where('status', '=', 'waiting')
            .where('next_at', '<=', ms)
            .where(isOn(lane))
            .orderBy('next_at')
            .orderBy('ordinal')
            .limit(limit),
        )
        .returningAll()
        .execute();
      return Promise.all(claimed.map(async (row) => readOutboxMail(tables, row)));
    },

    async release(owner, at) {
      await tables
        .updateTable('mail')
        .set({ owner: null, next_at: toMs(at) })
        .where('status', '=', 'waiting')
        .where('owner', '=', owner)
        .execute();
    },

    async findNextDue(lane) {
      const row = await tables
        .selectFrom('mail')
        .select('next_at')
        .where('status', '=', 'waiting')
        .where(isOn(lane))
        .orderBy('next_at')
        .limit(1)
        .executeTakeFirst();
      return row && readRow(instant, row.next_at);
    },

    async settle(owner, id, attempts, result, at) {
      const isWiped = result.status === 'sent' && !keepsSentMails;
      await tables.transaction().execute(async (writing) => {
        if (result.status === 'dead') await wipePassing(writing, id);
        await writing
          .updateTable('mail')
          .set({
            ...toSettled(result, toMs(at)),
            ...(isWiped && { text: '', html: '', support: null }),
          })
          .where('id', '=', id)
          .where('status', '=', 'waiting')
          .where('owner', '=', owner)
          .where('attempts', '=', attempts)
          .execute();
        await wipeErased(writing, id);
      });
    },

    async mailsOf(conversationId) {
      const rows = await tables
        .selectFrom('mail')
        .selectAll()
        .where('conversation_id', '=', conversationId)
        .orderBy('created_at')
        .orderBy('ordinal')
        .execute();
      return rows.map(readSentMail);
    },

    async listUnsent() {
      const rows = await tables
        .selectFrom('mail')
        .selectAll()
        .where('status', '!=', 'sent')
        .orderBy('created_at')
        .orderBy('ordinal')
        .execute();
      return rows.map(readSentMail);
    },

    async revive(id, at) {
      const { numUpdatedRows } = await tables
        .updateTable('mail')
        .set({ status: 'waiting', owner: null, attempts: 0, next_at: toMs(at) })
        .where('id', '=', id)
        .where('status', '=', 'dead')
        // Of a code, nothing is left to send.
        .where('not_after', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}

function isOn(lane: MailLane | undefined) {
  return (row: ExpressionBuilder<Tables, 'mail'>) => {
    switch (lane) {
      case undefined:
        return row.lit(true);
      case 'as-it-is':
        return row('support', 'is', null);
      case 'completed-first':
        return row('support', 'is not', null);
    }
  };
}

function toSettled(result: SendResult, at: number) {
  switch (result.status) {
    case 'sent':
      return { status: 'sent', owner: null, last_error: null, next_at: at };
    case 'dead':
      return { status: 'dead', owner: null, last_error: result.error, next_at: at };
    case 'retry':
      return { owner: null, last_error: result.error, next_at: toMs(result.nextAt) };
  }
}
