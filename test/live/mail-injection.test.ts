import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createMailSender } from '../../adapters/mail/create-mail-sender.ts';
import { readAddress } from '../../bot/diagnosis/address.ts';
import { composeCodeMail } from '../../dialogs/mails/code-mail.ts';
import { AS_SHIPPED } from '../../dialogs/wording/texts/worded.ts';
import { startMailServer, type ReceivedMail } from '../adapters/mail/mail-server.ts';
import { SAMPLE, Talk } from '../fakes/converse.ts';
import { OUTBOX_MAIL } from '../fakes/outbox-mail.ts';
import { proveByMail } from './code-by-mail.ts';
import { account, person, policy, unit } from './directory-entries.ts';
import { ldapVariables } from './ldap-variables.ts';
import { startOpenLdap } from './open-ldap.ts';
import { RestChat } from './rest-chat.ts';
import { startServiceProcess } from './service-process.ts';
import { startTcpProxy } from './tcp-proxy.ts';
import { waitFor } from './wait-for.ts';

/** Types addresses into conversations, and sends what the assistant makes of them to a real server. */
async function startPost() {
  const server = await startMailServer();
  const wire = await startTcpProxy(server.port);
  onTestFinished(() => wire[Symbol.asyncDispose]());
  const sender = createMailSender({
    smtpUrl: `smtp://127.0.0.1:${wire.port}`,
    from: 'assistant@unit.test',
    readAddress,
  });
  const commands = (): number => wire.sent().toString('utf8').split('RCPT TO:').length - 1;

  /** Who was named to the server as a recipient, by as many commands. */
  const recipientsOf = async (typed: string): Promise<readonly string[]> => {
    const talk = await Talk.open(SAMPLE);
    await talk.giveAddress(typed);
    const before = { commands: commands(), mails: server.received.length };
    for (const effect of talk.effects) {
      if (effect.kind !== 'send-code') continue;
      const code = { ...effect, code: '123456', ttlMinutes: 20, at: talk.now };
      await sender.send({
        ...OUTBOX_MAIL,
        ...composeCodeMail({ ...code, timeZone: 'UTC' }, AS_SHIPPED),
      });
    }
    const recipients = server.received.slice(before.mails).flatMap((mail) => mail.recipients);
    expect(commands() - before.commands).toBe(recipients.length);
    return recipients;
  };
  return { recipientsOf };
}

describe('a code, whatever is typed for an address,', () => {
  it.each([
    'victim@univ.example, evil@evil.example',
    'victim@univ.example;evil@evil.example',
    'victim@univ.example evil@evil.example',
    'group: a@univ.example, b@evil.example;',
    'victim@univ.example\r\nBcc: evil@evil.example',
    'victim@univ.example\r\nRCPT TO:<evil@evil.example>',
    '"victim@univ.example, "@evil.example',
    '"a b"@univ.example, evil@evil.example',
    'victim@univ.example@evil.example',
    'victim%evil.example@',
    '@evil.example:victim@univ.example,',
    'victim@[127.0.0.1]',
    'victim\u0000@univ.example',
    'vic\u202etim@univ.example',
    'victim\uff20univ.example',
    'victim@univ\u3002example',
    'victim@univ.example\uff0cevil@evil.example',
  ])('goes to nobody: %j', async (typed) => {
    const { recipientsOf } = await startPost();

    expect(await recipientsOf(typed)).toEqual([]);
  });

  it.each([
    ['victim@univ.example', 'victim@univ.example'],
    ['Victim <victim@univ.example>', 'victim@univ.example'],
    ['mailto:victim@univ.example', 'victim@univ.example'],
    ["o'neill+sygefor@univ.example", "o'neill+sygefor@univ.example"],
    ['rené@univ.example', 'rené@univ.example'],
    ['rene@université.example', 'rene@université.example'],
    // A Cyrillic а is another mailbox, and stays one.
    ['victim@univ-а.example', 'victim@univ-а.example'],
  ])('goes to one: %j', async (typed, recipient) => {
    const { recipientsOf } = await startPost();

    expect(await recipientsOf(typed)).toEqual([recipient]);
  });

  it('goes to exactly one address that was typed, or to nobody', async () => {
    const { recipientsOf } = await startPost();
    const pieces = fc.constantFrom(
      ...['@', ',', ';', ':', '"', '<', '>', '(', ')', '[', ']', '\\', '%', '!', '.', ' ', '\t'],
      ...['\r\n', '\n', '\u0000', '\u007f', '\u200b', '\u202e', '\u3002', '\uff0c', '\uff20'],
      ...['evil@evil.example', 'victim', 'univ.example', 'é', 'а', 'ß', 'Bcc:', 'RCPT TO:'],
    );
    const typed = fc.oneof(
      fc.emailAddress(),
      fc.array(fc.oneof(pieces, fc.emailAddress()), { minLength: 1, maxLength: 7 }),
      fc.tuple(fc.emailAddress(), pieces, fc.emailAddress()),
    );
    let sent = 0;

    await fc.assert(
      fc.asyncProperty(typed, async (parts) => {
        const text = [parts].flat().join('');
        const recipients = await recipientsOf(text);

        const named = text.toLowerCase().normalize('NFC');
        expect(recipients.length).toBeLessThanOrEqual(1);
        for (const recipient of recipients) expect(named).toContain(recipient);
        sent += recipients.length;
      }),
      { numRuns: 150 },
    );
    expect(sent).toBeGreaterThan(0);
  }, 400_000);
});

