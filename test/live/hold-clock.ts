import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const PRELOAD = new URL('./held-clock.ts', import.meta.url).href;

/** The clock of a program that is started with these variables. */
export interface HeldClock extends Disposable {
  readonly variables: Readonly<Record<string, string>>;
  pass(seconds: number): void;
}

/** A clock that stands still at that time, and is moved by hand. */
export function holdClock(start: Date): HeldClock {
  const folder = mkdtempSync(path.join(tmpdir(), 'held-clock-'));
  const file = path.join(folder, 'now');
  let nowMs = start.getTime();
  const show = (): void => {
    // Whoever reads it at this moment reads one time or the other, never half a line.
    writeFileSync(`${file}.next`, new Date(nowMs).toISOString());
    renameSync(`${file}.next`, file);
  };
  show();
  return {
    variables: { NODE_OPTIONS: `--import=${PRELOAD}`, HELD_CLOCK_FILE: file },
    pass(seconds) {
      nowMs += seconds * 1000;
      show();
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}
