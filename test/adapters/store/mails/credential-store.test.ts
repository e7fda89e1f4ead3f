import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import type { CredentialNotice } from '../../../../bot/ports/credentials.ts';
import { openTestStore } from '../../../fakes/open-test-store.ts';
import { tempFolder } from '../../../fakes/temp-folder.ts';
import { AT, MAIL, later } from '../../../fakes/turn-commit.ts';

const run = promisify(execFile);
const CHILD = fileURLToPath(new URL('./tell-child.ts', import.meta.url));
const ENDS = 20;

const NOTICE: CredentialNotice = {
  credential: 'teams-secret',
  notice: 'thirty-days',
  end: '2026-12-31T00:00:00.000Z',
};

it('is told once for each credential, notice and end, with one mail in the outbox each time', async () => {
  const store = await openTestStore();
  const notices = [
    NOTICE,
    NOTICE,
    { ...NOTICE, notice: 'seven-days' },
    { ...NOTICE, credential: 'ldap-authority-1' },
    { ...NOTICE, end: '2027-12-31T00:00:00.000Z' },
    NOTICE,
  ] as const;
  const told: boolean[] = [];

  for (const notice of notices) told.push(await store.tellOfCredential(notice, MAIL, AT));

  expect(told).toEqual([true, false, true, true, true, false]);
  expect(await store.claim('somebody', 100, AT, 60, 'as-it-is')).toHaveLength(4);
});

it('is told by one of several instances', async () => {
  const dataDir = await tempFolder();
  const store = await openTestStore({ dataDir });

  const children = await Promise.all(
    [1, 2, 3].map(async () => run(process.execPath, [CHILD, dataDir, String(ENDS)])),
  );

  const told = children.map(({ stdout }) => Number(stdout));
  expect(told.reduce((sum, one) => sum + one, 0)).toBe(ENDS);
  expect(await store.listUnsent()).toHaveLength(ENDS);
});

it('is known to have been told after everything else has had its time', async () => {
  const store = await openTestStore();
  await store.tellOfCredential(NOTICE, MAIL, AT);
  const [mail] = await store.claim('somebody', 1, AT, 60);
  await store.settle('somebody', mail?.id ?? '', 1, { status: 'sent' }, AT);
  const end = '2100-01-01T00:00:00.000Z';

  await store.expire({
    conversations: end,
    journal: end,
    escalations: end,
    counters: end,
    audit: end,
    consoleAudit: end,
  });

  expect(await store.tellOfCredential(NOTICE, MAIL, later(1))).toBe(false);
  expect(await store.listUnsent()).toEqual([]);
});

it('is not told when its mail cannot be kept', async () => {
  const store = await openTestStore();
  const unsound = { ...MAIL, notAfter: 'no date' };

  await expect(store.tellOfCredential(NOTICE, unsound, AT)).rejects.toThrow(RangeError);

  expect(await store.tellOfCredential(NOTICE, MAIL, AT)).toBe(true);
});
