import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Filter } from 'ldapts';
import type { Connection } from '../adapters/ldap/connection.ts';
import type { Query } from '../adapters/ldap/ldap-directory.ts';

const OURS = ['no-restricted-syntax', 'no-restricted-imports'];

/** The project's own configuration, with the rules that need no types. */
const eslint = new ESLint({
  cwd: `${import.meta.dirname}/..`,
  overrideConfig: [tseslint.configs.disableTypeChecked],
  ruleFilter: ({ ruleId }) => OURS.includes(ruleId),
});

/** What `npm run check` would say of this line in that file. */
async function messagesOf(line: string, filePath: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(line, { filePath });
  return result?.messages.map(({ message }) => message) ?? [];
}

describe('the linter', () => {
  it.each([
    ['a template', 'search(base, { filter: `(mail=${mail})` });'],
    ['a template without a gap', 'search(base, { filter: `(mail=*)` });'],
    ['a concatenation', "search(base, { filter: '(mail=' + mail + ')' });"],
    ['a text', "search(base, { filter: '(mail=*)' });"],
    ['one of two texts', "search(base, { filter: all ? '(mail=*)' : `(mail=${mail})` });"],
    [
      'a text that is called something else',
      'search(base, { filter: `(mail=${mail})` as never });',
    ],
    ['a variable', 'const mailFilter = `(mail=${mail})`;'],
    ['an assignment', 'query.filter = `(mail=${mail})`;'],
    ['an assignment to a variable', "filter = '(mail=' + mail;"],
    ['a variable of another name', 'const wanted = `(&(objectClass=person)(mail=${mail}))`;'],
    ['a concatenation of another name', "const wanted = '(|(mail=' + mail + '))';"],
    ['pieces that are joined', "const wanted = ['(mail=', mail, ')'].join('');"],
    ['a text that is parsed', 'const wanted = parse(`(mail=${mail})`);'],
  ])('refuses an LDAP filter made of %s', async (_, line) => {
    expect((await messagesOf(line, 'adapters/ldap/find-unit.ts')).join()).toMatch(/filter/);
  });

  it.each([
    ['a template', 'search(`uid=${uid},ou=people,dc=test`, {});'],
    ['a template behind a base', 'const found = search(`${base},dc=test`, {});'],
    ['a concatenation', "search('uid=' + uid + ',dc=test', {});"],
    ['a query', 'const query = { base: `${first}${second}` };'],
    ['a variable', 'const personDn = first + second;'],
    ['pieces that are joined', "const name = ['uid=', uid].join('');"],
  ])('refuses a DN made of text: %s', async (_, line) => {
    expect(await messagesOf(line, 'adapters/ldap/find-unit.ts')).not.toEqual([]);
  });

  it.each([
    ['in any part of the program', 'bot/enquiry/find-person.ts', 'const f = { filter: `${x}` };'],
    ['in the dialogs', 'dialogs/respond.ts', 'const filter = "(mail=" + mail;'],
  ])('refuses a filter made of text %s', async (_, file, line) => {
    expect((await messagesOf(line, file)).join()).toContain('LDAP filter');
  });

  it.each(['Client', 'FilterParser'])('lets nobody else open or parse with %s', async (name) => {
    const line = `import { ${name} } from 'ldapts'; export const x = ${name};`;

    expect(await messagesOf(line, 'adapters/ldap/find-unit.ts')).toHaveLength(1);
    expect(await messagesOf(line, 'adapters/ldap/ldap-directory.ts')).toHaveLength(1);
  });

  it.each(['adapters/ldap/connection.ts', 'adapters/mail/create-mail-sender.ts', 'bot/main.ts'])(
    'refuses StartTLS in %s',
    async (file) => {
      expect((await messagesOf('await client.startTLS({ ca });', file)).join()).toMatch(/ldaps/);
    },
  );

  it('has nothing against filter objects', async () => {
    const line =
      "search(base, { filter: new EqualityFilter({ attribute: 'mail', value: mail }) });";

    expect(await messagesOf(line, 'adapters/ldap/find-unit.ts')).toEqual([]);
  });
});

describe('the compiler', () => {
  it('takes no text for a filter, and lets a bound connection do nothing but search', () => {
    expectTypeOf<Query['filter']>().toEqualTypeOf<Filter>();
    expectTypeOf<keyof Connection['client']>().toEqualTypeOf<'search'>();
  });
});
