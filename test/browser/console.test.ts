import { describe, expect, it } from 'vitest';
import { Failure } from '../../bot/failure.ts';
import type { Store } from '../../bot/ports/store.ts';
import { diagnose, type Diagnosed } from '../fakes/diagnose.ts';
import { openConversation, say } from '../fakes/turn-commit.ts';
import { findBarriers } from './audit.ts';
import { focusedTag, openView, rowsOf, settled } from './console-page.ts';
import { startConsoleApp, type ConsoleApp } from './start-console-app.ts';
import { useBrowser } from './use-browser.ts';

const MINUTE_MS = 60_000;
const ago = (minutes: number): string => new Date(Date.now() - minutes * MINUTE_MS).toISOString();

/** In the order of their ids. */
const DIAGNOSES: readonly Diagnosed[] = [
  { pseudonym: 'p1', at: ago(40) },
  {
    pseudonym: 'p2',
    at: ago(30),
    channel: 'teams',
    language: 'en',
    verdict: 'clear',
    outcome: 'works',
    also: [],
    lookUps: [],
    without: ['step', 'code'],
  },
  {
    pseudonym: 'p3',
    at: ago(20),
    step: 'janus',
    situation: 'janus-password-expired',
    code: 'J3',
    steps: [
      { step: 'unit', state: 'ok', source: 'reseda', at: ago(20) },
      { step: 'reseda', state: 'ok', source: 'reseda', at: ago(20) },
      { step: 'janus', state: 'blocked', source: 'janus', at: ago(20) },
      { step: 'sign-in', state: 'not-reached' },
      { step: 'profile', state: 'not-reached' },
    ],
    evidence: [
      { fact: 'reseda.mail', finding: 'yes', source: 'reseda', at: ago(20) },
      {
        fact: 'sees.sesame',
        finding: 'unknown',
        source: 'person',
        at: ago(20),
        reason: 'not-asked',
      },
    ],
  },
];

const VIEWS = ['log', 'log?unit=NONE', 'log/3', 'figures', 'not-understood', 'mails'] as const;

async function fillStore(store: Store): Promise<void> {
  for (const diagnosed of DIAGNOSES) await diagnose(store, diagnosed);
  await openConversation(store, 'lost');
  await say(store, 'lost', {
    at: ago(10),
    notUnderstood: [{ source: 'error-text', text: 'Où est la cantine ?', language: 'fr' }],
  });
}

