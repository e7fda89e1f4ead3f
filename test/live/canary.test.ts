import { beforeAll, describe, expect, it } from 'vitest';
import { ANYBODY, CONFIGURED, heldIn, holdsCode, LATE, PASTED, PERSON } from './canary/canaries.ts';
import { SUPPORT } from './canary/canary-world.ts';
import { traceMailFolder, type MailFolderTraces } from './canary/trace-mail-folder.ts';
import { traceService, type Traces } from './canary/trace-service.ts';

const SECRETS = { ...CONFIGURED, ...PASTED };

/** Where the database may tell who somebody is: what they said, and the mails to and about them. */
const OF_PEOPLE = [
  'conversation.state',
  'entry.body',
  'entry.raw',
  'escalation.dossier',
  'mail.recipient',
  'mail.reply_to',
];

/** What other people than the person get to see. */
const ELSEWHERE = ['printed', 'answers', 'metrics', 'health', 'exports'] as const;

let bySmtp: Traces;
let byFile: MailFolderTraces;

beforeAll(async () => {
  bySmtp = await traceService();
  byFile = await traceMailFolder();
}, 400_000);

const worlds = () => [bySmtp, byFile];
const codesIn = (text: string, codes: readonly string[]) =>
  codes.filter((code) => holdsCode(text, code));

it('went through everything that it was sent through', () => {
  const { printed, conversations, exports, mails, askedSygefor } = bySmtp;

  expect(printed).toContain('"level":"debug"');
  expect(printed).toContain('MAIL_REFUSED');
  expect(conversations).toContain('J’ai effacé');
  expect(conversations).toContain('ne répond pas');
  expect(conversations).toContain('SYG-');
  expect(exports).toMatch(/RESEDA_UNAVAILABLE[\s\S]*MAIL_REFUSED[\s\S]*can be used/u);
  expect(mails.map(({ recipient }) => recipient).toSorted()).toEqual(
    [PERSON.address, PERSON.address, LATE, SUPPORT].toSorted(),
  );
  expect(askedSygefor).toBeGreaterThan(0);
});

it('would find what it looks for, where it belongs', () => {
  const database = [...bySmtp.files.values()].join('');
  const mail = bySmtp.mails.find(({ recipient }) => recipient === SUPPORT);

  expect(database).toContain(PERSON.address);
  expect(mail?.body).toContain(PERSON.name);
  expect(heldIn(`x ${JSON.stringify(CONFIGURED)}`, CONFIGURED)).toEqual(Object.keys(CONFIGURED));
  for (const before of ['', 'a', 'ab', 'abc']) {
    const encoded = Buffer.from(`${before}${CONFIGURED.smtpPassword}!`).toString('base64');
    expect(heldIn(encoded, CONFIGURED)).toEqual(['smtpPassword']);
  }
});

describe('a secret that was configured or pasted', () => {
  it.each([...ELSEWHERE, 'conversations'] as const)('is not in the %s', (place) => {
    expect(heldIn(bySmtp[place], SECRETS)).toEqual([]);
  });

  it('is in no file of the service', () => {
    const found = worlds().flatMap(({ files }) =>
      [...files].flatMap(([name, bytes]) => heldIn(bytes, SECRETS).map((held) => [name, held])),
    );

    expect(found).toEqual([]);
  });

  it('is in no mail', () => {
    const found = worlds().flatMap(({ mails }) =>
      mails.map((mail) => heldIn(`${mail.source}\n${mail.subject}\n${mail.body}`, SECRETS)),
    );

    expect(found.flat()).toEqual([]);
  });

  it('is not printed by a service that writes its mails to disk', () => {
    expect(heldIn(byFile.printed, SECRETS)).toEqual([]);
  });
});

describe('a code of the assistant, right or guessed', () => {
  it.each([...ELSEWHERE, 'conversations'] as const)('is not in the %s', (place) => {
    expect(codesIn(bySmtp[place], bySmtp.codes)).toEqual([]);
  });

  it('is in no file but the mail that brought it', () => {
    const found = worlds().flatMap(({ files, codes }) =>
      [...files].flatMap(([name, bytes]) => codesIn(bytes, codes).map(() => name)),
    );

    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^mail\/[\w-]+\.eml$/u);
  });

  it('is in the body of its own mail alone, and never in a subject or a header', () => {
    const seen = worlds().flatMap(({ mails, codes }) =>
      mails.map(({ recipient, subject, headers, body }) => ({
        recipient,
        body: codesIn(body, codes).length,
        outside: codesIn(`${subject}\n${headers}`, codes).length,
      })),
    );

    expect(seen.filter(({ body }) => body > 0).map(({ recipient }) => recipient)).toEqual([
      PERSON.address,
      LATE,
      PERSON.address,
    ]);
    expect(seen.filter(({ outside }) => outside > 0)).toEqual([]);
  });
});

describe('who somebody is', () => {
  it.each(ELSEWHERE)('is not in the %s', (place) => {
    expect(ANYBODY.exec(bySmtp[place])).toBeNull();
  });

  it('is not printed by a service that writes its mails to disk', () => {
    expect(ANYBODY.exec(byFile.printed)).toBeNull();
  });

  it('is in the database where conversations and mails are, and nowhere else', () => {
    expect(bySmtp.peopleIn.filter((column) => !OF_PEOPLE.includes(column))).toEqual([]);
    expect(bySmtp.peopleIn).toContain('mail.recipient');
  });

  it('is in no mail to anybody else', () => {
    const others = worlds()
      .flatMap(({ mails }) => mails)
      .filter(({ recipient }) => recipient === LATE);

    expect(others).toHaveLength(1);
    expect(others.filter(({ source, body }) => /zoltana|zebulon/iu.test(source + body))).toEqual(
      [],
    );
  });
});
