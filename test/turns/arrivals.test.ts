import Sqlite from 'better-sqlite3';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Arrival } from '../../bot/ports/conversations.ts';
import { CODE_SETTINGS } from '../../bot/turns/code-limits.ts';
import { createPseudonyms } from '../../bot/turns/pseudonyms.ts';
import { FakeClock } from '../fakes/fake-clock.ts';
import { openTestStore } from '../fakes/open-test-store.ts';
import { tempFolder } from '../fakes/temp-folder.ts';
import { createCodeWorld } from './code-world.ts';
import { createWorld, PSEUDONYM_KEY, type World } from './turns-world.ts';

const NETWORK = '198.51.100.0/24';
const RATE = { burst: 2, perMinute: 6 };
const FROM_NOWHERE: Arrival = { rates: { 'messages-per-network': RATE } };
const PER_CONVERSATION: Arrival = { rates: { 'messages-per-conversation': RATE } };
const PER_NETWORK: Arrival = { network: NETWORK, ...FROM_NOWHERE };

/** Two instances on one file. One at a time works: two connections of one process would wait for each other. */
async function openTwo(): Promise<readonly [World, World, FakeClock]> {
  const dataDir = await tempFolder();
  const clock = new FakeClock();
  const open = async (): Promise<World> => {
    const world = await createWorld({ store: await openTestStore({ dataDir }), clock });
    await world.linesOf();
    return world;
  };
  return [await open(), await open(), clock];
}

async function receive({ turns, linesOf }: World, arrival: Arrival, id = 'c1', clientId?: string) {
  const received = await turns.receive(id, {
    message: { kind: 'text', text: 'hello' },
    toRaw: () => null,
    ...(clientId !== undefined && { clientId }),
    ...arrival,
  });
  await linesOf(id);
  return received;
}

describe('a rate of messages', () => {
  it('holds for two instances together, and is whole again after a while', async () => {
    const [one, other, clock] = await openTwo();

    const kept = [await receive(one, PER_CONVERSATION), await receive(other, PER_CONVERSATION)];
    const refused = await receive(one, PER_CONVERSATION);
    clock.pass(10_000);
    const later = await receive(other, PER_CONVERSATION);

    expect(kept).toMatchObject([{ isDuplicate: false }, { isDuplicate: false }]);
    expect(refused).toEqual({ limit: 'messages-per-conversation', waitSeconds: 10 });
    expect(later).toMatchObject({ isDuplicate: false });
    expect(await one.linesOf()).toHaveLength(6);
  });

  it('by network holds over all its conversations, and touches no other network', async () => {
    const [one, other] = await openTwo();
    for (const id of ['c2', 'c3']) {
      await one.turns.open({ id, channel: 'web', userId: 'dl_1', language: 'fr' });
      await one.linesOf(id);
    }

    await receive(one, PER_NETWORK, 'c1');
    await receive(other, PER_NETWORK, 'c2');

    expect(await receive(one, PER_NETWORK, 'c3')).toMatchObject({ limit: 'messages-per-network' });
    const elsewhere = { ...PER_NETWORK, network: '203.0.113.0/24' };
    expect(await receive(other, elsewhere, 'c3')).toMatchObject({ isDuplicate: false });
    expect(await receive(other, FROM_NOWHERE, 'c3')).toMatchObject({ isDuplicate: false });
  });

  it('counts a message once that is sent twice, and a refused one not at all', async () => {
    const [one, other, clock] = await openTwo();

    await receive(one, PER_CONVERSATION, 'c1', 'm1');
    for (const world of [one, other, one]) await receive(world, PER_CONVERSATION, 'c1', 'm1');
    const second = await receive(other, PER_CONVERSATION, 'c1', 'm2');
    for (let count = 0; count < 20; count += 1) await receive(one, PER_CONVERSATION);
    clock.pass(10_000);

    expect(second).toMatchObject({ isDuplicate: false });
    expect(await receive(one, PER_CONVERSATION)).toMatchObject({ isDuplicate: false });
  });

  it('counts nothing under the one when the other is reached', async () => {
    const [world] = await openTwo();
    const both = {
      network: NETWORK,
      rates: {
        'messages-per-conversation': { burst: 1, perMinute: 6 },
        'messages-per-network': RATE,
      },
    };
    await world.turns.open({ id: 'c2', channel: 'web', userId: 'dl_1', language: 'fr' });
    await world.linesOf('c2');

    await receive(world, both);
    for (let count = 0; count < 5; count += 1) await receive(world, both);

    expect(await receive(world, both, 'c2')).toMatchObject({ isDuplicate: false });
  });
});

it('holds the conversations that a network begins to a rate, and never one that has begun', async () => {
  const [one, other] = await openTwo();
  const begin = async ({ turns, linesOf }: World, id: string) => {
    const limited = await turns.open({
      id,
      channel: 'web',
      userId: 'dl_1',
      language: 'fr',
      network: NETWORK,
      rates: { 'starts-per-network': RATE },
    });
    await linesOf(id);
    return limited;
  };

  const limited = [
    await begin(one, 'n1'),
    await begin(other, 'n2'),
    await begin(one, 'n3'),
    await begin(other, 'n1'),
  ];

  expect(limited).toEqual([
    undefined,
    undefined,
    { limit: 'starts-per-network', waitSeconds: 10 },
    undefined,
  ]);
  expect(await one.turns.find('n3')).toBeUndefined();
});

describe('the network of a message', () => {
  it('is kept under a pseudonym as long as the message waits, and counts after a restart', async () => {
    const dataDir = await tempFolder();
    const codes = { ...CODE_SETTINGS, sendsPerNetworkAndHour: 1 };
    const before = await createCodeWorld({ store: await openTestStore({ dataDir }), codes });
    await before.ask('send first@univ.test', 'c2', { network: NETWORK });
    await before.turns.drain();
    await before.say('send second@univ.test', undefined, 'c1', { network: NETWORK });
    const waiting = await before.store.findPending('c1');
    const kept = networkKeys(dataDir);

    const after = await createCodeWorld({ store: await openTestStore({ dataDir }), codes });
    await after.turns.resume();
    const lines = await after.linesOf();

    expect(waiting?.networkKey).toBe(createPseudonyms(PSEUDONYM_KEY).ofNetwork(NETWORK));
    expect(kept).toEqual([waiting?.networkKey]);
    expect(lines.at(-1)).toBe('too-many');
    expect(networkKeys(dataDir)).toEqual([]);
    expect(await everyByteOf(dataDir)).not.toContain('198.51.100');
  });

  it('is that of the opening while that waits', async () => {
    const { turns, store } = await createWorld();
    await turns.drain();

    await turns.open({
      id: 'n1',
      channel: 'web',
      userId: 'dl_1',
      language: 'fr',
      network: NETWORK,
    });

    expect((await store.findPending('n1'))?.networkKey).toMatch(/^[\w-]{20}$/u);
  });
});

function networkKeys(dataDir: string): readonly unknown[] {
  const database = new Sqlite(path.join(dataDir, 'assistant.sqlite'), { readonly: true });
  try {
    return database
      .prepare('select network_key from entry where network_key is not null')
      .pluck()
      .all();
  } finally {
    database.close();
  }
}

async function everyByteOf(dataDir: string): Promise<string> {
  const names = await readdir(dataDir);
  const files = await Promise.all(names.map(async (name) => readFile(path.join(dataDir, name))));
  return Buffer.concat(files).toString('latin1');
}
