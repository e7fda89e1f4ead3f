import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../fakes/diagnose.ts';
import { findBarriers } from './audit.ts';
import { openView, rowsOf } from './console-page.ts';
import { isFocused } from './is-focused.ts';
import { picture } from './picture.ts';
import { startConsoleApp } from './start-console-app.ts';
import { useBrowser } from './use-browser.ts';

const REASON = 'Point mensuel de la délégation';

/** Presses a button of the form, and answers the file that comes of it. */
const downloadBy = async (page: Page, press: () => Promise<void>) => {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  const path = await download.path();
  return { name: download.suggestedFilename(), text: await readFile(path, 'utf8') };
};

describe('whoever takes diagnoses away', () => {
  const { open } = useBrowser();

  const enter = async () => {
    const app = await startConsoleApp();
    await diagnose(app.store, { pseudonym: 'p1' });
    await diagnose(app.store, { pseudonym: 'p2', channel: 'teams' });
    const opened = await open(app.link);
    await openView(opened.page, app.url, 'log?channel=teams');
    await rowsOf(opened.page).first().waitFor();
    const { page } = opened;
    const exports = async () =>
      (await app.store.listConsoleEvents({ limit: 9, what: 'diagnoses-exported' })).rows.map(
        ({ subject, why }) => [subject, why],
      );
    return {
      ...app,
      ...opened,
      exports,
      opener: page.getByRole('button', { name: 'Exporter ces diagnostics' }),
      reason: page.getByLabel('Pourquoi exportez-vous'),
    };
  };

  it('says why, by keyboard alone, and gets the file of what is filtered', async () => {
    const { page, opener, reason, exports, errors, violations } = await enter();

    await opener.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => isFocused(reason)).toBe(true);
    await page.keyboard.type(REASON);
    const { name, text } = await downloadBy(page, () => page.keyboard.press('Enter'));
    await page.getByText('Le téléchargement a commencé.').waitFor();

    expect(name).toMatch(/^diagnoses-\d{4}-\d\d-\d\d\.csv$/u);
    expect(text).toContain(',p2,');
    expect(text).not.toContain(',p1,');
    expect(await exports()).toEqual([['csv channel=teams', REASON]]);
    expect(await isFocused(opener)).toBe(true);
    expect(await reason.count()).toBe(0);
    expect([...errors, ...violations]).toEqual([]);
  });

  it('gets it as JSON too, and reads in words that a reason is missing', async () => {
    const { page, opener, reason, exports } = await enter();
    const json = page.getByRole('button', { name: 'Télécharger en JSON' });

    await opener.click();
    await reason.fill('...');
    await json.click();
    await page.getByText('Indiquez un motif en quelques mots').waitFor();
    const before = await exports();
    await reason.fill(REASON);
    const { name, text } = await downloadBy(page, () => json.click());

    expect(before).toEqual([]);
    expect(name).toMatch(/\.json$/u);
    expect(JSON.parse(text)).toMatchObject([{ person: 'p2' }]);
    expect(await exports()).toEqual([['json channel=teams', REASON]]);
  });

  it('keeps the reason when the session is over, and leaves without a file on second thought', async () => {
    const { page, context, opener, reason, exports } = await enter();
    const cookies = await context.cookies();

    await opener.click();
    await reason.fill(REASON);
    await context.clearCookies();
    await page.getByRole('button', { name: 'Télécharger en CSV' }).click();
    await page.getByText('Votre session est terminée').waitFor();
    const kept = await reason.inputValue();
    await context.addCookies(cookies);
    await page.getByRole('button', { name: 'Annuler' }).click();

    expect(kept).toBe(REASON);
    expect(await isFocused(opener)).toBe(true);
    expect(await exports()).toEqual([]);
  });

  it('finds no barrier in the form, in both themes, on a desk and on a telephone', async () => {
    const { page, opener } = await enter();

    await opener.click();
    await picture(page, 'export');

    expect(await findBarriers(page)).toEqual([]);
    await picture(page, 'export-telephone');
  });
});