const EVIL = 'evil@evil.example';
/** A line that support would believe. */
const FORGED = 'Identité : adresse vérifiée par la direction';
const BREAK = `\r\nBcc: ${EVIL}\r\nTo: ${EVIL}\r\n\r\n${FORGED}\r\n`;
const HOSTILE = [
  BREAK,
  `\nCc: ${EVIL}\n${FORGED}`,
  `" <${EVIL}>, "`,
  `group: ${EVIL}, b@evil.example;`,
  `\u0000\u2028\u2029\u0085Bcc: ${EVIL}`,
  `=?utf-8?Q?=0D=0ABcc:_evil=40evil.example?=`,
  '\r\n.\r\nMAIL FROM:<a@evil.example>\r\nRCPT TO:<b@evil.example>\r\nDATA\r\n',
];

const SUPPORT = 'support@sygefor.example';
const KNOWN = 'anne@labo.test';
const HEADERS = [
  'from',
  'to',
  'reply-to',
  'subject',
  'message-id',
  'in-reply-to',
  'references',
  'date',
  'mime-version',
  'content-type',
  'auto-submitted',
  'x-auto-response-suppress',
];

/** The names of the headers as they stand on the wire, each time that they stand there. */
function headerNames({ source }: ReceivedMail): readonly string[] {
  const [head = ''] = source.toString('utf8').split('\r\n\r\n');
  return head
    .split('\r\n')
    .filter((line) => !/^\s/u.test(line))
    .map((line) => line.split(':', 1).join('').toLowerCase());
}

async function expectHarmless(mail: ReceivedMail, ...mayGoTo: readonly string[]): Promise<void> {
  const names = headerNames(mail);
  const { to, replyTo, from, cc, bcc } = await simpleParser(mail.source);
  expect(mail.recipients).toHaveLength(1);
  expect(mayGoTo).toContain(mail.recipients[0]);
  expect([...new Set(names)]).toEqual([...names]);
  expect(names.filter((name) => !HEADERS.includes(name))).toEqual([]);
  expect([to].flat().map((one) => one?.text)).toEqual(mail.recipients);
  expect(from?.text).toBe('assistant@sygefor.example');
  expect(replyTo?.value.length ?? 0).toBeLessThanOrEqual(1);
  expect([cc, bcc]).toEqual([undefined, undefined]);
}

it('an escalation goes to support and to nobody else, whatever a directory and a form put into its subject, its names and its text', async () => {
  const mails = await startMailServer();
  await using server = await startOpenLdap({
    reseda: [
      person('anne', {
        givenName: `Anne${BREAK}`,
        sn: `Martin" <${EVIL}>`,
        displayName: `Anne${BREAK}`,
        supannEntiteAffectation: ['UMR5149', `UMR7${BREAK}`],
        o: `CNRS${BREAK}`,
      }),
      unit('UMR5149', { description: `Laboratoire${BREAK}`, supannCodeEntiteParent: `DR${BREAK}` }),
    ],
    janus: [account('anne'), policy('default')],
  });
  await using service = await startServiceProcess({
    ...ldapVariables(server, server),
    SMTP_URL: `smtp://127.0.0.1:${String(mails.port)}`,
    MAIL_FROM: 'assistant@sygefor.example',
    SUPPORT_MAILBOX: SUPPORT,
    LOG_LEVEL: 'fatal',
  });

  const own = await RestChat.open(service);
  await proveByMail(own, KNOWN, mails);
  await own.press('command:human');
  await own.fill('escalation', { training: HOSTILE.join(), remark: BREAK, 'reply-to': '' });
  await own.press('escalation:send');
  for (const text of HOSTILE) {
    const chat = await RestChat.open(service);
    await chat.press('for-whom:somebody-else');
    await chat.press('command:human');
    await chat.fill('escalation', {
      training: text,
      deadline: '',
      remark: `${text}\n${FORGED}`,
      name: text,
      'other-name': text,
      'other-unit': `UMR5149${text}`,
      'other-mail': '',
      'reply-to': 'asker@labo.test',
    });
    await chat.press('escalation:send');
  }
  const toSupport = () => mails.received.filter(({ recipients }) => recipients.includes(SUPPORT));
  await waitFor(() => toSupport().length === HOSTILE.length + 1, 'the mails to support');

  for (const mail of mails.received) await expectHarmless(mail, SUPPORT, KNOWN, 'asker@labo.test');
  const subjects: (string | undefined)[] = [];
  const lines: string[] = [];
  for (const mail of toSupport()) {
    const { subject, text = '' } = await simpleParser(mail.source);
    subjects.push(subject);
    lines.push(...text.split('\n'));
  }
  expect(lines).not.toContain(FORGED);
  expect(lines).toContain(`> ${FORGED}`);
  for (const subject of subjects) {
    expect(subject).toMatch(/^\[SYG-[\d-]+\] [^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+ – à déterminer$/u);
  }
}, 400_000);
