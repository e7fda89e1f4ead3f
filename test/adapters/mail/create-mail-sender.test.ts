import { readFile } from 'node:fs/promises';
import { simpleParser } from 'mailparser';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createMailSender } from '../../../adapters/mail/create-mail-sender.ts';
import { readAddress } from '../../../bot/diagnosis/address.ts';
import type { OutboxMail } from '../../../bot/ports/outbox.ts';
import { OUTBOX_MAIL } from '../../fakes/outbox-mail.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';
import { createCertificates } from '../../live/certificates.ts';
import { findFreePort } from '../../live/free-port.ts';
import { startTcpProxy } from '../../live/tcp-proxy.ts';
import { startMailServer, type MailServer, type MailServerOptions } from './mail-server.ts';

/** Reaches this machine, yet is no loopback address. */
const ELSEWHERE = '0.0.0.0';
const from = 'Assistant Sygefor <assistant@unit.test>';

function senderTo(server: Pick<MailServer, 'port'>) {
  return createMailSender({ smtpUrl: `smtp://127.0.0.1:${server.port}`, from, readAddress });
}

describe('a mail', () => {
  it('arrives as it was composed', async () => {
    const server = await startMailServer();

    await senderTo(server).send({ ...OUTBOX_MAIL, inReplyTo: '<first@assistant.test>' });

    const [received] = server.received;
    expect(received).toMatchObject({
      recipients: ['support@unit.test'],
      sender: 'assistant@unit.test',
    });
    const parsed = await simpleParser(received?.source ?? '');
    expect(parsed).toMatchObject({
      subject: OUTBOX_MAIL.subject,
      messageId: OUTBOX_MAIL.messageId,
      inReplyTo: '<first@assistant.test>',
      references: '<first@assistant.test>',
      html: '<p>Bonjour,</p>',
      from: { text: '"Assistant Sygefor" <assistant@unit.test>' },
      to: { text: 'support@unit.test' },
      replyTo: { text: 'jeanne.martin@univ.test' },
    });
    expect(parsed.text?.trim()).toBe(OUTBOX_MAIL.text.trim());
    expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
  });

  it('carries the same Message-ID on each try', async () => {
    const server = await startMailServer();
    const sender = senderTo(server);

    await sender.send(OUTBOX_MAIL);
    await sender.send({ ...OUTBOX_MAIL, attempts: 2 });

    const ids = await Promise.all(
      server.received.map(async ({ source }) => (await simpleParser(source)).messageId),
    );
    expect(ids).toEqual([OUTBOX_MAIL.messageId, OUTBOX_MAIL.messageId]);
  });
});

const CRLF = '\r\nBcc: thief@evil.test\r\n\r\nhello';

describe('whatever is written in it, a mail goes to its one recipient', () => {
  it.each<{ where: string; changes: Partial<OutboxMail> }>([
    { where: 'a subject with line breaks', changes: { subject: `x${CRLF}` } },
    { where: 'an answer address with line breaks', changes: { replyTo: `a@univ.test${CRLF}` } },
    { where: 'several answer addresses', changes: { replyTo: 'a@univ.test, thief@evil.test' } },
    { where: 'a Message-ID with line breaks', changes: { messageId: `<x@y>${CRLF}` } },
    { where: 'a thread with line breaks', changes: { inReplyTo: `<x@y>${CRLF}` } },
    { where: 'an end of mail in the text', changes: { text: 'x\r\n.\r\nMAIL FROM:<a@b>\r\n' } },
    {
      where: 'a bare line feed before a dot',
      changes: { text: 'x\n.\nRCPT TO:<thief@evil.test>\n' },
    },
    { where: 'a header in the text', changes: { text: `Bcc: thief@evil.test${CRLF}` } },
    { where: 'a header in the HTML', changes: { html: `Bcc: thief@evil.test${CRLF}` } },
  ])('with $where', async ({ changes }) => {
    const server = await startMailServer();

    await senderTo(server).send({ ...OUTBOX_MAIL, ...changes });

    expect(server.received).toHaveLength(1);
    expect(server.received[0]?.recipients).toEqual(['support@unit.test']);
    const { headers } = await simpleParser(server.received[0]?.source ?? '');
    expect(headers.has('bcc')).toBe(false);
  });

  it.each([
    'support@unit.test, thief@evil.test',
    'all: support@unit.test, thief@evil.test;',
    'support@unit.test\r\nRCPT TO:<thief@evil.test>',
    '"support@unit.test, "@evil.test',
    'Support <support@unit.test>',
    '',
  ])('or to nobody, when it is for %j', async (to) => {
    const server = await startMailServer();

    await expect(senderTo(server).send({ ...OUTBOX_MAIL, to })).rejects.toMatchObject({
      code: 'MAIL_REFUSED',
    });

    expect(server.received).toEqual([]);
  });
});

