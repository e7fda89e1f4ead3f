import { describe, expect, it } from 'vitest';
import type { TextChange, TextHistoryPage, TextsPage } from '../../../bot/ports/texts.ts';
import { createTextsApi } from '../../../bot/server/console/texts-api.ts';
import { AT } from '../../fakes/turn-commit.ts';
import { startWithProvider, type SignedIn } from './sign-in.ts';

async function start() {
  const service = await startWithProvider({
    routes: ({ store, clock }) =>
      createTextsApi({
        store,
        clock,
        contacts: {
          support: 'support@cnrs.example',
          sesame: undefined,
          hours: '9 h – 17 h',
          delay: undefined,
        },
      }),
  });
  const page = await service.signIn({ name: 'Ada', roles: ['support', 'admin'] });
  return { ...service, page };
}

const PATH = '/console/api/texts';

const list = async ({ ask }: SignedIn): Promise<TextsPage> =>
  (await (await ask(PATH)).json()) as TextsPage;

const find = async (page: SignedIn, id: string) =>
  (await list(page)).texts.find((text) => text.id === id);

const wish = { id: 'talk.codeRight', language: 'fr', text: 'C’est vérifié : {mail}.', basedOn: 0 };

const change = async (page: SignedIn, changes: object = {}): Promise<Response> =>
  page.post(`${PATH}/change`, { ...wish, ...changes });

const faultOf = async (answer: Response) => {
  const { error } = (await answer.json()) as {
    readonly error: { readonly code: string; readonly message: string };
  };
  return [answer.status, error.code, error.message] as const;
};

describe('the list of texts', () => {
  it('has every text in both languages, with what may be written in its place', async () => {
    const { page } = await start();

    const { texts, leftOver } = await list(page);

    expect(texts.length).toBeGreaterThan(900);
    expect(texts.find(({ id }) => id === 'talk.codeRight')).toEqual({
      id: 'talk.codeRight',
      fr: expect.objectContaining({ kind: 'line', places: ['mail'], number: 0 }) as unknown,
      en: expect.objectContaining({ kind: 'line', places: ['mail'], number: 0 }) as unknown,
    });
    expect(leftOver).toEqual([]);
  });

  it('tells the contacts as they are configured, and those that are not', async () => {
    const { page } = await start();

    const contacts = (await list(page)).texts.filter(({ id }) => id.startsWith('contact.'));

    expect(contacts.map(({ id, en }) => [id, en?.shipped])).toEqual([
      ['contact.support', 'support@cnrs.example'],
      ['contact.sesame', ''],
      ['contact.hours', '9 h – 17 h'],
      ['contact.delay', ''],
    ]);
  });

  it('shows what an upgrade made useless, which is said nowhere', async () => {
    const { page, store } = await start();
    const old = { language: 'fr', at: AT, who: 'Ada', basedOn: 0 } as const;
    await store.changeText({ ...old, id: 'talk.codeRight', after: 'C’est vérifié.' });
    await store.changeText({ ...old, id: 'talk.ofOld', after: 'Au revoir' });

    const { leftOver } = await list(page);
    const text = await find(page, 'talk.codeRight');

    expect(text?.fr).toMatchObject({ written: 'C’est vérifié.', isPassedOver: true, number: 1 });
    expect(text?.en).not.toHaveProperty('isPassedOver');
    expect(leftOver).toMatchObject([{ id: 'talk.ofOld', after: 'Au revoir' }]);
  });
});

