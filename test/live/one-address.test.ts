import fc from 'fast-check';
import { expect, it } from 'vitest';
import { startMailServer } from '../adapters/mail/mail-server.ts';
import { startServiceProcess } from './service-process.ts';
import { beginVisit, type Exchange } from './visitor.ts';
import { waitFor } from './wait-for.ts';

const TYPED = 150;
const SENT = /Si l’adresse (\S+) est correcte/u;
const IN_WORDS =
  /Cette adresse n’est pas valide|J’ai lu plusieurs adresses|Un code vient d’être demandé/u;

/** What makes several recipients of one, ends a line, or only looks like something else. */
const PIECES = [
  ...['@', ',', ';', ':', '"', "'", '<', '>', '(', ')', '[', ']', '\\', '%', '!', '.', ' ', '\t'],
  ...['\r\n', '\n', '\r', '\u0000', '\u007f', '\u0085', '\u2028', '\u200b', '\u202e', '\ufeff'],
  ...['\u3002', '\uff0c', '\uff1b', '\uff20', '\u0430', 'ß', 'é', 'ﬁ', '①', '🙂'],
  ...['(comment)', 'group:', 'Bcc:', 'RCPT TO:<', '"quoted part"@', '[127.0.0.1]', 'xn--p1ai'],
  ...['université.example', 'пример.example', 'evil@evil.example', 'a'.repeat(300)],
];

const typed = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.emailAddress(), fc.domain()), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(''));

/** Typed as they should be: a code goes to each of them, whatever chance adds. */
const PLAIN = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${name}.person@labo.example`);

const saidIn = ({ came }: Exchange): string =>
  came.map(({ channelData }) => JSON.stringify(channelData?.reply)).join('\n');

it('whatever is typed for an address, a code goes to one recipient, who is named, or it is refused in words', async () => {
  const mails = await startMailServer();
  await using service = await startServiceProcess({
    SMTP_URL: `smtp://127.0.0.1:${String(mails.port)}`,
    MAIL_FROM: 'assistant@sygefor.test',
    CODE_LIMITS: 'sends-per-conversation-and-hour=1000 sends-in-total-per-hour=1000',
    WEB_LIMITS: 'messages-per-conversation-at-once=1000',
    LOG_LEVEL: 'error',
  });
  using visitor = await beginVisit({ url: service.url, domain: `${service.url}/v3/directline` });
  const named: string[] = [];

  await fc.assert(
    fc.asyncProperty(typed, async (address) => {
      const said = saidIn(await visitor.submit('address', { address }));

      const [, recipient] = SENT.exec(said) ?? [];
      if (recipient === undefined) expect(said).toMatch(IN_WORDS);
      else named.push(recipient);
    }),
    { numRuns: TYPED, examples: PLAIN.map((address) => [address]) },
  );
  await waitFor(() => mails.received.length === named.length, 'every code');

  expect(named.length).toBeGreaterThanOrEqual(PLAIN.length);
  expect(mails.received.map(({ recipients }) => recipients.join('|')).toSorted()).toEqual(
    named.toSorted(),
  );
}, 400_000);