describe('a refusal', () => {
  it.each<{ what: string; refuses: MailServerOptions['refuses']; code: string }>([
    {
      what: 'an unknown recipient',
      refuses: { at: 'recipient', status: 550 },
      code: 'MAIL_REFUSED',
    },
    {
      what: 'a mail that is unwanted',
      refuses: { at: 'message', status: 554 },
      code: 'MAIL_REFUSED',
    },
    { what: 'a full mailbox', refuses: { at: 'recipient', status: 452 }, code: 'MAIL_UNAVAILABLE' },
    { what: 'a busy server', refuses: { at: 'message', status: 451 }, code: 'MAIL_UNAVAILABLE' },
  ])('because of $what is $code, and names nobody', async ({ refuses, code }) => {
    const server = await startMailServer(refuses && { refuses });

    const sending = senderTo(server).send(OUTBOX_MAIL);

    await expect(sending).rejects.toMatchObject({ code });
    await expect(sending).rejects.not.toThrow('support@');
    await expect(sending).rejects.not.toHaveProperty('cause');
  });

  it('by a server that is not there is MAIL_UNAVAILABLE', async () => {
    const sender = senderTo({ port: await findFreePort() });

    await expect(sender.send(OUTBOX_MAIL)).rejects.toMatchObject({ code: 'MAIL_UNAVAILABLE' });
  });
});

interface Certified {
  readonly subjects?: string;
  readonly isExpired?: boolean;
}

