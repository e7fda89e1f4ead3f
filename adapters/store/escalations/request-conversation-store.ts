import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import { ownStretch, type Mark, type Stretch } from '../../../bot/ports/own-stretch.ts';
import type {
  KeptConversation,
  KeptLine,
  LineWindow,
  RequestConversationStore,
} from '../../../bot/ports/request-conversation.ts';
import { EntryRow } from '../entries/entry-row.ts';
import { ERASED } from '../rows/erased.ts';
import { flag, instant, json, readRow } from '../rows/read-row.ts';
import type { Tables } from '../schema/tables.ts';

const LineRow = z.object({ seq: z.int(), at: instant, role: z.enum(['user', 'assistant']) });

const StateColumn = json(z.unknown());

const BelongingRow = z.object({
  address_key: z.string(),
  is_proved: flag,
  first_seq: z.int().nullable(),
  last_seq: z.int().nullable(),
});

/** What was said around requests to support, for those who answer them. */
export function createRequestConversationStore(tables: Kysely<Tables>): RequestConversationStore {
  return {
    readRequestConversation: async (reference, ownKeys, window) =>
      tables.transaction().execute(async (reading) => {
        const request = await findRequest(reading, reference);
        if (request === undefined) return undefined;
        const { id, asked, state } = request;
        if (id === null || state === null)
          return { kind: asked === ERASED ? 'erased' : 'expired' } as const;
        const stretch = ownStretch(
          await findSent(reading, reference, id),
          await findMarks(reading, reference, id, ownKeys),
        );
        if (stretch === undefined) return { kind: 'mixed' } as const;
        return readLines(reading, id, readRow(StateColumn, state), stretch, window);
      }),
  };
}

async function findRequest(tables: Transaction<Tables>, reference: string) {
  return tables
    .selectFrom('escalation')
    .leftJoin('conversation', 'conversation.id', 'escalation.conversation_id')
    .select(['conversation.id', 'conversation.state', 'escalation.conversation_id as asked'])
    .where('reference', '=', reference)
    .executeTakeFirst();
}

/** Where the request was sent, or added to: what was said at that very moment. */
async function findSent(
  tables: Transaction<Tables>,
  reference: string,
  conversationId: string,
): Promise<Required<Stretch> | undefined> {
  const { from, to } = await tables
    .selectFrom('entry')
    .select(({ fn }) => [fn.min('seq').as('from'), fn.max('seq').as('to')])
    .where('conversation_id', '=', conversationId)
    .where('seq', '>', 0)
    .where('at', '=', (sent) =>
      sent
        .selectFrom('escalation_event')
        .select(({ fn }) => fn.max('at').as('at'))
        .where('reference', '=', reference)
        .where('kind', 'in', ['opened', 'added']),
    )
    .executeTakeFirstOrThrow();
  // Of no row, there is neither.
  const read = z.object({ from: z.int(), to: z.int() }).safeParse({ from, to });
  return read.data;
}

async function findMarks(
  tables: Transaction<Tables>,
  reference: string,
  conversationId: string,
  ownKeys: readonly string[],
): Promise<readonly Mark[]> {
  const proved = await tables
    .selectFrom('escalation_address')
    .select('address_key as key')
    .where('reference', '=', reference)
    .execute();
  const own = new Set([...ownKeys, ...proved.map(({ key }) => key)]);
  const rows = await tables
    .selectFrom('belonging')
    .select(['address_key', 'is_proved', 'first_seq', 'last_seq'])
    .where('conversation_id', '=', conversationId)
    .execute();
  return rows
    .map((row) => readRow(BelongingRow, row))
    .map(({ address_key: key, ...row }) => ({ ...row, isOwn: own.has(key) }))
    .filter(({ isOwn, is_proved: isProved }) => isOwn || isProved)
    .flatMap(({ isOwn, first_seq: first, last_seq: last }) =>
      [first, last].map((seq) => ({ isOwn, seq: seq ?? undefined })),
    );
}

async function readLines(
  tables: Transaction<Tables>,
  conversationId: string,
  state: unknown,
  { from, to = Infinity }: Stretch,
  window: LineWindow,
): Promise<KeptConversation> {
  const rows = await tables
    .selectFrom('entry')
    .select(['seq', 'is_pending'])
    .where('conversation_id', '=', conversationId)
    .where('seq', '>', 0)
    .orderBy('seq')
    .execute();
  const waiting = rows.find((row) => row.is_pending === 1)?.seq ?? Infinity;
  const answered = rows.map(({ seq }) => seq).filter((seq) => seq < waiting);
  const own = answered.filter((seq) => seq >= from && seq <= to);
  if (own.length === 0) return { kind: 'expired' };
  const shown = pick(own, window);
  const [first = Infinity] = shown;
  const part = {
    lines: await readThese(tables, conversationId, shown),
    count: own.length,
    hasEarlier: own.some((seq) => seq < first),
    isCutBefore: answered.some((seq) => seq < from),
    isCutAfter: answered.some((seq) => seq > to),
  };
  return { kind: 'kept', state, part };
}

function pick(seqs: readonly number[], { before, after, limit }: LineWindow): readonly number[] {
  if (limit === 0) return [];
  if (after !== undefined) return seqs.filter((seq) => seq > after).slice(0, limit);
  return seqs.filter((seq) => seq < (before ?? Infinity)).slice(-limit);
}

/** A line of another version is there, without what it says. */
async function readThese(
  tables: Transaction<Tables>,
  conversationId: string,
  seqs: readonly number[],
): Promise<readonly KeptLine[]> {
  if (seqs.length === 0) return [];
  const rows = await tables
    .selectFrom('entry')
    .select(['role', 'seq', 'at', 'body', 'raw'])
    .where('conversation_id', '=', conversationId)
    .where('seq', 'in', [...seqs])
    .orderBy('seq')
    .execute();
  return rows.map((row) => {
    const { data: entry } = EntryRow.safeParse(row);
    return { ...readRow(LineRow, row), ...(entry !== undefined && { entry }) };
  });
}
