import { describe, expect, it } from 'vitest';
import { openTestStore } from '../../../fakes/open-test-store.ts';
import { AT, later, openConversation, say } from '../../../fakes/turn-commit.ts';

const CODE = { conversationId: 'c1', addressKey: 'k1' };
const NEW_CODE = { addressKey: 'k1', hash: 'h', expiresAt: later(1200) };

async function withCode() {
  const store = await openTestStore();
  await openConversation(store, 'c1');
  await say(store, 'c1', { codes: [NEW_CODE] });
  return store;
}

describe('counting', () => {
  const perMinute = { key: 'k', limit: 1, windowSeconds: 60 };
  const perHour = { key: 'k', limit: 2, windowSeconds: 3600 };

  it('says which limit is reached, and then counts nothing', async () => {
    const store = await openTestStore();
    const limits = [perMinute, perHour];

    expect(await store.count(limits, 't1', AT)).toBeUndefined();
    expect(await store.count(limits, 't2', later(30))).toEqual(perMinute);
    expect(await store.count(limits, 't3', later(61))).toBeUndefined();
    expect(await store.count(limits, 't4', later(200))).toEqual(perHour);
    expect(await store.count(limits, 't5', later(3601))).toBeUndefined();
  });

  it('counts the same token once: a turn that is taken again asks for nothing new', async () => {
    const store = await openTestStore();

    expect(await store.count([perMinute], 't1', AT)).toBeUndefined();
    expect(await store.count([perMinute], 't1', later(2))).toBeUndefined();
  });

  it('lets exactly as many through as the limit says, however many ask at once', async () => {
    const store = await openTestStore();
    const limit = { key: 'k', limit: 7, windowSeconds: 60 };

    const answers = await Promise.all(
      Array.from({ length: 100 }, async (_, index) => store.count([limit], `t${index}`, AT)),
    );

    expect(answers.filter((answer) => answer === undefined)).toHaveLength(7);
  });
});

describe('trying a code', () => {
  it('compares five of 200 guesses made at once', async () => {
    const store = await withCode();
    let compared = 0;
    const isRight = (): boolean => {
      compared += 1;
      return false;
    };

    const outcomes = await Promise.all(
      Array.from({ length: 200 }, async (_, index) =>
        store.tryCode(CODE, { max: 5, token: `t${index}` }, AT, isRight),
      ),
    );

    expect(compared).toBe(5);
    expect(outcomes.filter((outcome) => outcome === 'wrong')).toHaveLength(4);
    expect(outcomes.filter((outcome) => outcome === 'no-tries-left')).toHaveLength(196);
  });

  it('counts a try that is made again after a crash once', async () => {
    const store = await withCode();
    const tries = { max: 1, token: 't1' };

    expect(await store.tryCode(CODE, tries, AT, () => true)).toBe('right');
    expect(await store.tryCode(CODE, tries, AT, () => true)).toBe('right');
    expect(await store.tryCode(CODE, { max: 1, token: 't2' }, AT, () => true)).toBe(
      'no-tries-left',
    );
  });

  it.each([
    { when: 'in its last second', at: later(1199), outcome: 'right' },
    { when: 'when it has expired', at: later(1200), outcome: 'expired' },
  ])('answers $outcome $when', async ({ at, outcome }) => {
    const store = await withCode();

    expect(await store.tryCode(CODE, { max: 5, token: 't' }, at, () => true)).toBe(outcome);
  });

  it.each([
    { whose: 'another conversation', code: { ...CODE, conversationId: 'c2' } },
    { whose: 'another address', code: { ...CODE, addressKey: 'k2' } },
  ])('knows nothing of the code of $whose', async ({ code }) => {
    const store = await withCode();
    await openConversation(store, 'c2');

    const outcome = await store.tryCode(code, { max: 5, token: 't' }, AT, () => true);

    expect(outcome).toBe('none-sent');
  });

  it('accepts a code once', async () => {
    const store = await withCode();
    await say(store, 'c1', { usedCodes: ['k1'] });

    const outcome = await store.tryCode(CODE, { max: 5, token: 't' }, AT, () => true);

    expect(outcome).toBe('none-sent');
  });

  it('kills the old code when a new one is sent', async () => {
    const store = await withCode();
    await say(store, 'c1', { codes: [{ ...NEW_CODE, hash: 'new' }] });
    const seen: string[] = [];

    await store.tryCode(CODE, { max: 5, token: 't' }, AT, (hash) => seen.push(hash) > 0);

    expect(seen).toEqual(['new']);
  });
});
