import { createHostIdentity } from '../../adapters/identity/create-host-identity.ts';
import type { Config } from '../config.ts';
import { readAddress } from '../diagnosis/address.ts';
import type { CheckIdentity } from '../ports/host-identity.ts';
import type { Store } from '../ports/store.ts';
import type { Log } from '../server/log.ts';

/** `undefined` when no site may hand over its visitors. */
export function openHostIdentity(
  { hostIdentityKeys: keys }: Config,
  needs: { readonly store: Store; readonly publicUrl: () => string; readonly log: Log },
): CheckIdentity | undefined {
  if (keys.length === 0) return undefined;
  const { store, publicUrl, log } = needs;
  const now = (): Date => new Date();
  const check = createHostIdentity({ keys, publicUrl, readAddress, store, now });
  return async (signed, pageOrigin) => {
    const checked = await check(signed, pageOrigin);
    if (checked.kind === 'refused') log.info({ fault: checked.fault }, 'identity refused');
    return checked;
  };
}
