import { describe, expect, it } from 'vitest';
import {
  changeRequest,
  LONGEST_TEXT,
  readWanted,
} from '../../../bot/server/requests/change-request.ts';
import type { Desk } from '../../../bot/turns/escalations/desk.ts';

const KEY = 'a-key-of-a-form';

const read = (fields: Readonly<Record<string, string>>) =>
  readWanted(new URLSearchParams({ do: 'write', key: KEY, ...fields }));

describe('a form', () => {
  it('holds as much text as the page lets somebody type, also where a browser sends each line break as two signs', () => {
    const typed = `${'a'.repeat(LONGEST_TEXT - 2)}\nb`;

    expect(read({ text: typed.replace('\n', '\r\n') })?.text).toBe(typed);
    expect(read({ text: `${typed}c` })?.text).toBe(typed);
  });

  it('holds no white space around its text', () => {
    expect(read({ text: ' \r\n Bonjour \n' })?.text).toBe('Bonjour');
  });

  it.each([
    { what: 'asks for something else', fields: { do: 'erase' } },
    { what: 'has no key', fields: { key: '' } },
    { what: 'has a key that none of ours is like', fields: { key: 'a key with spaces' } },
    { what: 'has an endless key', fields: { key: 'a'.repeat(65) } },
  ])('that $what is none of ours', ({ fields }) => {
    expect(read(fields)).toBeUndefined();
  });
});

/** Notes what is done; support has not said that it is solved. */
function createDesk() {
  const done: string[] = [];
  const note = (what: string, words: { readonly text?: string; readonly key?: string } = {}) =>
    done.push([what, words.key, words.text].filter((part) => part !== undefined).join(' '));
  const desk: Pick<Desk, 'write' | 'confirm' | 'reopen'> = {
    write: (_, words) => {
      note('write', words);
      return Promise.resolve({ kind: 'unknown' });
    },
    confirm: (_, words) => {
      note('confirm', words);
      return Promise.resolve({ kind: 'unknown' });
    },
    reopen: (_, words) => {
      note('reopen', words);
      return Promise.resolve({ kind: 'not-now', status: 'taken' });
    },
  };
  return { desk, done };
}

describe('what was typed beside a button', () => {
  it.each([
    { act: 'works', text: '', done: [`confirm ${KEY}`] },
    { act: 'works', text: 'merci', done: [`write ${KEY}-text merci`, `confirm ${KEY}`] },
    { act: 'not-yet', text: '', done: [`reopen ${KEY}`] },
    { act: 'not-yet', text: 'non', done: [`reopen ${KEY} non`, `write ${KEY} non`] },
    { act: 'write', text: 'bonjour', done: [`write ${KEY} bonjour`] },
  ] as const)('is said once, and nothing is said of nothing: $act, “$text”', async (wanted) => {
    const { desk, done } = createDesk();

    await changeRequest(desk, 'SYG-000-001', { ...wanted, key: KEY });

    expect(done).toEqual(wanted.done);
  });
});
