import { readFileSync } from 'node:fs';

/**
 * Loaded into a program before the program itself: its clock shows the time that a file holds, and
 * stands still until the file holds another. Timers run as ever.
 */
const file = process.env['HELD_CLOCK_FILE'] ?? '';

const now = (): number => Date.parse(readFileSync(file, 'utf8'));

globalThis.Date = new Proxy(Date, {
  construct: (date, given: readonly unknown[], made) =>
    Reflect.construct(date, given.length === 0 ? [now()] : given, made) as object,
  get: (date, name, made) => (name === 'now' ? now : (Reflect.get(date, name, made) as unknown)),
});
