import { expect, it } from 'vitest';
import { readReason } from '../../../bot/server/console/read-reason.ts';

it.each([
  ['la personne a rappelé', 'la personne a rappelé'],
  ['  demande\n\tde  suivi ', 'demande de suivi'],
  ['appel du 22 : ticket 4711', 'appel du 22 : ticket 4711'],
  ['motif\u0000\u202E caché', 'motif caché'],
  ['écrit', 'écrit'],
  ['SYG-188-356', 'SYG-188-356'],
  ['ticket 4711', 'ticket 4711'],
  [`x${'y'.repeat(299)}`, `x${'y'.repeat(299)}`],
])('takes %j as a reason, on one line', (reason, kept) => {
  expect(readReason({ reason })).toBe(kept);
});

it.each([
  undefined,
  null,
  12345,
  ['because'],
  '',
  '     ',
  'abcd',
  '1234',
  '.....',
  '1 - 2 - 3 - 4',
  'x'.repeat(301),
])('takes %j for no reason', (reason) => {
  expect(readReason({ reason })).toBeUndefined();
});
