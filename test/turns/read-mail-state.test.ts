import { expect, it } from 'vitest';
import type { SentMail } from '../../bot/ports/outbox.ts';
import { readMailState } from '../../bot/turns/read-mail-state.ts';

const NOW = new Date('2026-11-22T09:00:00.000Z');
const SUPPORT = 'support@unit.test';

const unsent = (status: SentMail['status'], ageSeconds: number, to: string): SentMail => ({
  id: 'm',
  at: new Date(NOW.getTime() - ageSeconds * 1000).toISOString(),
  status,
  attempts: 1,
  mail: { to, subject: '', text: '', html: '' },
});

it.each([
  { what: 'nothing that waits', mails: [], oldest: 0, isAlarming: false },
  {
    what: 'a mail that the relay makes wait',
    mails: [unsent('waiting', 900, SUPPORT), unsent('waiting', 5, SUPPORT)],
    oldest: 900,
    isAlarming: false,
  },
  {
    what: 'a mail that waits for longer than that',
    mails: [unsent('waiting', 5, SUPPORT), unsent('waiting', 901, 'jeanne@univ.test')],
    oldest: 901,
    isAlarming: true,
  },
  {
    what: 'an expired code, or a copy to a mistyped address',
    mails: [unsent('dead', 5000, 'jeanne@univ.test')],
    oldest: 0,
    isAlarming: false,
  },
  {
    what: 'an answer of support that the person never got',
    mails: [{ ...unsent('dead', 5000, 'jeanne@univ.test'), eventId: 7 }],
    oldest: 0,
    isAlarming: true,
  },
  {
    what: 'a request that support never got',
    mails: [unsent('dead', 5000, SUPPORT)],
    oldest: 0,
    isAlarming: true,
  },
])('answers isAlarming $isAlarming for $what', async ({ mails, oldest, isAlarming }) => {
  const store = { listUnsent: () => Promise.resolve(mails) };

  const state = await readMailState(store, NOW, (address) => address === SUPPORT);

  expect(state).toEqual({
    waiting: mails.filter(({ status }) => status === 'waiting').length,
    givenUp: mails.filter(({ status }) => status === 'dead').length,
    givenUpToSupport: mails.filter(({ status, mail }) => status === 'dead' && mail.to === SUPPORT)
      .length,
    oldestWaitingSeconds: oldest,
    isAlarming,
  });
});
