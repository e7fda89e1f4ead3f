import { createEnquiry } from '../enquiry/create-enquiry.ts';
import type { Config, DirectoryConfig } from '../config.ts';
import type { Enquiry, LookUp } from '../ports/enquiry.ts';
import type { Systems } from './open-systems.ts';

/** What depends on a record is asked after the record. */
const STAGES = 2;
const DEFAULT_TIMEOUT_MS = 3000;

/** Asks the systems under one deadline. */
export async function openEnquiry(
  config: Config,
  systems: Systems,
  onLookUp: (lookUp: LookUp) => void = () => undefined,
): Promise<Enquiry> {
  return createEnquiry({
    directories: systems.directories,
    freshDirectories: systems.freshDirectories,
    clock: () => new Date(),
    timeoutMs: STAGES * timeoutOf(config.directory),
    publicMailDomains: await findPublicMailDomains(config),
    onLookUp,
  });
}

/** The invented people have an invented mail provider. */
async function findPublicMailDomains({ directory, domains }: Config): Promise<readonly string[]> {
  if (directory.kind !== 'sample') return domains.publicMail;
  const { SAMPLE_PUBLIC_MAIL_DOMAIN } = await import('../../adapters/sample/people-of-reseda.ts');
  return [...domains.publicMail, SAMPLE_PUBLIC_MAIL_DOMAIN];
}

function timeoutOf(directory: DirectoryConfig): number {
  if (directory.kind !== 'ldap') return DEFAULT_TIMEOUT_MS;
  return (directory.reseda ?? directory.janus)?.timeoutMs ?? DEFAULT_TIMEOUT_MS;
}
