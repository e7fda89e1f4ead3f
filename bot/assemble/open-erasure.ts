import type { OpenedErasure } from '../commands/erase.ts';
import type { Config } from '../config.ts';
import type { Store } from '../ports/store.ts';
import { removeErasedMails } from '../turns/mail-erasure.ts';
import { erasePerson, findPersonalReport, toWhose } from '../turns/personal-data.ts';
import { createPseudonyms } from '../turns/pseudonyms.ts';
import { systemClock } from '../turns/system-clock.ts';
import { openMailFiles } from './open-mail-files.ts';
import { openPseudonymKey } from './open-pseudonym-key.ts';

/** What is kept, for a command that erases; the service may run beside it. */
export async function openErasure(config: Config, store: Store): Promise<OpenedErasure> {
  const pseudonyms = createPseudonyms(await openPseudonymKey(config, store));
  const { escalationDays, auditDays } = config.retention;
  const files = openMailFiles(config);
  const parts = {
    store,
    mailFiles: files,
    keptDays: { escalations: escalationDays, lookUps: auditDays },
  };
  return {
    find: async (address) => findPersonalReport(parts, toWhose(pseudonyms, [address], true)),
    erase: async (address) => {
      const at = systemClock.now().toISOString();
      const report = await erasePerson(parts, toWhose(pseudonyms, [address], true), at);
      const mailFiles = await removeErasedMails({ store, files, pseudonyms, clock: systemClock });
      return { ...report, mailFiles };
    },
    close: async () => store.close(),
  };
}
