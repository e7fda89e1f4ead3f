import { describe, expect, it } from 'vitest';
import { audit } from './audit.ts';
import { startConsoleApp } from './start-console-app.ts';
import { useBrowser } from './use-browser.ts';

const chromium = useBrowser();

describe('a text that is not said in the conversation', () => {
  const enter = async (view: string) => {
    const app = await startConsoleApp();
    return { ...app, ...(await chromium.open(`${app.link}#/${view}`)) };
  };

  it('is written anew as the mail in which support reads it, in French alone', async () => {
    const { page, store, errors, violations } = await enter('texts?q=prendre+en+charge');

    await page.getByRole('link', { name: 'Prendre en charge' }).click();
    await page.getByLabel('Texte en français').fill('Je m’en occupe');
    const shown = page.locator('.mail-text .link', { hasText: 'Je m’en occupe' });
    await shown.waitFor();
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Enregistré.').waitFor();

    expect(await page.locator('textarea').count()).toBe(1);
    expect(await audit(page)).toEqual([]);
    expect(await store.listLastTextChanges()).toMatchObject([
      { id: 'support.acts.take', language: 'fr', after: 'Je m’en occupe' },
    ]);
    expect([...errors, ...violations]).toEqual([]);
  });

  it.each([
    ['page.works', '.page-text', 'Cela fonctionne'],
    ['daily.late', '.mail-text', 'En retard'],
    ['talk.codeMailBody', '.mail-text', 'Code de vérification de l’assistant Sygefor'],
    ['teams.missedIntro', '.mail-text', 'messages non remis dans Teams'],
  ])('is shown where it is read: %s', async (id, where, said) => {
    const { page } = await enter(`texts/${id}`);

    await page.locator(where, { hasText: said }).first().waitFor();

    expect(await audit(page)).toEqual([]);
  });

  it('is found by a sentence that was copied out of the conversation, and without curly signs', async () => {
    const { page } = await enter('texts');
    const first = page.locator('tbody a').first();

    await page
      .getByRole('searchbox')
      .fill('Merci, votre adresse camille.martin@labo.example est vérifiée.');
    await page.getByText('Voici les plus proches', { exact: false }).waitFor();
    const copied = await first.textContent();
    await page.getByRole('searchbox').fill("page suivi d'une demande lien n'est plus valable");
    await expect.poll(() => first.textContent()).toBe('Ce lien n’est plus valable');

    expect(copied).toBe('Merci, votre adresse {mail} est vérifiée.');
  });
});
