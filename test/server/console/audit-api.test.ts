import { describe, expect, it } from 'vitest';
import type { LookUpPage } from '../../../bot/ports/audit.ts';
import type { ConsoleAuditPage } from '../../../bot/ports/console-session.ts';
import { createAuditApi } from '../../../bot/server/console/audit-api.ts';
import { later } from '../../fakes/turn-commit.ts';
import { startWithProvider, type ConsoleWithProvider, type SignedIn } from './sign-in.ts';

const ADA = { subject: 'oidc:2', name: 'Ada', roles: ['support', 'admin'] } as const;

const start = async (): Promise<ConsoleWithProvider & { readonly ada: SignedIn }> => {
  const started = await startWithProvider();
  const { store } = started;
  await store.recordConsoleEvent({ at: later(0), who: 'Sam (s)', what: 'sign-in', why: 'oidc' });
  const seen = { who: 'Sam (s)', what: 'escalation-seen', subject: 'SYG-1', why: '' } as const;
  await store.recordConsoleEvent({ at: later(10), ...seen });
  await store.recordConsoleEvent({ at: later(20), ...seen, who: 'Eve (e)' });
  await store.recordConsoleEvent({
    ...seen,
    at: later(30),
    what: 'escalation-unmasked',
    why: 'la personne a rappelé',
  });
  started.clock.pass(3_600_000);
  return { ...started, ada: await started.signIn(ADA) };
};

type Page = ConsoleAuditPage & { readonly people?: readonly string[] };

const read = async <T = Page>({ ask }: SignedIn, query: string): Promise<T> =>
  // What this service writes; the test says what it is.
  (await (await ask(`/console/api/audit${query}`)).json()) as T;

