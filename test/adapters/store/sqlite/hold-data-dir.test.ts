import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { holdDataDir } from '../../../../adapters/store/sqlite/hold-data-dir.ts';
import { Failure } from '../../../../bot/failure.ts';
import { tempFolder } from '../../../fakes/temp-folder.ts';

it('lets no second service work on the same folder', async () => {
  const folder = await tempFolder();
  holdDataDir(folder);

  expect(() => holdDataDir(folder, 0)).toThrow(
    expect.objectContaining({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining('another instance') as string,
    }),
  );
});

it('lets the next one in once the first has let go', async () => {
  const folder = await tempFolder();
  const letGo = holdDataDir(folder);
  letGo();

  expect(() => holdDataDir(folder, 0)()).not.toThrow();
});

it('says in words that the folder is a file', async () => {
  const file = path.join(await tempFolder(), 'file');
  await writeFile(file, '');

  expect(() => holdDataDir(file, 0)).toThrow(Failure);
});
