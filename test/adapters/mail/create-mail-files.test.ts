import { readdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { createMailFiles } from '../../../adapters/mail/create-mail-files.ts';
import { createMailFolder } from '../../../adapters/mail/create-mail-folder.ts';
import { readAddress } from '../../../bot/diagnosis/address.ts';
import { OUTBOX_MAIL } from '../../fakes/outbox-mail.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

const LONG = `${'a-very-long-given-name'.repeat(2)}.family@${'laboratory.'.repeat(9)}example`;

async function createWorld() {
  const folder = await tempFolder();
  const sender = createMailFolder({ folder, from: 'assistant@sygefor.example', readAddress });
  return { folder, sender, files: createMailFiles({ folder, readAddress }) };
}

it('finds mails as the service writes them, and whom they are to', async () => {
  const { sender, files } = await createWorld();
  await sender.send(OUTBOX_MAIL);
  await sender.send({ ...OUTBOX_MAIL, id: 'second', to: LONG, text: 'To: somebody@else.test' });

  const found = await files.list();

  expect(found.map(({ id, to }) => [id, to]).sort()).toEqual(
    [
      [OUTBOX_MAIL.id, OUTBOX_MAIL.to],
      ['second', LONG],
    ].sort(),
  );
});

it('finds what a crash left half-written, and leaves alone what is no mail of ours', async () => {
  const { folder, files } = await createWorld();
  await writeFile(path.join(folder, '.half.part'), 'From: a@b.test\r\nTo: Jeanne@Univ.test\r\nSub');
  await writeFile(path.join(folder, 'notes.txt'), 'To: jeanne@univ.test\r\n\r\n');
  const written = new Date('2026-11-01T10:00:00.000Z');
  await utimes(path.join(folder, '.half.part'), written, written);

  expect(await files.list()).toEqual([
    { name: '.half.part', id: 'half', to: 'jeanne@univ.test', writtenAt: written.toISOString() },
  ]);
});

it('removes a mail, and does not mind that it is gone', async () => {
  const { folder, sender, files } = await createWorld();
  await sender.send(OUTBOX_MAIL);
  const name = `${OUTBOX_MAIL.id}.eml`;

  await files.remove(name);
  await files.remove(name);

  expect(await readdir(folder)).toEqual([]);
});

it('has no mails where no folder is', async () => {
  const folder = path.join(await tempFolder(), 'none');

  expect(await createMailFiles({ folder, readAddress }).list()).toEqual([]);
});

it('fails with a code where the folder is none', async () => {
  const folder = path.join(await tempFolder(), 'file');
  await writeFile(folder, '');

  await expect(createMailFiles({ folder, readAddress }).list()).rejects.toMatchObject({
    code: 'MAIL_UNAVAILABLE',
  });
});
