import { createEnquiry } from '../../bot/enquiry/create-enquiry.ts';
import type { Directories, JanusAccount, ResedaRecord } from '../../bot/ports/directories.ts';
import type { Enquiry } from '../../bot/ports/enquiry.ts';
import { FakeJanus } from './fake-janus.ts';
import { FakeReseda } from './fake-reseda.ts';
import { HEALTHY_ACCOUNT, HEALTHY_RECORD, HEALTHY_UNIT, NOW } from './healthy-entries.ts';

/** Long enough for fakes. */
const TIMEOUT_MS = 60_000;

/** RESEDA and Janus, in which Anne Martin is in order but for what differs; `null`: not there at all. */
export function directoriesOf(
  record: Partial<ResedaRecord> | null = {},
  account: Partial<JanusAccount> | null = {},
): { readonly reseda: FakeReseda; readonly janus: FakeJanus } {
  const entry = { ...HEALTHY_RECORD, ...record };
  const accounts = [[HEALTHY_RECORD.mails, { ...HEALTHY_ACCOUNT, ...account }]] as const;
  return {
    reseda: new FakeReseda(record === null ? [] : [entry], [HEALTHY_UNIT]),
    janus: new FakeJanus(account === null ? [] : accounts),
  };
}

/** Asks these directories, and no others. */
export function enquiryOf(directories: Directories): Enquiry {
  return createEnquiry({
    directories,
    freshDirectories: directories,
    clock: () => NOW,
    timeoutMs: TIMEOUT_MS,
    publicMailDomains: [],
  });
}
