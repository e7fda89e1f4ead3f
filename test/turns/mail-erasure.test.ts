import { describe, expect, it } from 'vitest';
import { Failure } from '../../bot/failure.ts';
import type { MailFile } from '../../bot/ports/mail-files.ts';
import type { MailErasure } from '../../bot/ports/personal-data.ts';
import type { Incident } from '../../bot/turns/incident.ts';
import { createMailEraser, removeErasedMails } from '../../bot/turns/mail-erasure.ts';
import { FakeClock } from '../fakes/fake-clock.ts';
import { AT, later } from '../fakes/turn-commit.ts';

const FILE = { to: 'jeanne@univ.test', writtenAt: AT };

/** Keys of addresses are the addresses in brackets. */
function createWorld(names: readonly string[], orders: readonly MailErasure[]) {
  const clock = new FakeClock(AT);
  const incidents: Incident[] = [];
  const world = {
    clock,
    incidents,
    isDown: false,
    files: names.map((id): MailFile => ({ ...FILE, name: `${id}.eml`, id })),
    orders: [...orders],
  };
  const parts = {
    clock,
    log: (incident: Incident) => incidents.push(incident),
    pseudonyms: { keyOf: (address: string) => `<${address}>` },
    files: {
      list: async () => {
        if (world.isDown) throw new Failure('MAIL_UNAVAILABLE', 'down');
        return Promise.resolve(world.files);
      },
      remove: async (name: string) => {
        world.files = world.files.filter((file) => file.name !== name);
        return Promise.resolve();
      },
    },
    store: {
      listMailErasures: async () => Promise.resolve(world.orders),
      settleMailErasures: async (done: readonly MailErasure[], at: string) => {
        world.orders = world.orders.filter((order) => !done.includes(order) || order.until > at);
        return Promise.resolve();
      },
    },
  };
  return { world, parts, left: () => world.files.map(({ id }) => id) };
}

const TO_JEANNE = { what: '<jeanne@univ.test>', at: AT, until: AT };

describe('removing the files of mails', () => {
  it('takes those to the address, and those that are named, and nobody else’s', async () => {
    const { world, parts, left } = createWorld(
      ['a', 'b', 'c', 'd'],
      [TO_JEANNE, { what: 'b', at: AT, until: AT }],
    );
    const paul = { to: 'paul@univ.test' };
    world.files = world.files.map((file) => (file.id === 'a' ? file : { ...file, ...paul }));
    world.files = world.files.map((file) => (file.id === 'd' ? { ...file, to: undefined } : file));

    expect(await removeErasedMails(parts)).toBe(2);

    expect(left()).toEqual(['c', 'd']);
    expect(world.orders).toEqual([]);
  });

  it('leaves the mails of somebody who came back after the erasure', async () => {
    const { world, parts, left } = createWorld(['new'], [TO_JEANNE]);
    world.files = world.files.map((file) => ({ ...file, writtenAt: later(1) }));

    expect(await removeErasedMails(parts)).toBe(0);

    expect(left()).toEqual(['new']);
  });

  it('keeps the order while the folder cannot be used', async () => {
    const { world, parts } = createWorld(['a'], [TO_JEANNE]);
    world.isDown = true;

    await expect(removeErasedMails(parts)).rejects.toMatchObject({ code: 'MAIL_UNAVAILABLE' });

    expect(world.orders).toEqual([TO_JEANNE]);
  });
});

describe('beside a service', () => {
  const settled = async (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  it('waits for a mail that was leaving, and removes it when it appears', async () => {
    const { world, parts, left } = createWorld([], [{ what: 'late', at: AT, until: later(90) }]);
    const eraser = createMailEraser(parts);

    eraser.start();
    await settled();
    world.files = [{ ...FILE, id: 'late', name: 'late.eml', writtenAt: later(30) }];
    world.clock.pass(60_000);
    await settled();
    const whileItMayLeave = [left(), world.orders.length];
    world.clock.pass(60_000);
    await settled();
    await eraser.stop();

    expect(whileItMayLeave).toEqual([[], 1]);
    expect(world.orders).toEqual([]);
  });

  it('goes on after a failure, which it tells, until it is stopped', async () => {
    const { world, parts, left } = createWorld(['a'], [TO_JEANNE]);
    const eraser = createMailEraser(parts);
    world.isDown = true;

    eraser.start();
    await settled();
    world.isDown = false;
    const before = left();
    world.clock.pass(60_000);
    await settled();
    await eraser.stop();

    expect(before).toEqual(['a']);
    expect(left()).toEqual([]);
    expect(world.incidents).toMatchObject([{ part: 'outbox', code: 'MAIL_UNAVAILABLE' }]);
    expect(world.clock.timers).toBe(0);
  });
});
