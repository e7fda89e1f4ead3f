import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Failure } from '../failure.ts';

/** What every command has of the terminal that it runs at. */
export interface Terminal {
  /** What follows the name of the command. */
  readonly args: readonly string[];
  readonly write: (text: string) => Promise<void>;
  readonly writeError: (text: string) => void;
}

/** What was typed makes no sense; the message says what to type instead. */
export class WrongArguments extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<Known extends Options> = ReturnType<
  typeof parseArgs<{ options: Known; strict: true }>
>['values'];

/**
 * Reads the options and runs the command with them; `--help` prints how it is used. Answers the exit
 * code: 0, 1 after a failure (its code on standard error), 2 for wrong arguments.
 */
export async function runCommand<Known extends Options>(
  { args, write, writeError }: Terminal,
  usage: string,
  options: Known,
  act: (values: Values<Known>) => Promise<void>,
): Promise<0 | 1 | 2> {
  if (args.includes('--help')) {
    await write(usage);
    return 0;
  }
  try {
    await act(readOptions(args, options));
    return 0;
  } catch (error) {
    if (error instanceof WrongArguments) {
      writeError(`${error.message}\n${usage}`);
      return 2;
    }
    if (!(error instanceof Failure)) throw error;
    writeError(`${error.code}: ${error.message}\n`);
    return 1;
  }
}

function readOptions<Known extends Options>(
  args: readonly string[],
  options: Known,
): Values<Known> {
  try {
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (error) {
    // The only errors of `parseArgs` are about what was typed.
    if (error instanceof TypeError) throw new WrongArguments(error.message);
    throw error;
  }
}
