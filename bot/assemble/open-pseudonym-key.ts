import type { Config } from '../config.ts';
import type { Store } from '../ports/store.ts';

const KEY_BYTES = 32;

/** What keys all pseudonyms: as it is configured, else made at first use and kept. */
export async function openPseudonymKey(
  { pseudonymKey }: Config,
  store: Pick<Store, 'readOrCreateKey'>,
): Promise<Uint8Array> {
  if (pseudonymKey !== undefined) return Buffer.from(pseudonymKey, 'utf8');
  return store.readOrCreateKey('pseudonyms', KEY_BYTES);
}
