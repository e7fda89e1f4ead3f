import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Reply } from '../../../bot/ports/reply.ts';
import type { TurnCommit } from '../../../bot/ports/commit.ts';
import { FakeClock } from '../../fakes/fake-clock.ts';
import { openTestStore } from '../../fakes/open-test-store.ts';
import { waitFor } from '../../live/wait-for.ts';
import { done } from '../../turns/turns-world.ts';
import { TeamsCloud, type Answer, type Call } from './teams-cloud.ts';
import { createTeamsWorld, enrol, idOf, type TeamsWorld } from './teams-world.ts';

const path = (stateLabel: string): Reply => ({
  kind: 'access-path',
  title: 'Where your access stands',
  steps: [{ step: 'unit', label: 'Unit', state: 'ok', stateLabel }],
});

/** Says each of the words of a message as a reply of its own; `path:x` is the access path. */
const sayWords: TeamsWorld['turns'] extends never ? never : Parameters<typeof createTeamsWorld>[0] =
  {
    respond: (_, message) =>
      done({
        replies:
          message.kind === 'text' ? message.text.split(' ').map((word) => toReply(word)) : [],
      }),
  };

function toReply(word: string): Reply {
  if (word.startsWith('path:')) return path(word.slice(5));
  if (word.startsWith('notice:')) return { kind: 'notice', tone: 'info', text: word.slice(7) };
  return { kind: 'text', text: word };
}

/** Answers the first so many messages in the place of the connector. */
function refuse(cloud: TeamsCloud, times: number, answer: Answer, isMeant = isMessage): void {
  let left = times;
  cloud.intercept = (call) => {
    if (!isMeant(call) || left === 0) return undefined;
    left -= 1;
    return answer;
  };
}

const isMessage = ({ method, body }: Call): boolean =>
  method === 'POST' && body['type'] === 'message';

/** Lets time pass until so many messages were tried. */
async function tried({ cloud, clock }: TeamsWorld, count: number, stepMs = 1000): Promise<void> {
  await waitFor(() => {
    clock.pass(stepMs);
    return cloud.messages.length >= count;
  }, `${count} messages to be tried`);
}

async function delivered({ store }: TeamsWorld): Promise<void> {
  await waitFor(async () => (await store.listUndelivered()).length === 0, 'everything to arrive');
}

const textsOf = (cloud: TeamsCloud): readonly unknown[] =>
  cloud.messages.map(({ body }) => body['text']);

const mailsOf = async ({ store }: TeamsWorld) => store.listUnsent();