describe('the console', () => {
  const { open } = useBrowser();

  /** Somebody who came in by the link. */
  const enter = async (changes: Partial<Store> = {}) => {
    const app: ConsoleApp = await startConsoleApp(changes);
    await fillStore(app.store);
    return { ...app, ...(await open(`${app.link}#/log`)) };
  };

  it('shows the diagnoses, newest first, in words', async () => {
    const { page, errors, violations } = await enter();

    await rowsOf(page).nth(2).waitFor();
    const texts = await rowsOf(page).allTextContents();

    expect(texts[0]).toMatch(/J3 – .+3\. Janus.*bloqué.*UMR7586.*p3/u);
    expect(texts[1]).toMatch(/rien ne bloque.*fonctionne.*Teams.*anglais/u);
    expect(texts[2]).toMatch(/R2 – Fiche RESEDA sans adresse.*Janus n’a pas répondu/u);
    expect([...errors, ...violations]).toEqual([]);
  });

  it('narrows the log to what is filtered, and takes it back', async () => {
    const { page } = await enter();
    await rowsOf(page).nth(2).waitFor();

    await page.getByLabel('Canal').selectOption('teams');
    await page.getByRole('button', { name: 'Filtrer' }).click();
    await page.getByText('Diagnostics affichés : 1').waitFor();
    const narrowed = await rowsOf(page).allTextContents();
    await page.getByRole('link', { name: 'Effacer les filtres' }).click();
    await rowsOf(page).nth(2).waitFor();

    expect(narrowed).toHaveLength(1);
    expect(narrowed[0]).toContain('p2');
    expect(await page.getByLabel('Canal').inputValue()).toBe('');
  });

  it('says in words that nothing matches, and that a filter is wrong', async () => {
    const { page, url } = await enter();

    await openView(page, url, 'log?unit=NONE');
    await page.getByText('Aucun diagnostic ne correspond.').waitFor();
    await openView(page, url, 'log?situation=nonsense');

    expect(await page.getByRole('alert').textContent()).toContain('Un des filtres');
  });

  it('shows page after page', async () => {
    const { page, store, url } = await enter();
    for (let index = 0; index < 60; index += 1) {
      await diagnose(store, { pseudonym: `x${index}`, at: ago(100 + index) });
    }

    await openView(page, url, 'log?outcome=blocked');
    await page.getByText('Diagnostics affichés : 50').waitFor();
    await page.getByRole('button', { name: 'Afficher la suite' }).click();
    await page.getByText('Diagnostics affichés : 62').waitFor();

    expect(await page.getByRole('button', { name: 'Afficher la suite' }).count()).toBe(0);
    expect(await rowsOf(page).last().textContent()).toContain('x59');
  });

  it('opens one diagnosis with its access path, evidence and look-ups, by keyboard alone', async () => {
    const { page } = await enter();
    const link = rowsOf(page).first().getByRole('link');
    await link.focus();

    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Diagnostic 3' }).waitFor();
    const tableOf = (name: string) => page.getByRole('region', { name }).locator('tbody tr');
    await tableOf('Où en est l’accès').first().waitFor();

    expect(await tableOf('Où en est l’accès').allTextContents()).toEqual([
      expect.stringMatching(/^1\. Unitéen ordreRESEDA/u),
      expect.stringMatching(/^2\. RESEDAen ordreRESEDA/u),
      expect.stringMatching(/^3\. JanusbloquéJanus/u),
      '4. Connexionpas encore atteint––',
      '5. Profilpas encore atteint––',
    ]);
    expect(await tableOf('Constats').allTextContents()).toEqual([
      expect.stringContaining('RESEDA\u00a0: la fiche a un mailoui'),
      expect.stringContaining(
        'Dit par la personne\u00a0: voit une page de Sésameinconnu, pas demandé',
      ),
    ]);
    expect(await tableOf('Consultations').allTextContents()).toEqual([
      expect.stringMatching(/^RESEDAfiche par adresse12\sms/u),
      expect.stringMatching(/^Januscomptes3\ssJanus n’a pas répondu/u),
    ]);
    await expect.poll(() => focusedTag(page)).toBe('H1');
  });

  it('says that a diagnosis is gone', async () => {
    const { page, url } = await enter();

    await openView(page, url, 'log/999');

    expect(await page.getByRole('alert').textContent()).toContain('n’existe pas');
  });

  it('shows the figures of a period, and how the service is', async () => {
    const { page } = await enter();

    await page.getByRole('link', { name: 'Chiffres' }).click();
    await page.getByRole('link', { name: '7 jours' }).click();
    // Until then the figures of the other period are there.
    await page.locator('.choice [aria-current]', { hasText: '7 jours' }).waitFor();
    await settled(page);
    for (const folded of await page.getByText('Tableau des chiffres').all()) await folded.click();
    const lineOf = (name: string, text: string) =>
      page.getByRole('region', { name }).locator('tbody tr', { hasText: text }).textContent();

    expect(await page.locator('.tiles').textContent()).toContain('Venues3');
    expect(await lineOf('Où les personnes s’arrêtent', '3. Janus')).toMatch(/3\. Janus210/u);
    expect(await lineOf('Situations', 'J3')).toContain('110+1');
    expect(await lineOf('Langues', 'anglais')).toMatch(/anglais133\s%$/u);
    expect(await lineOf('Annuaires', 'ne répond pas')).toContain('Janus');
    expect(await lineOf('Annuaires', 'RESEDA')).toMatch(/des échecs, le dernier le 22.*01:39/u);
    await page.getByText('Sont comptées les consultations faites pour les personnes.').waitFor();
    expect(await lineOf('Courriels', 'Abandonnés')).toBe('Abandonnés1');
    expect(await lineOf('Secrets', 'teams-secret')).toContain('expire bientôt');
    expect(page.url()).toContain('#/figures?days=7');
  });

  it('shows what was not understood', async () => {
    const { page } = await enter();

    await page.getByRole('link', { name: 'Textes non compris' }).click();
    await rowsOf(page).first().waitFor();

    expect(await rowsOf(page).allTextContents()).toEqual([
      expect.stringContaining('Où est la cantine ?1message d’erreurfrançais'),
    ]);
  });

  it('adds a diagnosis on top as it is written, while that is wanted', async () => {
    const { page, store } = await enter();
    await rowsOf(page).nth(2).waitFor();

    const watching = page.waitForResponse((response) => response.url().includes('/live'));
    await page.getByLabel('Suivre en direct').check();
    await watching;
    await diagnose(store, { pseudonym: 'p9', at: ago(0) });
    await rowsOf(page).nth(3).waitFor();

    expect(await rowsOf(page).first().textContent()).toContain('p9');
  });

  it('speaks the language that is chosen, and keeps to it', async () => {
    const { page } = await enter();

    await page.locator('summary', { hasText: 'admin' }).click();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Diagnoses' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Diagnoses' }).waitFor();

    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('en');
    await expect.poll(() => page.title()).toBe('Diagnoses – Console of the Sygefor assistant');
  });

  it('says that the service does not answer, and asks again when told to', async () => {
    let isDown = true;
    const { page, store } = await enter({
      listDiagnoses: async (...asked) => {
        if (isDown) throw new Failure('STORE_UNAVAILABLE', 'down');
        return store.listDiagnoses(...asked);
      },
    });
    await page.getByText('Le service ne répond pas').waitFor();

    isDown = false;
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await rowsOf(page).nth(2).waitFor();

    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it.each(['Se déconnecter', 'Se déconnecter partout'])('%s: leads out', async (name) => {
    const { page, context, url } = await enter();
    await rowsOf(page).nth(2).waitFor();

    await page.locator('summary', { hasText: 'admin' }).click();
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByText('ouvrez le lien affiché').waitFor();

    expect(await page.locator('table').count()).toBe(0);
    expect((await context.request.get(`${url}/console/api/me`)).status()).toBe(401);
  });

  it('leads whoever has no session any more to the sign-in', async () => {
    const { page, context } = await enter();
    await rowsOf(page).nth(2).waitFor();

    await context.clearCookies();
    await page.getByRole('link', { name: 'Chiffres' }).click();

    await page.getByText('ouvrez le lien affiché').waitFor();
  });

  it('has no barrier in any view, in both themes, on a desk and on a telephone', async () => {
    const { page, url, errors, violations } = await enter();

    for (const view of VIEWS) {
      await openView(page, url, view);
      expect([view, await findBarriers(page)]).toEqual([view, []]);
    }

    expect([...errors, ...violations]).toEqual([]);
  }, 120_000);
});
