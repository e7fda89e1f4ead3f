import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createLdapReseda } from '../../../adapters/ldap/create-ldap-reseda.ts';
import { readAuthorities } from '../../../adapters/ldap/read-authorities.ts';
import { readProfile } from '../../../adapters/ldap/read-profile.ts';
import { createCertificates } from '../../live/certificates.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

async function fileWith(content: string | Uint8Array): Promise<string> {
  const file = path.join(await tempFolder(), 'ca.pem');
  await writeFile(file, content);
  return file;
}

async function certificate(): Promise<string> {
  const { caFile } = await createCertificates(await tempFolder(), 'x', { subjects: 'DNS:x.test' });
  return readFile(caFile, 'utf8');
}

const isInvalid = (message: RegExp): unknown =>
  expect.objectContaining({
    code: 'CONFIG_INVALID',
    message: expect.stringMatching(message) as string,
  });

describe('LDAP_CA_FILE', () => {
  it('may hold several certificates, and words between them', async () => {
    const file = await fileWith(`One:\n${await certificate()}\nTwo:\r\n${await certificate()}`);

    expect(readAuthorities(file)).toHaveLength(2);
  });

  it.each([
    ['is not there', async () => path.join(await tempFolder(), 'none.pem'), /cannot read/],
    ['is empty', () => fileWith(''), /no certificate/],
    ['holds something else', () => fileWith('TLS_CACERT /etc/ssl/ca.pem\n'), /no certificate/],
    [
      'is binary',
      async () => fileWith(new X509Certificate(await certificate()).raw),
      /no certificate.*PEM/,
    ],
    [
      'holds a damaged certificate behind a good one',
      async () => {
        const good = await certificate();
        return fileWith(good + good.replace(/\n.{20}/, '\n'));
      },
      /certificate 2 of .* cannot be read/,
    ],
  ])('is refused when it %s', async (_, write, message) => {
    const file = await write();

    expect(() => readAuthorities(file)).toThrow(isInvalid(/^LDAP_CA_FILE: /));
    expect(() => readAuthorities(file)).toThrow(isInvalid(message));
  });

  it('is read before the first question', async () => {
    const settings = {
      urls: ['ldaps://ldap.test'],
      baseDn: 'dc=test',
      timeoutMs: 1000,
      caFile: await fileWith('nothing'),
    };

    expect(() => createLdapReseda(settings, readProfile('supann'))).toThrow(
      isInvalid(/^LDAP_CA_FILE/),
    );
  });
});
