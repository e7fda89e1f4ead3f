import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const ROOT = path.dirname(import.meta.dirname);
/** What the program reads is copied, its sources are compiled. */
const FOLDERS = [
  'bot',
  'dialogs',
  'adapters',
  path.join('deploy', 'legal'),
  path.join('deploy', 'teams'),
];
const SETTINGS = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'vite.config.ts',
];
const WEB = path.join(ROOT, 'bot', 'web');
const DIST = path.join(ROOT, 'dist');
const BUILT_FROM = 'built-from';
const WORK = path.join(ROOT, '.build');
const LOCK = path.join(WORK, 'lock');
const LONGEST_BUILD_MS = 300_000;

/**
 * Builds `dist` unless it was built from the sources as they are now, and answers the address of
 * the program in it. Prints on standard error only: standard output belongs to the program.
 */
export async function buildWhenNeeded() {
  if (!isUpToDate()) {
    console.error('building…');
    await underLock(async () => {
      // Somebody else may have built while we waited.
      if (!isUpToDate()) await build();
    });
  }
  return pathToFileURL(path.join(DIST, 'bot', 'main.js')).href;
}

/** Builds apart, then swaps: a failed build leaves the previous `dist` in place. */
async function build() {
  await discardLeftovers();
  const builtFrom = sourcesNow();
  const fresh = path.join(WORK, `fresh-${String(process.pid)}`);
  const previous = path.join(WORK, `previous-${String(process.pid)}`);

  await compile(fresh);
  for (const folder of FOLDERS) {
    await cp(path.join(ROOT, folder), path.join(fresh, folder), {
      recursive: true,
      filter: (source) => source !== WEB && !/\.(?:ts|tsx|js)$/.test(source),
    });
  }
  await writeFile(path.join(fresh, BUILT_FROM), builtFrom);

  if (existsSync(DIST)) await rename(DIST, previous);
  await rename(fresh, DIST);
  await rm(previous, { recursive: true, force: true });
}

/** @param {string} fresh */
async function compile(fresh) {
  const vite = ['build', '--logLevel', 'warn', '--outDir', path.join(fresh, 'web')];
  const web = readdirSync(WEB);
  const compilers = [run('typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', fresh)];
  if (web.some((name) => name.endsWith('.html'))) compilers.push(run('vite/bin/vite.js', ...vite));
  if (web.includes('widget.ts')) {
    compilers.push(run('vite/bin/vite.js', ...vite, '--mode', 'loader'));
  }
  // All of them to the end: a compiler that outlives us would write into a discarded folder.
  const faults = (await Promise.all(compilers)).filter((fault) => fault !== undefined);
  if (faults.length > 0) throw toBuildFailure(faults);
}

/**
 * The reader needs what the compilers said, not where we stood when they said it.
 *
 * @param {string[]} faults
 */
function toBuildFailure(faults) {
  const failure = new Error('the build failed');
  failure.stack = ['The build failed.', ...faults].join('\n');
  return failure;
}

/**
 * Answers what the program printed when it failed, nothing when it succeeded.
 *
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<string | undefined>}
 */
function run(program, ...args) {
  const script = path.join(ROOT, 'node_modules', program);
  const child = spawn(process.execPath, [script, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (printed += String(text)));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve(code === 0 ? undefined : printed.trim() || `${program} ended without a word`);
    });
  });
}

function isUpToDate() {
  const builtFrom = path.join(DIST, BUILT_FROM);
  return existsSync(builtFrom) && readFileSync(builtFrom, 'utf8') === sourcesNow();
}

/** Size and time of every source, so that a removed or restored file counts as a change too. */
function sourcesNow() {
  const inFolders = FOLDERS.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      path.join(folder, name),
    ),
  );
  const digest = createHash('sha256');
  for (const name of [...SETTINGS, ...inFolders].sort()) {
    const found = statSync(path.join(ROOT, name), { throwIfNoEntry: false });
    if (found?.isFile()) digest.update(`${name} ${String(found.size)} ${String(found.mtimeMs)}\n`);
  }
  return digest.digest('hex');
}

/** @param {() => Promise<void>} work */
async function underLock(work) {
  await mkdir(WORK, { recursive: true });
  while (!takeLock()) await pause(100);
  try {
    await work();
  } finally {
    rmSync(LOCK, { force: true });
  }
}

function takeLock() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (!isSystemError(error) || error.code !== 'EEXIST') throw error;
    if (isAbandoned()) rmSync(LOCK, { force: true });
    return false;
  }
}

/** A killed build cannot remove its lock; one from another container may carry any process id. */
function isAbandoned() {
  const held = statSync(LOCK, { throwIfNoEntry: false });
  if (held === undefined) return false;
  if (Date.now() - held.mtimeMs > LONGEST_BUILD_MS) return true;
  try {
    process.kill(Number(readFileSync(LOCK, 'utf8')) || process.pid, 0);
    return false;
  } catch (error) {
    return isSystemError(error) && error.code === 'ESRCH';
  }
}

/**
 * @param {unknown} error
 * @returns {error is NodeJS.ErrnoException}
 */
function isSystemError(error) {
  return error instanceof Error && 'code' in error;
}

async function discardLeftovers() {
  for (const name of await readdir(WORK)) {
    if (path.join(WORK, name) !== LOCK) await rm(path.join(WORK, name), { recursive: true });
  }
}

if (process.argv[1] === import.meta.filename) {
  await underLock(build).catch((/** @type {unknown} */ fault) => {
    console.error(fault);
    process.exitCode = 1;
  });
}
