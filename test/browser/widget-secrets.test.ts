import { expect, it } from 'vitest';
import type { ChatPage } from './chat-page.ts';
import { useWidget } from './use-widget.ts';

const { open, server } = useWidget();

/** Of a message, or of a conversation: any digits may stand in them. */
const RANDOM_ID = /[\da-f]{32}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gu;

const keptIn = (chat: ChatPage) =>
  chat.page.evaluate(() => JSON.stringify([localStorage, sessionStorage].map(Object.entries)));

/** Messages that do not leave are what the browser keeps. */
async function openWhereNothingLeaves(): Promise<ChatPage> {
  const { chat } = await open();
  await chat.waitForReply('Est-ce pour vous');
  await chat.choose('Oui, pour moi');
  await chat.waitForReply('Que voyez-vous');
  Object.assign(server().trouble, { failPosts: 1000 });
  return chat;
}

it('keeps no password, card or code in the browser while it waits to be sent', async () => {
  const chat = await openWhereNothingLeaves();

  await chat.say('mon mot de passe : tournesol');
  await chat.say('carte 4111 1111 1111 1111');
  await chat.say('482 135');
  await chat.say('je ne trouve pas la page');
  await expect.poll(() => keptIn(chat)).toContain('je ne trouve pas la page');

  const kept = (await keptIn(chat)).replaceAll(RANDOM_ID, '');
  expect(kept).toContain('mon mot de passe : •••••');
  expect(kept).not.toMatch(/tournesol|4111|482|135/u);
});

it('sends what a reload left of such a message, and no password', async () => {
  const chat = await openWhereNothingLeaves();

  await chat.say('mon mot de passe : tournesol');
  await chat.page.getByText('En attente d’envoi').waitFor();
  server().line.posts.length = 0;
  server().trouble.failPosts = 0;
  await chat.page.reload();
  await chat.waitForReply('Je n’ai pas compris');

  const posted = JSON.stringify(server().line.posts.at(-1));
  expect(posted).toContain('mon mot de passe : •••••');
  expect(posted).not.toContain('tournesol');
});
