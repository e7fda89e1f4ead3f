/**
 * What the page asks of the server when the directory is the sample one. Both addresses answer 404
 * with any other directory, and the page then shows nothing of the demo.
 *
 * - `GET demo/about` → 200 `{ isSample: true, people: SamplePerson[] }`, without authorization;
 * - `GET demo/mails?conversation=ID` with `Authorization: Bearer TOKEN`, the token of that very
 *   conversation → 200 `SentMail[]`, in any order.
 *
 * Both addresses are relative to the page.
 */
import { hasShape, isListOf, isNumber, isRecord, isString } from '../widget/shape.ts';
import type { Credentials } from '../widget/direct-line-client.ts';

export interface SamplePerson {
  readonly name: string;
  readonly mail: string;
  readonly unit: string;
  /** The situation that this person shows. */
  readonly shows: { readonly fr: string; readonly en: string };
}

export interface SentMail {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  readonly status: string;
  readonly attempts: number;
  readonly mail: { readonly to: string; readonly subject: string; readonly text: string };
}

const isPerson = hasShape<SamplePerson>({
  name: isString,
  mail: isString,
  unit: isString,
  shows: hasShape<SamplePerson['shows']>({ fr: isString, en: isString }),
});

const isSentMails = isListOf(
  hasShape<SentMail>({
    id: isString,
    at: isString,
    status: isString,
    attempts: isNumber,
    mail: hasShape<SentMail['mail']>({ to: isString, subject: isString, text: isString }),
  }),
);

/** Absent when the directory is a real one. */
export async function findSample(): Promise<readonly SamplePerson[] | undefined> {
  const about = await fetchJson('demo/about', {});
  if (!isRecord(about) || about['isSample'] !== true) return undefined;
  const { people } = about;
  return isListOf(isPerson)(people) ? people : undefined;
}

/** Newest first; absent when the server does not tell at the moment. */
export async function findMails(
  credentials: Credentials,
): Promise<readonly SentMail[] | undefined> {
  const mails = await fetchJson(
    `demo/mails?conversation=${encodeURIComponent(credentials.conversationId)}`,
    { Authorization: `Bearer ${credentials.token}` },
  );
  return isSentMails(mails) ? mails.toSorted((a, b) => b.at.localeCompare(a.at)) : undefined;
}

async function fetchJson(
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<unknown> {
  try {
    const response = await fetch(path, { headers, credentials: 'omit', cache: 'no-store' });
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}
