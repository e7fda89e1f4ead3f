import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runCommand, WrongArguments, type Terminal } from './run-command.ts';

export interface ComposedPackage {
  /** Of the app in Teams. */
  readonly id: string;
  readonly version: string;
  readonly zip: Uint8Array;
}

export interface PackageTeamsParts extends Terminal {
  /** Called once the arguments are known to be right. */
  readonly compose: () => Promise<ComposedPackage>;
}

const USAGE = `usage: npm run -s package:teams -- [--out FILE] [--json]
  writes the app that an administrator uploads to Teams, from the configuration: deploy/teams.md
  --out  where to; otherwise ./assistant-sygefor-teams.zip
`;

const OPTIONS = {
  out: { type: 'string', default: 'assistant-sygefor-teams.zip' },
  json: { type: 'boolean' },
} as const;

/** Writes the package of the Teams app. Answers the exit code: 2 also for a file that cannot be written. */
export async function runPackageTeams(parts: PackageTeamsParts): Promise<0 | 1 | 2> {
  return runCommand(parts, USAGE, OPTIONS, async ({ out, json = false }) => {
    if (out === '') throw new WrongArguments('--out is empty.');
    const composed = await parts.compose();
    const file = path.resolve(out);
    await write(file, composed.zip);
    await parts.write(json ? toDocument(composed, file) : toText(composed, file));
  });
}

async function write(file: string, zip: Uint8Array): Promise<void> {
  try {
    await writeFile(file, zip);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new WrongArguments(`--out: ${file} cannot be written (${String(error.code)}).`);
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
