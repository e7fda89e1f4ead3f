import { Client } from 'ldapts';
import { describe, expect, it } from 'vitest';
import { createConnectionPool } from '../../../adapters/ldap/connection-pool.ts';
import type { Connection } from '../../../adapters/ldap/connection.ts';

/** A connection that is lost when the test says so. */
class FakeConnection implements Connection {
  readonly client = new Client({ url: 'ldap://nowhere.test' });
  readonly openedAt: number;
  isLost = false;
  isDestroyed = false;

  constructor(ageMs: number) {
    this.openedAt = performance.now() - ageMs;
  }

  isBound(): boolean {
    return !this.isLost;
  }

  setIdle(): void {
    return undefined;
  }

  destroy(): void {
    this.isDestroyed = true;
  }
}

function createPool({ size = 2, ageMs = 0 } = {}) {
  const opened: FakeConnection[] = [];
  const open = (): Promise<Connection> => {
    const connection = new FakeConnection(ageMs);
    opened.push(connection);
    return Promise.resolve(connection);
  };
  return { pool: createConnectionPool(open, { size, maxAgeMs: 1000 }), opened };
}

const unlimited = (): AbortSignal => new AbortController().signal;

describe('a pool of connections', () => {
  it('lends a connection that was given back', async () => {
    const { pool, opened } = createPool();

    (await pool.borrow(unlimited())).giveBack();
    const loan = await pool.borrow(unlimited());

    expect(loan).toMatchObject({ connection: opened[0], isReused: true });
    expect(opened).toHaveLength(1);
  });

  it('lends no connection that was discarded', async () => {
    const { pool, opened } = createPool();

    (await pool.borrow(unlimited())).discard();
    const loan = await pool.borrow(unlimited());

    expect(loan).toMatchObject({ connection: opened[1], isReused: false });
    expect(opened[0]?.isDestroyed).toBe(true);
  });

  it('lends no connection that was lost while idle', async () => {
    const { pool, opened } = createPool();

    (await pool.borrow(unlimited())).giveBack();
    if (opened[0] !== undefined) opened[0].isLost = true;
    const loan = await pool.borrow(unlimited());

    expect(loan.isReused).toBe(false);
    expect(opened[0]?.isDestroyed).toBe(true);
  });

  it('keeps no connection that is too old', async () => {
    const { pool, opened } = createPool({ ageMs: 2000 });

    (await pool.borrow(unlimited())).giveBack();

    expect(opened[0]?.isDestroyed).toBe(true);
    expect((await pool.borrow(unlimited())).isReused).toBe(false);
  });

  it('lets so many in at a time, in the order in which they came', async () => {
    const { pool, opened } = createPool({ size: 1 });
    const order: string[] = [];

    const first = await pool.borrow(unlimited());
    const second = pool.borrow(unlimited()).then((loan) => {
      order.push('second');
      loan.giveBack();
    });
    const third = pool.borrow(unlimited()).then((loan) => {
      order.push('third');
      loan.discard();
    });
    first.giveBack();
    await Promise.all([second, third]);

    expect(order).toEqual(['second', 'third']);
    expect(opened).toHaveLength(1);
  });

  it('lets somebody who waits give up, and the next one in', async () => {
    const { pool } = createPool({ size: 1 });
    const impatient = new AbortController();

    const first = await pool.borrow(unlimited());
    const second = pool.borrow(impatient.signal);
    const third = pool.borrow(unlimited());
    impatient.abort();
    await expect(second).rejects.toThrow('gave up');
    first.giveBack();

    expect((await third).isReused).toBe(true);
  });

  it('has room again after a connection could not be opened', async () => {
    let isDown = true;
    const open = (): Promise<Connection> =>
      isDown ? Promise.reject(new Error('down')) : Promise.resolve(new FakeConnection(0));
    const pool = createConnectionPool(open, { size: 1, maxAgeMs: 1000 });

    for (let round = 0; round < 3; round += 1) {
      await expect(pool.borrow(unlimited())).rejects.toThrow('down');
    }
    isDown = false;

    expect((await pool.borrow(unlimited())).isReused).toBe(false);
  });

  it('drops all idle connections at once', async () => {
    const { pool, opened } = createPool();
    const loans = await Promise.all([pool.borrow(unlimited()), pool.borrow(unlimited())]);
    for (const loan of loans) loan.giveBack();

    pool.dropIdle();

    expect(opened.map(({ isDestroyed }) => isDestroyed)).toEqual([true, true]);
  });

  it('keeps nothing and lends nothing once it is closed', async () => {
    const { pool, opened } = createPool();
    const running = await pool.borrow(unlimited());

    pool.close();
    running.giveBack();

    expect(opened[0]?.isDestroyed).toBe(true);
    await expect(pool.borrow(unlimited())).rejects.toThrow('closed');
  });
});
