import { expect, it } from 'vitest';
import { Failure } from '../../../bot/failure.ts';
import type { Respond } from '../../../bot/ports/turn.ts';
import { createTexts } from '../../../bot/turns/texts/create-texts.ts';
import { worded } from '../../../dialogs/wording/texts/worded.ts';
import { SHIPPED } from '../../../dialogs/wording/wording.ts';
import { openTestStore } from '../../fakes/open-test-store.ts';
import { AT } from '../../fakes/turn-commit.ts';
import { createWorld, done } from '../turns-world.ts';

const written = (after: string | undefined, basedOn = 0) => ({
  id: 'talk.thanks',
  language: 'en' as const,
  ...(after !== undefined && { after }),
  at: AT,
  who: 'Ada',
  basedOn,
});

/** Says thanks in the words of the moment. */
const thanking: Respond = (_state, _message, _learned, { texts }) =>
  done({ replies: [{ kind: 'text', text: worded('en', texts).talk.thanks }] });

it('what was written is said from the next message on, also by another instance', async () => {
  const store = await openTestStore();
  const one = await createWorld({ store, respond: thanking });
  const other = await createWorld({ store, respond: thanking });
  const last = async ({ linesOf }: typeof one) => (await linesOf()).at(-1);

  await one.say('a');
  const before = await last(one);
  await store.changeText(written('Any time.'));
  await other.say('b');
  const after = await last(other);
  await store.changeText(written(undefined, 1));
  await other.say('c');
  const back = await last(other);
  await store.changeText(written('My pleasure.', 2));
  await one.say('d');
  const again = await last(one);

  const shipped = SHIPPED.en.talk.thanks;
  expect([before, after, back, again]).toEqual([shipped, 'Any time.', shipped, 'My pleasure.']);
});

it('what does not fit this version is never said, however it came into the database', async () => {
  const store = await openTestStore();
  await store.changeText({ ...written('Merci, {nobody}.'), language: 'fr' });
  await store.changeText({ ...written('x'), id: 'talk.of-an-earlier-version' });

  const texts = await createTexts(store).read();

  expect(worded('fr', texts).talk).toEqual(SHIPPED.fr.talk);
  expect(worded('en', texts).talk).toEqual(SHIPPED.en.talk);
});

it('texts are read from the database once for each change', async () => {
  const store = await openTestStore();
  await store.changeText(written('Any time.'));
  let reads = 0;
  const texts = createTexts({
    findTextRevision: async () => store.findTextRevision(),
    listLastTextChanges: async () => {
      reads += 1;
      return store.listLastTextChanges();
    },
  });

  const first = await texts.read();
  const second = await texts.read();

  expect(second).toBe(first);
  expect(texts.latest()).toBe(first);
  expect(reads).toBe(1);
});

it('what was read last is said where the store does not answer', async () => {
  const store = await openTestStore();
  await store.changeText(written('Any time.'));
  let isDown = false;
  const texts = createTexts({
    ...store,
    findTextRevision: async () => {
      if (isDown) throw new Failure('STORE_UNAVAILABLE', 'down');
      return store.findTextRevision();
    },
  });

  const before = await texts.readIfPossible();
  isDown = true;

  expect(before.en).toEqual({ 'talk.thanks': 'Any time.' });
  expect(await texts.readIfPossible()).toBe(before);
  await expect(texts.read()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
});

it('a text that was written in one language is said in that one alone', async () => {
  const store = await openTestStore();
  await store.changeText(written('Any time.'));
  await store.changeText({ ...written('De rien, vraiment.'), language: 'fr' });

  expect(await createTexts(store).read()).toEqual({
    fr: { 'talk.thanks': 'De rien, vraiment.' },
    en: { 'talk.thanks': 'Any time.' },
  });
});

it('what is changed while the texts are read is read the next time', async () => {
  const store = await openTestStore();
  await store.changeText(written('Any time.'));
  let isChanged = false;
  const texts = createTexts({
    findTextRevision: async () => store.findTextRevision(),
    listLastTextChanges: async () => {
      const read = await store.listLastTextChanges();
      if (!isChanged) await store.changeText(written('My pleasure.', 1));
      isChanged = true;
      return read;
    },
  });

  const first = await texts.read();
  const second = await texts.read();

  expect([first.en, second.en]).toEqual([
    { 'talk.thanks': 'Any time.' },
    { 'talk.thanks': 'My pleasure.' },
  ]);
});

it('a defect of ours is not taken for a store that does not answer', async () => {
  const store = await openTestStore();
  const texts = createTexts({
    ...store,
    findTextRevision: () => Promise.reject(new TypeError('defect')),
  });

  await expect(texts.readIfPossible()).rejects.toThrow('defect');
});
