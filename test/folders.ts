import { readdirSync } from 'node:fs';
import path from 'node:path';
import { cruise, format, type ICruiseResult } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';

const FOLDERS = ['bot', 'dialogs', 'adapters'];

const options = await extractOptions('./.dependency-cruiser.js');
const cruised = (await cruise(FOLDERS, options)).output as ICruiseResult;
const seen = new Set(cruised.modules.map(({ source }) => source));
const unseen = FOLDERS.flatMap(sourcesIn).filter((source) => !seen.has(source));

const report = await format(cruised, { outputType: 'err' });
if (report.exitCode !== 0) console.error(report.output);
// With a compiler that it does not know, dependency-cruiser sees no TypeScript and finds no fault.
if (unseen.length > 0) console.error(`not seen by dependency-cruiser: ${unseen.join(', ')}`);
if (seen.size === 0) console.error('dependency-cruiser saw no modules');
process.exitCode = report.exitCode === 0 && unseen.length === 0 && seen.size > 0 ? 0 : 1;

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|tsx|js)$/.test(name))
    .map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/')));
}