describe('what the assistant says', () => {
  it('arrives in order, text as plain text and the rest as cards that say the same in words', async () => {
    const world = await createTeamsWorld(sayWords);

    await world.send(enrol(world.cloud, 'alice'), { text: 'one *two* notice:three four' });

    expect(await world.said(4)).toEqual(['one', '*two*', 'card: three', 'four']);
    const [text, , card] = world.cloud.messages;
    expect(text?.body).toMatchObject({ type: 'message', textFormat: 'plain' });
    expect(text?.body).not.toHaveProperty('replyToId');
    expect(text?.authorization).toBe('Bearer token-1');
    expect(card?.body).toMatchObject({
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.adaptive',
          content: { type: 'AdaptiveCard', version: '1.5', fallbackText: 'three' },
        },
      ],
    });
    expect(world.cloud.logins).toBe(1);
  });

  it('is preceded by a sign of typing when it takes its time', async () => {
    let answer: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => (answer = resolve));
    const world = await createTeamsWorld({
      respond: (_, { kind }, learned) =>
        kind === 'open' || learned.findings !== undefined
          ? done({ replies: kind === 'open' ? [] : [{ kind: 'text', text: 'answer' }] })
          : { kind: 'needs', needs: [{ kind: 'directories' }] as never },
      enquiry: {
        systems: [],
        ask: async () => {
          await asked;
          return { facts: {} } as never;
        },
      },
    });
    await world.send(enrol(world.cloud, 'alice'));
    const isTyping = (): boolean =>
      world.cloud.written.some(({ body }) => body['type'] === 'typing');

    await waitFor(() => {
      world.clock.pass(1000);
      return isTyping();
    }, 'the sign of typing');
    answer();

    expect(await world.said(1)).toEqual(['answer']);
  });

  it('at once is preceded by no sign of typing', async () => {
    const world = await createTeamsWorld(sayWords);
    const alice = enrol(world.cloud, 'alice');

    await world.send(alice, { text: 'one' });
    await world.said(1);
    world.clock.pass(5000);
    await world.send(alice, { text: 'two' });
    await world.said(2);

    expect(world.cloud.written.map(({ body }) => body['type'])).toEqual(['message', 'message']);
  });

  it('as a message to send offers a chat with whoever it is for, but not with a shared mailbox', async () => {
    const letterTo = (mail: string): Reply => ({
      kind: 'letter',
      title: 'Ready',
      to: 'whom',
      mail,
      letters: [{ language: 'fr', subject: 'Objet', body: 'Bonjour' }],
      copyLabel: 'Copy',
      mailLabel: 'Mail',
    });
    const world = await createTeamsWorld({
      respond: (_, { kind }) =>
        done({
          replies: kind === 'open' ? [] : ['ada@univ.example', 'support@unit.test'].map(letterTo),
        }),
    });

    await world.send(enrol(world.cloud, 'alice'));
    await world.said(2);

    const links = world.cloud.messages.map(({ body }) =>
      [...JSON.stringify(body).matchAll(/"url":"([^"?]+)/g)].map(([, url]) => url),
    );
    expect(links).toEqual([
      ['https://teams.microsoft.com/l/chat/0/0', 'mailto:ada@univ.example'],
      ['mailto:support@unit.test'],
    ]);
  });

  it('without being asked arrives in the chat that is known', async () => {
    const world = await createTeamsWorld(sayWords);
    await world.send(enrol(world.cloud, 'alice'), { text: 'hello' });
    await world.said(1);
    const id = await idOf(world.store, world.heard);
    const token = world.cloud.messages[0]?.authorization;

    await world.say('later', undefined, id);

    expect(await world.said(2)).toEqual(['hello', 'later']);
    expect(world.cloud.messages[1]).toMatchObject({ authorization: token, path: pathOf('alice') });
  });

  it('is delivered after a restart, once', async () => {
    const store = await openTestStore();
    const cloud = await new TeamsCloud().listen();
    onTestFinished(async () => cloud[Symbol.asyncDispose]());
    const before = await createTeamsWorld({ ...sayWords, store, cloud });
    const alice = enrol(cloud, 'alice');
    await before.send(alice, { text: 'one' });
    await before.said(1);
    await delivered(before);
    await before.teams.stop();
    await before.say('two three', undefined, await idOf(store, before.heard));
    await waitFor(async () => (await store.listUndelivered()).length === 1, 'two more');

    const after = await createTeamsWorld({ ...sayWords, store, cloud });
    after.teams.start();

    expect(await after.said(3)).toEqual(['one', 'two', 'three']);
    await delivered(after);
    expect(cloud.messages).toHaveLength(3);
  });

  it('outside of a turn is brought at once, though nobody wrote since the start', async () => {
    const store = await openTestStore();
    const cloud = await new TeamsCloud().listen();
    onTestFinished(async () => cloud[Symbol.asyncDispose]());
    const before = await createTeamsWorld({ ...sayWords, store, cloud });
    await before.send(enrol(cloud, 'alice'), { text: 'one' });
    await before.said(1);
    await delivered(before);
    await before.teams.stop();
    const id = await idOf(store, before.heard);
    const after = await createTeamsWorld({ ...sayWords, store, cloud });
    await before.say('two', undefined, id);
    await waitFor(async () => (await store.listUndelivered()).length === 1, 'one more');

    after.teams.bring(id);
    after.teams.bring('no chat');

    expect(await after.said(2)).toEqual(['one', 'two']);
    expect(after.turns.hasListeners(id)).toBe(false);
  });
});

