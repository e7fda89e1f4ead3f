import type { OpenedDirectories } from '../commands/diagnose.ts';
import type { AttributeReport } from '../commands/print-check.ts';
import type { Config } from '../config.ts';
import { openEnquiry } from './open-enquiry.ts';
import { openSystems } from './open-systems.ts';

const CHECK_TIMEOUT_MS = 20_000;

/** The directories for one diagnosis at a terminal. */
export async function openDiagnose(config: Config): Promise<OpenedDirectories> {
  const systems = await openSystems(config);
  const enquiry = await openEnquiry(config, systems);
  return {
    enquiry,
    timeZone: config.support.timeZone,
    record: async (addresses, reason) => {
      // Everybody in the sample is invented, and where nobody is asked nothing is looked up.
      if (config.directory.kind === 'sample' || enquiry.systems.length === 0) return;
      const { recordAtTerminal } = await import('./record-at-terminal.ts');
      await recordAtTerminal(config, { addresses, reason, systems: enquiry.systems });
    },
    check: (mail) => checkReadable(config, mail),
    close: async () => {
      await systems.close();
    },
  };
}

async function checkReadable(
  { directory }: Config,
  mail: string,
): Promise<readonly AttributeReport[]> {
  if (directory.kind !== 'ldap') return [];
  const { readProfile } = await import('../../adapters/ldap/read-profile.ts');
  const { checkJanusReadable, checkResedaReadable } =
    await import('../../adapters/ldap/check-readable.ts');
  const profile = readProfile(directory.profile);
  const signal = AbortSignal.timeout(CHECK_TIMEOUT_MS);
  const { reseda, janus } = directory;
  return Promise.all([
    ...(reseda === undefined ? [] : [checkResedaReadable(reseda, profile, mail, signal)]),
    ...(janus === undefined ? [] : [checkJanusReadable(janus, profile, mail, signal)]),
  ]);
}
