import type { Clock } from '../../ports/clock.ts';
import type {
  Credential,
  CredentialSource,
  CredentialState,
  CredentialStore,
  Ending,
  NoticeName,
} from '../../ports/credentials.ts';
import type { Mail } from '../../ports/mail.ts';
import { createChore } from '../chore.ts';
import { toIncident, type Log } from '../incident.ts';
import { daysUntil, judgeCredential } from './judge-credential.ts';

/** A credential, and how it stands now. */
export interface CredentialReport extends Credential, Ending {
  readonly state: CredentialState;
}

/** What a mail to support says. */
interface CredentialNews extends CredentialReport {
  readonly notice: NoticeName;
  /** Until its date; 0 when that has come, or is not known. */
  readonly daysLeft: number;
}

export interface CredentialWatchParts {
  readonly sources: readonly CredentialSource[];
  readonly store: CredentialStore;
  readonly clock: Clock;
  readonly compose: (news: CredentialNews) => Promise<Mail>;
  /** Mails were put into the outbox. */
  readonly onMails: () => void;
  /** At the first look, and whenever a credential stands differently. */
  readonly onChange: (report: CredentialReport) => void;
  readonly log: Log;
}

export interface CredentialWatch {
  /** By what was seen last; unknown before the first look. */
  readonly report: () => readonly CredentialReport[];
  /** Looks at all of them, and tells support what is due. */
  readonly check: () => Promise<void>;
  /** Checks now, then again and again. */
  readonly start: () => void;
  /** Something happened: checks now, once it was started. */
  readonly wake: () => void;
  readonly stop: () => Promise<void>;
}

/** So that what was renewed is fine again within the hour; support is told once all the same. */
const EVERY_MS = 3_600_000;

/** Watches over what ends some day. */
export function createCredentialWatch(parts: CredentialWatchParts): CredentialWatch {
  const { sources, store, clock, log } = parts;
  const endings = new Map<string, Ending>();
  const states = new Map<string, CredentialState>();
  let stopping = new AbortController();

  const toReport = ({ name, kind, place }: Credential): CredentialReport => {
    const ending = endings.get(name) ?? {};
    return { name, kind, place, ...ending, state: judgeCredential(ending, clock.now()).state };
  };

  const lookAt = async (source: CredentialSource): Promise<void> => {
    const found = await source.look(stopping.signal).catch((error: unknown): Ending => {
      log(toIncident('credentials', error));
      return {};
    });
    endings.set(source.name, found);
    const report = toReport(source);
    if (states.get(source.name) !== report.state) parts.onChange(report);
    states.set(source.name, report.state);
  };

  const tell = async (report: CredentialReport): Promise<boolean> => {
    const now = clock.now();
    const { due } = judgeCredential(report, now);
    if (due === undefined) return false;
    const { notice, end } = due;
    const daysLeft = report.endsAt === undefined ? 0 : daysUntil(report.endsAt, now);
    const mail = await parts.compose({ ...report, notice, daysLeft });
    return store.tellOfCredential(
      { credential: report.name, notice, end },
      mail,
      now.toISOString(),
    );
  };

  const check = async (): Promise<void> => {
    await Promise.all(sources.map(lookAt));
    for (const report of sources.map(toReport)) {
      if (await tell(report)) parts.onMails();
    }
  };

  const chore = createChore({
    part: 'credentials',
    clock,
    log,
    afterFailureMs: EVERY_MS,
    async run() {
      await check();
      return EVERY_MS;
    },
  });

  return {
    report: () => sources.map(toReport),
    check,
    start() {
      stopping = new AbortController();
      chore.start(0);
    },
    wake: chore.wake,
    async stop() {
      stopping.abort();
      await chore.stop();
    },
  };
}