describe('the access path', () => {
  it('is one card that changes in place', async () => {
    const world = await createTeamsWorld(sayWords);
    const alice = enrol(world.cloud, 'alice');

    await world.send(alice, { text: 'path:unknown hello' });
    await world.send(alice, { text: 'path:done' });

    expect(await world.said(3)).toEqual([
      expect.stringContaining('unknown'),
      'hello',
      expect.stringContaining('done'),
    ]);
    const places = world.cloud.messages.map((call) => `${call.method} ${call.path}`);
    expect(places).toEqual([
      `POST ${pathOf('alice')}`,
      `POST ${pathOf('alice')}`,
      `PUT ${pathOf('alice')}/sent-1`,
    ]);
  });

  it.each([
    ['is too large', 413, 'in few words'],
    ['cannot be changed any more', 405, 'as a new card'],
  ])('that %s is said otherwise', async (_, status, how) => {
    const world = await createTeamsWorld(sayWords);
    const alice = enrol(world.cloud, 'alice');
    await world.send(alice, { text: 'path:one' });
    await delivered(world);
    refuse(world.cloud, 1, { status }, ({ method }) => method === 'PUT');

    await world.send(alice, { text: 'path:two' });
    await world.said(3);
    await delivered(world);

    const last = world.cloud.messages.at(-1);
    expect(last?.method).toBe('POST');
    expect(textsOf(world.cloud).at(-1) === undefined ? 'as a new card' : 'in few words').toBe(how);
    expect(JSON.stringify(last?.body)).toContain('two');
  });

  it('of somebody who blocked the assistant goes by mail', async () => {
    const world = await createTeamsWorld(sayWords);
    const alice = enrol(world.cloud, 'alice');
    await world.send(alice, { text: 'path:one' });
    await delivered(world);
    refuse(world.cloud, 1, { status: 403 }, ({ method }) => method === 'PUT');

    await world.say('path:two', undefined, await idOf(world.store, world.heard));
    await waitFor(async () => (await mailsOf(world)).length === 1, 'the mail');

    const [sent] = await mailsOf(world);
    expect(sent?.mail.to).toBe('alice.martin@lab.test');
    expect(sent?.mail.text).toContain('two');
  });

  it('is sent anew when the card is not there any more', async () => {
    const world = await createTeamsWorld(sayWords);
    const alice = enrol(world.cloud, 'alice');
    await world.send(alice, { text: 'path:one' });
    await delivered(world);
    refuse(world.cloud, 1, { status: 404 }, ({ method }) => method === 'PUT');

    await world.send(alice, { text: 'path:two' });
    await world.said(3);
    await delivered(world);
    await world.send(alice, { text: 'path:three' });

    await world.said(4);
    const methods = world.cloud.messages.map(({ method }) => method);
    expect(methods).toEqual(['POST', 'PUT', 'POST', 'PUT']);
    expect(world.cloud.messages[3]?.path).toBe(`${pathOf('alice')}/sent-2`);
  });
});

