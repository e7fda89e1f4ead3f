import { beforeEach, describe, expect, it } from 'vitest';
import type { Unmasked } from '../../../bot/ports/console-requests.ts';
import type { ConversationView } from '../../../bot/ports/request-conversation.ts';
import type { Store } from '../../../bot/ports/store.ts';
import { Failure } from '../../../bot/failure.ts';
import { createEscalationApi } from '../../../bot/server/console/escalation-api.ts';
import { openRequest } from '../../fakes/open-request.ts';
import { openTestDesk } from '../../fakes/open-test-desk.ts';
import { answering, speak } from '../../fakes/speak.ts';
import { later } from '../../fakes/turn-commit.ts';
import { startWithProvider, type ConsoleWithProvider, type SignedIn } from './sign-in.ts';

const REFERENCE = 'SYG-000-001';
const HERE = `/console/api/escalations/${REFERENCE}/conversation`;
const UNMASK = `/console/api/escalations/${REFERENCE}/unmask`;

const start = async (changes: Partial<Store> = {}): Promise<ConsoleWithProvider> =>
  startWithProvider({
    routes: ({ store, clock }) => {
      const kept = { ...store, ...changes };
      const parts = { store: kept, clock, unmaskKey: Buffer.alloc(32, 1) };
      return createEscalationApi({ ...openTestDesk(kept, clock), ...parts });
    },
  });

/** A request whose conversation has a name in it. */
const talk = async (store: Store): Promise<void> => {
  await openRequest(store, { reference: REFERENCE });
  await speak(store, REFERENCE, 'je suis Jeanne Canari', answering('Bonjour Jeanne Canari.'));
};

const read = async ({ ask }: SignedIn, path = HERE): Promise<ConversationView> =>
  (await (await ask(path)).json()) as ConversationView;

const looksIn = async ({ store }: ConsoleWithProvider) => {
  const { rows } = await store.listConsoleEvents({ limit: 50 });
  return rows
    .filter(({ what }) => what.startsWith('escalation-'))
    .map(({ who, what, subject, why }) => [who, what, subject, why])
    .toReversed();
};

describe('the conversation of a request in the console', () => {
  let service: ConsoleWithProvider;
  let page: SignedIn;

  beforeEach(async () => {
    service = await start();
    await talk(service.store);
    page = await service.signIn({ name: 'Sam Support', subject: 'sam' });
  });

  it('is masked until a reason is given, and every look is in the audit log', async () => {
    const masked = await read(page);
    const answer = await page.post(UNMASK, { reason: 'to call them' });
    const { grant } = (await answer.json()) as Unmasked;
    const clear = await read(page, `${HERE}?unmasked=${grant}`);
    const other = await service.signIn({ name: 'Eve', subject: 'eve' });
    const theirs = await read(other, `${HERE}?unmasked=${grant}&before=3`);

    expect(JSON.stringify(masked)).not.toMatch(/Jeanne|Canari/u);
    expect(JSON.stringify(clear)).toContain('Bonjour Jeanne Canari.');
    expect(JSON.stringify(theirs)).not.toMatch(/Jeanne|Canari/u);
    expect([masked, clear, theirs]).toMatchObject([
      { isMasked: true },
      { isMasked: false },
      { isMasked: true },
    ]);
    expect(await looksIn(service)).toEqual([
      ['Sam Support (sam)', 'escalation-seen', REFERENCE, 'opened the conversation'],
      ['Sam Support (sam)', 'escalation-unmasked', REFERENCE, 'to call them'],
      ['Sam Support (sam)', 'escalation-seen', REFERENCE, 'opened the conversation, in clear'],
      ['Eve (eve)', 'escalation-seen', REFERENCE, 'read earlier lines of it'],
    ]);
  });

  it('says by itself how long it is without a look, what is new with one, and keeps no session', async () => {
    const folded = await read(page, `${HERE}/live`);
    const nothing = await read(page, `${HERE}/live?after=3`);
    await speak(service.store, REFERENCE, 'encore', { at: later(60) });
    const news = await read(page, `${HERE}/live?after=3`);

    expect(folded).toMatchObject({ kind: 'kept', count: 3, lines: [] });
    expect(nothing).toMatchObject({ kind: 'kept', count: 3, lines: [] });
    expect(news).toMatchObject({ count: 4, lines: [{ seq: 4, who: 'person', text: 'encore' }] });
    const why = 'something new was said while the conversation was open';
    expect((await looksIn(service)).map(([, , , told]) => told)).toEqual([why]);

    for (let minutes = 0; minutes < 30; minutes += 1) {
      service.clock.pass(60_000);
      await page.ask(`${HERE}/live`);
    }
    expect((await page.ask(`${HERE}/live`)).status).toBe(401);
  });

  it('that is gone is said to be, without a look', async () => {
    const [none, kept] = [later(-9), later(999)];
    const rest = { journal: none, escalations: none, counters: none };
    await service.store.expire({ ...rest, conversations: kept, audit: none, consoleAudit: none });

    const answer = await page.ask(HERE);

    expect([answer.status, await answer.json()]).toEqual([200, { kind: 'expired' }]);
    expect(await looksIn(service)).toEqual([]);
  });

  it.each([
    '?before=0',
    '?before=x',
    '?unmasked=x',
    '?after=1',
    '/live?before=1',
    '/live?after=-1',
  ])('is not asked for with %s', async (query) => {
    expect((await page.ask(HERE + query)).status).toBe(400);
    expect(await looksIn(service)).toEqual([]);
  });
});

it.each([
  {
    what: 'the store does not answer',
    changes: {
      readRequestConversation: async () =>
        Promise.reject(new Failure('STORE_UNAVAILABLE', 'the disk is gone')),
    },
  },
  {
    what: 'nobody can write down who looks',
    changes: { recordConsoleEvent: async () => Promise.reject(new Error('the disk is full')) },
  },
])('nothing of a conversation is shown when $what', async ({ changes }) => {
  const service = await start(changes);
  await talk(service.store);
  const page = await service.signIn();

  const answer = await page.ask(HERE);

  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toMatch(/J…|Bonjour/u);
});
