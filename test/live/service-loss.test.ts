import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { simpleParser } from 'mailparser';
import { expect, it } from 'vitest';
import { startMailServer } from '../adapters/mail/mail-server.ts';
import { seededRandom } from '../fakes/seeded-random.ts';
import { createScriptedClient, ScriptedPerson, wordsOf, type Cue } from './scripted-person.ts';
import { startServiceProcess } from './service-process.ts';
import { waitFor } from './wait-for.ts';

const PEOPLE = 200;
const KILLS = 10;
const SECRET = 'a-secret-of-this-test-that-is-long-enough';
const SUPPORT = 'support@sygefor.example';
const seed = Number(process.env['LOSS_SEED'] ?? Date.now() % 1_000_000);

const choice = (id: string): Cue => ({ when: id, said: { kind: 'choice', id, label: id } });

/** From the greeting to support and back, with an address that nobody proves. */
function scriptOf(number: number): readonly Cue[] {
  const values = {
    training: `training-${String(number)}`,
    'reply-to': `person-${String(number)}@labo.example`,
  };
  return [
    choice('for-whom:me'),
    choice('answer:screen:login-page'),
    choice('answer:login-problem:button-not-found'),
    choice('verdict:escalate'),
    { when: 'escalation', said: { kind: 'form', form: 'escalation', text: 'form', values } },
    choice('escalation:send'),
    choice('verdict:works'),
  ];
}

/** One transcript is like another but for who wrote it, when, and the reference. */
function alike(line: string): string {
  return line
    .replace(/training-\d+|person-\d+@labo\.example/gu, '…')
    .replace(/SYG-[A-Z0-9-]+/gu, 'SYG')
    .replace(/"at":"[^"]+"/gu, '"at"')
    .replace(/le \d+ \w+ \d{4} à [\d:]+/gu, 'date');
}

// The widget asks the window for its timers.
Object.assign(globalThis, { window: globalThis });

it(`loses and doubles nothing over HTTP when the service is killed again and again (LOSS_SEED=${String(seed)})`, async () => {
  const random = seededRandom(seed);
  const mails = await startMailServer();
  await using service = await startServiceProcess({
    SMTP_URL: `smtp://127.0.0.1:${String(mails.port)}`,
    MAIL_FROM: 'assistant@sygefor.example',
    SUPPORT_MAILBOX: SUPPORT,
    WEB_CHANNEL_SECRET: SECRET,
    LOG_LEVEL: 'fatal',
  });
  const client = createScriptedClient(`${service.url}/v3/directline`, SECRET);
  const people = Array.from(
    { length: PEOPLE },
    (_, number) => new ScriptedPerson(client, scriptOf(number)),
  );
  const begun = Promise.all(people.map((person) => person.begin()));
  const doneCount = (): number => people.filter(({ isDone }) => isDone).length;

  for (let kills = 0; kills < KILLS; kills += 1) {
    // Killed at a share of the way, so that every life is cut somewhere else whatever the speed of the machine.
    const share = Math.floor(((kills + random()) / KILLS) * PEOPLE * 7);
    const said = (): number =>
      people.reduce(
        (sum, { lines }) => sum + lines.filter(({ role }) => role === 'user').length,
        0,
      );
    await waitFor(() => said() >= share || doneCount() === PEOPLE, 'the next kill', 300_000);
    await service.kill();
    await service.start();
  }
  await begun;
  await waitFor(
    () => doneCount() === PEOPLE,
    `everybody to be done (LOSS_SEED=${String(seed)})`,
    300_000,
  );
  const isSupports = ({ recipients }: { readonly recipients: readonly string[] }): boolean =>
    recipients.includes(SUPPORT);
  /** By Message-ID: a mail that was sent twice is one. */
  const subjects = async (): Promise<readonly string[]> => {
    const parsed = await Promise.all(
      mails.received.filter(isSupports).map(({ source }) => simpleParser(source)),
    );
    const known = parsed.map(({ messageId = '', subject = '' }) => [messageId, subject] as const);
    return [...new Map(known).values()];
  };
  await waitFor(
    async () => (await subjects()).length === 2 * PEOPLE,
    'every escalation, and that it works',
    300_000,
  );

  const mailed = await subjects();
  const transcripts = people.map(({ lines }) => lines.map((line) => alike(wordsOf(line))));
  const isEnd = (subject: string): boolean =>
    subject.endsWith('La personne dit que cela fonctionne');
  const [ends, escalations] = [true, false].map((isWanted) =>
    mailed
      .filter((subject) => isEnd(subject) === isWanted)
      .map((subject) => /^\[([^\]]+)\]/u.exec(subject)?.[1]),
  );
  const shown = people.map(
    ({ lines }) => /SYG-[A-Z0-9-]+/u.exec(lines.map(wordsOf).join('\n'))?.[0],
  );
  for (const person of people) person.close();

  expect(people.filter(({ hasLost }) => hasLost)).toEqual([]);
  expect(transcripts[0]?.filter((line) => line.startsWith('> '))).toHaveLength(7);
  for (const transcript of transcripts) expect(transcript).toEqual(transcripts[0]);
  expect(escalations?.toSorted()).toEqual(shown.toSorted());
  expect(ends?.toSorted()).toEqual(shown.toSorted());
  expect(new Set(escalations).size).toBe(PEOPLE);
  const database = new Sqlite(path.join(service.dataDir, 'assistant.sqlite'), { readonly: true });
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  database.close();
}, 900_000);
