import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Janus } from '../../bot/ports/directories.ts';

/** A Janus and those of its accounts that the suite asks about. */
export interface JanusWorld extends AsyncDisposable {
  readonly port: Janus;
  /** An account that works, whose password was set, under a policy by which passwords expire. */
  readonly working: { readonly mail: string };
  readonly suspended: { readonly mail: string };
  /** Locked by an administrator. */
  readonly lockedForGood: { readonly mail: string };
  /** Locked after failed attempts, for a time. */
  readonly lockedForNow: { readonly mail: string };
  readonly mustChange: { readonly mail: string };
  /** Two accounts that carry one address. */
  readonly twice: { readonly mail: string };
  readonly unknownMail: string;
}

const unlimited = (): AbortSignal => new AbortController().signal;

/** What the port promises, whatever is behind it. */
export function describeJanus(name: string, createWorld: () => Promise<JanusWorld>): void {
  describe(name, () => {
    let world: JanusWorld;

    beforeAll(async () => {
      world = await createWorld();
    });

    afterAll(async () => {
      await world[Symbol.asyncDispose]();
    });

    it('tells what there is to know of an account that works', async () => {
      const accounts = await world.port.findAccounts([world.working.mail], unlimited());

      expect(accounts).toHaveLength(1);
      expect(accounts[0]).toMatchObject({
        state: { is: 'active' },
        locks: [],
        mustChange: 'no',
        isPolicyKnown: true,
        unreadable: [],
      });
      expect(accounts[0]?.passwordChangedAt).toBeInstanceOf(Date);
      expect(accounts[0]?.passwordMaxAgeSeconds).toBeGreaterThan(0);
    });

    it('finds an account whatever the letter case of the address', async () => {
      const mail = world.working.mail.toUpperCase();

      expect(await world.port.findAccounts([mail], unlimited())).toHaveLength(1);
    });

    it('finds an account by any of several addresses, once', async () => {
      const { working, unknownMail } = world;

      const mails = [unknownMail, working.mail, working.mail.toUpperCase()];
      expect(await world.port.findAccounts(mails, unlimited())).toHaveLength(1);
    });

    it('finds every account that carries the address', async () => {
      expect(await world.port.findAccounts([world.twice.mail], unlimited())).toHaveLength(2);
    });

    it('finds no account by an address that none carries, nor by no address', async () => {
      expect(await world.port.findAccounts([world.unknownMail], unlimited())).toEqual([]);
      expect(await world.port.findAccounts([], unlimited())).toEqual([]);
    });

    it.each(['*', '*@*', '*)(objectClass=*', '))(|(mail=*'])(
      'finds no account by %s',
      async (text) => {
        const found = world.port.findAccounts([text], unlimited()).catch(() => []);

        expect(await found).toEqual([]);
      },
    );

    it('finds no account by a known address with control characters behind it', async () => {
      const text = `${world.working.mail}\0x`;
      const found = world.port.findAccounts([text], unlimited()).catch(() => []);

      expect(await found).toEqual([]);
    });

    it('says that an account is suspended', async () => {
      const [account] = await world.port.findAccounts([world.suspended.mail], unlimited());

      expect(account?.state?.is).toBe('suspended');
    });

    it('tells a lock by an administrator from a lock with an end', async () => {
      const [forGood] = await world.port.findAccounts([world.lockedForGood.mail], unlimited());
      const [forNow] = await world.port.findAccounts([world.lockedForNow.mail], unlimited());

      expect(forGood?.locks).toEqual([{ kind: 'permanent' }]);
      expect(forNow?.locks[0]).toMatchObject({ kind: 'since' });
      expect(forNow?.locks[0]).toHaveProperty('durationSeconds', expect.any(Number));
      expect(forGood?.isLockEnforced).toBe('yes');
      expect(forNow?.isLockEnforced).toBe('yes');
    });

    it('says that a password must be changed', async () => {
      const [account] = await world.port.findAccounts([world.mustChange.mail], unlimited());

      expect(account?.mustChange).toBe('yes');
    });
  });
}
