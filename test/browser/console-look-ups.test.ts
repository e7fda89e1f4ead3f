import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { EscalationDossier } from '../../bot/ports/escalations.ts';
import type { Store } from '../../bot/ports/store.ts';
import { DOSSIER } from '../fakes/dossier.ts';
import { HEALTHY_RECORD } from '../fakes/healthy-entries.ts';
import { openRequest } from '../fakes/open-request.ts';
import { readAll } from '../fakes/read-all.ts';
import { AT } from '../fakes/turn-commit.ts';
import { findBarriers } from './audit.ts';
import { openView } from './console-page.ts';
import { startConsoleApp } from './start-console-app.ts';
import { useBrowser } from './use-browser.ts';

const REFERENCE = 'SYG-000-001';
const [MAIL = ''] = HEALTHY_RECORD.mails;

/** RESEDA had a record without a mail then. */
const TOLD: EscalationDossier = {
  ...DOSSIER,
  steps: [
    { step: 'unit', state: 'ok' },
    { step: 'reseda', state: 'blocked' },
  ],
  evidence: [{ fact: 'reseda.mail', finding: 'no', source: 'reseda', at: AT }],
  subjects: [{ isProved: true, subject: { mails: [MAIL] } }],
};

describe('what support looks up', () => {
  const { open } = useBrowser();

  /** Somebody who came in by the link, to this page. */
  const enter = async (place: string) => {
    const app = await startConsoleApp();
    await openRequest(app.store, { reference: REFERENCE, dossier: TOLD });
    return { ...app, ...(await open(`${app.link}#/${place}`)) };
  };

  const reasonsIn = async (store: Store) =>
    (await readAll(store.readLookUps({}))).map(({ reason }) => reason);

  /** By keyboard alone, in the order in which one comes to them. */
  const ask = async (page: Page): Promise<void> => {
    await page.getByLabel('Adresse professionnelle').focus();
    for (const typed of ['new@other.example', 'Anne Martin', 'UMR5149', 'elle appelle']) {
      await page.keyboard.type(typed);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
  };
  const result = (page: Page) => page.getByRole('heading', { name: 'Résultat pour' });

  it('diagnoses somebody, by keyboard alone, and shows all that is known', async () => {
    const { page, store, errors, violations } = await enter('diagnose');

    await ask(page);
    await result(page).waitFor();
    const facts = await page.locator('dl.facts').first().textContent();

    expect(facts).toMatch(/R3 – .*Qui agit.*Anne Martin.*UMR5149/u);
    expect(facts).toContain(MAIL);
    expect(await page.getByRole('region', { name: 'Constats' }).textContent()).toContain('RESEDA');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Résultat pour new@other.example');
    expect(await reasonsIn(store)).toEqual(['elle appelle']);
    expect([...errors, ...violations]).toEqual([]);
  });

  it('shows what the person would read, with the other address masked', async () => {
    const { page } = await enter('diagnose');

    await ask(page);
    await result(page).waitFor();
    const told = page.locator('.preview .said');
    await told.getByText('a…n@').first().waitFor();

    const read = await told.textContent();
    expect(read).toContain('a…n@');
    expect(read).not.toContain(MAIL);
  });

  it('says what is wrong with the question, and keeps what was typed', async () => {
    const { page, store } = await enter('diagnose');

    await page.getByLabel('Adresse professionnelle').fill('anne@labo');
    await page.getByLabel('Motif').fill('elle appelle');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();

    expect(await page.getByRole('alert').textContent()).toContain('Vérifiez l’adresse');
    expect(await page.getByLabel('Motif').inputValue()).toBe('elle appelle');
    expect(await reasonsIn(store)).toEqual([]);
  });

  it('keeps what was typed when the session is over', async () => {
    const { page, context } = await enter('diagnose');
    await page.getByLabel('Adresse professionnelle').fill(MAIL);
    await page.getByLabel('Motif').fill('elle appelle');

    await context.clearCookies();
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByRole('link').waitFor();

    expect(await page.getByLabel('Motif').inputValue()).toBe('elle appelle');
  });

  it('diagnoses a request again, and shows what has changed, also later', async () => {
    const { page, store, errors, violations } = await enter(`escalations/${REFERENCE}`);

    await page.getByLabel('Motif du nouveau diagnostic').fill('elle appelle de nouveau');
    await page.getByRole('button', { name: 'Refaire le diagnostic' }).click();
    await page.getByText('Le résultat a changé.').waitFor();
    await page.reload();
    await page.getByText('Le résultat a changé.').waitFor();
    const shown = await page.locator('.replay').textContent();

    expect(shown).toMatch(/R2 – .*question en cours/u);
    expect(shown).toMatch(/2\. RESEDAbloquéen ordre/u);
    expect(shown).toMatch(/RESEDA\u00a0: la fiche a un mailnon \(RESEDA\)oui \(RESEDA\)/u);
    expect(await reasonsIn(store)).toEqual([`${REFERENCE}: elle appelle de nouveau`]);
    expect([...errors, ...violations]).toEqual([]);
  });

  it('has no barrier, in both themes, on a desk and on a telephone', async () => {
    const { page, url, errors, violations } = await enter('diagnose');
    await page.getByLabel('Adresse professionnelle').waitFor();
    const question = await findBarriers(page);

    await ask(page);
    await result(page).waitFor();
    await page.locator('.preview .said').getByText('a…n@').first().waitFor();
    const answer = await findBarriers(page);
    await openView(page, url, `escalations/${REFERENCE}`);
    await page.getByLabel('Motif du nouveau diagnostic').fill('elle appelle de nouveau');
    await page.getByRole('button', { name: 'Refaire le diagnostic' }).click();
    await page.getByText('Le résultat a changé.').waitFor();
    const request = await findBarriers(page);

    expect({ question, answer, request }).toEqual({ question: [], answer: [], request: [] });
    expect([...errors, ...violations]).toEqual([]);
  }, 120_000);
});
