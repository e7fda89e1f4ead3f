import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../fakes/diagnose.ts';
import { judge } from '../fakes/judge.ts';
import { say } from '../fakes/turn-commit.ts';
import { findBarriers } from './audit.ts';
import { openView, rowsOf } from './console-page.ts';
import { startConsoleApp, type ConsoleApp } from './start-console-app.ts';
import { useBrowser } from './use-browser.ts';

const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
const C1 = { conversation: 'c1', pseudonym: 'ada' } as const;

/**
 * Five verdicts: two that were right by the person, one wrong by the person, one that the person
 * confirmed and support knows to be wrong, and one that nobody judged.
 */
async function fillStore({ store, dataDir }: ConsoleApp): Promise<void> {
  const evidence = [
    { fact: 'reseda.mail', finding: 'no', source: 'reseda', at: ago(50) },
    { fact: 'reseda.record', finding: 'unknown', source: 'reseda', at: ago(50) },
  ] as const;
  await diagnose(store, { ...C1, number: 1, at: ago(50), isConfirmed: true, evidence });
  await diagnose(store, { ...C1, number: 2, at: ago(40), isConfirmed: true });
  const janus = { step: 'janus', situation: 'janus-password-expired', code: 'J3' };
  await diagnose(store, { ...C1, number: 3, at: ago(30), ...janus, isConfirmed: false });
  await diagnose(store, { ...C1, number: 4, at: ago(20), isConfirmed: true });
  await diagnose(store, { ...C1, number: 5, at: ago(10) });
  const judgement = { conversationId: 'c1', at: ago(5) } as const;
  await say(store, 'c1', {
    at: ago(5),
    judgements: [
      { diagnosisNumber: 3, isRight: false, words: 'mon mot de passe était bon' },
      { diagnosisNumber: 4, isRight: true },
    ],
    notUnderstood: [
      { source: 'sentence', language: 'fr', text: 'Quel est le menu de la cantine ?' },
      { source: 'sentence', language: 'fr', text: 'le menu des cantines' },
      { source: 'error-text', language: 'fr', text: 'Module introuvable' },
    ],
  });
  await judge(dataDir, {
    ...judgement,
    diagnosisNumber: 1,
    judge: 'support',
    isRight: false,
    causeWords: 'un proxy entre les deux',
  });
}

describe('whether verdicts were right, in the console', () => {
  const { open } = useBrowser();

  const enter = async () => {
    const app = await startConsoleApp();
    await fillStore(app);
    return { ...app, ...(await open(app.link)) };
  };
  const openFigures = async (page: Page, url: string): Promise<void> => {
    await openView(page, url, 'figures');
    await page.getByRole('heading', { name: 'Les conclusions étaient-elles justes' }).waitFor();
  };
  const openWrong = async (page: Page): Promise<void> => {
    await page.getByText('Afficher la liste').click();
    await rowsOf(page).filter({ hasText: 'un proxy entre les deux' }).waitFor();
  };

  it('is the first figure, by situation, with the number of judgements and whose they are', async () => {
    const { page, url, errors, violations } = await enter();
    await openFigures(page, url);
    for (const folded of await page.getByText('Tableau des chiffres').all()) await folded.click();

    const first = page.locator('.content h2').first();
    const tiles = page.locator('.tiles').first();
    const lines = page.getByRole('region', { name: 'par situation' }).locator('tbody tr');
    expect(await first.textContent()).toContain('justes');
    expect(await tiles.textContent()).toMatch(
      /^Conclusions justes50\s%\s\(2 sur 4\)Avis de la personne3Avis de l’assistance1Explications jugées utiles50\s%\s\(1 sur 2\)$/u,
    );
    await lines.nth(1).waitFor();
    expect(await lines.allTextContents()).toEqual([
      expect.stringMatching(/^R2 – .+67\s%21321$/u),
      expect.stringMatching(/^J3 – .+0\s%01110$/u),
    ]);
    expect([...errors, ...violations]).toEqual([]);
  });

  it('lists what was wrong with its evidence and the real cause, and leads to the log', async () => {
    const { page, url, store } = await enter();
    await openFigures(page, url);

    await openWrong(page);
    const lines = page.getByRole('region', { name: 'Conclusions erronées' }).locator('tbody tr');
    const texts = await lines.allTextContents();
    await lines.last().getByRole('link').click();
    await page.getByRole('heading', { name: 'Diagnostic 1' }).waitFor();

    expect(texts).toEqual([
      expect.stringMatching(/J3 – .+Non précisée.*la personne.*mon mot de passe était bon/u),
      expect.stringMatching(
        /R2 – .+Pas dans la liste – un proxy entre les deux.*l’assistance.*RESEDA\u00a0: la fiche a un mail – non \(RESEDA\)/u,
      ),
    ]);
    expect(texts[1]).not.toContain('inconnu');
    const said = page
      .getByRole('region', { name: 'Avis sur cette conclusion' })
      .locator('tbody tr');
    await expect
      .poll(() => said.allTextContents())
      .toEqual([expect.stringMatching(/^l’assistanceerronéePas dans la liste – un proxy/u)]);
    const { rows } = await store.listConsoleEvents({ limit: 9 });
    expect(rows).toContainEqual(
      expect.objectContaining({ what: 'list-seen', subject: 'wrong-verdicts days=30' }),
    );
  });

  it('leads from a situation to its wrong verdicts in the log, by keyboard', async () => {
    const { page, url } = await enter();
    await openFigures(page, url);
    const folded = page.getByText('Tableau des chiffres').first();
    await folded.focus();
    await page.keyboard.press('Enter');

    const lines = page.getByRole('region', { name: 'par situation' });
    await lines.getByRole('link').first().waitFor();
    await lines.getByRole('link').first().focus();
    await page.keyboard.press('Enter');
    await page.getByText('Diagnostics affichés : 1').waitFor();

    expect(await page.getByLabel('Avis sur la conclusion').inputValue()).toBe('wrong');
    expect(await rowsOf(page).allTextContents()).toEqual([expect.stringMatching(/R2 – /u)]);
  });

  it('groups sentences that were not understood by what they are about', async () => {
    const { page, url } = await enter();
    await openView(page, url, 'not-understood');
    await rowsOf(page).nth(1).waitFor();

    await page.getByRole('link', { name: 'Phrases' }).click();
    await page.locator('.choice [aria-current]', { hasText: 'Phrases' }).waitFor();

    await expect
      .poll(() => rowsOf(page).allTextContents())
      .toEqual([expect.stringMatching(/^Quel est le menu de la cantine \?2phrasefrançais/u)]);
  });

  it('has no barrier, in both themes, on a desk and on a telephone', async () => {
    const { page, url, errors, violations } = await enter();

    await openFigures(page, url);
    await openWrong(page);
    const figures = await findBarriers(page);
    await openView(page, url, 'log/1');
    await page.getByRole('region', { name: 'Avis sur cette conclusion' }).waitFor();
    const diagnosis = await findBarriers(page);
    await openView(page, url, 'not-understood?source=sentence');
    await rowsOf(page).first().waitFor();
    const notUnderstood = await findBarriers(page);

    expect({ figures, diagnosis, notUnderstood }).toEqual({
      figures: [],
      diagnosis: [],
      notUnderstood: [],
    });
    expect([...errors, ...violations]).toEqual([]);
  }, 120_000);
});
