import { simpleParser } from 'mailparser';
import { rest } from '../adapters/direct-line/rest.ts';
import { SUPPORT, type WholeService } from './whole-service.ts';
import type { Exchange, Visitor } from './visitor.ts';
import { waitFor } from './wait-for.ts';

type Words = ReadonlyMap<string, string>;

/** Everything that one conversation brought to light, but for what is chance or was typed. */
export async function recordVisit(
  visitor: Visitor,
  place: { readonly url: string; readonly domain: string },
  typed: Words,
): Promise<readonly string[]> {
  const { id, token } = visitor;
  const seen = replacer(new Map([...typed, [id, 'CONVERSATION'], [visitor.userId, 'USER']]));
  const read = await visitor.read();
  const again = await rest(place, 'GET', `/conversations/${id}?watermark=1`, { token });
  return [
    ...visitor.exchanges.flatMap(linesOf),
    ...headLines(read),
    read.text,
    ...headLines(again),
    Object.keys(again.body).join(' '),
  ].map(seen);
}

function linesOf({ posted, came }: Exchange): readonly string[] {
  return [...headLines(posted), posted.text, ...came.map((activity) => JSON.stringify(activity))];
}

function headLines({ status, headers }: Pick<Exchange['posted'], 'status' | 'headers'>) {
  const lines = [...headers].filter(([name]) => name !== 'date' && name !== 'x-request-id');
  return [String(status), ...lines.map(([name, value]) => `${name}: ${value}`)];
}

/** What left for everybody but support; which of two that leave at once comes first is chance. */
export async function recordMails(world: WholeService, typed: Words): Promise<readonly string[]> {
  await untilMailsLeft(world);
  const shown = world.mails.received.filter(({ recipients }) => !recipients.includes(SUPPORT));
  const parsed = await Promise.all(
    shown.map(async ({ recipients, sender, source }) => {
      const { headerLines, text = '', html } = await simpleParser(source);
      const headers = headerLines.filter(({ key }) => !CHANCE.includes(key));
      const lines = headers.map(({ line }) => line.replace(/boundary=.*/u, 'boundary'));
      return [sender, ...recipients, ...lines, text, String(html)].join('\n');
    }),
  );
  return parsed.map(replacer(typed)).toSorted();
}

export async function untilMailsLeft(world: WholeService): Promise<void> {
  const haveLeft = async (): Promise<boolean> =>
    (await readCounters(world)).has('assistant_mails_waiting 0');
  await waitFor(haveLeft, 'every mail to leave');
}

/** Headers that are made anew for each mail. */
const CHANCE = ['message-id', 'date', 'in-reply-to', 'references'];

/**
 * The lines of `/metrics` that count what visitors do. How long it took is another test's matter, and
 * so is what was looked up for support, which only operators see.
 */
export async function readCounters({ url }: WholeService): Promise<ReadonlySet<string>> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const ours = text.split('\n').filter((line) => line.startsWith('assistant_'));
  return new Set(
    ours.filter((line) => !/_bucket|_sum|\/metrics|directory_lookup|cache_requests/u.test(line)),
  );
}

/** Replaces ids, references with the keys to their pages, and codes, and what this person typed, and nothing else. */
function replacer(words: Words): (text: string) => string {
  return (text) =>
    [...words]
      .reduce((replaced, [word, place]) => replaced.replaceAll(word, place), text)
      .replaceAll(/SYG-[A-Z0-9]+-[A-Z0-9]+/gu, 'REFERENCE')
      .replaceAll(/(?<=REFERENCE\.)[\w-]{44}(?![\w-])/gu, 'KEY')
      .replaceAll(/\b\d{3} \d{3}\b/gu, 'CODE');
}