describe('a connector that is in trouble', () => {
  it.each([
    ['fails', { status: 500 }],
    ['is away', { status: 502 }],
    ['is busy with the same chat', { status: 412 }],
    ['refuses the token', { status: 401 }],
    ['sends elsewhere', { status: 302, headers: { location: 'http://127.0.0.1:1/' } }],
  ])('is tried again, with nothing lost or out of order: it %s', async (_, answer) => {
    const world = await createTeamsWorld(sayWords);
    refuse(world.cloud, 3, answer);

    await world.send(enrol(world.cloud, 'alice'), { text: 'one two' });
    await tried(world, 5, 4000);
    await delivered(world);

    expect(textsOf(world.cloud)).toEqual(['one', 'one', 'one', 'one', 'two']);
  });

  it.each([
    ['in seconds', () => '120'],
    // A date has no fractions of a second, and the two minutes begin within one.
    ['as a date', (now: Date) => new Date(now.getTime() + 120_000).toUTCString()],
  ])('that asks for a pause gets it, whatever else is said meanwhile: %s', async (_, after) => {
    const clock = new FakeClock(`${new Date().toISOString().slice(0, 19)}.000Z`);
    const world = await createTeamsWorld({ ...sayWords, clock });
    const { cloud } = world;
    const [alice, bob] = [enrol(cloud, 'alice'), enrol(cloud, 'bob')];
    const toAlice = (): readonly unknown[] =>
      cloud.messages.filter((call) => call.path === pathOf(alice)).map(({ body }) => body['text']);
    refuse(cloud, 1, { status: 429, headers: { 'retry-after': after(clock.now()) } });

    await world.send(alice, { text: 'one' });
    await waitFor(() => world.defects.length === 1, 'the refusal');
    await world.send(alice, { text: 'two' });
    clock.pass(119_000);
    // What would have been sent to the one is sent before this to the other.
    await world.send(bob, { text: 'hello' });
    await waitFor(() => textsOf(cloud).includes('hello'), 'the other');
    const early = toAlice();
    clock.pass(1000);
    await waitFor(() => toAlice().length === 3, 'the rest');

    expect(early).toEqual(['one']);
    expect(toAlice()).toEqual(['one', 'one', 'two']);
  });

  it('that refuses the log-in of the assistant loses nothing', async () => {
    const world = await createTeamsWorld(sayWords);
    world.cloud.isLoginRefused = true;

    await world.send(enrol(world.cloud, 'alice'), { text: 'one' });
    await waitFor(() => world.defects.length >= 2, 'the refusals');
    world.cloud.isLoginRefused = false;
    await tried(world, 1);

    expect(textsOf(world.cloud)).toEqual(['one']);
    expect(world.defects).toContainEqual(expect.objectContaining({ code: 'TEAMS_REFUSED' }));
  });

  it('that does not take the token is shown a new one', async () => {
    const world = await createTeamsWorld(sayWords);
    refuse(world.cloud, 1, { status: 401 });

    await world.send(enrol(world.cloud, 'alice'), { text: 'one' });
    await tried(world, 2);

    const tokens = world.cloud.messages.map(({ authorization }) => authorization);
    expect(tokens).toEqual(['Bearer token-1', 'Bearer token-2']);
  });

  it.each([
    ['is too large for it', 413],
    ['it does not understand', 400],
  ])('gets in few words what %s', async (_, status) => {
    const world = await createTeamsWorld(sayWords);
    refuse(world.cloud, 1, { status });

    await world.send(enrol(world.cloud, 'alice'), { text: 'notice:one two' });
    await world.said(3);

    expect(textsOf(world.cloud)).toEqual([undefined, 'one', 'two']);
  });

  it('is not asked for ever to take what it never takes', async () => {
    const world = await createTeamsWorld(sayWords);
    refuse(world.cloud, 2, { status: 400 });

    await world.send(enrol(world.cloud, 'alice'), { text: 'notice:one two' });
    await world.said(3);

    expect(textsOf(world.cloud)).toEqual([undefined, 'one', 'two']);
    await delivered(world);
  });
});

