import { makeReader } from './reader.ts';

/**
 * Support and administrators: nothing is withheld from them. Whoever imports this writes for staff
 * alone; the table of folders names the few files that may.
 */
export const STAFF = makeReader({ level: 'staff', addresses: [], bearsName: () => true });
