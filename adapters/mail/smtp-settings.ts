import { Failure } from '../../bot/failure.ts';

export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte. */
  readonly secure: boolean;
  /** TLS after STARTTLS, or nothing. */
  readonly requireTLS: boolean;
  readonly ignoreTLS: boolean;
  readonly auth?: { readonly user: string; readonly pass: string };
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]|::1)$/;

/**
 * Reads `smtps://user:password@host:port` or `smtp://...`. Without TLS nothing leaves the machine:
 * `smtp://` insists on STARTTLS, except to a loopback address, where it is not tried.
 *
 * @throws `Failure` with `CONFIG_INVALID`.
 */
export function readSmtpUrl(smtpUrl: string): SmtpSettings {
  const url = URL.parse(smtpUrl);
  if (url === null || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') {
    throw new Failure('CONFIG_INVALID', 'SMTP_URL has to be smtp://host or smtps://host');
  }
  const secure = url.protocol === 'smtps:';
  const isLoopback = LOOPBACK.test(url.hostname.toLowerCase());
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? defaultPort(secure, isLoopback) : Number(url.port),
    secure,
    requireTLS: !secure && !isLoopback,
    ignoreTLS: !secure && isLoopback,
    ...readLogin(url),
  };
}

function defaultPort(secure: boolean, isLoopback: boolean): number {
  if (secure) return 465;
  return isLoopback ? 25 : 587;
}

function readLogin(url: URL): Pick<SmtpSettings, 'auth'> {
  if (url.username === '') return {};
  try {
    const [user, pass] = [url.username, url.password].map(decodeURIComponent);
    return { auth: { user: user ?? '', pass: pass ?? '' } };
  } catch (cause) {
    throw new Failure('CONFIG_INVALID', 'the login in SMTP_URL has to be percent-encoded', {
      cause,
    });
  }
}
