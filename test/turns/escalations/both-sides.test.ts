import { expect, it } from 'vitest';
import { createDesk } from '../../../bot/turns/escalations/create-desk.ts';
import type { Desk } from '../../../bot/turns/escalations/desk.ts';
import type { Message } from '../../../bot/ports/message.ts';
import type { Store } from '../../../bot/ports/store.ts';
import { AS_SHIPPED } from '../../../dialogs/wording/texts/worded.ts';
import { scrub } from '../../../dialogs/understanding/scrub.ts';
import { respond } from '../../fakes/respond.ts';
import { createWorld, SERVICE, untilAnswered } from '../turns-world.ts';

const SOFIA = { by: 'Sofia' };
const CAUSE = { code: 'R2', isVerdictRight: true };

const DAVID = 'david@labo.example';

interface BothSides {
  readonly desk: Desk;
  readonly store: Store;
  readonly reference: string;
  /** The person sends something, and reads what was said since they read last. */
  readonly send: (message: Message) => Promise<string>;
  readonly type: (text: string) => Promise<string>;
  /** What the person reads that was said since they read last. */
  readonly read: () => Promise<string>;
  /** What happened to the request so far, the latest last, with where it stands now. */
  readonly course: () => Promise<readonly (string | undefined)[]>;
}

/**
 * A person in the chat and support at its desk, over one store; the person asked support for help,
 * and proved to read the mailbox that they named, or did not.
 */
async function bothSides({ isProved }: { readonly isProved: boolean }): Promise<BothSides> {
  const service = { ...SERVICE, systems: [] };
  const { turns, store, clock } = await createWorld({ respond, scrub, service });
  const desk = createDesk({
    store,
    clock,
    service,
    scrub,
    readTexts: async () => Promise.resolve(AS_SHIPPED),
    toReturnUrl: (reference) => `http://localhost/request/${reference}`,
    hasListeners: () => true,
    onSaid: () => undefined,
    onMails: () => undefined,
  });
  let seen = 0;
  const read = async (): Promise<string> => {
    const entries = await store.entriesAfter('c1', seen, 1000);
    seen = entries.at(-1)?.seq ?? seen;
    return JSON.stringify(entries.filter(({ role }) => role === 'assistant'));
  };
  const send = async (message: Message): Promise<string> => {
    await turns.receive('c1', {
      message,
      toRaw: () => null,
      ...(isProved && { identity: { level: 'teams', address: DAVID } }),
    });
    await untilAnswered(turns, store, 'c1');
    return read();
  };
  const type = async (text: string): Promise<string> => send({ kind: 'text', text });
  await type('human');
  await send({ kind: 'form', form: 'escalation', values: { 'reply-to': DAVID } });
  const [reference = ''] = /SYG-\d{3}-\d{3}/u.exec(await type('yes')) ?? [];
  return {
    desk,
    store,
    reference,
    send,
    type,
    read,
    course: async () => {
      const found = await desk.find(reference);
      return [...(found?.events ?? []).map(({ kind }) => kind), found?.escalation.status];
    },
  };
}

it('lets a person and support talk until it works, each hearing the other', async () => {
  const { desk, reference, type, send, read, course } = await bothSides({ isProved: true });

  await desk.take(reference, SOFIA);
  await desk.answer(reference, { ...SOFIA, text: 'Which badge do you have?' });
  expect(await read()).toContain('Which badge do you have?');
  expect(await type('the blue one')).toContain('passed on to support');
  expect((await desk.find(reference))?.events.at(-1)).toMatchObject({ text: 'the blue one' });
  await desk.solve(reference, { ...SOFIA, text: 'Your record is there now.', cause: CAUSE });
  expect(await read()).toContain('Your record is there now.');
  await send({ kind: 'choice', id: `support:not-yet:${reference}`, text: 'Still not' });
  expect(await course()).toEqual([
    ...['opened', 'taken', 'answered', 'written', 'solved', 'reopened', 'reopened'],
  ]);
  await desk.solve(reference, { ...SOFIA, text: 'It was the mail.', cause: CAUSE });
  await read();

  expect(await type('it works')).toContain('is closed');

  expect((await course()).slice(-3)).toEqual(['solved', 'confirmed', 'confirmed']);
});

it('brings what the person says to the mailbox, in the thread of the request', async () => {
  const { desk, store, reference, type } = await bothSides({ isProved: false });
  await desk.answer(reference, { ...SOFIA, text: 'Which badge do you have?' });

  await type('the blue one');

  const mails = (await store.mailsOf('c1')).map(({ mail }) => mail);
  expect(mails.filter(({ to }) => to === SERVICE.supportMailbox)).toMatchObject([
    { reference },
    {
      reference,
      replyTo: 'david@labo.example',
      text: expect.stringContaining('> the blue one') as string,
    },
  ]);
});

it('keeps what the person needs to come back to it: a question that stood open', async () => {
  const { desk, reference, type, send } = await bothSides({ isProved: false });
  await send({ kind: 'choice', id: 'command:restart', text: 'Start again' });
  await send({ kind: 'choice', id: 'for-whom:me', text: 'For me' });
  await desk.answer(reference, { ...SOFIA, text: 'Which badge do you have?' });

  const said = await type('the blue one');
  const left = await send({ kind: 'choice', id: `support:leave:${reference}`, text: 'Leave' });

  expect(said).toContain('passed on to support');
  expect(left).toContain('answer:screen:');
});

it('writes to a mailbox that nobody proved, and hears the person where they are', async () => {
  const { desk, store, reference, type, read } = await bothSides({ isProved: false });

  await desk.answer(reference, { ...SOFIA, text: 'Which badge do you have?' });
  const said = await read();
  await type('the blue one');

  expect(said).toContain('by mail');
  expect(said).not.toContain('Which badge');
  expect((await desk.find(reference))?.events.at(-1)).toMatchObject({ text: 'the blue one' });
  const mails = (await store.mailsOf('c1')).map(({ mail }) => mail);
  expect(mails.find(({ to, text }) => to === DAVID && text.includes('Which badge'))).toBeDefined();
});

it('is not flooded by one person, who hears so', async () => {
  const { desk, store, reference, type } = await bothSides({ isProved: true });
  await desk.answer(reference, { ...SOFIA, text: 'Which badge do you have?' });

  for (let times = 0; times < 30; times += 1) await type(`the blue one, ${times}`);
  const before = (await store.mailsOf('c1')).length;
  const said = await type('the blue one, once more');

  expect(said).toContain('try again in an hour');
  expect((await store.mailsOf('c1')).length).toBe(before);
  expect((await desk.find(reference))?.events.at(-1)).toMatchObject({ text: 'the blue one, 29' });
});

it('tells support once that it still does not work, however often the button is pressed', async () => {
  const { desk, reference, send, course } = await bothSides({ isProved: true });
  await desk.answer(reference, { ...SOFIA, text: 'Please try again.' });
  const press = async () =>
    send({ kind: 'choice', id: `support:not-yet:${reference}`, text: 'Still not' });

  await press();
  await desk.note(reference, { ...SOFIA, text: 'impatient' });
  await press();
  await press();

  expect(await course()).toEqual(['opened', 'answered', 'written', 'noted', 'taken']);
});
