import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { Client } from 'ldapts';
import { describe, expect, it } from 'vitest';
import type { FailureCode } from '../../bot/failure.ts';
import { account, person, policy, unit } from './directory-entries.ts';
import { findFreePort } from './free-port.ts';
import { connectJanus, connectReseda, TIMEOUT_MS } from './ldap-ports.ts';
import { startOpenLdap } from './open-ldap.ts';
import { startTcpProxy } from './tcp-proxy.ts';
import { waitFor } from './wait-for.ts';

const KNOWN = 'anne@labo.test';
const ENTRIES = {
  reseda: [person('anne', { givenName: 'Anne' }), unit('UMR5149')],
  janus: [account('anne'), policy('default', { pwdMaxAge: '31536000' })],
};

const unlimited = (): AbortSignal => new AbortController().signal;
const failsWith = (code: FailureCode) => ({ name: 'Failure', code });
const urlOf = ({ port }: { readonly port: number }): string => `ldap://127.0.0.1:${port}`;

/** A port where nobody listens. */
async function startNothing(): Promise<AsyncDisposable & { readonly port: number }> {
  return { port: await findFreePort(), [Symbol.asyncDispose]: () => Promise.resolve() };
}

/** Accepts connections and never says anything. */
async function startSilentServer(): Promise<AsyncDisposable & { readonly port: number }> {
  const server: Server = createServer().listen(0, '127.0.0.1');
  const sockets = new Set<{ destroy(): void }>();
  server.on('connection', (socket) => sockets.add(socket.on('error', () => undefined)));
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

describe('a directory that does not answer', () => {
  it('is unavailable, never empty, when it refuses connections', async () => {
    const url = `ldap://127.0.0.1:${await findFreePort()}`;
    await using server = await startOpenLdap();
    await using reseda = connectReseda(server, { urls: [url] });
    await using janus = connectJanus(server, { urls: [url] });

    const unavailable = failsWith('RESEDA_UNAVAILABLE');
    await expect(reseda.port.findByMail(KNOWN, unlimited())).rejects.toMatchObject(unavailable);
    await expect(
      reseda.port.findByNameAndUnit('Anne', 'UMR5149', unlimited()),
    ).rejects.toMatchObject(unavailable);
    await expect(reseda.port.findUnit('UMR5149', unlimited())).rejects.toMatchObject(unavailable);
    await expect(janus.port.findAccounts([KNOWN], unlimited())).rejects.toMatchObject(
      failsWith('JANUS_UNAVAILABLE'),
    );
  });

  it('is given up at the deadline when it swallows everything', async () => {
    await using silent = await startSilentServer();
    await using server = await startOpenLdap();
    await using reseda = connectReseda(server, { urls: [urlOf(silent)], timeoutMs: 300 });

    const start = performance.now();
    const found = reseda.port.findByMail(KNOWN, unlimited());

    await expect(found).rejects.toMatchObject(failsWith('RESEDA_UNAVAILABLE'));
    expect(performance.now() - start).toBeGreaterThan(250);
    // Whatever else the machine does, well before it would be by itself.
    expect(performance.now() - start).toBeLessThan(TIMEOUT_MS);
  });

  it('is given up at the deadline when it hangs after it has worked', async () => {
    await using server = await startOpenLdap(ENTRIES);
    await using janus = connectJanus(server, { timeoutMs: 3000 });
    await janus.port.findAccounts([KNOWN], unlimited());
    await server.pause();

    const found = janus.port.findAccounts([KNOWN], unlimited());

    await expect(found).rejects.toMatchObject(failsWith('JANUS_UNAVAILABLE'));
    server.resume();
    expect(await janus.port.findAccounts([KNOWN], unlimited())).toHaveLength(1);
  });

  it('is given up when the caller gives up, and that says nothing of the directory', async () => {
    await using silent = await startSilentServer();
    await using server = await startOpenLdap();
    await using reseda = connectReseda(server, { urls: [urlOf(silent)] });

    for (let attempt = 0; attempt < 10; attempt += 1) {
      const found = reseda.port.findByMail(KNOWN, AbortSignal.timeout(20));
      await expect(found).rejects.toMatchObject(failsWith('RESEDA_UNAVAILABLE'));
    }

    expect(reseda.isAvailable()).toBe(true);
  });

  it('answers when it is only slow', async () => {
    await using server = await startOpenLdap(ENTRIES);
    await using proxy = await startTcpProxy(server.port);
    await using reseda = connectReseda(server, { urls: [urlOf(proxy)] });
    proxy.setDelay(150);

    expect(await reseda.port.findByMail(KNOWN, unlimited())).toHaveLength(1);
    expect(await reseda.port.findByMail('nobody@labo.test', unlimited())).toEqual([]);
  });

  it('is not asked again and again, and is asked again once it is back', async () => {
    await using server = await startOpenLdap(ENTRIES);
    await using reseda = connectReseda(server);
    expect(reseda.isAvailable()).toBe(true);
    await server.stop();

    await waitFor(async () => {
      await expect(reseda.port.findByMail(KNOWN, unlimited())).rejects.toMatchObject(
        failsWith('RESEDA_UNAVAILABLE'),
      );
      return !reseda.isAvailable();
    }, 'the directory to count as unavailable');
    await server.start();

    await waitFor(
      () =>
        reseda.port.findByMail(KNOWN, unlimited()).then(
          (records) => records.length === 1,
          () => false,
        ),
      'the directory to answer again',
    );
    expect(reseda.isAvailable()).toBe(true);
  });

  it('counts as available once it is back, though nobody asks', async () => {
    await using server = await startOpenLdap(ENTRIES);
    await using janus = connectJanus(server, { probeEveryMs: 50 });
    await server.stop();
    await waitFor(async () => {
      await expect(janus.port.findAccounts([KNOWN], unlimited())).rejects.toMatchObject(
        failsWith('JANUS_UNAVAILABLE'),
      );
      return !janus.isAvailable();
    }, 'the directory to count as unavailable');
    await server.start();

    await waitFor(janus.isAvailable, 'the directory to count as available');

    expect(janus.lastFailureAt()).toBeUndefined();
  });

  it('tells when a question failed, from the first one until one is answered', async () => {
    await using server = await startOpenLdap(ENTRIES);
    await using janus = connectJanus(server);
    await janus.port.findAccounts([KNOWN], unlimited());
    const before = janus.lastFailureAt();
    await server.stop();

    await expect(janus.port.findAccounts([KNOWN], unlimited())).rejects.toThrow();
    const meanwhile = janus.lastFailureAt();
    await server.start();
    await janus.port.findAccounts([KNOWN], unlimited());

    expect([before, meanwhile]).toEqual([undefined, expect.any(Date)]);
    expect(janus.isAvailable()).toBe(true);
    expect(janus.lastFailureAt()).toBeUndefined();
  });

  it('has not failed where somebody asks for what is no address, or gives up', async () => {
    await using silent = await startSilentServer();
    await using server = await startOpenLdap();
    await using janus = connectJanus(server, { urls: [urlOf(silent)] });

    await expect(janus.port.findAccounts(['anne'], unlimited())).rejects.toMatchObject(
      failsWith('JANUS_UNREADABLE'),
    );
    await expect(janus.port.findAccounts([KNOWN], AbortSignal.timeout(20))).rejects.toMatchObject(
      failsWith('JANUS_UNAVAILABLE'),
    );

    expect(janus.lastFailureAt()).toBeUndefined();
  });

  it('does not count as available because somebody gave up while it was tried again', async () => {
    await using server = await startOpenLdap(ENTRIES);
    await using proxy = await startTcpProxy(server.port);
    await using janus = connectJanus(server, { urls: [urlOf(proxy)] });
    const caller = new AbortController();
    const ask = (): Promise<unknown> =>
      janus.port.findAccounts([KNOWN], caller.signal).catch(() => undefined);
    proxy.onAccept((client) => client.destroy());
    await waitFor(async () => {
      await ask();
      return !janus.isAvailable();
    }, 'the directory to count as unavailable');
    proxy.setFlow('swallow');
    proxy.onAccept(() => caller.abort());

    await waitFor(async () => {
      await ask();
      return caller.signal.aborted;
    }, 'the directory to be tried again');
    await setImmediate();

    expect(janus.isAvailable()).toBe(false);
  });

  it('leaves the other directory in peace', async () => {
    await using server = await startOpenLdap(ENTRIES);
    await using proxy = await startTcpProxy(server.port);
    await using reseda = connectReseda(server);
    await using janus = connectJanus(server, { urls: [urlOf(proxy)], timeoutMs: 300 });
    proxy.setFlow('swallow');

    await expect(janus.port.findAccounts([KNOWN], unlimited())).rejects.toMatchObject(
      failsWith('JANUS_UNAVAILABLE'),
    );
    expect(await reseda.port.findByMail(KNOWN, unlimited())).toHaveLength(1);
    expect(reseda.isAvailable()).toBe(true);
  });
});

describe('a directory whose connections break', () => {
  it('is asked on a new connection, bound again, after a drop while idle', async () => {
    await using server = await startOpenLdap(ENTRIES);
    await using proxy = await startTcpProxy(server.port);
    await using reseda = connectReseda(server, { urls: [urlOf(proxy)] });

    for (let round = 1; round <= 5; round += 1) {
      expect(await reseda.port.findByMail(KNOWN, unlimited())).toHaveLength(1);
      expect(proxy.operations()).toMatchObject({ bind: round, search: round });
      proxy.cutAll();
      await waitFor(() => proxy.open() === 0, 'the drop');
    }
  });

  it('is asked on a new connection after idle ones went silent', async () => {
    await using server = await startOpenLdap(ENTRIES);
    await using proxy = await startTcpProxy(server.port);
    await using reseda = connectReseda(server, { urls: [urlOf(proxy)], timeoutMs: 5000 });
    const questions = [1, 2, 3, 4, 5, 6].map(() => reseda.port.findByMail(KNOWN, unlimited()));
    await Promise.all(questions);
    expect(proxy.open()).toBeGreaterThan(3);
    proxy.silenceOpen();

    expect(await reseda.port.findByMail(KNOWN, unlimited())).toHaveLength(1);
  });

  it('is never empty when it is killed in the middle of many questions', async () => {
    await using server = await startOpenLdap(ENTRIES);
    await using reseda = connectReseda(server);
    await reseda.port.findByMail(KNOWN, unlimited());

    const questions = Array.from({ length: 200 }, () =>
      reseda.port.findByMail(KNOWN, unlimited()).then(
        (records) => records.length,
        (failure: unknown) => failure,
      ),
    );
    await Promise.race(questions);
    await server.kill();
    const answers = await Promise.all(questions);

    const wrong = answers.filter(
      (answer) => answer !== 1 && !(answer instanceof Error && 'code' in answer),
    );
    expect(wrong).toEqual([]);
    await server.start();
    await waitFor(
      () =>
        reseda.port.findByMail(KNOWN, unlimited()).then(
          (records) => records.length === 1,
          () => false,
        ),
      'the directory to answer again',
    );
  });

  it('keeps no more connections than it may', async () => {
    await using server = await startOpenLdap(ENTRIES);
    await using proxy = await startTcpProxy(server.port);
    await using reseda = connectReseda(server, { urls: [urlOf(proxy)] });
    let most = 0;
    proxy.onAccept(() => (most = Math.max(most, proxy.open())));

    const answers = await Promise.all(
      Array.from({ length: 300 }, () => reseda.port.findByMail(KNOWN, unlimited())),
    );

    expect(answers.every((records) => records.length === 1)).toBe(true);
    expect(most).toBeLessThanOrEqual(6);
    await reseda.close();
    await waitFor(() => proxy.open() === 0, 'the connections to be closed');
  });
});

describe('several servers of one directory', () => {
  it.each([
    ['refuses', startNothing],
    ['is silent', startSilentServer],
  ])('are tried in order when the first %s', async (_, startFirst) => {
    await using first = await startFirst();
    await using second = await startOpenLdap(ENTRIES);
    await using reseda = connectReseda(second, {
      urls: [urlOf(first), second.url],
      timeoutMs: 5000,
    });

    expect(await reseda.port.findByMail(KNOWN, unlimited())).toHaveLength(1);
  });

  it('are asked in order: the second is left alone while the first answers', async () => {
    await using server = await startOpenLdap(ENTRIES);
    await using second = await startTcpProxy(server.port);
    await using reseda = connectReseda(server, { urls: [server.url, urlOf(second)] });

    await reseda.port.findByMail(KNOWN, unlimited());

    expect(second.accepted()).toBe(0);
  });

  it('do not make a question wait twice for the one that is silent', async () => {
    await using silent = await startTcpProxy(1);
    await using server = await startOpenLdap(ENTRIES);
    await using proxy = await startTcpProxy(server.port);
    await using reseda = connectReseda(server, { urls: [urlOf(silent), urlOf(proxy)] });
    await reseda.port.findByMail(KNOWN, unlimited());
    const tried = silent.accepted();
    proxy.cutAll();
    await waitFor(() => proxy.open() === 0, 'the drop');

    await reseda.port.findByMail(KNOWN, unlimited());

    expect(silent.accepted()).toBe(tried);
  });
});

describe('a directory that refuses us or is not what was configured', () => {
  const cases: readonly (readonly [string, FailureCode, Parameters<typeof connectReseda>[1]])[] = [
    ['a wrong password', 'RESEDA_REFUSED', { bindPassword: 'wrong' }],
    ['an unknown bind DN', 'RESEDA_REFUSED', { bindDn: 'cn=nobody,dc=reseda,dc=test' }],
    ['a bind DN that is none', 'RESEDA_UNREADABLE', { bindDn: 'assistant' }],
    ['a base that does not exist', 'RESEDA_UNREADABLE', { baseDn: 'ou=none,dc=reseda,dc=test' }],
    ['a base elsewhere', 'RESEDA_UNREADABLE', { baseDn: 'dc=elsewhere' }],
    ['a base that is none', 'RESEDA_UNREADABLE', { baseDn: 'people' }],
    // What an unbound connection is allowed to see is nothing.
    ['an anonymous bind', 'RESEDA_REFUSED', { bindDn: undefined, bindPassword: undefined }],
  ];

  it.each(cases)('is never empty: %s gives %s', async (_, code, settings) => {
    await using server = await startOpenLdap(ENTRIES);
    await using reseda = connectReseda(server, settings);

    await expect(reseda.port.findByMail(KNOWN, unlimited())).rejects.toMatchObject({ code });
    await expect(reseda.check(unlimited())).rejects.toMatchObject({ code });
  });

  it('says so when anonymous binds are off', async () => {
    await using server = await startOpenLdap({ configuration: ['disallow bind_anon'] });
    await using reseda = connectReseda(server, { bindDn: undefined, bindPassword: undefined });

    await expect(reseda.port.findByMail(KNOWN, unlimited())).rejects.toMatchObject(
      failsWith('RESEDA_REFUSED'),
    );
  });

  it('is read anonymously when it is configured to be', async () => {
    await using server = await startOpenLdap({ ...ENTRIES, access: ['access to * by * read'] });
    await using reseda = connectReseda(server, { bindDn: undefined, bindPassword: undefined });

    expect(await reseda.port.findByMail(KNOWN, unlimited())).toHaveLength(1);
  });

  it('is not bound to without a password', async () => {
    await using server = await startOpenLdap();

    expect(() => connectReseda(server, { bindPassword: '' })).toThrow(
      expect.objectContaining({ code: 'CONFIG_INVALID' }),
    );
  });

  it('refuses a search that the account is not granted', async () => {
    await using server = await startOpenLdap({
      ...ENTRIES,
      configuration: ['require authc'],
      access: [
        'access to dn.subtree="dc=reseda,dc=test" attrs=children,entry by anonymous auth by * disclose',
      ],
    });
    await using reseda = connectReseda(server);

    await expect(reseda.port.findByMail(KNOWN, unlimited())).rejects.toMatchObject(
      failsWith('RESEDA_REFUSED'),
    );
  });

  it('is unreadable when part of it is on another server', async () => {
    const elsewhere = {
      dn: 'ou=far,dc=reseda,dc=test',
      attributes: {
        objectClass: ['referral', 'extensibleObject'],
        ou: 'far',
        ref: 'ldap://far.test/ou=far,dc=reseda,dc=test',
      },
    };
    await using server = await startOpenLdap({ reseda: [...ENTRIES.reseda, elsewhere] });
    await using reseda = connectReseda(server);
    await using there = connectReseda(server, { baseDn: elsewhere.dn });

    const unreadable = failsWith('RESEDA_UNREADABLE');
    await expect(reseda.port.findByMail(KNOWN, unlimited())).rejects.toMatchObject(unreadable);
    await expect(there.port.findByMail(KNOWN, unlimited())).rejects.toMatchObject(unreadable);
  });

  it('names no address in its failures', async () => {
    await using server = await startOpenLdap(ENTRIES);
    await using reseda = connectReseda(server, { baseDn: 'dc=elsewhere' });

    const failure: unknown = await reseda.port
      .findByMail(KNOWN, unlimited())
      .catch((error: unknown) => error);

    expect(String(failure)).not.toContain('anne');
  });

  it('is written to by nobody and shows no password', async () => {
    await using server = await startOpenLdap({
      reseda: [person('anne', { userPassword: 'secret' })],
    });
    const client = new Client({ url: server.url });
    await client.bind(server.reseda.bindDn, server.reseda.bindPassword);

    const { searchEntries } = await client.search(server.reseda.baseDn, {
      attributes: ['userPassword'],
    });
    const passwords = searchEntries.flatMap((entry) => entry['userPassword'] ?? []);
    const deletion = client.del('uid=anne,ou=people,dc=reseda,dc=test');

    expect(passwords).toEqual([]);
    await expect(deletion).rejects.toMatchObject({ code: 50 });
    await client.unbind();
  });
});
