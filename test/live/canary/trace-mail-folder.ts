import { RestChat } from '../rest-chat.ts';
import { startServiceProcess } from '../service-process.ts';
import { waitFor } from '../wait-for.ts';
import { PERSON } from './canaries.ts';
import { canaryVariables, startCanaryDirectory, SUPPORT } from './canary-world.ts';
import { filesBelow } from './files-below.ts';
import { pasteAllTheWay } from './paste-secrets.ts';
import { readMail, waitForCode, type SeenMail } from './seen-mail.ts';
import { startTalkativeApi } from './talkative-servers.ts';

export interface MailFolderTraces {
  readonly printed: string;
  readonly mails: readonly SeenMail[];
  readonly files: ReadonlyMap<string, string>;
  readonly codes: readonly string[];
}

/** The same way to support with a service that writes its mails to disk. */
export async function traceMailFolder(): Promise<MailFolderTraces> {
  await using ldap = await startCanaryDirectory();
  await using api = await startTalkativeApi();
  let printed = '';
  const variables = canaryVariables(ldap, api.url);
  await using service = await startServiceProcess(variables, (text) => (printed += text));
  const mails = async (): Promise<readonly SeenMail[]> => {
    const written = await filesBelow(service.dataDir, '.eml');
    return Promise.all([...written.values()].map(readMail));
  };

  const codes = await pasteAllTheWay(await RestChat.open(service), () =>
    waitForCode(mails, PERSON.address),
  );
  await waitFor(
    async () => (await mails()).some(({ recipient }) => recipient === SUPPORT),
    'the mail',
  );
  const seen = await mails();
  await service.stop();
  return { printed, mails: seen, files: await filesBelow(service.dataDir), codes };
}
