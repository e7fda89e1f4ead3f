import type { System } from '../diagnosis/fact.ts';
import type { Directories } from '../ports/directories.ts';
import type { Enquiry, LookUp, Subject } from '../ports/enquiry.ts';
import type { Audience } from '../ports/trust/audience.ts';
import { findJanusAccounts, findSygeforAccounts } from './find-accounts.ts';
import { findPerson } from './find-person.ts';
import { findUnit } from './find-unit.ts';
import { createLookUps, type Ask } from './create-look-ups.ts';
import { sealFindings } from './seal-findings.ts';
import { toFindings, type Answers } from './to-findings.ts';

const SYSTEMS: readonly System[] = ['reseda', 'janus', 'sygefor'];

interface EnquiryOptions {
  readonly directories: Directories;
  /** The same directories without a cache in front of them. */
  readonly freshDirectories: Directories;
  readonly clock: () => Date;
  /** For all the look-ups of one enquiry together. */
  readonly timeoutMs: number;
  /** Lower-cased domains where anybody can open a mailbox. */
  readonly publicMailDomains: readonly string[];
  /** Told of each question once it is answered, or is not. */
  readonly onLookUp?: (lookUp: LookUp) => void;
}

/** Everything that can be asked at once is; only what depends on the record waits for it. */
async function askAll(
  { reseda, janus, sygefor }: Directories,
  subject: Subject,
  ask: Ask,
  isForStaff: boolean,
): Promise<Answers> {
  const { mails } = subject;
  const person = reseda && findPerson(reseda, subject, ask, isForStaff);
  const personOrNot = Promise.resolve(person);
  const [found, unit, janusAccounts, sygeforAccounts] = await Promise.all([
    person,
    reseda && person && findUnit(reseda, subject.unit, person, ask),
    janus && findJanusAccounts(janus, mails, personOrNot, ask),
    sygefor && findSygeforAccounts(sygefor, mails, personOrNot, ask),
  ]);
  return { person: found, unit, janusAccounts, sygeforAccounts };
}

/** What rests on a name is for those who bear it; the rest for those who proved the addresses. */
function toAudience({ mails, name }: Subject, { person }: Answers): Audience {
  const addresses = [...mails];
  const isByName = person?.kind === 'found' && person.by === 'name';
  return name !== undefined && (isByName || person?.kind === 'homonyms')
    ? { to: 'bearer', addresses, name }
    : { to: 'holder', addresses };
}

/**
 * An enquiry over the directories that are configured; facts of the others are absent.
 *
 * @throws nothing for a system that fails or is late; a defect of ours goes on to the turn guard.
 */
export function createEnquiry(options: EnquiryOptions): Enquiry {
  const { directories, freshDirectories, clock, timeoutMs, publicMailDomains } = options;
  return {
    systems: SYSTEMS.filter((system) => directories[system] !== undefined),
    async ask(subject, { isFresh, reader }) {
      const deadline = new AbortController();
      const timer = setTimeout(() => deadline.abort(), timeoutMs);
      const { ask, lookUps } = createLookUps(deadline.signal, options.onLookUp);
      try {
        const asked = isFresh ? freshDirectories : directories;
        const answers = await askAll(asked, subject, ask, reader.level === 'staff');
        const findings = toFindings(answers, subject, { now: clock(), publicMailDomains, lookUps });
        return sealFindings(findings, toAudience(subject, answers));
      } finally {
        clearTimeout(timer);
        // Whatever a defect left unanswered is called off.
        deadline.abort();
      }
    },
  };
}
