import { readFile } from 'node:fs/promises';
import { X509Certificate } from 'node:crypto';
import { simpleParser } from 'mailparser';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startMailServer, type MailServer } from '../adapters/mail/mail-server.ts';
import { PASSWORD, TeamsCloud, toActivity } from '../adapters/teams/teams-cloud.ts';
import { enrol } from '../adapters/teams/teams-world.ts';
import { tempFolder } from '../fakes/temp-folder.ts';
import { createCertificates } from './certificates.ts';
import { findFreePort } from './free-port.ts';
import { holdClock, type HeldClock } from './hold-clock.ts';
import { ldapVariables } from './ldap-variables.ts';
import { startOpenLdap } from './open-ldap.ts';
import { runCommand } from './run-command.ts';
import { startServiceProcess, type ServiceProcess } from './service-process.ts';
import { toTeamsVariables } from './teams-process.ts';
import { waitFor } from './wait-for.ts';

const SUPPORT = 'support@sygefor.test';
const DAY_SECONDS = 86_400;
/** By the clock on the wall, which botbuilder and OpenSSL look at. */
const inDays = (days: number): Date => new Date(Date.now() + days * DAY_SECONDS * 1000);

interface Ready {
  readonly status: string;
  readonly credentials: Readonly<Record<string, string>>;
}

async function readReady({ url }: ServiceProcess): Promise<Ready> {
  const response = await fetch(`${url}/health/ready`);
  expect(response.status).toBe(200);
  return (await response.json()) as Ready;
}

async function readMetric({ url }: ServiceProcess, name: string): Promise<readonly string[]> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return text.split('\n').filter((line) => line.startsWith(name));
}

const stateMetric = (name: string, state: string): string =>
  `assistant_credential_state{credential="${name}",state="${state}"} 1`;

async function start(variables: Readonly<Record<string, string>>): Promise<ServiceProcess> {
  const service = await startServiceProcess({ LOG_LEVEL: 'fatal', ...variables });
  onTestFinished(async () => service[Symbol.asyncDispose]());
  return service;
}

const mailVariables = ({ port }: MailServer) => ({
  SMTP_URL: `smtp://127.0.0.1:${port}`,
  MAIL_FROM: 'assistant@sygefor.test',
  SUPPORT_MAILBOX: SUPPORT,
});

async function textsTo({ received }: MailServer): Promise<readonly string[]> {
  const toSupport = received.filter(({ recipients }) => recipients.includes(SUPPORT));
  const parsed = await Promise.all(toSupport.map(async ({ source }) => simpleParser(source)));
  return parsed.map(({ subject = '', text = '' }) => `${subject}\n${text}`);
}

async function startCloud(): Promise<TeamsCloud> {
  const cloud = await new TeamsCloud().listen();
  onTestFinished(async () => cloud[Symbol.asyncDispose]());
  return cloud;
}

function hold(at: Date): HeldClock {
  const clock = holdClock(at);
  onTestFinished(() => clock[Symbol.dispose]());
  return clock;
}

