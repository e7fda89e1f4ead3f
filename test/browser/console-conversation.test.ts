import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { Failure } from '../../bot/failure.ts';
import type { Store } from '../../bot/ports/store.ts';
import { systemClock } from '../../bot/turns/system-clock.ts';
import { DOSSIER } from '../fakes/dossier.ts';
import { openRequest } from '../fakes/open-request.ts';
import { openTestDesk } from '../fakes/open-test-desk.ts';
import { answering, speak } from '../fakes/speak.ts';
import { findBarriers } from './audit.ts';
import { launchChromium, visit } from './chromium.ts';
import { startConsoleApp } from './start-console-app.ts';

const REFERENCE = 'SYG-000-001';

/** As many turns as make more lines than are shown at once. */
const TURNS = 110;

describe('the conversation on the page of a request', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => browser.close());

  /** Somebody of support who opened a request, with a conversation of so many turns. */
  const enter = async (turns = 1, changes: Partial<Store> = {}) => {
    const app = await startConsoleApp(changes);
    const { desk } = openTestDesk(app.store, systemClock);
    await openRequest(app.store, { reference: REFERENCE, dossier: DOSSIER });
    for (let turn = 1; turn <= turns; turn += 1)
      await speak(
        app.store,
        REFERENCE,
        `Question ${turn} de Jeanne Canari`,
        answering(`Réponse ${turn} de l’assistant :\n- première étape\n- deuxième étape`),
      );
    const opened = await visit(browser, app.link);
    onTestFinished(opened.close);
    await opened.page.goto(`${app.url}/console/escalations/${REFERENCE}`);
    await summaryOf(opened.page).waitFor();
    return { ...app, ...opened, desk };
  };
  const summaryOf = (page: Page) => page.locator('summary', { hasText: 'Conversation' });
  const linesOf = (page: Page) => page.getByRole('log', { name: 'Conversation' }).locator('li');
  const line = (page: Page, text: string) => linesOf(page).filter({ hasText: text });
  const openIt = async (page: Page): Promise<void> => {
    await summaryOf(page).click();
    await linesOf(page).first().waitFor();
  };

  it('has no barrier, in either theme, wide or narrow', async () => {
    const { page, desk, errors, violations } = await enter(3);
    await desk.answer(REFERENCE, { by: 'Sam (sam)', text: 'Je regarde votre dossier.' });
    await openIt(page);
    await line(page, 'Je regarde votre dossier.').waitFor();

    expect(await findBarriers(page)).toEqual([]);
    expect([...errors, ...violations]).toEqual([]);
  });

  it('is opened by keyboard alone, and read back to its beginning', async () => {
    const { page } = await enter(TURNS);
    const reach = async (wanted: Locator): Promise<void> => {
      const isReached = () => wanted.evaluate((element) => element === document.activeElement);
      for (let tabs = 0; tabs < 80 && !(await isReached()); tabs += 1)
        await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
    };
    await page.getByText('221 messages').waitFor();
    expect(await linesOf(page).count()).toBe(0);

    await reach(summaryOf(page));
    await linesOf(page).first().waitFor();
    const shown = await linesOf(page).count();
    await reach(page.getByRole('button', { name: 'Afficher ce qui précède' }));
    await page.getByText('Début de la conversation.').waitFor();

    expect(shown).toBe(200);
    expect(await linesOf(page).count()).toBe(221);
    expect(await linesOf(page).first().textContent()).toContain('hello');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'Début de la conversation.',
    );
  });

  it('says who said what, masked until somebody says why', async () => {
    const { page, store } = await enter();
    await openIt(page);
    await line(page, 'J… C…').waitFor();
    expect(await page.getByText('Jeanne Canari').count()).toBe(0);

    await page.getByRole('button', { name: 'Afficher les noms' }).click();
    await page.getByLabel('Pourquoi en avez-vous besoin').fill('pour la rappeler');
    await page.keyboard.press('Enter');
    await line(page, 'Question 1 de Jeanne Canari').waitFor();

    expect(await linesOf(page).nth(1).locator('b').textContent()).toBe('La personne');
    expect(await linesOf(page).nth(2).locator('b').textContent()).toBe('L’assistant');
    expect(await linesOf(page).nth(2).locator('.event-text').textContent()).toBe(
      'Réponse 1 de l’assistant :\n- première étape\n- deuxième étape',
    );
    const { rows } = await store.listConsoleEvents({ limit: 20 });
    expect(rows.map(({ why }) => why)).toContain('opened the conversation, in clear');
  });

  it('goes on by itself while it is open, and takes nothing away from what is being written', async () => {
    const { page, store, desk } = await enter();
    await openIt(page);
    await page.getByRole('button', { name: 'Répondre' }).click();
    await page.getByLabel('Votre réponse').fill('Je regarde');

    await speak(store, REFERENCE, 'toujours bloquée', answering('Je vérifie encore.'));
    await line(page, 'Je vérifie encore.').waitFor();
    await desk.answer(REFERENCE, { by: 'Alex (alex)', text: 'C’est en cours.' });
    await line(page, 'C’est en cours.').first().waitFor();

    const answers = line(page, 'C’est en cours.').first();
    expect(await answers.locator('b').textContent()).toBe('L’assistance');
    expect(await line(page, 'toujours bloquée').count()).toBe(1);
    expect(await page.getByLabel('Votre réponse').inputValue()).toBe('Je regarde');
  });

  it('that is erased while it is open is gone from the page, and said to be', async () => {
    const { page, store } = await enter();
    await openIt(page);

    await speak(store, REFERENCE, 'oubliez-moi', {
      ...answering('C’est fait.'),
      erasure: { addresses: [], addressKeys: [], pseudonyms: [], isUnprovedIncluded: false },
    });
    await page.getByText('La conversation a été effacée.').waitFor();

    expect(await linesOf(page).count()).toBe(0);
  });

  it('that the store does not give is said to be unavailable, and is there once it does', async () => {
    let isDown = true;
    const wanted: { store?: Store } = {};
    const entered = await enter(1, {
      readRequestConversation: async (...asked) => {
        if (isDown || wanted.store === undefined)
          throw new Failure('STORE_UNAVAILABLE', 'the disk is gone');
        return wanted.store.readRequestConversation(...asked);
      },
    });
    const { page } = entered;
    wanted.store = entered.store;

    await summaryOf(page).click();
    await page.getByText('La conversation n’est pas disponible pour le moment').waitFor();
    isDown = false;
    await linesOf(page).first().waitFor();

    expect(await linesOf(page).count()).toBe(3);
  });

  it('stands beside what was asked and answered, in the language of whoever reads', async () => {
    const entered = await enter();
    const { page, store } = entered;
    const said = [
      {
        question: 'Que voyez-vous ?',
        answer: 'Un message',
        english: { question: 'What do you see?', answer: 'A message' },
      },
      { question: 'Depuis quand ?', answer: 'Hier' },
    ];
    await openRequest(store, { reference: 'SYG-000-007', dossier: { ...DOSSIER, said } });
    const place = `${entered.url}/console/escalations/SYG-000-007`;

    await page.goto(place);
    await page.getByText('Questions et réponses').click();
    await page.getByText('Que voyez-vous ? Un message').waitFor();
    await page.locator('summary', { hasText: 'admin' }).click();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Questions and answers').waitFor();

    const shown = page.locator('details', { hasText: 'Questions and answers' }).locator('li');
    expect(await shown.allTextContents()).toEqual([
      'What do you see? A message',
      'Depuis quand ? Hier',
    ]);
    expect(await shown.nth(1).getAttribute('lang')).toBe('fr');
  });
});
