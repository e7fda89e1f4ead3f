import { randomBytes } from 'node:crypto';

const random = (): string => randomBytes(12).toString('hex');

/** What an operator configures and nobody may ever see again. New in each run: nothing else contains them. */
export const CONFIGURED = {
  resedaPassword: `reseda-${random()}`,
  janusPassword: `janus-${random()}`,
  smtpPassword: `smtp-${random()}`,
  channelSecret: `channel-${random()}`,
  metricsToken: `metrics-${random()}-${random()}`,
  pseudonymKey: `pseudonym-${random()}-${random()}`,
  sygeforToken: `sygefor-${random()}`,
  teamsPassword: `teams-${random()}`,
  identityKey: randomBytes(48).toString('base64url'),
} as const;

/** What a person pastes although nobody needs it. */
export const PASTED = {
  password: 'Kolibri!Nest77',
  passphrase: 'zweiundvierzig kolibris',
  resetCode: 'KX77QP31',
  card: '4970 1123 4567 8917',
  social: '2 76 04 75 112 345 16',
  linkToken: 'b7c1d9e3f5a2468013579bdf',
} as const;

/** Who talks. The directory knows them; nothing but their own conversation and mails may. */
export const PERSON = {
  address: 'zoltana.kanarienvogel@labo.test',
  name: 'Zoltana Kanarienvogel',
} as const;

/** To whom the SMTP server delivers nothing. */
export const REFUSED = 'zebulon.kanarienvogel@refused.test';

/** Of whom is asked while the directories are down. */
export const LATE = 'zenobia.kanarienvogel@labo.test';

/** Anything that tells who somebody is, however it is written. */
export const ANYBODY = /kanarienvogel|zoltana|zebulon|zenobia/iu;

/** The same as it may stand in a query, in JSON, without its spaces, or in base64. */
function spellingsOf(secret: string): readonly string[] {
  return [
    secret,
    secret.replaceAll(' ', ''),
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    ...[0, 1, 2].map((before) => toBase64(secret, before)),
  ];
}

/** What is sure to be in base64 of a text that holds it, with so many bytes before it. */
function toBase64(secret: string, before: number): string {
  const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(secret)]);
  const first = before === 0 ? 0 : before + 1;
  return bytes.toString('base64').replace(/=+$/u, '').slice(first, -1);
}

/** Which of these secrets a text holds, by name. */
export function heldIn(text: string, secrets: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(secrets)
    .filter(([, secret]) => spellingsOf(secret).some((spelling) => text.includes(spelling)))
    .map(([name]) => name);
}

/**
 * Six digits on their own, spaced or not: references and identifiers hold digits as well, and what a process says of
 * its memory is often six of them.
 */
export function holdsCode(text: string, code: string): boolean {
  const written = `${code.slice(0, 3)}\\s?${code.slice(3)}`;
  return new RegExp(`(?<![\\w.-])(?<!^nodejs_heap_\\S+ )${written}(?![\\w-])`, 'mu').test(text);
}