describe('a chat that cannot be reached any more', () => {
  it.each([
    ['blocked by the person', 403, 1],
    ['not there', 404, 1],
    ['busy for ever', 412, 6],
  ])('is left alone, and what was to be said goes by mail: %s', async (_, status, tries) => {
    const world = await createTeamsWorld(sayWords);
    const alice = enrol(world.cloud, 'alice');
    refuse(world.cloud, 99, { status });

    await world.send(alice, { text: 'one notice:two' });
    await tried(world, tries, 60_000);
    await delivered(world);
    await world.say('three', undefined, await idOf(world.store, world.heard));
    await waitFor(async () => {
      world.teams.start();
      return (await mailsOf(world)).length === 2;
    }, 'the mails');

    expect(world.cloud.messages).toHaveLength(tries);
    const [first, second] = (await mailsOf(world)).map(({ mail }) => mail);
    expect(first).toMatchObject({ to: 'alice.martin@lab.test' });
    expect(first?.text).toMatch(/one[^]*two/);
    expect(second?.text).toContain('three');
  });

  it('is written to again once the person writes', async () => {
    const world = await createTeamsWorld(sayWords);
    const alice = enrol(world.cloud, 'alice');
    refuse(world.cloud, 1, { status: 403 });
    await world.send(alice, { text: 'one' });
    await world.said(1);
    await delivered(world);

    await world.send(alice, { text: 'two' });

    expect(await world.said(2)).toEqual(['one', 'two']);
  });

  it('of somebody without a proved address is only left alone', async () => {
    const world = await createTeamsWorld({ ...sayWords, access: { guests: 'code' } });
    refuse(world.cloud, 1, { status: 403 });

    await world.send(enrol(world.cloud, 'alice', { userRole: 'guest' }), { text: 'one' });
    await world.said(1);
    await delivered(world);

    expect(await mailsOf(world)).toEqual([]);
  });

  it('since its host is not allowed any more is never written to', async () => {
    const store = await openTestStore();
    const cloud = await new TeamsCloud().listen();
    onTestFinished(async () => cloud[Symbol.asyncDispose]());
    const before = await createTeamsWorld({ ...sayWords, store, cloud });
    await before.send(enrol(cloud, 'alice'), { text: 'one' });
    await before.said(1);
    await delivered(before);
    await before.teams.stop();
    await before.say('two', undefined, await idOf(store, before.heard));
    const calls = cloud.calls.length;

    const access = { serviceHosts: ['smba.trafficmanager.net'] };
    const after = await createTeamsWorld({ ...sayWords, store, cloud, access });
    await waitFor(async () => (await store.listUndelivered()).length === 1, 'the answer');
    after.teams.start();
    await delivered(after);

    expect(cloud.calls).toHaveLength(calls);
    expect(await mailsOf(after)).toHaveLength(1);
  });

  it('is not found by a detour: what the connector points to is not called', async () => {
    const visits: (string | undefined)[] = [];
    const trap = createServer((request, response) => {
      visits.push(request.url);
      response.end();
    });
    trap.listen(0, '127.0.0.1');
    await once(trap, 'listening');
    onTestFinished(() => {
      trap.close();
    });
    const location = `http://127.0.0.1:${(trap.address() as AddressInfo).port}/`;
    const world = await createTeamsWorld(sayWords);
    refuse(world.cloud, 2, { status: 307, headers: { location } });

    await world.send(enrol(world.cloud, 'alice'), { text: 'one' });
    await tried(world, 3);

    expect(visits).toEqual([]);
  });
});

/** The address goes when the person asks to be forgotten; the answer to that still arrives. */
it('forgets the address of whoever asks to be forgotten, and still answers', async () => {
  const world = await createTeamsWorld(sayWords);
  await world.send(enrol(world.cloud, 'alice'), { text: 'one' });
  await world.said(1);
  await delivered(world);
  const id = await idOf(world.store, world.heard);
  const whose = { addresses: ['alice.martin@lab.test'], addressKeys: [], pseudonyms: [] };
  await world.teams.stop();
  await world.turns.drain();
  await world.store.receive(
    id,
    { message: { kind: 'text', text: 'forget me' }, raw: null },
    new Date().toISOString(),
  );
  const pending = await world.store.findPending(id);
  const commit = {
    conversationId: id,
    seq: pending?.seq ?? 0,
    version: pending?.version ?? 0,
    at: new Date().toISOString(),
    state: null,
    replies: [{ kind: 'text', text: 'forgotten' }],
    language: 'fr',
    codes: [],
    usedCodes: [],
    journal: [],
    escalations: [],
    personsChanges: [],
    mails: [],
    belongings: [],
    lookUps: [],
    notUnderstood: [],
    judgements: [],
    erasure: { ...whose, isUnprovedIncluded: true },
  } satisfies TurnCommit;

  await world.store.commit(commit);

  const chat = await world.store.findChat(id);
  expect(chat).toMatchObject({ isGone: false });
  expect(chat).not.toHaveProperty('address');
  expect(await world.store.listUndelivered()).toEqual([id]);
});

function pathOf(who: string): string {
  return `/v3/conversations/${encodeURIComponent(`a:${who}`)}/activities`;
}
