import { isIdentityAnswer } from './identity-message.ts';
import type { IdentityQuestion } from './identity-message.ts';
import { hasShape, isString } from './shape.ts';

/** Nobody waits longer for the chat because their page is slow. */
const LONGEST_WAIT_MS = 3000;

/** Somebody whom the page that embeds us knows. */
interface Visitor {
  /** For the server, which alone can tell whether it is true; good once. */
  readonly signed: string;
  /** The same for the same person of the same site, and tells nothing of either. */
  readonly key: string;
}

/** Absent when the page says nothing: nobody is signed in there, or it cannot tell. */
export type FindVisitor = () => Promise<Visitor | undefined>;

interface Claims {
  readonly iss: string;
  readonly sub: string;
  readonly origin: string;
}

const isClaims = hasShape<Claims>({ iss: isString, sub: isString, origin: isString });

/** Asks the page that embeds us, anew each time. */
export function askPage(page: Window): FindVisitor {
  let questions = 0;

  return async () => {
    const number = (questions += 1);
    const answered = waitForAnswer(page, number);
    const question: IdentityQuestion = { kind: 'assistant-sygefor:who', number };
    // Whoever embeds us may hear it: it tells nothing.
    page.postMessage(question, '*');
    const answer = await answered;
    return answer === undefined ? undefined : toVisitor(answer.signed, answer.origin);
  };
}

interface Signed {
  readonly signed: string;
  readonly origin: string;
}

function waitForAnswer(page: Window, number: number): Promise<Signed | undefined> {
  return new Promise((resolve) => {
    const settle = (answer?: Signed) => {
      clearTimeout(timer);
      window.removeEventListener('message', listen);
      resolve(answer);
    };
    const listen = ({ source, origin, data }: MessageEvent<unknown>) => {
      if (source !== page || !isIdentityAnswer(data) || data.number !== number) return;
      settle(isString(data.signed) ? { signed: data.signed, origin } : undefined);
    };
    const timer = setTimeout(settle, LONGEST_WAIT_MS);
    window.addEventListener('message', listen);
  });
}

/** Only the page for which the site signed may hand it over. */
async function toVisitor(signed: string, origin: string): Promise<Visitor | undefined> {
  const claims = readClaims(signed);
  // Browsers digest nothing on pages that came over plain HTTP, where nothing can be proved either.
  if (claims?.origin !== origin || !window.isSecureContext) return undefined;
  const name = new TextEncoder().encode(JSON.stringify([claims.iss, claims.sub]));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', name));
  return { signed, key: Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') };
}

function readClaims(signed: string): Claims | undefined {
  try {
    const part = signed.split('.')[1] ?? '';
    const bytes = atob(part.replaceAll('-', '+').replaceAll('_', '/'));
    const text = new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
    const claims: unknown = JSON.parse(text);
    return isClaims(claims) ? claims : undefined;
  } catch {
    return undefined;
  }
}
