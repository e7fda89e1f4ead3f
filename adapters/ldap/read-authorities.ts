import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Failure } from '../../bot/failure.ts';

const CERTIFICATE =
  /-----BEGIN (?:TRUSTED )?CERTIFICATE-----[^-]+-----END (?:TRUSTED )?CERTIFICATE-----/g;

/**
 * The certificates of a PEM file. Node takes a file without any in silence, and then trusts nobody.
 *
 * @throws `Failure` with `CONFIG_INVALID` when the file cannot be read, or holds anything but certificates.
 */
export function readAuthorities(caFile: string): readonly string[] {
  const certificates = readText(caFile).match(CERTIFICATE) ?? [];
  if (certificates.length === 0) {
    throw new Failure(
      'CONFIG_INVALID',
      `LDAP_CA_FILE: there is no certificate in ${caFile}; it has to be PEM, as openssl x509 prints it`,
    );
  }
  for (const [index, certificate] of certificates.entries())
    refuseDamaged(certificate, index, caFile);
  return certificates;
}

function readText(caFile: string): string {
  try {
    return readFileSync(caFile, 'utf8');
  } catch (cause) {
    throw new Failure('CONFIG_INVALID', `LDAP_CA_FILE: cannot read ${caFile}`, { cause });
  }
}

function refuseDamaged(certificate: string, index: number, caFile: string): void {
  try {
    new X509Certificate(certificate);
  } catch (cause) {
    throw new Failure(
      'CONFIG_INVALID',
      `LDAP_CA_FILE: certificate ${index + 1} of ${caFile} cannot be read`,
      { cause },
    );
  }
}
