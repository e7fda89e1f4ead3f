import { readdirSync, readFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { rest, type SeenActivity } from '../adapters/direct-line/rest.ts';
import { startServiceProcess } from './service-process.ts';
import { waitFor } from './wait-for.ts';

const RELEASES = fileURLToPath(new URL('../adapters/store/schema/releases/', import.meta.url));
const SECRET = 'a-secret-of-this-test-that-is-long-enough';

/** Puts the database of a release in the place of the one that is there. Answers its conversations. */
async function restore(release: string, dataDir: string): Promise<readonly string[]> {
  for (const name of await readdir(dataDir))
    await rm(path.join(dataDir, name), { recursive: true });
  const database = new Sqlite(path.join(dataDir, 'assistant.sqlite'));
  database.exec(readFileSync(path.join(RELEASES, release), 'utf8'));
  const ids = database.prepare<[], string>('select id from conversation').pluck().all();
  database.close();
  return ids;
}

it.each(readdirSync(RELEASES))(
  'the service goes on with the conversations of %s',
  async (release) => {
    await using service = await startServiceProcess({
      WEB_CHANNEL_SECRET: SECRET,
      // The dump grows older, and is not to be forgotten.
      RETENTION_DAYS: '3650',
      LOG_LEVEL: 'silent',
    });
    await service.stop();
    const ids = await restore(release, service.dataDir);
    await service.start();
    const domain = `${service.url}/v3/directline`;
    const linesOf = async (id: string): Promise<readonly SeenActivity[]> => {
      const address = `/conversations/${id}/activities`;
      return (await rest({ domain }, 'GET', address, { token: SECRET })).body.activities;
    };

    for (const id of ids) {
      await waitFor(
        async () => (await linesOf(id)).at(-1)?.from.role === 'bot',
        'what was waiting',
      );
      const before = await linesOf(id);
      const body = { type: 'message', text: 'recommencer', value: { choice: 'command:restart' } };
      await rest({ domain }, 'POST', `/conversations/${id}/activities`, { token: SECRET, body });
      await waitFor(
        async () =>
          (await linesOf(id)).slice(before.length + 1).some(({ from }) => from.role === 'bot'),
        'the answer',
      );
      const after = await linesOf(id);

      expect(before.length).toBeGreaterThan(5);
      expect(after.slice(0, before.length)).toEqual(before);
      expect(JSON.stringify(after.slice(before.length))).toContain('for-whom:me');
    }
  },
);
