import os from 'node:os';
import { openAuditWriter, type AuditWriter } from '../../adapters/store/staff/open-audit-writer.ts';
import type { Config } from '../config.ts';
import type { System } from '../diagnosis/fact.ts';
import { createPseudonyms } from '../turns/pseudonyms.ts';
import { systemClock } from '../turns/system-clock.ts';
import { openPseudonymKey } from './open-pseudonym-key.ts';

/**
 * Writes down a look-up that is about to be made at this terminal.
 *
 * @throws `Failure` with `STORE_UNAVAILABLE` or `STORE_UNREADABLE`: nothing may be looked up then.
 */
export async function recordAtTerminal(
  config: Config,
  lookUp: {
    readonly addresses: readonly string[];
    readonly reason: string | undefined;
    readonly systems: readonly System[];
  },
): Promise<void> {
  const { addresses, reason, systems } = lookUp;
  const store = await openWriter(config);
  try {
    const { keyOf } = createPseudonyms(await openPseudonymKey(config, store));
    await store.recordLookUp({
      at: systemClock.now().toISOString(),
      who: `terminal ${findLoginName()}`,
      ...(reason !== undefined && { reason }),
      addressKeys: addresses.map(keyOf),
      systems,
    });
  } finally {
    await store.close();
  }
}

/** A store that is there is not loaded whole for one line. */
async function openWriter(config: Config): Promise<AuditWriter> {
  const writer = openAuditWriter(config.dataDir);
  if (writer !== undefined) return writer;
  const { openStore } = await import('./open-store.ts');
  return openStore(config);
}

/** A container may run as a number that has no name. */
function findLoginName(): string {
  try {
    return os.userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? 'unknown'}`;
  }
}
