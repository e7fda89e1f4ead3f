import { simpleParser } from 'mailparser';
import { waitFor } from '../wait-for.ts';

export interface SeenMail {
  readonly recipient: string;
  readonly subject: string;
  /** Everything but the body, as it was sent. */
  readonly headers: string;
  /** Both bodies, decoded. */
  readonly body: string;
  readonly source: string;
}

export async function readMail(source: string): Promise<SeenMail> {
  const { to, subject = '', text = '', html } = await simpleParser(source);
  return {
    recipient: [to ?? []]
      .flat()
      .flatMap(({ value }) => value.map(({ address }) => address))
      .join(),
    subject,
    headers: source.slice(0, source.indexOf('\r\n\r\n')),
    body: `${text}\n${html === false ? '' : html}`,
    source,
  };
}

/** The code that a mail brings, on a line of its own. */
function codeIn({ body }: SeenMail): string | undefined {
  return /^(\d{3}) (\d{3})$/mu.exec(body)?.slice(1).join('');
}

export async function waitForCode(
  mails: () => Promise<readonly SeenMail[]>,
  recipient: string,
): Promise<string> {
  let code: string | undefined;
  await waitFor(async () => {
    const theirs = (await mails()).filter((mail) => mail.recipient === recipient);
    code = theirs.map(codeIn).at(-1);
    return code !== undefined;
  }, `the code for ${recipient}`);
  return code ?? '';
}
