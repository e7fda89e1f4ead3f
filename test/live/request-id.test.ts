import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { simpleParser } from 'mailparser';
import { expect, it } from 'vitest';
import { startServiceProcess } from './service-process.ts';
import { beginVisit } from './visitor.ts';
import { waitFor } from './wait-for.ts';

const SUPPORT = 'support@sygefor.test';

interface Line {
  readonly msg: string;
  readonly requestId?: string;
  readonly conversationId?: string;
  readonly reference?: string;
}

/** Mails to support, as they were written to disk. */
async function mailsToSupport(dataDir: string): Promise<readonly string[]> {
  const folder = path.join(dataDir, 'mail');
  const names = await readdir(folder).catch(() => []);
  const parsed = await Promise.all(
    names
      .filter((name) => name.endsWith('.eml'))
      .map(async (name) => simpleParser(await readFile(path.join(folder, name)))),
  );
  return parsed.flatMap(({ headers, text = '' }) =>
    JSON.stringify(headers.get('to')).includes(SUPPORT) ? [text] : [],
  );
}

it('the mail to support quotes the id that the browser was answered with, and the log knows it', async () => {
  let printed = '';
  await using service = await startServiceProcess(
    { SUPPORT_MAILBOX: SUPPORT, LOG_LEVEL: 'debug' },
    (more) => (printed += more),
  );
  using visitor = await beginVisit({ url: service.url, domain: `${service.url}/v3/directline` });
  await visitor.choose('command:human');
  const before = await visitor.submit('escalation', { 'reply-to': 'jeanne@univ.test' });
  const { posted } = await visitor.choose('escalation:send');
  const requestId = posted.headers.get('x-request-id') ?? 'none';

  await waitFor(async () => (await mailsToSupport(service.dataDir)).length === 1, 'the mail');

  const [mail = ''] = await mailsToSupport(service.dataDir);
  expect(requestId).toMatch(/^[0-9a-f]{20}$/u);
  expect(requestId).not.toBe(before.posted.headers.get('x-request-id'));
  expect(mail).toContain(`Référence technique\u00a0: ${requestId}`);
  const lines = printed
    .split('\n')
    .filter((line) => line.includes(requestId))
    .map((line) => JSON.parse(line) as Line);
  expect(lines.map(({ msg }) => msg).toSorted()).toEqual([
    'answered',
    'handed over to support',
    'turn',
  ]);
  const handedOver = lines.find(({ msg }) => msg === 'handed over to support');
  expect(handedOver).toMatchObject({ requestId, conversationId: visitor.id });
  expect(mail).toContain(handedOver?.reference);
  const kept = new Sqlite(path.join(service.dataDir, 'assistant.sqlite'), { readonly: true });
  const { dossier } = kept.prepare('select dossier from escalation').get() as { dossier: string };
  kept.close();
  expect(JSON.parse(dossier)).toMatchObject({ requestId });
});