describe('encryption', () => {
  const login = { user: 'assistant@unit', pass: 'p@ss:w/rd' };
  const credentials = `${encodeURIComponent(login.user)}:${encodeURIComponent(login.pass)}`;
  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  /** Both, as SMTP sends them in clear: alone, and together. */
  const SECRETS = [login.pass, base64(login.pass), base64(`\0${login.user}\0${login.pass}`)];

  /** As NODE_EXTRA_CA_CERTS does, for this test. */
  async function trust(caFile: string): Promise<void> {
    const before = getCACertificates('default');
    onTestFinished(() => setDefaultCACertificates(before));
    setDefaultCACertificates([...before, await readFile(caFile, 'utf8')]);
  }

  async function startSecured(options: MailServerOptions, tls: Certified = {}) {
    const { subjects = `IP:${ELSEWHERE}`, isExpired = false } = tls;
    const folder = await tempFolder();
    const certificates = await createCertificates(folder, 'mail', { subjects, isExpired });
    const server = await startMailServer({ ...options, certificates, login });
    const wire = await startTcpProxy(server.port);
    onTestFinished(() => wire[Symbol.asyncDispose]());
    return { server, wire, caFile: certificates.caFile };
  }

  const SCHEMES = [
    { scheme: 'smtp', how: 'STARTTLS', secure: false },
    { scheme: 'smtps', how: 'TLS from the first byte', secure: true },
  ];

  it.each(SCHEMES)('with $scheme is $how, with a login', async ({ scheme, secure }) => {
    const { server, wire, caFile } = await startSecured({ secure });
    await trust(caFile);
    const smtpUrl = `${scheme}://${credentials}@${ELSEWHERE}:${wire.port}`;

    await createMailSender({ smtpUrl, from, readAddress }).send(OUTBOX_MAIL);

    const sent = wire.sent().toString('latin1');
    expect(server.received).toMatchObject([{ isSecure: true, user: login.user }]);
    expect(sent).not.toMatch(/AUTH|MAIL FROM|SYG-/);
    for (const secret of SECRETS) expect(sent).not.toContain(secret);
  });

  it.each(['smtp://', 'SMTP://', 'smtp://?'])(
    'is not given up for a server that has none, nor for what stands in the URL (%s): nothing is sent, the login least of all',
    async (kind) => {
      const server = await startMailServer({ login });
      const wire = await startTcpProxy(server.port);
      onTestFinished(() => wire[Symbol.asyncDispose]());
      const [scheme = ''] = kind.split('?');
      const query = kind.endsWith('?') ? '/?requireTLS=false&ignoreTLS=true&secure=false' : '';
      const smtpUrl = `${scheme}${credentials}@${ELSEWHERE}:${wire.port}${query}`;

      const sending = createMailSender({ smtpUrl, from, readAddress }).send(OUTBOX_MAIL);

      await expect(sending).rejects.toMatchObject({ code: 'MAIL_UNAVAILABLE' });
      const sent = wire.sent().toString('latin1');
      expect([server.received, server.logins()]).toEqual([[], 0]);
      expect(sent).toMatch(/^EHLO /);
      expect(sent).not.toMatch(/AUTH|MAIL FROM/);
      for (const secret of SECRETS) expect(sent).not.toContain(secret);
    },
  );

  it.each(
    SCHEMES.flatMap(({ scheme, secure }) =>
      [
        { what: 'an authority that we do not know', isKnown: false },
        { what: 'the name of another server', isKnown: true, subjects: 'DNS:other.test' },
        { what: 'a certificate that has expired', isKnown: true, isExpired: true },
      ].map((rest) => ({ scheme, secure, ...rest })),
    ),
  )('with $scheme is refused under $what', async ({ scheme, secure, isKnown, ...tls }) => {
    const { server, wire, caFile } = await startSecured({ secure }, tls);
    if (isKnown) await trust(caFile);
    const smtpUrl = `${scheme}://${credentials}@${ELSEWHERE}:${wire.port}`;

    const sending = createMailSender({ smtpUrl, from, readAddress }).send(OUTBOX_MAIL);

    await expect(sending).rejects.toMatchObject({ code: 'MAIL_UNAVAILABLE' });
    expect([server.received, server.logins()]).toEqual([[], 0]);
    for (const secret of SECRETS) expect(wire.sent().toString('latin1')).not.toContain(secret);
  });

  it('with a wrong login is MAIL_UNAVAILABLE: it is our fault, and the mail waits', async () => {
    const { server, caFile } = await startSecured({ secure: true });
    await trust(caFile);
    const smtpUrl = `smtps://assistant:wrong@${ELSEWHERE}:${server.port}`;

    const sending = createMailSender({ smtpUrl, from, readAddress }).send(OUTBOX_MAIL);

    await expect(sending).rejects.toMatchObject({ code: 'MAIL_UNAVAILABLE' });
    expect(server.logins()).toBe(1);
  });
});

it.each([
  { smtpUrl: 'http://mail.test', from },
  { smtpUrl: 'mail.test', from },
  { smtpUrl: 'smtp://%zz@mail.test', from },
  { smtpUrl: 'smtp://mail.test', from: 'nobody' },
  { smtpUrl: 'smtp://mail.test', from: 'a@unit.test, b@unit.test' },
])('refuses to start with $smtpUrl from $from', (settings) => {
  expect(() => createMailSender({ ...settings, readAddress })).toThrow(
    expect.objectContaining({ code: 'CONFIG_INVALID' }) as Error,
  );
});
