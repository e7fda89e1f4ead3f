import { expect, it } from 'vitest';
import { startServiceProcess } from '../live/service-process.ts';
import type { ChatPage } from './chat-page.ts';
import { useBrowser } from './use-browser.ts';

const ALICE = 'alice.arnaud@labo-alpha.example';

const { open } = useBrowser();

const rolesIn = (chat: ChatPage) => async () => (await chat.transcript()).map(({ role }) => role);

it('goes on in the same window once everything is erased, also after a reload', async () => {
  await using service = await startServiceProcess();
  const { chat } = await open(service.url);

  await chat.waitForReply('C’est pour vous');
  await chat.say('mes données');
  await chat.fill({ 'Adresse électronique': ALICE });
  await chat.waitForReply('Quel est le code');
  await chat.fill({ 'Code de vérification': await chat.waitForCode() });
  await chat.waitForReply('Voici ce que je garde');
  const mailsBefore = await chat.mails();
  await chat.choose('Tout effacer');
  await chat.waitForReply('C’est effacé');
  await expect.poll(rolesIn(chat)).toEqual(['user', 'assistant']);
  const atOnce = await chat.transcript();
  await chat.page.reload();
  await chat.waitForReply('C’est effacé');
  const shown = await chat.transcript();
  await chat.choose('Pour moi');
  await chat.waitForReply('Que voyez-vous');
  const mails = await chat.mails();

  expect(atOnce).toEqual(shown);
  expect(JSON.stringify(shown)).not.toContain(ALICE);
  expect(mailsBefore).toHaveLength(1);
  expect(mails).toEqual([]);
});
