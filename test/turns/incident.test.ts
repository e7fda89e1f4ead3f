import { describe, expect, it } from 'vitest';
import { Failure } from '../../bot/failure.ts';
import { toIncident } from '../../bot/turns/incident.ts';

const TYPED = 'mon mot de passe : tournesol';

describe('what a log is told of a defect', () => {
  it.each([
    ['one line', TYPED],
    ['several lines', `first\n${TYPED}\nlast`],
    ['lines that look like frames', `x\n    at ${TYPED} (file:///a.ts:1:2)\n    at y:3:4`],
    ['nothing', ''],
  ])('is where it arose, and never its message, of %s', (_, message) => {
    const incident = toIncident('turn', new TypeError(message), 'c1');

    expect(incident).toMatchObject({ part: 'turn', code: 'TypeError', conversationId: 'c1' });
    expect(incident.where).toMatch(/^ {4}at .*incident\.test\.ts:\d+:\d+\)?$/mu);
    expect(JSON.stringify(incident)).not.toMatch(/tournesol|file:\/\/\/a\.ts|at y/u);
  });

  it('is nothing of where it arose when the message was changed since, so that it cannot be told apart', () => {
    const stack = `Error: x\n    at ${TYPED}:1:2\n    at turn (file:///a.ts:1:2)`;
    const error = Object.assign(new Error('another'), { stack });

    expect(toIncident('turn', error)).toEqual({ part: 'turn', code: 'Error', where: '' });
  });

  it.each([TYPED, { message: TYPED }, undefined])(
    'is no more than its type, thrown as %j',
    (thrown) => {
      expect(toIncident('outbox', thrown)).toEqual({ part: 'outbox', code: typeof thrown });
    },
  );

  it('is its code when the failure was expected, without its cause', () => {
    const failure = new Failure('MAIL_REFUSED', TYPED, { cause: new Error(TYPED) });

    expect(toIncident('outbox', failure)).toEqual({ part: 'outbox', code: 'MAIL_REFUSED' });
  });
});
