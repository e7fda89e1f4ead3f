import { open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../../bot/failure.ts';
import type { MailFile, MailFiles } from '../../bot/ports/mail-files.ts';
import type { ReadAddress } from './compose-mail.ts';

/** A mail as `createMailFolder` writes it, also one that a crash left half-written. */
const NAME = /^\.?(?<id>[\w-]+)\.(?:eml|part)$/;
/** The header of such a mail is much shorter. */
const HEADER_BYTES = 8192;

/** The mails in the folder of `createMailFolder`. */
export function createMailFiles(settings: {
  readonly folder: string;
  readonly readAddress: ReadAddress;
}): MailFiles {
  const { folder, readAddress } = settings;
  return {
    list: async () =>
      translated(async () => {
        const files: MailFile[] = [];
        // One after the other: a process may not open a thousand files at once.
        for (const name of await readdir(folder).catch(unlessGone([]))) {
          const file = await readFile(folder, name, readAddress);
          if (file !== undefined) files.push(file);
        }
        return files;
      }),
    remove: async (name) => translated(async () => rm(path.join(folder, name), { force: true })),
  };
}

async function readFile(
  folder: string,
  name: string,
  readAddress: ReadAddress,
): Promise<MailFile | undefined> {
  const id = NAME.exec(name)?.groups?.['id'];
  if (id === undefined) return undefined;
  const file = path.join(folder, name);
  const header = await readHeader(file).catch(unlessGone(undefined));
  const stats = await stat(file).catch(unlessGone(undefined));
  if (header === undefined || stats === undefined) return undefined;
  const to = /^To: *(.+)$/im.exec(header.replaceAll(/\r?\n[ \t]+/g, ' '))?.[1] ?? '';
  return { name, id, to: readAddress(to), writtenAt: stats.mtime.toISOString() };
}

async function readHeader(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEADER_BYTES));
    return buffer.toString('utf8', 0, bytesRead).split(/\r?\n\r?\n/, 1)[0] ?? '';
  } finally {
    await handle.close();
  }
}

/** Somebody else may remove a mail, or the folder, at any moment. */
function unlessGone<T>(instead: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return instead;
    throw error;
  };
}

async function translated<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new Failure('MAIL_UNAVAILABLE', 'the folder for mails cannot be used', { cause });
  }
}
