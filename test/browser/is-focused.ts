import type { Locator } from 'playwright-core';

/** Whether the keyboard is there. */
export const isFocused = (part: Locator): Promise<boolean> =>
  part.evaluate((element) => element.matches(':focus'));
