import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';

export interface ComposedPackage {
  /** Of the app in Teams. */
  readonly id: string;
  readonly version: string;
  readonly zip: Uint8Array;
}

export interface PackageTeamsParts {
  /** What follows the name of the command. */
  readonly args: readonly string[];
  /** Called once the arguments are known to be right. */
  readonly compose: () => Promise<ComposedPackage>;
  readonly write: (text: string) => Promise<void>;
  readonly writeError: (text: string) => void;
}

const USAGE = `usage: npm run -s package:teams -- [--out FILE] [--json]
  writes the app that an administrator uploads to Teams, from the configuration: deploy/teams.md
  --out  where to; otherwise ./assistant-sygefor-teams.zip
`;

const OPTIONS = {
  out: { type: 'string', default: 'assistant-sygefor-teams.zip' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/**
 * Writes the package of the Teams app. Answers the exit code: 0, or 2 for wrong arguments, also for a
 * file that cannot be written.
 *
 * @throws `Failure` with `CONFIG_INVALID` when no package can be made of the configuration.
 */
export async function runPackageTeams(parts: PackageTeamsParts): Promise<0 | 2> {
  const { args, compose, write, writeError } = parts;
  const read = readOptions(args);
  if (typeof read === 'string') {
    writeError(`${read}\n${USAGE}`);
    return 2;
  }
  if (read.help === true) {
    await write(USAGE);
    return 0;
  }
  const composed = await compose();
  const file = path.resolve(read.out);
  try {
    await writeFile(file, composed.zip);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    writeError(`--out: ${file} cannot be written (${String(error.code)}).\n`);
    return 2;
  }
  await write(read.json === true ? toDocument(composed, file) : toText(composed, file));
  return 0;
}

function readOptions(args: readonly string[]) {
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS, strict: true });
    return values.out === '' ? '--out is empty.' : values;
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}

function toText({ id, version, zip }: ComposedPackage, file: string): string {
  return [
    `${file} is written: ${zip.length} bytes.`,
    `It is version ${version} of the app ${id}, and holds no secret.`,
    'Upload it in the Teams admin center: deploy/teams.md says how.\n',
  ].join('\n');
}

function toDocument({ id, version, zip }: ComposedPackage, file: string): string {
  return `${JSON.stringify({ file, id, version, bytes: zip.length })}\n`;
}