describe('a text that is written anew', () => {
  it('stands, tidied, under the name of whoever wrote it, and the audit log says so', async () => {
    const { page, store, clock } = await start();

    const answer = await change(page, { text: ' C’est vérifié : {mail}. \r\n' });

    const at = clock.now().toISOString();
    const changed = (await answer.json()) as TextChange;
    expect(changed).toMatchObject({ number: 1, after: 'C’est vérifié : {mail}.', at });
    expect(changed.who).toMatch(/^Ada \(/u);
    expect((await find(page, 'talk.codeRight'))?.fr.written).toBe('C’est vérifié : {mail}.');
    const { rows } = await store.listConsoleEvents({ limit: 1 });
    expect(rows).toMatchObject([
      { what: 'texts-changed', subject: 'talk.codeRight fr', who: changed.who, at },
    ]);
  });

  it.each([
    ['empty', { text: '  ' }, 'empty'],
    ['without its place', { text: 'Merci' }, 'place-missing mail'],
    ['with a place of its own', { text: '{mail} {nom}' }, 'place-unknown nom'],
    ['on two lines', { text: '{mail}\nMerci' }, 'line-break'],
    ['without end', { text: `{mail}${'a'.repeat(200)}` }, 'too-long 160'],
  ])('is refused %s, and nothing changes', async (_, changes, fault) => {
    const { page, store } = await start();

    const answer = await change(page, changes);

    expect(await faultOf(answer)).toEqual([400, 'TextInvalid', fault]);
    expect(await store.findTextRevision()).toBe(0);
  });

  it.each([
    { id: 7 },
    { language: 'de' },
    { text: 7 },
    { text: undefined },
    { basedOn: '0' },
    { basedOn: 0.5 },
    { basedOn: null },
  ])('is no text with %j', async (changes) => {
    const { page } = await start();

    const [status, code] = await faultOf(await change(page, changes));

    expect([status, code]).toEqual([400, 'BodyInvalid']);
  });

  it.each(['talk.gone', 'situation.J22.title', 'contact.pope', '__proto__', ''])(
    'is refused in place of "%s", which is no text of its own',
    async (id) => {
      const { page } = await start();

      const [status, code] = await faultOf(await change(page, { id, text: 'x' }));

      expect([status, code]).toEqual([404, 'NotFound']);
    },
  );

  it('is in French alone where only support reads it', async () => {
    const { page } = await start();
    const text = { id: 'support.acts.take', text: 'Je m’en occupe' };

    const english = await change(page, { ...text, language: 'en' });
    const french = await change(page, text);
    const listed = await find(page, text.id);

    expect([english.status, french.status]).toEqual([404, 200]);
    expect(listed?.fr).toMatchObject({ written: text.text });
    expect(listed).not.toHaveProperty('en');
  });

  it('is refused over a change that its writer did not see', async () => {
    const { page, store } = await start();
    await change(page);

    const [status, code] = await faultOf(await change(page, { text: 'Vu : {mail}.' }));

    expect([status, code]).toEqual([409, 'Conflict']);
    expect(await store.findTextRevision()).toBe(1);
    expect((await store.listConsoleEvents({ limit: 9 })).rows.map(({ what }) => what)).toEqual([
      'texts-changed',
      'sign-in',
    ]);
  });

  it('goes back to the shipped words, also by writing them', async () => {
    const { page } = await start();
    const shipped = (await find(page, 'talk.codeRight'))?.fr.shipped;
    await change(page);

    await change(page, { text: shipped, basedOn: 1 });
    const rewritten = await find(page, 'talk.codeRight');
    await change(page, { basedOn: 2 });
    await change(page, { text: null, basedOn: 3 });
    const reset = await find(page, 'talk.codeRight');

    expect(rewritten?.fr).not.toHaveProperty('written');
    expect(reset?.fr).toMatchObject({ number: 4 });
    expect(reset?.fr).not.toHaveProperty('written');
  });

  it('is taken away where an upgrade left it without a place', async () => {
    const { page, store } = await start();
    await store.changeText({
      ...{ id: 'talk.ofOld', language: 'fr', after: 'x' },
      ...{ at: AT, who: 'Ada', basedOn: 0 },
    });

    const answer = await change(page, { id: 'talk.ofOld', text: null, basedOn: 1 });

    expect(answer.status).toBe(200);
    expect((await list(page)).leftOver).toEqual([]);
  });
});

describe('the history of texts', () => {
  it('tells every change, newest first, page by page, and that of one text', async () => {
    const { page } = await start();
    await change(page);
    await change(page, { id: 'talk.thanks', text: 'Je vous en prie.' });
    await change(page, { text: 'Vu : {mail}.', basedOn: 1 });
    const read = async (query: string): Promise<TextHistoryPage> =>
      (await (await page.ask(`${PATH}/history?${query}`)).json()) as TextHistoryPage;

    const first = await read('limit=2');
    const rest = await read(`limit=2&cursor=${String(first.next)}`);
    const ofOne = await read('id=talk.codeRight');

    expect(first.changes.map(({ number }) => number)).toEqual([3, 2]);
    expect(first.changes[0]).toMatchObject({ before: wish.text, after: 'Vu : {mail}.' });
    expect(rest.changes.map(({ number }) => number)).toEqual([1]);
    expect(rest).not.toHaveProperty('next');
    expect(ofOne.changes.map(({ number }) => number)).toEqual([3, 1]);
  });

  it('is asked for in words that it knows', async () => {
    const { page } = await start();

    const [status, code] = await faultOf(await page.ask(`${PATH}/history?language=de`));

    expect([status, code]).toEqual([400, 'QueryInvalid']);
  });
});
