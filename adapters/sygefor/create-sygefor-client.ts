import { Failure } from '../../bot/failure.ts';
import type { Sygefor } from '../../bot/ports/directories.ts';
import { readAnswer } from './read-answer.ts';

interface SygeforClientOptions {
  /** `SYGEFOR_API_URL`: where the paths of `deploy/sygefor-api.yaml` begin. */
  readonly url: string;
  /** `SYGEFOR_API_TOKEN`. */
  readonly token: string;
  readonly timeoutMs: number;
}

const isLoopback = ({ hostname }: URL) =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);

const misconfigured = (what: string) => new Failure('CONFIG_INVALID', `SYGEFOR_API_${what}`);

/** A token and addresses of people cross a network only inside TLS. */
const isSafe = (base: URL) =>
  base.protocol === 'https:' || (base.protocol === 'http:' && isLoopback(base));

function readBase(url: string): URL {
  const base = URL.parse(url.endsWith('/') ? url : `${url}/`);
  if (base === null) throw misconfigured('URL: not a URL');
  if (!isSafe(base)) throw misconfigured('URL: https, or http on loopback');
  if (base.href !== `${base.origin}${base.pathname}`) {
    throw misconfigured('URL: no credentials, query or fragment');
  }
  return base;
}

/** What cannot be a header would come back, token and all, in the message of an error. */
function readToken(token: string): string {
  if (!/^[\x21-\x7e]+$/.test(token)) throw misconfigured('TOKEN: signs that no token has');
  return token;
}

function toFailure(cause: unknown): Failure {
  if (cause instanceof Failure) return cause;
  return new Failure('SYGEFOR_UNAVAILABLE', 'Sygefor did not answer', { cause });
}

/**
 * Asks Sygefor over HTTP, as `deploy/sygefor-api.yaml` describes.
 *
 * @throws `Failure` with `CONFIG_INVALID` when the URL is not one to send a token to, or the token is none.
 */
export function createSygeforClient({ url, token, timeoutMs }: SygeforClientOptions): Sygefor {
  const base = readBase(url);
  const authorization = `Bearer ${readToken(token)}`;
  return {
    async findAccount(typed, signal) {
      const mail = typed.toLowerCase();
      const address = new URL('accounts', base);
      address.searchParams.set('mail', mail);
      try {
        const response = await fetch(address, {
          headers: { accept: 'application/json', authorization },
          redirect: 'manual',
          signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
        });
        return await readAnswer(response, mail);
      } catch (error) {
        throw toFailure(error);
      }
    },
  };
}
