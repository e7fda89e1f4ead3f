import { simpleParser } from 'mailparser';
import {
  openMailServer,
  type MailServer,
  type ReceivedMail,
} from '../adapters/mail/mail-server.ts';
import { ldapVariables } from './ldap-variables.ts';
import type { OpenLdap } from './open-ldap.ts';
import { startServiceProcess, type ServiceProcess } from './service-process.ts';
import { startTcpProxy, type TcpProxy } from './tcp-proxy.ts';
import { waitFor } from './wait-for.ts';

export const SUPPORT = 'support@sygefor.test';

/** The service in a process of its own, on an OpenLDAP and an SMTP server, with a spy before each directory. */
export interface WholeService extends AsyncDisposable {
  readonly service: ServiceProcess;
  readonly url: string;
  /** Where Direct Line is. */
  readonly domain: string;
  readonly mails: MailServer;
  readonly spies: readonly TcpProxy[];
  /** Everything that was asked of the directories, binding included. */
  ldapOperations(): number;
  mailsTo(address: string): readonly ReceivedMail[];
  /** The code that arrives at this address once it was asked for. */
  codeAfter(address: string, ask: () => Promise<unknown>): Promise<string>;
}

export async function startWholeService(
  ldap: OpenLdap,
  variables: Readonly<Record<string, string>> = {},
): Promise<WholeService> {
  await using stack = new AsyncDisposableStack();
  const mails = stack.use(await openMailServer());
  const reseda = stack.use(await startTcpProxy(ldap.port));
  const janus = stack.use(await startTcpProxy(ldap.port));
  const service = stack.use(
    await startServiceProcess({
      ...ldapVariables(ldap, ldap),
      RESEDA_LDAP_URL: `ldap://127.0.0.1:${String(reseda.port)}`,
      JANUS_LDAP_URL: `ldap://127.0.0.1:${String(janus.port)}`,
      LDAP_TIMEOUT_MS: '5000',
      LOG_LEVEL: 'error',
      SMTP_URL: `smtp://127.0.0.1:${String(mails.port)}`,
      MAIL_FROM: 'assistant@sygefor.test',
      SUPPORT_MAILBOX: SUPPORT,
      INSTITUTIONAL_DOMAINS: 'labo.test univ.test',
      ...variables,
    }),
  );
  const mailsTo = (address: string): readonly ReceivedMail[] =>
    mails.received.filter(({ recipients }) => recipients.includes(address));
  const parts = stack.move();
  return {
    service,
    url: service.url,
    domain: `${service.url}/v3/directline`,
    mails,
    spies: [reseda, janus],
    ldapOperations: () => countOperations(reseda) + countOperations(janus),
    mailsTo,
    async codeAfter(address, ask) {
      const before = (await codesIn(mailsTo(address))).length;
      await ask();
      let codes: readonly string[] = [];
      await waitFor(async () => {
        codes = await codesIn(mailsTo(address));
        return codes.length > before;
      }, `a code for ${address}`);
      return codes.at(-1) ?? '';
    },
    [Symbol.asyncDispose]: async () => parts.disposeAsync(),
  };
}

async function codesIn(mails: readonly ReceivedMail[]): Promise<readonly string[]> {
  const texts = await Promise.all(
    mails.map(async ({ source }) => (await simpleParser(source)).text ?? ''),
  );
  return texts.flatMap((text) => {
    const [, first, second] = /^(\d{3}) (\d{3})$/mu.exec(text) ?? [];
    return first === undefined || second === undefined ? [] : [first + second];
  });
}

function countOperations(spy: TcpProxy): number {
  return Object.values(spy.operations()).reduce((sum, count) => sum + count, 0);
}
