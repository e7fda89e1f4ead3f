import { mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';

const MEMORY = '/dev/shm';
const LEAST_BYTES = 4_000_000_000;

/** Libraries that tests compile are loaded from there as well. */
function isFit(): boolean {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    const mounts = readFileSync('/proc/mounts', 'utf8').split('\n');
    const mayRun = mounts.some(
      (line) => line.includes(` ${MEMORY} tmpfs `) && !line.includes('noexec'),
    );
    return mayRun && bavail * bsize >= LEAST_BYTES;
  } catch {
    return false;
  }
}

/**
 * Every commit waits for the disk, and tests commit some hundred thousand times: where there is memory enough for the
 * folders of the tests they are there, all in one that goes with the run.
 */
export default function keepFilesInMemory(): (() => void) | undefined {
  if (process.env['TMPDIR'] !== undefined || !isFit()) return undefined;
  const folder = mkdtempSync(`${MEMORY}/assistant-tests-`);
  process.env['TMPDIR'] = folder;
  // Programs that tests start from their sources are the same each time.
  process.env['NODE_COMPILE_CACHE'] ??= `${folder}/compiled`;
  return () => rmSync(folder, { recursive: true, force: true });
}
