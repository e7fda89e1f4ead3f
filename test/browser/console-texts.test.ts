import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { NewTextChange } from '../../bot/ports/texts.ts';
import { findBarriers } from './audit.ts';
import { focusedTag, openView, rowsOf } from './console-page.ts';
import { startConsoleApp } from './start-console-app.ts';
import { useBrowser } from './use-browser.ts';

const written = (id: string, after: string, basedOn = 0): NewTextChange => ({
  ...{ id, language: 'fr', after, basedOn },
  ...{ at: '2026-11-22T09:00:00.000Z', who: 'Ada (oidc:1)' },
});

const VIEWS = ['texts', 'texts/history', 'texts/talk.codeRight', 'texts/situation.R2.request'];

describe('the texts in the console', () => {
  const { open } = useBrowser();

  /** Somebody who may change texts. */
  const enter = async (view: string) => {
    const app = await startConsoleApp();
    return { ...app, ...(await open(`${app.link}#/${view}`)) };
  };
  const french = (page: Page) => page.getByLabel('Texte en français');
  const inFrench = (page: Page) => page.locator('.panel').filter({ has: french(page) });
  const save = (page: Page) => inFrench(page).getByRole('button', { name: 'Enregistrer' });

  it('are found by their words, without accents, and by section', async () => {
    const { page } = await enter('texts');
    const search = page.getByRole('searchbox');

    await search.fill('adresse verifiee');
    await page.getByRole('link', { name: 'Merci, votre adresse {mail} est vérifiée.' }).waitFor();
    await page.getByLabel('Rubrique').selectOption('links');
    await page.getByText('Aucun texte ne correspond.').waitFor();
    await search.fill('');
    await page.getByText('2 textes sur 2').waitFor();
    await page.reload();
    await page.getByText('2 textes sur 2').waitFor();

    expect(await page.locator('tbody a').allTextContents()).toEqual([
      'https://sesame.cnrs.fr/',
      'https://formation.ifsem.cnrs.fr/page/login',
    ]);
  });

  it('are written anew once they hold what they have to, as the preview shows', async () => {
    const { page, store, errors, violations } = await enter('texts/situation.R2.title');
    const field = french(page);

    await field.fill('Fiche {mail}\nvide');
    await expect
      .poll(() => inFrench(page).getByRole('status').first().textContent())
      .toBe('Rien ne peut remplacer {mail} dans ce texte.Ce texte doit tenir sur une seule ligne.');
    await save(page).click({ force: true });
    await field.fill('Fiche sans adresse');
    await inFrench(page).getByRole('heading', { name: 'Fiche sans adresse' }).waitFor();
    await save(page).click();
    await page.getByText('Enregistré.').waitFor();

    // The faulty text, which was before it, did not arrive.
    expect(await store.listTextChanges({ limit: 9 })).toMatchObject([
      { id: 'situation.R2.title', language: 'fr', after: 'Fiche sans adresse' },
    ]);
    expect([...errors, ...violations]).toEqual([]);
  });

  it('go back by undoing the last change, and to the original text', async () => {
    const { page, store } = await enter('log');
    await store.changeText(written('talk.thanks', 'Je vous en prie.'));
    await store.changeText(written('talk.thanks', 'De rien.', 1));
    await page.goto(new URL('#/texts/talk.thanks', page.url()).href);
    await french(page).waitFor();

    await page.getByRole('button', { name: 'Annuler cette modification' }).click();
    await expect.poll(() => french(page).inputValue()).toBe('Je vous en prie.');
    await inFrench(page).getByRole('button', { name: 'Revenir au texte d’origine' }).click();
    await expect.poll(() => french(page).inputValue()).toBe('Avec plaisir.');

    const changes = await store.listTextChanges({ limit: 9 });
    expect(changes.map(({ after }) => after)).toEqual([
      undefined,
      'Je vous en prie.',
      'De rien.',
      'Je vous en prie.',
    ]);
    await expect.poll(() => rowsOf(page).count()).toBe(4);
  });

  it('leave the keyboard where one goes on when a button takes itself away', async () => {
    const { page, store } = await enter('log');
    await store.changeText(written('talk.thanks', 'De rien.'));
    await page.goto(new URL('#/texts/talk.thanks', page.url()).href);
    const press = (name: string) => page.getByRole('button', { name }).press('Enter');

    await french(page).fill('Je vous en prie.');
    await press('Annuler la saisie');
    await expect.poll(() => focusedTag(page)).toBe('TEXTAREA');
    await press('Revenir au texte d’origine');
    await expect.poll(() => french(page).inputValue()).toBe('Avec plaisir.');
    expect(await focusedTag(page)).toBe('TEXTAREA');
    await press('Annuler cette modification');
    await expect.poll(() => french(page).inputValue()).toBe('De rien.');

    await expect.poll(() => focusedTag(page)).toBe('H1');
  });

  it('are not lost by a reload, nor written over what somebody else wrote meanwhile', async () => {
    const { page, store } = await enter('texts/talk.thanks');

    await french(page).fill('Avec grand plaisir.');
    await store.changeText(written('talk.thanks', 'De rien.'));
    await page.reload();
    await french(page).waitFor();
    await expect.poll(() => french(page).inputValue()).toBe('Avec grand plaisir.');
    await save(page).click();
    await page.getByText('Ce texte a été modifié entre-temps.', { exact: false }).waitFor();
    await inFrench(page).locator('.text-origin').filter({ hasText: 'De rien.' }).waitFor();
    expect(await french(page).inputValue()).toBe('Avec grand plaisir.');
    await save(page).click();
    await page.getByText('Enregistré.').waitFor();

    expect(await store.listTextChanges({ limit: 1 })).toMatchObject([
      { before: 'De rien.', after: 'Avec grand plaisir.' },
    ]);
  });

  it('tell what an upgrade left behind, which is mended or taken away', async () => {
    const { page, store } = await enter('log');
    await store.changeText(written('talk.codeRight', 'C’est vérifié.'));
    await store.changeText(written('talk.ofOld', 'Au revoir'));

    await page.goto(new URL('#/texts', page.url()).href);
    await page.getByText('à revoir').waitFor();
    const first = await rowsOf(page).first().textContent();
    await page.getByRole('button', { name: 'Retirer talk.ofOld (fr)' }).click();
    await page.getByText('Textes qui ne servent plus').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Merci, votre adresse {mail} est vérifiée.' }).click();
    await page.getByText('ne convient plus à la version actuelle', { exact: false }).waitFor();
    await french(page).fill('C’est vérifié : {mail}.');
    await save(page).click();
    await page.getByText('Enregistré.').waitFor();

    expect(first).toContain('Merci, votre adresse {mail} est vérifiée.');
    await expect.poll(() => page.getByText('ne convient plus').count()).toBe(0);
  });

  it('are written anew by keyboard alone', async () => {
    const { page, store } = await enter('texts');
    const tabTo = async (name: string): Promise<void> => {
      const isThere = () =>
        page.evaluate(() => {
          const { activeElement: at } = document;
          const named = at instanceof HTMLTextAreaElement ? at.labels[0] : at;
          return named?.textContent ?? '';
        });
      for (let stops = 0; stops < 60 && (await isThere()) !== name; stops += 1) {
        await page.keyboard.press('Tab');
      }
      expect(await isThere()).toBe(name);
    };

    await page.getByRole('searchbox').focus();
    await page.keyboard.type('Avec plaisir');
    await rowsOf(page).first().filter({ hasText: 'Avec plaisir.' }).waitFor();
    await tabTo('Avec plaisir.');
    await page.keyboard.press('Enter');
    await french(page).waitFor();
    await expect.poll(() => focusedTag(page)).toBe('H1');
    await tabTo('Texte en français');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('Je vous en prie.');
    await tabTo('Enregistrer');
    await page.keyboard.press('Enter');
    await page.getByText('Enregistré.').waitFor();

    expect(await store.listLastTextChanges()).toMatchObject([
      { id: 'talk.thanks', after: 'Je vous en prie.' },
    ]);
  });

  it('are shown without a barrier, in both themes, on a desk and on a telephone', async () => {
    const { page, url, store, errors, violations } = await enter('texts');
    await store.changeText(written('talk.codeRight', 'C’est vérifié.'));
    await store.changeText(written('talk.ofOld', 'Au revoir'));

    for (const view of VIEWS) {
      await openView(page, url, view);
      expect([view, await findBarriers(page)]).toEqual([view, []]);
    }

    expect([...errors, ...violations]).toEqual([]);
  }, 120_000);
});
