import { createHash } from 'node:crypto';
import { RestChat } from '../rest-chat.ts';
import { runCommand } from '../run-command.ts';
import { startServiceProcess } from '../service-process.ts';
import { waitFor } from '../wait-for.ts';
import { CONFIGURED, LATE, PERSON, REFUSED } from './canaries.ts';
import { canaryVariables, startCanaryDirectory, SUPPORT } from './canary-world.ts';
import { filesBelow } from './files-below.ts';
import { findPeople } from './find-people.ts';
import { oddRequests, sendRaw } from './odd-requests.ts';
import { giveAddress, pasteAllTheWay, pasteEverywhere } from './paste-secrets.ts';
import { recordAnswers } from './record-answers.ts';
import { readMail, waitForCode, type SeenMail } from './seen-mail.ts';
import { startTalkativeApi, startTalkativeMailServer } from './talkative-servers.ts';

/** Everything that came out of a service, and what was left of it. */
export interface Traces {
  readonly printed: string;
  /** What clients were answered: within conversations, and anywhere else. */
  readonly conversations: string;
  readonly answers: string;
  readonly metrics: string;
  readonly health: string;
  /** What the commands for operators print. */
  readonly exports: string;
  readonly mails: readonly SeenMail[];
  readonly files: ReadonlyMap<string, string>;
  /** The columns of the database that tell who somebody is. */
  readonly peopleIn: readonly string[];
  /** Every code that was sent or typed. */
  readonly codes: readonly string[];
  /** How often the interface of Sygefor was asked, with its token and an address. */
  readonly askedSygefor: number;
}

const COMMANDS = [
  ['journal'],
  ['journal', '--json'],
  ['journal', '--csv'],
  ['mails'],
  ['mails', '--json'],
  ['audit'],
  ['audit', '--json'],
  ['check-config'],
];

/**
 * A service that sends its mails by SMTP: whole conversations, then a recipient who is refused, a
 * directory that is down, an interface that fails, and requests that are wrong.
 */
export async function traceService(): Promise<Traces> {
  await using ldap = await startCanaryDirectory();
  await using smtp = await startTalkativeMailServer('assistant', CONFIGURED.smtpPassword);
  await using api = await startTalkativeApi();
  const variables = {
    ...canaryVariables(ldap, api.url),
    SMTP_URL: `smtp://assistant:${CONFIGURED.smtpPassword}@127.0.0.1:${String(smtp.port)}`,
    MAIL_FROM: 'assistant@sygefor.test',
  };
  let printed = '';
  await using service = await startServiceProcess(variables, (text) => (printed += text));
  using recorder = recordAnswers();
  const mails = () => Promise.all(smtp.delivered.map(({ source }) => readMail(source)));
  const read = async (path: string) => (await fetch(service.url + path)).text();

  await pasteEverywhere(service.url);
  const codes = await pasteAllTheWay(await RestChat.open(service), () =>
    waitForCode(mails, PERSON.address),
  );
  await waitFor(() => smtp.delivered.some(({ recipient }) => recipient === SUPPORT), 'the mail');

  await giveAddress(await RestChat.open(service), REFUSED);
  await waitFor(async () => /mails_given_up [1-9]/u.test(await read('/metrics')), 'a refusal');

  await ldap.kill();
  const late = await RestChat.open(service);
  await giveAddress(late, LATE);
  const lateCode = await waitForCode(mails, LATE);
  await late.fill('code', { code: lateCode });

  const odd: string[] = [];
  const noToken = createHash('sha256').update(service.url).digest('hex');
  for (const canary of [...Object.values(CONFIGURED), PERSON.address, noToken]) {
    for (const request of oddRequests(canary)) odd.push(await sendRaw(service.url, request));
  }
  const health = `${await read('/health/live')}\n${await read('/health/ready')}`;
  const metrics = await read('/metrics');
  await service.stop();
  await waitFor(() => printed.includes('"stopped"'), 'the last line');

  const environment = { ...variables, DATA_DIR: service.dataDir };
  const ran = await Promise.all(COMMANDS.map((args) => runCommand(args, environment)));
  return {
    printed,
    conversations: recorder.answers(true),
    answers: [...odd, recorder.answers(false)].join('\n'),
    metrics,
    health,
    exports: ran.map(({ output, errors }) => output + errors).join('\n'),
    mails: await mails(),
    files: await filesBelow(service.dataDir),
    peopleIn: findPeople(service.dataDir),
    codes: [...codes, lateCode],
    askedSygefor: api.asked(),
  };
}
