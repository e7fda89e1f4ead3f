import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Files of a private authority and of a server certificate that it signed. */
export interface Certificates {
  readonly caFile: string;
  readonly certFile: string;
  readonly keyFile: string;
}

/**
 * Makes a private authority and a certificate for these names (`DNS:localhost`, `IP:127.0.0.1`) in that folder.
 * With `isExpired`, one that is already past.
 */
export async function createCertificates(
  folder: string,
  name: string,
  { subjects, isExpired = false }: { readonly subjects: string; readonly isExpired?: boolean },
): Promise<Certificates> {
  const file = (suffix: string): string => join(folder, `${name}${suffix}`);
  const ca = { key: file('-ca.key'), cert: file('-ca.pem') };
  const server = {
    key: file('.key'),
    request: file('.csr'),
    cert: file('.pem'),
    ext: file('.ext'),
  };
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  await run('openssl', [
    'req',
    '-x509',
    ...newKey,
    '-keyout',
    ca.key,
    '-out',
    ca.cert,
    '-days',
    '2',
    '-subj',
    `/CN=${name} test authority`,
  ]);
  await run('openssl', [
    'req',
    ...newKey,
    '-keyout',
    server.key,
    '-out',
    server.request,
    '-subj',
    `/CN=${name}`,
  ]);
  await writeFile(server.ext, `subjectAltName=${subjects}\nextendedKeyUsage=serverAuth\n`);
  await run('openssl', [
    'x509',
    '-req',
    '-in',
    server.request,
    '-CA',
    ca.cert,
    '-CAkey',
    ca.key,
    '-CAcreateserial',
    '-days',
    isExpired ? '-1' : '2',
    '-extfile',
    server.ext,
    '-out',
    server.cert,
  ]);
  return { caFile: ca.cert, certFile: server.cert, keyFile: server.key };
}
