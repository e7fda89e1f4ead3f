import type { Kysely } from 'kysely';
import type { CredentialStore } from '../../../bot/ports/credentials.ts';
import { toMs } from '../rows/read-row.ts';
import type { Tables } from '../schema/tables.ts';
import { commitMails } from './commit-mails.ts';

/** What support was told of credentials that end: a few rows for each of them, kept for good. */
export function createCredentialStore(
  tables: Kysely<Tables>,
  messageIdDomain: string,
): CredentialStore {
  return {
    tellOfCredential: async ({ credential, notice, end }, mail, at) =>
      tables.transaction().execute(async (writing) => {
        const { numInsertedOrUpdatedRows: told = 0n } = await writing
          .insertInto('credential_notice')
          .values({ credential, notice, ending: end, at: toMs(at) })
          .onConflict((known) => known.doNothing())
          .executeTakeFirst();
        if (told === 0n) return false;
        // Of no conversation: ids of those are never spelled so.
        const conversationId = `credential:${credential}`;
        await commitMails(writing, { conversationId, at, mails: [mail] }, messageIdDomain);
        return true;
      }),
  };
}
