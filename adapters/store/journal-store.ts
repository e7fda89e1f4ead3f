import type { Kysely } from 'kysely';
import { z } from 'zod';
import { LEVELS } from '../../bot/ports/trust/level.ts';
import { LANGUAGES } from '../../bot/ports/message.ts';
import type { JournalRow, JournalStore } from '../../bot/ports/store.ts';
import { flag, instant, json, readRow, toMs, withoutNulls } from './read-row.ts';
import type { Tables } from './tables.ts';

const PAGE = 500;

const StepShape = z.object({
  step: z.enum(['unit', 'reseda', 'janus', 'sign-in', 'profile']),
  state: z.enum(['ok', 'blocked', 'warning', 'unknown', 'unavailable', 'not-reached']),
});

const LookUpShape = z.object({
  system: z.enum(['reseda', 'janus', 'sygefor']),
  question: z.string(),
  tookMs: z.number(),
  failure: z.string().exactOptional(),
});

const DiagnosisRow = z
  .object({
    number: z.int(),
    at: instant,
    updated_at: instant,
    channel: z.enum(['web', 'teams']),
    pseudonym: z.string(),
    level: z.enum(LEVELS),
    language: z.enum(LANGUAGES),
    verdict: z.string(),
    step: z.string().nullable(),
    situation: z.string().nullable(),
    code: z.string().nullable(),
    also: json(z.array(z.string())),
    steps: json(z.array(StepShape)),
    unit: z.string().nullable(),
    outcome: z.enum(['open', 'works', 'blocked', 'escalated']),
    is_confirmed: flag.nullable(),
    look_ups: json(z.array(LookUpShape)),
    questions: z.int(),
  })
  .transform(({ updated_at: updatedAt, is_confirmed: isConfirmed, look_ups: lookUps, ...rest }) =>
    withoutNulls({ ...rest, updatedAt, isConfirmed, lookUps }),
  ) satisfies z.ZodType<JournalRow>;

/** The journal, page by page: it may hold a million rows, and nobody waits for a reader. */
export function createJournalStore(tables: Kysely<Tables>): JournalStore {
  return {
    async *readJournal(since) {
      let query = pages(tables).where('at', '>=', since === undefined ? 0 : toMs(since));
      for (;;) {
        const rows = await query.execute();
        for (const row of rows) yield readRow(DiagnosisRow, row);
        const last = rows.at(-1);
        if (last === undefined || rows.length < PAGE) return;
        query = pages(tables).where((row) =>
          row(
            row.refTuple('at', 'conversation_id', 'number'),
            '>',
            row.tuple(last.at, last.conversation_id, last.number),
          ),
        );
      }
    },
  };
}

function pages(tables: Kysely<Tables>) {
  return tables
    .selectFrom('diagnosis')
    .selectAll()
    .orderBy('at')
    .orderBy('conversation_id')
    .orderBy('number')
    .limit(PAGE);
}
