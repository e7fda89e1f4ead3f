import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { simpleParser } from 'mailparser';
import { expect, it } from 'vitest';
import { createMailFolder } from '../../../adapters/mail/create-mail-folder.ts';
import { readAddress } from '../../../bot/diagnosis/address.ts';
import { OUTBOX_MAIL } from '../../fakes/outbox-mail.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

const from = 'assistant@unit.test';
const NAME = `${OUTBOX_MAIL.id}.eml`;

it('writes a mail that a mail program can open, for the service alone', async () => {
  const folder = path.join(await tempFolder(), 'mail');

  await createMailFolder({ folder, from, readAddress }).send(OUTBOX_MAIL);

  expect(await readdir(folder)).toEqual([NAME]);
  expect((await stat(path.join(folder, NAME))).mode & 0o777).toBe(0o600);
  expect(await simpleParser(await readFile(path.join(folder, NAME)))).toMatchObject({
    subject: OUTBOX_MAIL.subject,
    messageId: OUTBOX_MAIL.messageId,
    to: { text: 'support@unit.test' },
  });
});

it('puts a mail that is tried again in its own place', async () => {
  const folder = await tempFolder();
  const sender = createMailFolder({ folder, from, readAddress });

  await sender.send(OUTBOX_MAIL);
  await sender.send({ ...OUTBOX_MAIL, attempts: 2 });

  expect(await readdir(folder)).toEqual([NAME]);
});

it('is MAIL_UNAVAILABLE when the folder cannot be written', async () => {
  const file = path.join(await tempFolder(), 'file');
  await writeFile(file, '');

  const sending = createMailFolder({ folder: file, from, readAddress }).send(OUTBOX_MAIL);

  await expect(sending).rejects.toMatchObject({ code: 'MAIL_UNAVAILABLE' });
});

it('writes nowhere else, whatever the id', async () => {
  const folder = path.join(await tempFolder(), 'mail');
  const sender = createMailFolder({ folder, from, readAddress });

  await expect(sender.send({ ...OUTBOX_MAIL, id: '../outside' })).rejects.toThrow(TypeError);
});