describe('the secret of Teams', () => {
  it('is announced thirty days ahead, not again at a restart, seven days ahead, and once it has ended', async () => {
    const mails = await startMailServer();
    const clock = hold(new Date('2026-12-01T12:00:00Z'));
    const variables = {
      ...toTeamsVariables(await startCloud()),
      ...mailVariables(mails),
      ...clock.variables,
      TEAMS_APP_PASSWORD_EXPIRES: '2027-01-31',
    };
    const service = await start(variables);
    const seen: string[] = [];
    const look = async (count: number): Promise<void> => {
      const unknown = stateMetric('teams-secret', 'unknown');
      await waitFor(
        async () => !(await readMetric(service, 'assistant_credential')).includes(unknown),
        'a first look',
      );
      await waitFor(() => mails.received.length >= count, `${count} mails`);
      // Readiness is looked at once a second, by this clock.
      clock.pass(2);
      const { status, credentials } = await readReady(service);
      seen.push(`${mails.received.length} ${status} ${credentials['teams-secret'] ?? ''}`);
    };
    const restartIn = async (days: number): Promise<void> => {
      await service.stop();
      clock.pass(days * DAY_SECONDS);
      await service.start();
    };

    await look(0);
    await restartIn(31);
    await look(1);
    await restartIn(0);
    await look(1);
    await restartIn(24);
    await look(2);
    await restartIn(6);
    await look(3);
    // Stopping waits for what is under way: nothing more can come.
    await service.stop();

    const texts = await textsTo(mails);
    expect(seen).toEqual([
      '0 ready ok',
      '1 ready ends-soon',
      '1 ready ends-soon',
      '2 ready ends-soon',
      '3 degraded ended',
    ]);
    expect(texts).toHaveLength(3);
    expect(texts[0]).toContain('expire le 31 janvier 2027, dans 30 jours.');
    expect(texts[1]).toContain('expire le 31 janvier 2027, dans 6 jours.');
    expect(texts[2]).toContain('a expiré le 31 janvier 2027.');
    expect(texts.join()).not.toContain(PASSWORD);
  });

  it('is unknown, in words, when nobody said when it ends', async () => {
    const cloud = await startCloud();
    let printed = '';
    const service = await startServiceProcess(
      { ...toTeamsVariables(cloud), LOG_LEVEL: 'warn' },
      (more) => (printed += more),
    );
    onTestFinished(async () => service[Symbol.asyncDispose]());
    await waitFor(() => printed.includes('nobody knows when a credential ends'), 'the line');

    const { status, credentials } = await readReady(service);

    expect(status).toBe('ready');
    expect(credentials).toEqual({ 'teams-secret': 'unknown' });
    expect(printed).toMatch(/"level":"warn".*"credential":"teams-secret","state":"unknown"/u);
    expect(await readMetric(service, 'assistant_credential_expiry')).toEqual([]);
    expect(await readMetric(service, 'assistant_credential_state')).toContain(
      stateMetric('teams-secret', 'unknown'),
    );
  });

  it('has ended from the moment that Microsoft says so, and is watched again once it is renewed', async () => {
    const cloud = await startCloud();
    const mails = await startMailServer();
    const end = inDays(300);
    const service = await start({
      ...toTeamsVariables(cloud),
      ...mailVariables(mails),
      TEAMS_APP_PASSWORD_EXPIRES: end.toISOString(),
    });
    const alice = enrol(cloud, 'alice');
    const write = async (): Promise<void> => {
      await fetch(`${service.url}/api/messages`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${cloud.token()}`,
        },
        body: JSON.stringify(toActivity(cloud, alice)),
      });
    };
    const until = async (state: string): Promise<void> =>
      waitFor(
        async () => (await readReady(service)).credentials['teams-secret'] === state,
        `the secret to be ${state}`,
      );
    await until('ok');
    const expiry = await readMetric(service, 'assistant_credential_expiry');

    cloud.isSecretExpired = true;
    await write();
    await until('ended');
    const { status } = await readReady(service);
    await waitFor(() => mails.received.length === 1, 'a mail to support');
    cloud.isSecretExpired = false;
    await write();
    await until('ok');

    expect(expiry).toEqual([
      `assistant_credential_expiry_timestamp_seconds{credential="teams-secret"} ${end.getTime() / 1000}`,
    ]);
    expect(status).toBe('degraded');
    expect((await textsTo(mails))[0]).toContain(
      'est refusé\u00a0: sa durée de validité est terminée',
    );
    expect((await fetch(`${service.url}/embed`)).status).toBe(200);
  });
});

describe('certificates that the directories stand on', () => {
  it('are watched: the private authority, and each server that answers under it', async () => {
    const mails = await startMailServer();
    await using ldap = await startOpenLdap({ tls: { subjects: 'IP:127.0.0.1' } });
    const gone = `ldaps://127.0.0.1:${await findFreePort()}`;
    const service = await start({
      ...ldapVariables(ldap, ldap),
      ...mailVariables(mails),
      RESEDA_LDAP_URL: `${ldap.ldapsUrl} ${gone}`,
      JANUS_LDAP_URL: ldap.ldapsUrl,
      LDAP_CA_FILE: ldap.caFile ?? '',
    });
    const authority = new X509Certificate(await readFile(ldap.caFile ?? ''));

    // Both end in two days.
    await waitFor(() => mails.received.length === 2, 'two mails');
    const { credentials } = await readReady(service);

    expect(credentials).toEqual({
      'ldap-authority-1': 'ends-soon',
      'reseda-server-1': 'ends-soon',
      'reseda-server-2': 'unknown',
    });
    expect(await readMetric(service, 'assistant_credential_expiry')).toContain(
      `assistant_credential_expiry_timestamp_seconds{credential="ldap-authority-1"} ${Date.parse(authority.validTo) / 1000}`,
    );
    const texts = (await textsTo(mails)).join('\n');
    expect(texts).toContain('(ldap-authority-1, LDAP_CA_FILE, 1/1)');
    expect(texts).toContain(`(reseda-server-1, ${ldap.ldapsUrl})`);
  });

  it('have ended when the server shows one that has, and are unknown when it is not to be believed', async () => {
    const mails = await startMailServer();
    await using expired = await startOpenLdap({
      tls: { subjects: 'IP:127.0.0.1', isExpired: true },
    });
    await using elsewhere = await startOpenLdap({ tls: { subjects: 'DNS:elsewhere.test' } });
    const both = await tempFolder();
    const other = await createCertificates(both, 'other', { subjects: 'IP:127.0.0.1' });
    const variables = {
      ...ldapVariables(expired, elsewhere),
      ...mailVariables(mails),
      RESEDA_LDAP_URL: expired.ldapsUrl,
      LDAP_CA_FILE: expired.caFile ?? '',
    };
    const service = await start({ ...variables, JANUS_LDAP_URL: elsewhere.ldapsUrl });
    await waitFor(
      async () => (await readReady(service)).credentials['reseda-server-1'] === 'ended',
      'the end to be seen',
    );

    const { status, credentials } = await readReady(service);
    await service.stop();
    const checked = await runCommand(['check-config'], {
      ...variables,
      LDAP_CA_FILE: other.caFile,
    });

    expect(status).toBe('degraded');
    expect(credentials).toMatchObject({ 'janus-server-1': 'unknown' });
    expect(checked.exitCode).toBe(0);
    expect(checked.output).toMatch(/^ldap-authority-1 \(LDAP_CA_FILE, 1\/1\): ends-soon, \d{4}-/mu);
    expect(checked.output).toContain(
      `reseda-server-1 (${expired.ldapsUrl}): looked at while the service runs.`,
    );
  });

  it('are not looked at where nothing is encrypted', async () => {
    await using ldap = await startOpenLdap({});
    const service = await start(ldapVariables(ldap, ldap));

    expect(await readReady(service)).toMatchObject({ status: 'ready', credentials: {} });
  });
});

describe('the check of the configuration', () => {
  it.each([
    [
      undefined,
      /^teams-secret \(TEAMS_APP_PASSWORD\): unknown, nobody watches when it ends; set/mu,
    ],
    ['2099-12-31', /^teams-secret \(TEAMS_APP_PASSWORD\): ok, 2099-12-31\.$/mu],
    ['2020-12-31', /^teams-secret \(TEAMS_APP_PASSWORD\): ended, 2020-12-31\.$/mu],
  ])('says how the secret of Teams stands that ends on %s', async (end, line) => {
    const cloud = await startCloud();
    const variables = {
      ...toTeamsVariables(cloud),
      ...(end !== undefined && { TEAMS_APP_PASSWORD_EXPIRES: end }),
    };

    const { exitCode, output } = await runCommand(['check-config'], variables);

    expect(exitCode).toBe(0);
    expect(output).toMatch(line);
    expect(cloud.logins + cloud.keyReads).toBe(0);
  });
});
