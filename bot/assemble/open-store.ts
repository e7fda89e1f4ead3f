import { createStore } from '../../adapters/store/create-store.ts';
import type { Config } from '../config.ts';
import type { Store } from '../ports/store.ts';

/**
 * Conversations, mails and the journal. Whoever names a time zone has the figures counted by its days;
 * commands leave that to the service, whose configuration may be another.
 *
 * @throws `Failure` with `STORE_UNAVAILABLE` or `STORE_UNREADABLE`.
 */
export async function openStore(
  { dataDir, directory, http, mail }: Config,
  days: { readonly timeZone?: string } = {},
): Promise<Store> {
  const domain = /@([a-z0-9.-]+)>?$/i.exec(mail.from ?? '')?.[1];
  const host = URL.parse(http.publicUrl ?? '')?.hostname;
  return createStore({
    dataDir,
    messageIdDomain: domain ?? host ?? 'localhost.localdomain',
    // Only the demonstration shows them, and there everybody is invented.
    keepsSentMails: directory.kind === 'sample',
    ...days,
  });
}
