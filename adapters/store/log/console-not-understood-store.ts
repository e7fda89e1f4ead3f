import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { ConsoleStore } from '../../../bot/ports/console.ts';
import { LANGUAGES } from '../../../bot/ports/message.ts';
import type { NotUnderstoodGroup } from '../../../bot/ports/not-understood.ts';
import { NOT_UNDERSTOOD_SOURCES } from '../../../bot/ports/turn.ts';
import { listed } from '../rows/listed.ts';
import { instant, readRow, toMs } from '../rows/read-row.ts';
import type { Tables } from '../schema/tables.ts';

type GroupPage = Parameters<ConsoleStore['listNotUnderstood']>[0];

const listOf = z.string().transform((joined) => joined.split(','));

const Counted = z.object({
  gist: z.string(),
  count: z.int(),
  firstAt: instant,
  lastAt: instant,
});

const Told = z
  .object({ gist: z.string(), text: z.string(), languages: listOf, sources: listOf })
  .transform(({ languages, sources, ...rest }) => ({
    ...rest,
    languages: LANGUAGES.filter((language) => languages.includes(language)),
    sources: NOT_UNDERSTOOD_SOURCES.filter((source) => sources.includes(source)),
  }));

/** What was not understood, in groups. */
export function createConsoleNotUnderstoodStore(
  tables: Kysely<Tables>,
): Pick<ConsoleStore, 'listNotUnderstood'> {
  return {
    async listNotUnderstood(page) {
      const counted = await countGroups(tables, page);
      const told = await tellGroups(
        tables,
        page,
        counted.map(({ gist }) => gist),
      );
      return counted.flatMap((group): readonly NotUnderstoodGroup[] => {
        const rest = told.get(group.gist);
        return rest === undefined ? [] : [{ ...group, ...rest }];
      });
    },
  };
}

/** From the index alone: every group has to be counted, to know the most frequent. */
async function countGroups(tables: Kysely<Tables>, { after, limit, ...page }: GroupPage) {
  let query = wanted(tables, page)
    .select((row) => [
      'gist',
      row.fn.countAll<number>().as('count'),
      row.fn.min<number>('at').as('firstAt'),
      row.fn.max<number>('at').as('lastAt'),
    ])
    .groupBy('gist')
    .orderBy('count', 'desc')
    .orderBy('gist')
    .limit(limit);
  if (after !== undefined) {
    const { count, gist } = after;
    query = query.having((row) =>
      row.or([
        row(row.fn.countAll(), '<', count),
        row.and([row(row.fn.countAll(), '=', count), row('gist', '>', gist)]),
      ]),
    );
  }
  return (await query.execute()).map((row) => readRow(Counted, row));
}

/** What is shown of the groups of one page. */
async function tellGroups(
  tables: Kysely<Tables>,
  page: Pick<GroupPage, 'from' | 'source'>,
  gists: readonly string[],
) {
  const rows = await wanted(tables, page)
    .select((row) => [
      'gist',
      row.fn.min<string>('text').as('text'),
      row.fn.agg<string>('group_concat', ['language']).distinct().as('languages'),
      row.fn.agg<string>('group_concat', ['source']).distinct().as('sources'),
    ])
    .where('gist', 'in', listed(gists))
    .groupBy('gist')
    .execute();
  return new Map(rows.map((row) => [row.gist, readRow(Told, row)]));
}

function wanted(tables: Kysely<Tables>, { from, source }: Pick<GroupPage, 'from' | 'source'>) {
  const query = tables
    .selectFrom('not_understood')
    .where('at', '>=', from === undefined ? 0 : toMs(from));
  return source === undefined ? query : query.where('source', '=', source);
}