describe('the audit log', () => {
  it('says who did what, with which one and why', async () => {
    const { ada } = await start();

    const { rows, people } = await read(ada, '');

    expect(rows.slice(1)).toEqual([
      {
        at: later(30),
        who: 'Sam (s)',
        what: 'escalation-unmasked',
        subject: 'SYG-1',
        why: 'la personne a rappelé',
      },
      { at: later(20), who: 'Eve (e)', what: 'escalation-seen', subject: 'SYG-1', why: '' },
      { at: later(10), who: 'Sam (s)', what: 'escalation-seen', subject: 'SYG-1', why: '' },
      { at: later(0), who: 'Sam (s)', what: 'sign-in', why: 'oidc' },
    ]);
    expect(people).toEqual(['Ada (oidc:2)', 'Eve (e)', 'Sam (s)']);
  });

  it.each([
    { query: '?who=Sam+(s)&what=escalation-seen', seconds: [10] },
    { query: '?what=escalation-seen', seconds: [20, 10] },
    { query: '?subject=SYG-1&who=Sam+(s)', seconds: [30, 10] },
    { query: `?from=${later(10)}&to=${later(30)}`, seconds: [20, 10] },
    { query: '?to=2026-11-21', seconds: [] },
    { query: '?what=texts-changed', seconds: [] },
  ])('is filtered by $query', async ({ query, seconds }) => {
    const { ada } = await start();

    const { rows } = await read(ada, query);

    expect(rows.map(({ at }) => at)).toEqual(seconds.map(later));
  });

  it('is read page by page, each line once, though reading writes into it', async () => {
    const { ada } = await start();
    const seen: string[] = [];

    for (let cursor: string | undefined = '', pages = 0; cursor !== undefined; pages += 1) {
      const page: Page = await read(ada, `?limit=2&cursor=${cursor}`);
      expect(page.rows.length).toBeLessThanOrEqual(2);
      expect('people' in page).toBe(pages === 0);
      seen.push(...page.rows.map(({ at, what }) => `${at} ${what}`));
      cursor = page.next;
    }

    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(5);
  });

  it('shows no address, number or name that somebody wrote into a reason', async () => {
    const { ada, store } = await start();
    const why = 'Mme Dupont (anne.dupont@univ-alpha.example, 01 23 45 67 89) rappelle';
    await store.recordConsoleEvent({ at: later(40), who: 'Sam (s)', what: 'staff-diagnosis', why });
    await store.recordLookUp({
      at: later(40),
      who: 'terminal jdoe',
      reason: why,
      addressKeys: [],
      systems: [],
    });

    const events = await read(ada, '?what=staff-diagnosis');
    const lookUps = await read<LookUpPage>(ada, '/look-ups');

    const reasons = [events.rows[0]?.why, lookUps.rows[0]?.reason];
    expect(reasons).toEqual(Array(2).fill('Mme D… (a…t@univ….example, …89) rappelle'));
  });

  it('has a line for each look at it, with what was looked for', async () => {
    const { ada, store } = await start();

    await read(ada, '');
    await read(ada, '?who=Sam+(s)&from=2026-11-01');
    await read(ada, '/look-ups?by=terminal');

    const { rows } = await store.listConsoleEvents({ limit: 9, what: 'audit-seen' });
    expect(rows.map(({ who, subject }) => [who, subject])).toEqual([
      ['Ada (oidc:2)', 'look-ups by=terminal'],
      ['Ada (oidc:2)', 'events who=Sam (s) from=2026-11-01'],
      ['Ada (oidc:2)', 'events'],
    ]);
  });

  it.each(['', '/look-ups'])(
    'shows nothing of %j when the look cannot be written down',
    async (list) => {
      const { signIn, store } = await startWithProvider({
        routes: ({ store: whole, clock }) => {
          const recordConsoleEvent = async () => Promise.reject(new Error('the disk is gone'));
          const broken = createAuditApi({
            store: { ...whole, recordConsoleEvent },
            clock,
            timeZone: 'UTC',
          });
          const [one] = broken.filter(({ path }) => path.test(`/console/api/audit${list}`));
          return one === undefined ? [] : [{ ...one, path: /broken-audit/ }];
        },
      });
      await store.recordConsoleEvent({ at: later(0), who: 'Sam (s)', what: 'sign-in', why: '' });
      const { ask } = await signIn(ADA);

      const answer = await ask(`/console/api/broken-audit${list}`);

      expect(answer.status).toBe(500);
      expect(await answer.text()).not.toContain('Sam');
    },
  );

  it.each([
    { query: '?what=everything', says: 'what is one of sign-in' },
    { query: '?who=', says: undefined },
    { query: '?from=yesterday', says: 'from is a day' },
    { query: '?cursor=x', says: 'cursor is the' },
    { query: '?limit=1000', says: 'limit is a whole number' },
    { query: '?mail=a@b.fr', says: 'only from, to' },
    { query: '/look-ups?by=nobody', says: 'by is one of terminal' },
    { query: '/look-ups?who=x', says: 'only from, to' },
  ])('explains what is wrong with $query: $says', async ({ query, says }) => {
    const { ada } = await start();

    const answer = await ada.ask(`/console/api/audit${query}`);

    expect(answer.status).toBe(says === undefined ? 200 : 400);
    expect(await answer.text()).toContain(says ?? 'rows');
  });
});

describe('the look-ups of staff', () => {
  it('are told newest first, page by page, with pseudonyms, by how somebody looked', async () => {
    const { ada, store } = await start();
    for (const [index, who] of ['terminal jdoe', 'console Sam (s)', 'escalation SYG-1'].entries()) {
      await store.recordLookUp({
        at: later(index),
        who,
        ...(index === 0 && { reason: 'the person called' }),
        addressKeys: [`b${index}`, `a${index}`],
        systems: ['reseda', 'janus'],
      });
    }

    const first = await read<LookUpPage>(ada, '/look-ups?limit=2');
    const second = await read<LookUpPage>(ada, `/look-ups?limit=2&cursor=${first.next ?? ''}`);
    const byTerminal = await read<LookUpPage>(ada, '/look-ups?by=terminal');
    const later1 = await read<LookUpPage>(ada, `/look-ups?from=${later(1)}&to=${later(2)}`);

    expect(first.rows.map(({ who }) => who)).toEqual(['escalation SYG-1', 'console Sam (s)']);
    expect(second).toEqual({
      rows: [
        {
          at: later(0),
          who: 'terminal jdoe',
          reason: 'the person called',
          addressKeys: ['a0', 'b0'],
          systems: ['reseda', 'janus'],
        },
      ],
    });
    expect(byTerminal.rows).toEqual(second.rows);
    expect(later1.rows.map(({ who }) => who)).toEqual(['console Sam (s)']);
  });
});
