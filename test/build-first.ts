import { buildWhenNeeded } from '../bot/build.js';

/**
 * Tests that start the program start `dist`; without this the first of them would pay for it.
 * The others may run in front of a half-written tree, but the run as a whole fails.
 */
export default async function buildFirst(): Promise<void> {
  try {
    await buildWhenNeeded();
  } catch (fault) {
    console.error(fault);
    process.exitCode = 1;
  }
}
