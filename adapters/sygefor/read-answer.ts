import { z } from 'zod';
import { Failure } from '../../bot/failure.ts';
import type { SygeforAccount } from '../../bot/ports/directories.ts';

/** One account takes a hundred bytes; whatever is longer is not what was asked for. */
const MAX_BYTES = 64 * 1024;

const Account = z.object({ mail: z.string(), active: z.boolean(), profileSaved: z.boolean() });
const Absence = z.object({ code: z.literal('account-not-found') });

const unreadable = (what: string, cause?: unknown) =>
  new Failure('SYGEFOR_UNREADABLE', `the answer of Sygefor ${what}`, { cause });

/** Stops reading, and closes the connection, as soon as the answer is too long. */
async function readBytes(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    const bytes: unknown = chunk;
    if (!(bytes instanceof Uint8Array)) throw unreadable('is not made of bytes');
    length += bytes.byteLength;
    if (length > MAX_BYTES) throw unreadable('is too long');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

async function readBody(response: Response): Promise<unknown> {
  const text = new TextDecoder().decode(await readBytes(response));
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw unreadable('is not JSON', cause);
  }
}

/** An account of somebody else would mean that the address was not looked at. */
async function readAccount(response: Response, mail: string): Promise<SygeforAccount> {
  const read = Account.safeParse(await readBody(response));
  if (!read.success) throw unreadable('is not an account');
  if (read.data.mail.toLowerCase() !== mail) throw unreadable('is about another address');
  return { isActive: read.data.active, isProfileSaved: read.data.profileSaved };
}

/** A wrong path answers 404 as well: only the code of the contract means that there is no account. */
async function readAbsence(response: Response): Promise<undefined> {
  if (!Absence.safeParse(await readBody(response)).success) {
    throw unreadable('is a 404 without the code of the contract');
  }
}

const isBusy = (status: number) => status === 429 || status >= 500;

/**
 * Reads an answer to "which account has this address?". A redirect is not followed and not understood either.
 *
 * @throws `Failure` with `SYGEFOR_UNAVAILABLE`, `SYGEFOR_REFUSED` or `SYGEFOR_UNREADABLE`.
 */
export async function readAnswer(
  response: Response,
  mail: string,
): Promise<SygeforAccount | undefined> {
  const { status } = response;
  if (status === 200) return readAccount(response, mail);
  if (status === 404) return readAbsence(response);
  await response.body?.cancel();
  if (status === 401 || status === 403) {
    throw new Failure('SYGEFOR_REFUSED', `Sygefor refused the token with ${status}`);
  }
  if (isBusy(status)) {
    throw new Failure('SYGEFOR_UNAVAILABLE', `Sygefor answered ${status}`);
  }
  throw unreadable(`has the status ${status}`);
}
