import { BROWSER_MESSAGES } from './browser.ts';
import { INSTITUTION_MESSAGES } from './institutions.ts';
import { JANUS_MESSAGES } from './janus.ts';
import type { ErrorRow } from './row.ts';
import { SESAME_MESSAGES } from './sesame.ts';
import { SHIBBOLETH_MESSAGES } from './shibboleth.ts';
import { SYGEFOR_MESSAGES } from './sygefor.ts';

/** Every message that is known. */
export const ERROR_ROWS: readonly ErrorRow[] = [
  ...SHIBBOLETH_MESSAGES,
  ...SYGEFOR_MESSAGES,
  ...INSTITUTION_MESSAGES,
  ...SESAME_MESSAGES,
  ...JANUS_MESSAGES,
  ...BROWSER_MESSAGES,
];
