import type { Store } from '../ports/store.ts';
import type { Service } from '../ports/turn.ts';
import { createReturnLinks, type ReturnLinks } from '../turns/escalations/return-links.ts';

const KEY_BYTES = 32;

/** The links by which people come back to their requests. */
export async function openReturnLinks(
  store: Pick<Store, 'readOrCreateKey'>,
  service: Service,
): Promise<ReturnLinks> {
  const key = await store.readOrCreateKey('request-links', KEY_BYTES);
  return createReturnLinks(key, () => service.publicUrl);
}
