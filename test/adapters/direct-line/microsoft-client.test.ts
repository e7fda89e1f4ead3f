import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../../bot/ports/message.ts';
import type { Reply } from '../../../bot/ports/reply.ts';
import { FakeConversations } from '../../fakes/fake-conversations.ts';
import { findFreePort } from '../../live/free-port.ts';
import { connect, ConnectionStatus, type MicrosoftClient } from './microsoft-client.ts';
import { rest } from './rest.ts';
import { SECRET, startServer, type RunningServer } from './start-server.ts';

const FORM: Reply = {
  kind: 'form',
  form: 'code',
  text: 'Type the code',
  fields: [{ id: 'code', label: 'Code', kind: 'code', isRequired: true }],
  submitLabel: 'Check',
  choices: [{ id: 'mailbox-closed', label: 'I cannot open that mailbox' }],
};

function script(message: Message): readonly Reply[] {
  switch (message.kind) {
    case 'open':
      return [
        { kind: 'choices', text: 'Hello', choices: [{ id: 'start', label: 'Let us start' }] },
      ];
    case 'choice':
      return [FORM];
    case 'form':
      return [{ kind: 'notice', tone: 'success', text: `checked ${message.form}` }];
    case 'text':
      return [{ kind: 'text', text: `you said: ${message.text}` }];
  }
}

interface Button {
  readonly type: string;
  readonly title: string;
  readonly value: unknown;
}

let conversations: FakeConversations;
let server: RunningServer;
const clients: MicrosoftClient[] = [];

beforeEach(async () => {
  conversations = new FakeConversations(script);
  server = await startServer(conversations);
});

afterEach(async () => {
  for (const { directLine } of clients.splice(0)) directLine.end();
  await server.stop();
});

function buttonsOf({ activities }: MicrosoftClient) {
  const last = activities.at(-1) as { readonly suggestedActions?: { actions: Button[] } };
  return last.suggestedActions?.actions ?? [];
}

async function open(options: { readonly webSocket?: boolean } = {}): Promise<MicrosoftClient> {
  const { body } = await rest(server, 'POST', '/tokens/generate', { origin: server.url });
  const client = connect({ domain: server.domain, token: body.token, ...options });
  clients.push(client);
  return client;
}

describe.each([
  { way: 'over its socket', webSocket: true },
  { way: 'by polling', webSocket: false },
])("Microsoft's client, $way", ({ webSocket }) => {
  it('is greeted, chooses, fills in a form and is answered', async () => {
    const client = await open({ webSocket });
    await client.until(() => client.activities.length === 1);
    const [button] = buttonsOf(client);
    expect(button).toMatchObject({ type: 'messageBack', title: 'Let us start' });

    await client.post({
      type: 'message',
      text: button?.title ?? '',
      value: button?.value,
    } as never);
    await client.until(() => client.activities.length === 3);
    expect(client.activities[2]).toMatchObject({
      text: expect.stringContaining('Type the code') as string,
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.adaptive',
          content: {
            type: 'AdaptiveCard',
            version: '1.5',
            actions: [
              { type: 'Action.Submit', data: { form: 'code' } },
              { type: 'Action.Submit', data: { choice: 'mailbox-closed' } },
            ],
          },
        },
      ],
      channelData: { reply: FORM },
    });

    await client.post({ type: 'message', value: { form: 'code', code: '123456' } } as never);
    await client.until(() => client.activities.length === 5);

    expect(client.texts().at(-1)).toBe('checked code');
    expect(conversations.messagesOf(client.conversationId())).toEqual([
      { kind: 'open', language: 'fr' },
      { kind: 'choice', id: 'start', text: 'Let us start' },
      { kind: 'form', form: 'code', values: { code: '123456' } },
    ]);
    expect(client.statuses).not.toContain(ConnectionStatus.FailedToConnect);
  });

  it('sees its own message come back under the id of the answer', async () => {
    const client = await open({ webSocket });
    await client.until(() => client.activities.length === 1);
    const channelData = { clientActivityID: 'c1' };

    const id = await client.post({ type: 'message', text: 'hello', channelData });
    await client.until(() => client.activities.length === 3);

    expect(client.activities[1]).toMatchObject({ id, text: 'hello', channelData });
    expect(client.activities[1]?.from.role).toBe('user');
  });

  it('loses nothing and sees nothing twice when its connection is cut', async () => {
    const client = await open({ webSocket });
    await client.until(() => client.activities.length === 1);
    const id = client.conversationId();

    if (webSocket) server.cut();
    conversations.say(id, { kind: 'text', text: 'while you were away' });
    await client.until(() => client.activities.length === 2);
    await client.post({ type: 'message', text: 'back' });
    await client.until(() => client.activities.length === 4);

    expect(client.texts()).toEqual(['Hello', 'while you were away', 'back', 'you said: back']);
    expect(new Set(client.activities.map((activity) => activity.id)).size).toBe(4);
  });
});

it('goes on by itself after a restart of the server', async () => {
  await server.stop();
  server = await startServer(conversations, {}, await findFreePort());
  const client = await open();
  await client.until(() => client.activities.length === 1);

  await server.stop();
  server = await startServer(conversations, {}, server.port);
  const id = client.conversationId();
  conversations.say(id, { kind: 'text', text: 'I am back' });
  await client.until(() => client.activities.length === 2);

  expect(client.texts()).toEqual(['Hello', 'I am back']);
  expect(client.statuses).not.toContain(ConnectionStatus.FailedToConnect);
});

it('shows the history again to a page that was reloaded, and adds nothing to it', async () => {
  const before = await open();
  await before.until(() => before.activities.length === 1);
  await before.post({ type: 'message', text: 'hello' });
  await before.until(() => before.activities.length === 3);
  const { token, conversationId } = before.directLine as unknown as {
    readonly token: string;
    readonly conversationId: string;
  };

  const after = connect({ domain: server.domain, token, conversationId });
  clients.push(after);
  await after.until(() => after.activities.length === 3);

  expect(after.activities.map(({ id }) => id)).toEqual(before.activities.map(({ id }) => id));
});

it('speaks through a secret between servers as well', async () => {
  const client = connect({ domain: server.domain, secret: SECRET });
  clients.push(client);
  await client.until(() => client.activities.length === 1);

  await client.post({ type: 'message', text: 'hello' });
  await client.until(() => client.activities.length === 3);

  expect(client.texts()).toEqual(['Hello', 'hello', 'you said: hello']);
});

it('says that it could not connect with a token that is none', async () => {
  const client = connect({ domain: server.domain, token: 'not.a.token' });
  clients.push(client);

  await client.until(() => client.statuses.includes(ConnectionStatus.FailedToConnect));

  expect(client.activities).toEqual([]);
});
