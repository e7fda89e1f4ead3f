import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../../ports/clock.ts';
import type { ConsoleStore } from '../../ports/console.ts';
import type { DiagnosisFilter } from '../../ports/diagnosis-log.ts';

/** Often enough for somebody who watches; it costs one look at the end of a table. */
const EVERY_MS = 1000;
/** What is in between closes a connection on which nothing is said. */
const SILENCE_TICKS = 15;
const MOST_ROWS = 200;

interface Wanted {
  readonly filter: DiagnosisFilter;
  /** What was written after this one is sent too; without it, what is written from now on. */
  readonly afterId: number | undefined;
}

/**
 * Sends each diagnosis that is written as a server-sent event, until the client goes.
 * A client that comes back says which one it had last, and misses none.
 *
 * @throws `Failure` with `STORE_UNAVAILABLE` before anything was sent; later, the stream ends and the
 * client comes back.
 */
export async function followDiagnoses(
  request: IncomingMessage,
  response: ServerResponse,
  { store, clock }: { readonly store: ConsoleStore; readonly clock: Clock },
  { filter, afterId }: Wanted,
): Promise<void> {
  const newest = await store.findLastDiagnosis();
  // One that there is not yet is of another database.
  let lastId = Math.min(readLastId(request) ?? afterId ?? newest, newest);
  let quiet = 0;
  response.statusCode = 200;
  response.setHeader('content-type', 'text/event-stream; charset=utf-8');
  response.setHeader('cache-control', 'no-store');
  // A proxy that collects an answer before it passes it on would never pass this one on.
  response.setHeader('x-accel-buffering', 'no');
  response.write(`retry: ${EVERY_MS}\nid: ${lastId}\n\n`);

  const look = async (): Promise<void> => {
    const now = clock.now().toISOString();
    const page = { afterId: lastId, limit: MOST_ROWS, now };
    const { rows, lastId: seen } = await store.listNewDiagnoses(filter, page);
    if (response.writableEnded) return;
    lastId = seen;
    quiet = rows.length === 0 ? quiet + 1 : 0;
    for (const row of rows) {
      response.write(`id: ${row.id}\nevent: diagnosis\ndata: ${JSON.stringify(row)}\n\n`);
    }
    if (quiet % SILENCE_TICKS === SILENCE_TICKS - 1) response.write(`id: ${lastId}\n\n`);
  };

  await new Promise<void>((resolve) => {
    let callOff: () => void = () => undefined;
    const again = (): void => {
      if (response.closed) return;
      callOff = clock.after(EVERY_MS, () => {
        // A client that reads slower than people come is not written to until it has read.
        const looked = response.writableNeedDrain ? Promise.resolve() : look();
        looked.then(again, () => response.destroy());
      });
    };
    response.once('close', () => {
      callOff();
      resolve();
    });
    if (response.closed) resolve();
    again();
  });
}

function readLastId({ headers }: IncomingMessage): number | undefined {
  const said = headers['last-event-id'];
  return typeof said === 'string' && /^\d{1,15}$/.test(said) ? Number(said) : undefined;
}
