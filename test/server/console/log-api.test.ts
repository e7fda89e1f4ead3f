import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ConsoleSession } from '../../../bot/ports/console-session.ts';
import type { ConsoleStore } from '../../../bot/ports/console.ts';
import type { DiagnosisPage } from '../../../bot/ports/diagnosis-log.ts';
import type { NotUnderstoodPage } from '../../../bot/ports/not-understood.ts';
import type { Store } from '../../../bot/ports/store.ts';
import { createLogApi } from '../../../bot/server/console/log-api.ts';
import type { Route } from '../../../bot/server/console/route.ts';
import { diagnose } from '../../fakes/diagnose.ts';
import { FakeClock } from '../../fakes/fake-clock.ts';
import { openTestStore } from '../../fakes/open-test-store.ts';
import { later, say } from '../../fakes/turn-commit.ts';

const SESSION: ConsoleSession = {
  id: 's1',
  subject: 'alice',
  name: 'Alice',
  roles: ['support'],
  csrf: 'c',
  language: 'fr',
  startedAt: later(0),
};

interface Started {
  readonly store: Store;
  readonly clock: FakeClock;
  /** Asks for an address behind `/console/api/`. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  /** How many answers are still open. */
  readonly openAnswers: () => number;
}

/** The addresses of the log alone, for somebody who is signed in. */
async function start(changes: Partial<ConsoleStore> = {}): Promise<Started> {
  const store = await openTestStore();
  const clock = new FakeClock(later(3600));
  const routes = createLogApi({
    store: { ...store, ...changes },
    clock,
    timeZone: 'UTC',
    exportKey: Buffer.alloc(32),
    readMails: async () =>
      Promise.resolve({ waiting: 2, givenUp: 1, oldestWaitingSeconds: 60, isAlarming: true }),
    credentials: () => [
      {
        name: 'teams-secret',
        kind: 'teams-secret',
        state: 'ends-soon',
        endsAt: later(99),
        place: 'TEAMS_APP_PASSWORD',
      },
    ],
    directories: () => [
      { system: 'reseda', isAvailable: true, lastFailureAt: later(1) },
      { system: 'janus', isAvailable: false },
    ],
  });
  let open = 0;
  const server = createServer((request, response) => {
    open += 1;
    answer(routes, request, response)
      .catch(() => response.destroy())
      .finally(() => (open -= 1));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    store,
    clock,
    ask: async (path, init) => fetch(`http://127.0.0.1:${port}/console/api/${path}`, init),
    openAnswers: () => open,
  };
}

async function answer(
  routes: readonly Route[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [path = ''] = (request.url ?? '').split('?');
  for (const route of routes) {
    const match = route.path.exec(path);
    const session = { ...SESSION, id: String(request.headers['x-session'] ?? SESSION.id) };
    if (match !== null) await route.handle(request, response, session, match);
  }
}

/** Says why, and takes the file. */
async function take(
  ask: Started['ask'],
  form: 'csv' | 'json',
  query = '',
  init: RequestInit = {},
): Promise<Response> {
  const body = JSON.stringify({ form, reason: 'point mensuel' });
  const said = await ask(`diagnoses/export?${query}`, { method: 'POST', body });
  const { grant } = await jsonOf<{ readonly grant: string }>(Promise.resolve(said));
  return ask(`diagnoses.${form}?${query}&grant=${grant}`, init);
}

async function jsonOf<T>(answered: Promise<Response>): Promise<T> {
  // What this service writes; the test says what it is.
  return (await (await answered).json()) as T;
}

describe('the log', () => {
  it('is told page by page, to the end, each diagnosis once, while others are written', async () => {
    const { store, ask } = await start();
    for (let index = 0; index < 7; index += 1) {
      await diagnose(store, { pseudonym: `p${index}`, at: later(index) });
    }
    const seen: string[] = [];

    for (let cursor: string | undefined = '', page = 0; cursor !== undefined; page += 1) {
      const read: DiagnosisPage = await jsonOf(ask(`diagnoses?limit=3&cursor=${cursor}`));
      expect(read.rows.length).toBeLessThanOrEqual(3);
      seen.push(...read.rows.map(({ person }) => person));
      cursor = read.next;
      await diagnose(store, { pseudonym: `new ${page}`, at: later(100 + page) });
    }

    expect(seen).toEqual(['p6', 'p5', 'p4', 'p3', 'p2', 'p1', 'p0']);
  });

  it('has no next page behind one that is exactly full', async () => {
    const { store, ask } = await start();
    for (const pseudonym of ['a', 'b']) await diagnose(store, { pseudonym });

    expect(await jsonOf<DiagnosisPage>(ask('diagnoses?limit=2'))).not.toHaveProperty('next');
    expect(await jsonOf<DiagnosisPage>(ask('diagnoses?limit=1'))).toHaveProperty('next');
  });

  it('is filtered by all that is named; a day is meant to its end', async () => {
    const { store, ask } = await start();
    const step = 'janus';
    await diagnose(store, { pseudonym: 'a', step, unit: 'UMR1', code: 'J3', channel: 'teams' });
    await diagnose(store, { pseudonym: 'b', step, unit: 'UMR2', code: 'J3', channel: 'teams' });
    const day = 'from=2026-11-22&to=2026-11-22';
    const filters = `step=janus&situation=J3&unit=UMR1&channel=teams&failure=JANUS_UNAVAILABLE`;

    const { rows }: DiagnosisPage = await jsonOf(
      ask(`diagnoses?${day}&${filters}&level=&outcome=blocked&language=fr`),
    );
    const earlier: DiagnosisPage = await jsonOf(ask('diagnoses?to=2026-11-21'));

    expect(rows.map(({ person }) => person)).toEqual(['a']);
    expect(earlier.rows).toEqual([]);
  });

  it('tells one diagnosis with what it rests on, or that it is gone', async () => {
    const { store, ask } = await start();
    await diagnose(store, {});
    const id = await store.findLastDiagnosis();

    const found = await ask(`diagnoses/${id}`);
    const gone = await ask(`diagnoses/${id + 1}`);

    expect(await found.json()).toMatchObject({
      id,
      code: 'R2',
      lookUps: [{ system: 'reseda' }, {}],
    });
    expect(found.headers.get('cache-control')).toBe('no-store');
    expect(gone.status).toBe(404);
    expect(await gone.json()).toMatchObject({ error: { code: 'NotFound' } });
  });
});

it.each([
  { query: 'diagnoses?step=sygefor', says: 'step is one of unit, reseda' },
  { query: 'diagnoses?channel=mail', says: 'channel is one of web, teams' },
  { query: 'diagnoses?language=de', says: 'language is one of fr, en' },
  { query: 'diagnoses?outcome=done', says: 'outcome is one of open, works' },
  { query: 'diagnoses?level=root', says: 'level is one of anonymous' },
  { query: 'diagnoses?failure=HTTP_500', says: 'failure is one of any, RESEDA_UNAVAILABLE' },
  { query: 'diagnoses?situation=reseda', says: 'situation is the code' },
  { query: "diagnoses?unit='%20or%201=1", says: 'unit is the code' },
  { query: 'diagnoses?from=yesterday', says: 'from is a day' },
  { query: 'diagnoses?to=2026-02-30', says: 'to is a day' },
  { query: 'diagnoses?limit=0', says: 'limit is a whole number from 1 to 200' },
  { query: 'diagnoses?limit=201', says: 'limit is a whole number from 1 to 200' },
  { query: 'diagnoses?limit=1e2', says: 'limit is a whole number' },
  { query: 'diagnoses?cursor=x', says: 'cursor is the "next"' },
  { query: 'diagnoses?cursor=999999999999999999-1', says: 'cursor is' },
  { query: 'diagnoses?step=unit&step=janus', says: 'step is there twice' },
  { query: 'diagnoses?sort=at', says: 'only from, to, channel' },
  { query: 'diagnoses.csv?limit=9', says: 'only from, to, channel' },
  { query: 'diagnoses/live?step=x', says: 'step is one of' },
  { query: 'diagnoses/live?after=-1', says: 'after is the "lastId"' },
  { query: 'diagnoses/1?x=1', says: 'nothing more can be asked' },
  { query: 'figures?days=8', says: 'days is one of 7, 30, 90' },
  { query: 'not-understood?cursor=1', says: 'cursor is' },
  { query: 'not-understood?source=x', says: 'source is one of error-text, sentence' },
  { query: 'diagnoses?judgement=x', says: 'judgement is one of right, wrong, none' },
  { query: 'wrong-verdicts?days=8', says: 'days is one of 7, 30, 90' },
])('explains what is wrong with $query, and repeats nothing of it', async ({ query, says }) => {
  const { ask } = await start();

  const answered = await ask(query);

  expect(answered.status).toBe(400);
  const { error }: { error: { code: string; message: string } } = await jsonOf(
    Promise.resolve(answered),
  );
  expect(error.code).toBe('QueryInvalid');
  expect(error.message).toContain(says);
  expect(error.message).not.toMatch(/sygefor'|or 1=1|yesterday|HTTP_500|root/);
});

describe('an export', () => {
  it('is a CSV file that no spreadsheet runs, of what is filtered', async () => {
    const { store, ask } = await start();
    const unit = '=HYPERLINK("http://evil.test";"x")';
    await diagnose(store, { pseudonym: '+1', unit, verdict: '-2', code: '@x', step: 'janus' });
    await diagnose(store, { pseudonym: 'other', step: 'unit' });

    const answered = await take(ask, 'csv', 'step=janus');
    const [titles = '', line = '', ...more] = (await answered.text()).split('\r\n');

    expect(answered.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answered.headers.get('content-disposition')).toBe(
      'attachment; filename="diagnoses-2026-11-22.csv"',
    );
    expect(titles.split(',').slice(0, 5)).toEqual(['id', 'at', 'updated_at', 'channel', 'person']);
    expect(line).toContain(`"'=HYPERLINK(""http://evil.test"";""x"")"`);
    expect(line).toContain(",'+1,");
    expect(line).toContain(",'-2,janus,");
    expect(line).toContain(",'@x,");
    expect(more).toEqual(['']);
  });

  it('is a JSON list of more than a page, newest first, each diagnosis once', async () => {
    const { store, ask } = await start();
    const journal = Array.from({ length: 1100 }, (_, index) => index + 1);
    await writeMany(store, journal);

    const rows: readonly { readonly id: number }[] = await jsonOf(take(ask, 'json'));

    expect(rows.map(({ id }) => id)).toEqual(journal.toReversed());
  });

  it('is an empty list, or titles alone, when nothing is found', async () => {
    const { ask } = await start();

    expect(await jsonOf(take(ask, 'json'))).toEqual([]);
    expect((await (await take(ask, 'csv')).text()).split('\r\n')).toHaveLength(2);
  });

  it('is not whole, and does not look it, when the store fails half-way', async () => {
    const store = await openTestStore();
    let pages = 0;
    const { ask } = await start({
      listDiagnoses: async (filter, page) => {
        pages += 1;
        if (pages > 1) throw new Error('the disk is gone');
        return store.listDiagnoses(filter, page);
      },
    });
    await writeMany(store, [1, 2, 3]);

    const answered = await take(ask, 'json');

    await expect(answered.text()).rejects.toThrow();
  });

  it('reads no further than its reader', async () => {
    const store = await openTestStore();
    await writeMany(
      store,
      Array.from({ length: 500 }, (_, index) => index + 1),
    );
    const rows = await store.listDiagnoses({}, { limit: 500, now: later(0) });
    let pages = 0;
    const { ask, openAnswers } = await start({
      listDiagnoses: async () => {
        pages += 1;
        return Promise.resolve(rows);
      },
    });
    const leaving = new AbortController();
    const answered = await take(ask, 'json', '', { signal: leaving.signal });

    await answered.body?.getReader().read();
    const readMeanwhile = async (): Promise<number> => {
      const before = pages;
      for (let times = 0; times < 3; times += 1) await ask('figures');
      return pages - before;
    };
    await expect.poll(readMeanwhile, { timeout: 10_000 }).toBe(0);
    expect(openAnswers()).toBe(1);
    leaving.abort();

    await expect.poll(openAnswers).toBe(0);
    const read = pages;
    await ask('figures');
    expect(pages).toBe(read);
  });
});

/** Many diagnoses in one turn: quicker than a turn each. */
async function writeMany(store: Store, numbers: readonly number[]): Promise<void> {
  const [first, ...others] = numbers;
  await diagnose(store, { conversation: 'c1', number: first ?? 1 });
  const [row] = await Promise.all([store.findDiagnosis(1, later(0))]);
  if (row === undefined) throw new Error('nothing was written');
  const { level, language, verdict, also, steps, lookUps, questions } = row;
  const entry = { level, language, verdict, also, steps, lookUps, questions };
  const journal = others.map((number) => ({
    ...entry,
    number,
    pseudonym: `p${number}`,
    outcome: 'blocked' as const,
  }));
  await say(store, 'c1', { journal });
}

describe('the live tail', () => {
  it('brings each diagnosis that is written from now on, as it is filtered', async () => {
    const { store, clock, ask } = await start();
    await diagnose(store, { pseudonym: 'before' });
    const stream = await follow(ask('diagnoses/live?step=janus'));

    await diagnose(store, { pseudonym: 'a', step: 'janus' });
    await diagnose(store, { pseudonym: 'b', step: 'unit' });
    clock.pass(1000);
    await expect.poll(() => stream.people()).toEqual(['a']);
    await expect.poll(() => clock.timers).toBe(1);
    await diagnose(store, { pseudonym: 'c', step: 'janus' });
    clock.pass(1000);
    await expect.poll(() => stream.people()).toEqual(['a', 'c']);

    expect(stream.type).toBe('text/event-stream; charset=utf-8');
  });

  it('takes up where a connection was lost', async () => {
    const { store, clock, ask } = await start();
    for (const pseudonym of ['a', 'b', 'c']) await diagnose(store, { pseudonym });
    const [, , first] = await store.listDiagnoses({}, { limit: 9, now: later(0) });

    const headers = { 'last-event-id': String(first?.id) };
    const stream = await follow(ask('diagnoses/live', { headers }));
    clock.pass(1000);

    await expect.poll(() => stream.people()).toEqual(['b', 'c']);
  });

  it('says something now and then, so that nothing in between hangs up', async () => {
    const { clock, ask } = await start();
    const stream = await follow(ask('diagnoses/live'));
    const greeting = stream.text();

    for (let second = 0; second < 20; second += 1) {
      await expect.poll(() => clock.timers).toBe(1);
      clock.pass(1000);
    }

    await expect.poll(() => stream.text().length).toBeGreaterThan(greeting.length);
    expect(stream.people()).toEqual([]);
  });

  it('looks no more once its client has gone, and lets in as many as it may', async () => {
    const { clock, ask, openAnswers } = await start();
    const leaving = new AbortController();
    const { signal } = leaving;
    const streams = Array.from({ length: 20 }, async (_, index) =>
      ask('diagnoses/live', { signal, headers: { 'x-session': `s${index}` } }),
    );
    await Promise.all(streams);

    const refused = await ask('diagnoses/live');
    leaving.abort();
    await expect.poll(openAnswers).toBe(0);
    const again = await follow(ask('diagnoses/live'));

    expect(refused.status).toBe(503);
    expect(again.type).toContain('event-stream');
    expect(clock.timers).toBe(1);
  });

  it('misses nothing between the first page of the log and its beginning', async () => {
    const { store, clock, ask } = await start();
    await diagnose(store, { pseudonym: 'shown' });
    const { lastId }: DiagnosisPage = await jsonOf(ask('diagnoses?unit=NONE'));
    await diagnose(store, { pseudonym: 'in between' });

    const stream = await follow(ask(`diagnoses/live?after=${String(lastId)}`));
    clock.pass(1000);

    await expect.poll(() => stream.people()).toEqual(['in between']);
  });

  it('believes a client that comes back rather than its address', async () => {
    const { store, clock, ask } = await start();
    for (const pseudonym of ['a', 'b', 'c']) await diagnose(store, { pseudonym });

    const headers = { 'last-event-id': String((await store.findLastDiagnosis()) - 1) };
    const stream = await follow(ask('diagnoses/live?after=0', { headers }));
    clock.pass(1000);

    await expect.poll(() => stream.people()).toEqual(['c']);
  });

  it('tells the oldest of four of one session to stop, and leaves the others alone', async () => {
    const { ask, openAnswers } = await start();
    const other = await follow(ask('diagnoses/live', { headers: { 'x-session': 'other' } }));
    const first = await follow(ask('diagnoses/live'));
    const second = await follow(ask('diagnoses/live'));
    await follow(ask('diagnoses/live'));

    const fourth = await follow(ask('diagnoses/live'));

    await expect.poll(() => first.text()).toContain('event: elsewhere\ndata: {}\n\n');
    await expect.poll(openAnswers).toBe(4);
    const kept = [other, second, fourth].map(({ text }) => text());
    expect(kept.join('')).not.toContain('elsewhere');
  });

  it('ends when the store fails, for the client to come back', async () => {
    const { clock, ask, openAnswers } = await start({
      listNewDiagnoses: async () => Promise.reject(new Error('the disk is gone')),
    });
    await follow(ask('diagnoses/live'));

    clock.pass(1000);

    await expect.poll(openAnswers).toBe(0);
    expect(clock.timers).toBe(0);
  });
});

/** Reads a stream as it comes. */
async function follow(answered: Promise<Response>) {
  const { body, headers } = await answered;
  if (body === null) throw new Error('no body');
  let text = '';
  const reading = body
    .pipeThrough(new TextDecoderStream())
    .pipeTo(new WritableStream({ write: (part) => void (text += part) }));
  // It is cut when the server of the test stops.
  reading.catch(() => undefined);
  await expect.poll(() => text).toContain('\n\n');
  return {
    type: headers.get('content-type'),
    text: () => text,
    people: () => [...text.matchAll(/"person":"([^"]*)"/g)].map(([, person]) => person),
  };
}

describe('the figures', () => {
  it('are those of the store, with how everything stands now', async () => {
    const { store, ask } = await start();
    await diagnose(store, {});

    const figures = await jsonOf(ask('figures?days=7'));

    expect(figures).toMatchObject({
      days: 7,
      funnel: { came: 1 },
      mail: { waiting: 2, givenUp: 1, oldestWaitingSeconds: 60, isAlarming: true },
      health: [
        { system: 'reseda', isAvailable: true, lastFailureAt: later(1), lookUps: 1 },
        { system: 'janus', isAvailable: false, failures: 1 },
        { system: 'sygefor' },
      ],
    });
    expect(figures).toHaveProperty('credentials', [
      { name: 'teams-secret', kind: 'teams-secret', state: 'ends-soon', endsAt: later(99) },
    ]);
  });

  it('are those of thirty days when nobody says', async () => {
    const { ask } = await start();

    expect(await jsonOf(ask('figures'))).toMatchObject({ days: 30, from: '2026-10-24' });
  });
});

it('tells what was not understood page by page, whatever the texts hold', async () => {
  const { store, ask } = await start();
  await diagnose(store, { conversation: 'c1' });
  for (const text of ['é-é&limit=1', 'b', 'b', 'Ωmega 2-3']) {
    const what = { source: 'error-text', language: 'fr', text } as const;
    await say(store, 'c1', { notUnderstood: [what] });
  }
  const seen: string[] = [];

  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    const page: NotUnderstoodPage = await jsonOf(
      ask(`not-understood?from=2026-11-01&limit=1&cursor=${cursor}`),
    );
    seen.push(...page.groups.map(({ text }) => text));
    cursor = page.next;
  }

  expect(seen[0]).toBe('b');
  expect(seen.toSorted()).toEqual(['b', 'é-é&limit=1', 'Ωmega 2-3'].toSorted());
});

it('lists wrong verdicts page by page, and the audit log says that somebody looked', async () => {
  const { store, ask } = await start();
  for (const number of [1, 2, 3]) await diagnose(store, { number, isConfirmed: false });
  await diagnose(store, { number: 4, isConfirmed: true });
  const seen: number[] = [];

  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    const page: DiagnosisPage = await jsonOf(ask(`wrong-verdicts?days=7&limit=2&cursor=${cursor}`));
    seen.push(...page.rows.map(({ id }) => id));
    cursor = page.next;
  }

  expect(seen).toHaveLength(3);
  expect(new Set(seen).size).toBe(3);
  const { rows } = await store.listConsoleEvents({ limit: 9 });
  const looked = { who: 'Alice (alice)', what: 'list-seen', subject: 'wrong-verdicts days=7' };
  expect(rows).toMatchObject([looked]);
});

it('tells sentences that were not understood from messages of pages', async () => {
  const { store, ask } = await start();
  await diagnose(store, { conversation: 'c1' });
  const texts = [
    { source: 'sentence', language: 'fr', text: 'le menu' },
    { source: 'error-text', language: 'fr', text: 'Erreur 1' },
  ] as const;
  await say(store, 'c1', { notUnderstood: texts });

  const page: NotUnderstoodPage = await jsonOf(ask('not-understood?source=sentence'));

  expect(page.groups.map(({ text }) => text)).toEqual(['le menu']);
});
