import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rest } from '../adapters/direct-line/rest.ts';
import { ENTRIES, KNOWN } from './enumeration-people.ts';
import { otherThan } from './enumeration-paths.ts';
import { holdClock, type HeldClock } from './hold-clock.ts';
import { startOpenLdap, type OpenLdap } from './open-ldap.ts';
import { beginVisit, type Exchange, type Visitor } from './visitor.ts';
import { waitFor } from './wait-for.ts';
import { startWholeService, type WholeService } from './whole-service.ts';

const ADDRESS = KNOWN[0]?.address ?? '';
const DAY = 24 * 3600;
const RIGHT = 'est vérifiée';
const WRONG = 'Ce code n’est pas le bon';
const DEAD = 'Ce code n’est plus valable';
const NO_TRIES = 'Trop d’essais pour ce code';
const TOO_MANY = 'Trop de codes ont été essayés';

let ldap: OpenLdap;
let clock: HeldClock;
let world: WholeService;

beforeAll(async () => {
  ldap = await startOpenLdap(ENTRIES);
  clock = holdClock(new Date());
  world = await startWholeService(ldap, {
    ...clock.variables,
    WEB_LIMITS: 'messages-per-conversation-at-once=1000',
  });
});

afterAll(async () => {
  await world[Symbol.asyncDispose]();
  await ldap[Symbol.asyncDispose]();
  clock[Symbol.dispose]();
});

/** Somebody who comes on a day of their own, when no limit of another test is reached. */
async function beginOnANewDay(): Promise<Visitor> {
  clock.pass(2 * DAY);
  return beginVisit(world);
}

async function askForCode(visitor: Visitor): Promise<string> {
  return world.codeAfter(ADDRESS, () => visitor.submit('address', { address: ADDRESS }));
}

const saidIn = ({ came }: Exchange): string => JSON.stringify(came);

const tryCode = async (visitor: Visitor, code: string): Promise<string> =>
  saidIn(await visitor.submit('code', { code }));

describe('a code', () => {
  it.each([
    { when: '19 minutes and 59 seconds', seconds: 19 * 60 + 59, says: RIGHT },
    { when: '20 minutes', seconds: 20 * 60, says: DEAD },
    { when: '20 minutes and 1 second', seconds: 20 * 60 + 1, says: DEAD },
  ])('that is typed back after $when is answered: $says', async ({ seconds, says }) => {
    using visitor = await beginOnANewDay();
    const code = await askForCode(visitor);

    clock.pass(seconds);

    expect(await tryCode(visitor, code)).toContain(says);
  });

  it('is accepted once of 50 times at once', async () => {
    using visitor = await beginOnANewDay();
    const code = await askForCode(visitor);
    const path = `/conversations/${visitor.id}/activities`;
    const { token } = visitor;
    const body = { type: 'message', value: { form: 'code', code } };

    await Promise.all(
      Array.from({ length: 50 }, async () => rest(world, 'POST', path, { token, body })),
    );

    const all = await readAll(visitor, (text) => count(text, /n’attends pas de code/u) === 49);
    expect(count(all, /est vérifiée/u)).toBe(1);
    // Asked for again too soon: no other code is sent, and this one is awaited once more.
    await visitor.submit('address', { address: ADDRESS });
    expect(await tryCode(visitor, code)).toContain(DEAD);
  });

  it('dies with the next one, and five more wrong tries of that one are dead as well', async () => {
    using visitor = await beginOnANewDay();
    const old = await askForCode(visitor);
    clock.pass(61);
    const fresh = await askForCode(visitor);

    const outcomes = [await tryCode(visitor, old === fresh ? otherThan(fresh) : old)];
    for (let tries = 1; tries < 5; tries += 1) {
      outcomes.push(await tryCode(visitor, otherThan(fresh)));
    }

    for (const outcome of outcomes.slice(0, 4)) expect(outcome).toContain(WRONG);
    expect(outcomes[4]).toContain(NO_TRIES);
    expect(await tryCode(visitor, fresh)).toContain(NO_TRIES);
  });

  it('starts no new count of failures: after 20 on a day not even the right one is accepted', async () => {
    const outcomes: string[] = [];
    clock.pass(2 * DAY);
    for (let codes = 0; codes < 4; codes += 1) {
      using visitor = await beginVisit(world);
      const code = await askForCode(visitor);
      for (let tries = 0; tries < 5; tries += 1) {
        outcomes.push(await tryCode(visitor, otherThan(code)));
      }
      clock.pass(3600);
    }
    using visitor = await beginVisit(world);
    const right = await askForCode(visitor);

    expect(outcomes.filter((outcome) => outcome.includes(WRONG))).toHaveLength(16);
    expect(await tryCode(visitor, right)).toContain(TOO_MANY);
  });

  it('is refused in another conversation, with a code of its own or without one', async () => {
    using mine = await beginOnANewDay();
    const code = await askForCode(mine);
    using theirs = await beginVisit(world);
    const without = await tryCode(theirs, code);
    await theirs.submit('address', { address: ADDRESS });
    const tooSoon = await tryCode(theirs, code);
    clock.pass(61);
    const own = await askForCode(theirs);

    const withOwn = await tryCode(theirs, own === code ? otherThan(code) : code);

    for (const outcome of [without, tooSoon, withOwn]) expect(outcome).not.toContain(RIGHT);
    expect(withOwn).toContain(WRONG);
    expect(await tryCode(mine, code)).toContain(RIGHT);
  });
});

/** Everything that was said, once this holds of it. */
async function readAll(visitor: Visitor, holds: (text: string) => boolean): Promise<string> {
  let text = '';
  await waitFor(async () => {
    text = '';
    for (let watermark = ''; ;) {
      const path = `/conversations/${visitor.id}/activities?watermark=${watermark}`;
      const { body } = await rest(world, 'GET', path, { token: visitor.token });
      if (body.activities.length === 0) break;
      text += body.activities.map((activity) => `${activity.text ?? ''}\n`).join('');
      ({ watermark } = body);
    }
    return holds(text);
  }, 'every answer');
  return text;
}

function count(text: string, words: RegExp): number {
  return text.split(words).length - 1;
}
