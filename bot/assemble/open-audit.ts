import type { OpenedAudit } from '../commands/audit.ts';
import type { Config } from '../config.ts';
import type { Store } from '../ports/store.ts';
import { createPseudonyms } from '../turns/pseudonyms.ts';
import { openPseudonymKey } from './open-pseudonym-key.ts';

/** The audit log, for a command that reads it. */
export async function openAudit(config: Config, store: Store): Promise<OpenedAudit> {
  const { keyOf } = createPseudonyms(await openPseudonymKey(config, store));
  return {
    readLookUps: (filter) => store.readLookUps(filter),
    keyOf,
    close: async () => store.close(),
  };
}
