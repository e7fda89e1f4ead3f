import type { Janus, JanusAccount, Sygefor, SygeforAccount } from '../ports/directories.ts';
import type { Answer, Ask } from './create-look-ups.ts';
import type { PersonFound } from './person-found.ts';

/** The mails of the record, where there is one; else none. */
function mailsOf(person: PersonFound | undefined): readonly string[] {
  return person?.kind === 'found' ? person.record.mails : [];
}

function areSame(ones: readonly string[], others: readonly string[]): boolean {
  return ones.length === others.length && ones.every((mail) => others.includes(mail));
}

/**
 * Finds the accounts under the mails of the record; under the addresses that were given when there is no record.
 * The given addresses are asked at once, so that a RESEDA that hangs does not silence Janus too.
 * `undefined` when there is no address to ask about.
 */
export async function findJanusAccounts(
  janus: Janus,
  given: readonly string[],
  person: Promise<PersonFound | undefined>,
  ask: Ask,
): Promise<Answer<readonly JanusAccount[]> | undefined> {
  const put = (mails: readonly string[]) =>
    ask('janus', 'accounts', (signal, onRemembered) =>
      janus.findAccounts(mails, signal, onRemembered),
    );
  const [early, late] = await Promise.all([
    given.length === 0 ? undefined : put(given),
    person.then((found) => {
      const mails = mailsOf(found);
      return mails.length === 0 || areSame(mails, given) ? undefined : put(mails);
    }),
  ]);
  return late ?? early;
}

/**
 * Finds the accounts under the addresses that were given and under the mails of the record.
 * Silent when no account was found and one of the look-ups failed; `undefined` without an address.
 */
export async function findSygeforAccounts(
  sygefor: Sygefor,
  given: readonly string[],
  person: Promise<PersonFound | undefined>,
  ask: Ask,
): Promise<Answer<readonly SygeforAccount[]> | undefined> {
  const put = (mails: readonly string[]) =>
    Promise.all(
      mails.map((mail) => ask('sygefor', 'account', (signal) => sygefor.findAccount(mail, signal))),
    );
  const [early, late] = await Promise.all([
    put(given),
    person.then((found) => put(mailsOf(found).filter((mail) => !given.includes(mail)))),
  ]);
  const answers = [...early, ...late];
  const value = answers.flatMap((answer) =>
    answer.kind === 'answered' && answer.value !== undefined ? [answer.value] : [],
  );
  if (answers.length === 0) return undefined;
  const isSilent = value.length === 0 && answers.some(({ kind }) => kind === 'silent');
  return isSilent ? { kind: 'silent' } : { kind: 'answered', value };
}
