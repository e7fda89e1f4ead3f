import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServiceProcess } from '../live/service-process.ts';
import { launchChromium, visit } from './chromium.ts';

const ALICE = 'alice.arnaud@labo-alpha.example';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
});

it('goes on in the same window once everything is erased, also after a reload', async () => {
  await using service = await startServiceProcess();
  const visited = await visit(browser, service.url, { locale: 'fr-FR' });
  const { chat } = visited;

  await chat.waitForReply('C’est pour vous');
  await chat.say('mes données');
  await chat.fill({ 'Adresse électronique': ALICE });
  await chat.waitForReply('Quel est le code');
  await chat.fill({ 'Code de vérification': await chat.waitForCode() });
  await chat.waitForReply('Voici ce que je garde');
  await chat.choose('Tout effacer');
  await chat.waitForReply('C’est effacé');
  const atOnce = await chat.transcript();
  await chat.page.reload();
  await chat.waitForReply('C’est effacé');
  const shown = await chat.transcript();
  await chat.choose('Pour moi');
  await chat.waitForReply('Que voyez-vous');
  const mails = await chat.mails();
  await visited.close();

  expect(atOnce).toEqual(shown);
  expect(shown.map(({ role }) => role)).toEqual(['user', 'assistant']);
  expect(JSON.stringify(shown)).not.toContain(ALICE);
  expect(mails).toEqual([]);
});
