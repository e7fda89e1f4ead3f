import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCertificates } from './certificates.ts';
import { person } from './directory-entries.ts';
import { connectReseda } from './ldap-ports.ts';
import { startOpenLdap } from './open-ldap.ts';
import { startTcpProxy } from './tcp-proxy.ts';
import { waitFor } from './wait-for.ts';

/** How a TLS client begins. */
const TLS_HANDSHAKE = 0x16;
const KNOWN = 'anne@labo.test';
const ENTRIES = { reseda: [person('anne')] };
const unlimited = (): AbortSignal => new AbortController().signal;

describe('a directory over LDAPS', () => {
  let folder: string;
  let otherCa: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sygefor-ca-'));
    const other = await createCertificates(folder, 'other', { subjects: 'IP:127.0.0.1' });
    otherCa = other.caFile;
  });

  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it.each([
    ['an address', 'IP:127.0.0.1', '127.0.0.1'],
    ['a name', 'DNS:localhost', 'localhost'],
  ])('is asked when a private authority vouches for %s', async (_, subjects, host) => {
    await using server = await startOpenLdap({ ...ENTRIES, tls: { subjects } });
    await using reseda = connectReseda(server, {
      urls: [`ldaps://${host}:${server.ldapsPort}`],
      caFile: server.caFile,
    });

    expect(await reseda.port.findByMail(KNOWN, unlimited())).toHaveLength(1);
    expect(await reseda.port.findByMail('nobody@labo.test', unlimited())).toEqual([]);
  });

  it('shows nothing on the wire', async () => {
    await using server = await startOpenLdap({ ...ENTRIES, tls: { subjects: 'IP:127.0.0.1' } });
    await using proxy = await startTcpProxy(server.ldapsPort);
    await using reseda = connectReseda(server, {
      urls: [`ldaps://127.0.0.1:${proxy.port}`],
      caFile: server.caFile,
    });

    for (let round = 0; round < 3; round += 1) {
      await reseda.port.findByMail(KNOWN, unlimited());
      proxy.cutAll();
      await waitFor(() => proxy.open() === 0, 'the drop');
    }

    expect(proxy.sent().length).toBeGreaterThan(0);
    expect(proxy.sent().includes('anne')).toBe(false);
    expect(proxy.sent().includes('assistant')).toBe(false);
  });

  it.each([
    ['another authority signed its certificate', { subjects: 'IP:127.0.0.1' }, 'other'],
    ['no authority is configured', { subjects: 'IP:127.0.0.1' }, 'none'],
    ['its certificate is for another host', { subjects: 'DNS:elsewhere.test' }, 'own'],
    ['its certificate has expired', { subjects: 'IP:127.0.0.1', isExpired: true }, 'own'],
  ])('is unavailable when %s', async (_, tls, authority) => {
    await using server = await startOpenLdap({ ...ENTRIES, tls });
    const caFile = authority === 'other' ? otherCa : server.caFile;
    await using reseda = connectReseda(server, {
      urls: [server.ldapsUrl],
      caFile: authority === 'none' ? undefined : caFile,
    });

    const found = reseda.port.findByMail(KNOWN, unlimited());

    await expect(found).rejects.toMatchObject({ code: 'RESEDA_UNAVAILABLE' });
    await expect(found).rejects.toThrow(/CERT|SELF_SIGNED|ISSUER|SIGNATURE/);
  });

  it('is unavailable, without a word in clear, when the port speaks no TLS', async () => {
    await using server = await startOpenLdap(ENTRIES);
    await using proxy = await startTcpProxy(server.port);
    await using reseda = connectReseda(server, {
      urls: [`ldaps://127.0.0.1:${proxy.port}`],
      timeoutMs: 500,
    });

    const found = reseda.port.findByMail(KNOWN, unlimited());

    await expect(found).rejects.toMatchObject({ code: 'RESEDA_UNAVAILABLE' });
    expect(proxy.operations()).toMatchObject({ bind: 0, search: 0 });
    expect(proxy.sent()[0]).toBe(TLS_HANDSHAKE);
    expect(proxy.sent().includes(KNOWN)).toBe(false);
  });

  it('is unavailable when the port speaks TLS and ldap was configured', async () => {
    await using server = await startOpenLdap({ ...ENTRIES, tls: { subjects: 'IP:127.0.0.1' } });
    await using reseda = connectReseda(server, {
      urls: [`ldap://127.0.0.1:${server.ldapsPort}`],
      timeoutMs: 500,
    });

    const found = reseda.port.findByMail(KNOWN, unlimited());

    await expect(found).rejects.toMatchObject({ code: 'RESEDA_UNAVAILABLE' });
  });

  it('is asked when one of several authorities in a file vouches for it', async () => {
    await using server = await startOpenLdap({ ...ENTRIES, tls: { subjects: 'IP:127.0.0.1' } });
    const files = [otherCa, server.caFile ?? ''].map((file) => readFile(file, 'utf8'));
    const caFile = join(folder, 'both.pem');
    await writeFile(caFile, ['Authorities of our own:', ...(await Promise.all(files))].join('\n'));
    await using reseda = connectReseda(server, { urls: [server.ldapsUrl], caFile });

    expect(await reseda.port.findByMail(KNOWN, unlimited())).toHaveLength(1);
  });
});
