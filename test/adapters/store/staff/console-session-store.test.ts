import { describe, expect, it } from 'vitest';
import type { ConsoleAuditEntry, KeptSession } from '../../../../bot/ports/console-session.ts';
import { openTestStore } from '../../../fakes/open-test-store.ts';
import { AT, later } from '../../../fakes/turn-commit.ts';

const SESSION: KeptSession = {
  id: 's1',
  subject: 'oidc:1',
  name: 'Sam Support',
  roles: ['support', 'admin'],
  language: 'en',
  startedAt: AT,
  seenAt: AT,
  checkedAt: AT,
};
const ENTRY: ConsoleAuditEntry = { at: AT, who: 'Sam (oidc:1)', what: 'sign-in', why: 'oidc' };
const NEVER = '1970-01-01T00:00:00.000Z';

describe('a session of the console', () => {
  it('is found again as it was kept, with or without something to ask the provider with', async () => {
    const store = await openTestStore();
    const without = SESSION;
    const asked = { ...SESSION, id: 's2', renewal: 'sealed', farewell: 'sealed too' };
    await store.startConsoleSession('h1', asked, ENTRY);
    await store.startConsoleSession('h2', without, ENTRY);

    expect(await store.findConsoleSession('h1')).toEqual(asked);
    expect(await store.findConsoleSession('h2')).toEqual(without);
    expect(await store.findConsoleSession('h3')).toBeUndefined();
  });

  it('is not kept without its line in the audit log', async () => {
    const store = await openTestStore();
    const broken = { ...ENTRY, who: undefined } as unknown as ConsoleAuditEntry;

    await expect(store.startConsoleSession('h1', SESSION, broken)).rejects.toThrow('NOT NULL');

    expect(await store.findConsoleSession('h1')).toBeUndefined();
  });

  it('remembers when it was seen, and what the provider said last', async () => {
    const store = await openTestStore();
    await store.startConsoleSession('h1', SESSION, ENTRY);

    await store.noteConsoleSessionSeen('s1', later(60));
    await store.noteConsoleSessionChecked('s1', {
      roles: ['support'],
      checkedAt: later(90),
      renewal: 'another',
    });

    expect(await store.findConsoleSession('h1')).toEqual({
      ...SESSION,
      seenAt: later(60),
      checkedAt: later(90),
      roles: ['support'],
      renewal: 'another',
    });
  });

  it('ends alone, or with all of the same person', async () => {
    const store = await openTestStore();
    await store.startConsoleSession('h1', SESSION, ENTRY);
    await store.startConsoleSession('h2', { ...SESSION, id: 's2' }, ENTRY);
    await store.startConsoleSession('h3', { ...SESSION, id: 's3' }, ENTRY);
    await store.startConsoleSession('h4', { ...SESSION, id: 's4', subject: 'oidc:2' }, ENTRY);

    const one = await store.endConsoleSessions({ id: 's1' });
    const all = await store.endConsoleSessions({ subject: 'oidc:1' });

    expect([one, [...all].sort()]).toEqual([['s1'], ['s2', 's3']]);
    expect(await store.findConsoleSession('h2')).toBeUndefined();
    expect(await store.findConsoleSession('h4')).toBeDefined();
  });

  it('goes a day after it began, and its line when the audit log has had its time', async () => {
    const store = await openTestStore();
    await store.startConsoleSession('h1', SESSION, ENTRY);
    await store.startConsoleSession(
      'h2',
      { ...SESSION, id: 's2', startedAt: later(100) },
      { ...ENTRY, at: later(100) },
    );
    const keep = { conversations: NEVER, journal: NEVER, escalations: NEVER, audit: NEVER };

    const sessions = await store.expire({ ...keep, counters: later(50), consoleAudit: NEVER });
    const lines = await store.expire({ ...keep, counters: NEVER, consoleAudit: later(50) });

    expect([sessions, lines]).toEqual([1, 1]);
    expect(await store.findConsoleSession('h1')).toBeUndefined();
    expect(await store.findConsoleSession('h2')).toBeDefined();
    expect(await store.listConsoleEvents({ limit: 9 })).toMatchObject({
      rows: [{ at: later(100) }],
    });
  });
});

describe('the audit log of the console', () => {
  it('is read page by page, newest first, each line once', async () => {
    const store = await openTestStore();
    const names = ['a', 'b', 'c', 'd', 'e'];
    // Two at the same moment.
    for (const [index, who] of names.entries()) {
      await store.recordConsoleEvent({ ...ENTRY, who, at: later(Math.floor(index / 2)) });
    }
    const read: string[] = [];

    let cursor: string | undefined;
    do {
      const page = await store.listConsoleEvents({ limit: 2, ...(cursor && { cursor }) });
      read.push(...page.rows.map(({ who }) => who));
      cursor = page.next;
    } while (cursor !== undefined);

    expect(read).toEqual([...names].reverse());
  });
});
