import { expect, it } from 'vitest';
import { Failure } from '../../bot/failure.ts';
import { createLog, type Log } from '../../bot/server/log.ts';

const TYPED = 'mon mot de passe : tournesol';

function linesOf(write: (log: Log) => void): string {
  let lines = '';
  write(createLog('trace', { write: (line) => void (lines += line) }));
  return lines;
}

it.each<[string, (log: Log) => void]>([
  ['an error', (log) => log.error({ err: new Error(TYPED) }, 'failed')],
  ['an error on its own', (log) => log.error(new Error(TYPED))],
  ['an error of several lines', (log) => log.fatal({ err: new Error(`x\n    at ${TYPED}:1:2`) })],
  [
    'a failure and its cause',
    (log) => log.warn({ err: new Failure('MAIL_REFUSED', TYPED, { cause: TYPED }) }),
  ],
  ['something else that was thrown', (log) => log.error({ err: TYPED }, 'failed')],
  [
    'what libraries write',
    (log) => log.trace({ url: TYPED, req: { headers: TYPED, url: TYPED }, token: TYPED }),
  ],
])('does not write what somebody typed, of %s', (_, write) => {
  const lines = linesOf(write);

  expect(lines).toMatch(/"level":"\w+"/u);
  expect(lines).not.toContain('tournesol');
});

it('writes where an error arose', () => {
  expect(linesOf((log) => log.error({ err: new TypeError('x') }))).toMatch(
    /"code":"TypeError","where":"[^"]*log\.test\.ts/u,
  );
});
