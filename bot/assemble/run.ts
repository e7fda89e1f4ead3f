import { existsSync } from 'node:fs';
import { readConfig } from '../config.ts';
import type { OpenedAudit } from '../commands/audit.ts';
import type { OpenedDirectories } from '../commands/diagnose.ts';
import type { OpenedErasure } from '../commands/erase.ts';
import type { ComposedPackage } from '../commands/package-teams.ts';
import type { Understand } from '../../dialogs/understanding/understand.ts';
import { Failure } from '../failure.ts';
import type { Store } from '../ports/store.ts';

type Variables = Readonly<Record<string, string | undefined>>;
type ExitCode = 0 | 1 | 2;
type Command = (args: readonly string[], variables: Variables) => Promise<ExitCode>;

/** Each loads what it uses, and nothing else. */
const COMMANDS: Readonly<Record<string, Command>> = {
  start: async (_, variables) => {
    const config = readConfig(variables);
    const { startService } = await import('../assemble.ts');
    await startService(config, (line) => process.stdout.write(`${line}\n`));
    return 0;
  },
  'check-config': async (_, variables) => {
    const config = readConfig(variables);
    // Reads the profile, the certificate and the legal texts, and connects to nothing.
    const { openSystems } = await import('./open-systems.ts');
    await (await openSystems(config)).close();
    const { openLegalPages } = await import('./open-legal-pages.ts');
    const { unfilled } = openLegalPages(config);
    process.stdout.write('The configuration can be used.\n');
    const { printCredentials } = await import('./print-credentials.ts');
    process.stdout.write(await printCredentials(config));
    if (unfilled.length > 0) {
      const gaps = `The legal pages have gaps until you set: ${unfilled.join(', ')}.`;
      process.stdout.write(`${gaps}\n`);
    }
    return 0;
  },
  diagnose: async (args, variables) => {
    const { runDiagnose } = await import('../commands/diagnose.ts');
    const open = async (): Promise<OpenedDirectories> => {
      const { openDiagnose } = await import('./open-diagnose.ts');
      return openDiagnose(readConfig(variables));
    };
    const openUnderstand = async (): Promise<Understand> => {
      const { openUnderstanding } = await import('./open-understanding.ts');
      return (await openUnderstanding(readConfig(variables))).understand;
    };
    return runDiagnose({ ...atTerminal(args), open, openUnderstand });
  },
  understand: async (args, variables) => {
    const { runUnderstand } = await import('../commands/understand.ts');
    const { readLines } = await import('./read-lines.ts');
    return runUnderstand({
      ...atTerminal(args),
      timeZone: timeZoneOf(variables),
      open: async () => {
        const { openUnderstanding } = await import('./open-understanding.ts');
        return openUnderstanding(readConfig(variables));
      },
      lines: readLines(process.stdin),
      isForPeople: process.stdout.isTTY,
    });
  },
  train: async (args, variables) => {
    const { runTrain } = await import('../commands/train.ts');
    return runTrain({
      ...atTerminal(args),
      open: async (isShippedOnly) => {
        const { openCorpus } = await import('./open-corpus.ts');
        return openCorpus(readConfig(variables), isShippedOnly);
      },
    });
  },
  corpus: async (args, variables) => {
    const { runCorpus } = await import('../commands/corpus.ts');
    return runCorpus({
      ...atTerminal(args),
      open: async () => {
        const { openGrowingCorpus } = await import('./open-corpus.ts');
        return openGrowingCorpus(readConfig(variables));
      },
    });
  },
  mails: async (args, variables) => {
    const { runMails } = await import('../commands/mails.ts');
    return runMails({ ...atTerminal(args), open: () => openStoreOf(variables) });
  },
  erase: async (args, variables) => {
    const { runErase } = await import('../commands/erase.ts');
    const open = async (): Promise<OpenedErasure> => {
      const { openErasure } = await import('./open-erasure.ts');
      return openErasure(readConfig(variables), await openStoreOf(variables));
    };
    return runErase({ ...atTerminal(args), open });
  },
  audit: async (args, variables) => {
    const { runAudit } = await import('../commands/audit.ts');
    const open = async (): Promise<OpenedAudit> => {
      const { openAudit } = await import('./open-audit.ts');
      return openAudit(readConfig(variables), await openStoreOf(variables));
    };
    return runAudit({ ...atTerminal(args), timeZone: timeZoneOf(variables), open });
  },
  'package-teams': async (args, variables) => {
    const { runPackageTeams } = await import('../commands/package-teams.ts');
    const compose = async (): Promise<ComposedPackage> => {
      const config = readConfig(variables);
      const { openTeamsPackage } = await import('./open-teams-package.ts');
      return openTeamsPackage(config);
    };
    return runPackageTeams({ ...atTerminal(args), compose });
  },
  journal: async (args, variables) => {
    const { runJournal } = await import('../commands/journal.ts');
    return runJournal({
      ...atTerminal(args),
      timeZone: timeZoneOf(variables),
      open: () => openStoreOf(variables),
    });
  },
};

/** A command reads what the service wrote; it makes no database of its own where the folder is mistyped. */
async function openStoreOf(variables: Variables): Promise<Store> {
  const { openStore } = await import('./open-store.ts');
  const config = readConfig(variables);
  if (!existsSync(config.dataDir)) {
    throw new Failure(
      'STORE_UNAVAILABLE',
      `there is no folder ${config.dataDir}: look at DATA_DIR`,
    );
  }
  return openStore(config);
}

/** By whose clocks days are told; read where somebody asks for it. */
const timeZoneOf = (variables: Variables) => (): string => readConfig(variables).support.timeZone;

/** What every command has of the terminal that it runs at. */
function atTerminal(args: readonly string[]) {
  const writeError = (text: string): boolean => process.stderr.write(text);
  return { args, now: new Date(), write, writeError };
}

/**
 * Runs the command that the arguments name; without one, starts the service, which goes on after
 * this has answered. Answers the exit code: 1 after a failure, 2 for wrong arguments.
 */
export async function run(args: readonly string[], variables: Variables): Promise<ExitCode> {
  const [name = 'start', ...rest] = args;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    process.stderr.write(
      `There is no command "${name}". There are: ${Object.keys(COMMANDS).join(', ')}.\n`,
    );
    return 2;
  }
  try {
    return await command(rest, variables);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    process.stderr.write(`${error.code}: ${error.message}\n`);
    // A service that could not start must not hang on what it had opened already.
    if (name === 'start') process.exit(1);
    return 1;
  }
}

/** Waits for a slow reader, so that a long journal never piles up. */
function write(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error === null || error === undefined) resolve();
      else reject(error);
    });
  });
}
