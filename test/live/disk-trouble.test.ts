import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { rest, start, type RestAnswer } from '../adapters/direct-line/rest.ts';
import { tempFolder } from '../fakes/temp-folder.ts';
import { compileShim } from './compile-shim.ts';
import { startServiceProcess } from './service-process.ts';
import { waitFor } from './wait-for.ts';

const run = promisify(execFile);
const SHIM = new URL('./disk-trouble/disk-trouble.c', import.meta.url);
const MAIN = fileURLToPath(new URL('../../dist/bot/main.js', import.meta.url));

type Trouble = 'full' | 'read-only';

/** A disk that can be put into trouble, for a process that is started with these variables. */
async function openDisk() {
  const folder = await tempFolder();
  const flag = path.join(folder, 'trouble');
  return {
    variables: { LD_PRELOAD: compileShim(SHIM, folder), DISK_TROUBLE: flag },
    break: async (trouble: Trouble) => writeFile(flag, trouble),
    repair: async () => rm(flag),
  };
}

describe.each<Trouble>(['full', 'read-only'])('while the disk is %s, the service', (trouble) => {
  it('takes no message that it cannot keep, says that it is not ready, and goes on afterwards', async () => {
    const disk = await openDisk();
    await using service = await startServiceProcess({ ...disk.variables, LOG_LEVEL: 'silent' });
    const { url } = service;
    const domain = `${url}/v3/directline`;
    const { id, token } = await start({ url, domain });
    const say = (clientActivityID: string): Promise<RestAnswer> => {
      const body = { type: 'message', text: 'bonjour', channelData: { clientActivityID } };
      return rest({ domain }, 'POST', `/conversations/${id}/activities`, { token, body });
    };
    const read = () => rest({ domain }, 'GET', `/conversations/${id}/activities`, { token });
    const saidIn = ({ body }: RestAnswer) =>
      body.activities.flatMap(({ channelData }) => channelData?.clientActivityID ?? []);
    const isAnswered = async () => (await read()).body.activities.at(-1)?.from.role === 'bot';
    const readiness = async () => {
      const answer = await fetch(`${url}/health/ready`);
      return [answer.status, ((await answer.json()) as { store: string }).store];
    };
    await say('before');
    await waitFor(isAnswered, 'the answer to what was said before');

    await disk.break(trouble);
    const refused = await say('meanwhile');
    const shown = await read();
    await waitFor(async () => (await readiness())[0] === 503, 'readiness to notice');
    const [unready, live] = [await readiness(), await fetch(`${url}/health/live`)];
    await disk.repair();
    const taken = await say('meanwhile');
    await waitFor(isAnswered, 'the answer to what was said meanwhile');
    await waitFor(async () => (await readiness())[0] === 200, 'readiness to come back');

    expect([refused.status, refused.body.error.code]).toEqual([503, 'ServiceError']);
    expect(refused.body.error.message).toContain('try again');
    expect(refused.headers.get('retry-after')).toBe('5');
    expect([shown.status, saidIn(shown)]).toEqual([200, ['before']]);
    expect(unready).toEqual([503, 'unavailable']);
    expect(live.status).toBe(200);
    expect(taken.status).toBe(200);
    expect(saidIn(await read())).toEqual(['before', 'meanwhile']);
    expect(await service.stop()).toBe(0);
    expect(integrityOf(service.dataDir)).toBe('ok');
  });
});

it.each([
  {
    what: 'the service',
    args: [],
    trouble: 'read-only',
    says: /DATA_DIR cannot be used \(EROFS\)/,
  },
  { what: 'the service', args: [], trouble: 'full', says: /disk of DATA_DIR is full: free some/ },
  { what: 'a command', args: ['journal'], trouble: 'full', says: /disk of DATA_DIR is full/ },
  { what: 'a command', args: ['journal'], trouble: 'read-only', says: /\(EROFS\): it has to be/ },
] as const)('on a disk that is $trouble $what ends in words', async ({ args, trouble, says }) => {
  const disk = await openDisk();
  await disk.break(trouble);
  const env = {
    PATH: process.env['PATH'],
    PORT: '0',
    DATA_DIR: await tempFolder(),
    ...disk.variables,
  };

  const ended = await run(process.execPath, [MAIN, ...args], { env }).catch(
    (error: unknown) => error,
  );

  expect(ended).toMatchObject({ code: 1, stdout: '' });
  const { stderr } = ended as { readonly stderr: string };
  expect(stderr).toMatch(/^STORE_UNAVAILABLE: /);
  expect(stderr).toMatch(says);
  expect(stderr).not.toMatch(/ {4}at /);
});

function integrityOf(dataDir: string): unknown {
  const database = new Sqlite(path.join(dataDir, 'assistant.sqlite'), { readonly: true });
  const found = database.pragma('integrity_check', { simple: true });
  database.close();
  return found;
}
