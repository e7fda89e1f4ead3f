import { describe, expect, it } from 'vitest';
import type { Store } from '../../bot/ports/store.ts';
import { findBarriers } from './audit.ts';
import { openView, rowsOf, settled } from './console-page.ts';
import { startConsoleApp } from './start-console-app.ts';
import { useBrowser } from './use-browser.ts';

const MINUTE_MS = 60_000;
const ago = (minutes: number): string => new Date(Date.now() - minutes * MINUTE_MS).toISOString();

const VIEWS = ['audit', 'audit?what=texts-changed', 'audit/look-ups'] as const;

async function fillStore(store: Store): Promise<void> {
  await store.recordConsoleEvent({
    at: ago(20),
    who: 'Sam Support (oidc:1)',
    what: 'escalation-unmasked',
    subject: 'SYG-123-456',
    why: 'la personne a rappelé',
  });
  await store.recordConsoleEvent({
    at: ago(10),
    who: 'Eve (oidc:9)',
    what: 'sign-in-refused',
    why: 'in no group',
  });
  await store.recordLookUp({
    at: ago(30),
    who: 'terminal jdoe',
    reason: 'appel du 22',
    addressKeys: ['Qz3k81xYbM0tRw5uVn2s'],
    systems: ['reseda', 'janus'],
  });
  await store.recordLookUp({
    at: ago(25),
    who: 'escalation SYG-123-456',
    addressKeys: ['Qz3k81xYbM0tRw5uVn2s'],
    systems: ['reseda'],
  });
}

describe('the page of the audit log', () => {
  const { open } = useBrowser();

  /** An administrator at the audit log, which they asked for before they were signed in. */
  const enter = async () => {
    const app = await startConsoleApp();
    await fillStore(app.store);
    const opened = await open(`${app.url}/console/audit`);
    await opened.page.goto(app.link);
    await settled(opened.page);
    return { ...app, ...opened };
  };

  it('says in words who did what, with which one and why, this visit included', async () => {
    const { page, violations } = await enter();
    await rowsOf(page).nth(2).waitFor();

    const texts = await rowsOf(page).allTextContents();
    await page.reload();
    await rowsOf(page).nth(3).waitFor();
    const [first] = await rowsOf(page).allTextContents();

    expect(texts[0]).toMatch(/admin \(link\)connexion–lien affiché au démarrage/u);
    expect(texts[1]).toMatch(/Eve \(oidc:9\)connexion refusée–dans aucun groupe autorisé/u);
    expect(texts[2]).toMatch(
      /Sam Support \(oidc:1\)données personnelles affichéesSYG-123-456la personne a rappelé/u,
    );
    expect(first).toMatch(/admin \(link\)registre consultéregistre de la console–/u);
    expect(violations).toEqual([]);
  });

  it('names the list that somebody saw, what it was narrowed to, and why diagnoses were taken away', async () => {
    const { page, store } = await enter();
    const lists = [
      'escalations status=solved mine=yes',
      'diagnoses from=2026-11-01 step=janus judgement=none',
      'not-understood source=sentence',
      'wrong-verdicts days=7',
      'mails',
    ];
    for (const [index, subject] of lists.entries()) {
      await store.recordConsoleEvent({
        at: ago(5 - index),
        who: 'Sam (1)',
        what: 'list-seen',
        subject,
        why: '',
      });
    }
    await store.recordConsoleEvent({
      at: ago(0),
      who: 'Sam (1)',
      what: 'diagnoses-exported',
      subject: 'csv outcome=blocked',
      why: 'point mensuel',
    });

    await page.getByLabel('Qui').waitFor();
    await page.reload();
    await page.getByLabel('Qui').selectOption('Sam (1)');
    await page.getByRole('button', { name: 'Filtrer' }).click();
    await expect.poll(async () => rowsOf(page).count()).toBe(6);

    const texts = (await rowsOf(page).allTextContents()).map((text) =>
      text.replaceAll(/\s/gu, ' '),
    );
    expect(texts).toEqual([
      expect.stringMatching(/diagnostics exportésfichier CSV · Issue : .+point mensuel$/u),
      expect.stringMatching(/liste consultéecourriels–$/u),
      expect.stringMatching(/ · Période : 7 jours–$/u),
      expect.stringMatching(/textes non compris · Nature : Phrases–$/u),
      expect.stringMatching(
        /diagnostics · Du : 1er nov\. 2026 · Étape : 3\. Janus · Avis sur .+ : sans avis–$/u,
      ),
      expect.stringMatching(
        /demandes · Statut des demandes : Résolues · Suivies par : Les miennes–$/u,
      ),
    ]);
  });

  it('is narrowed to one person, and leads to the request that they saw', async () => {
    const { page, url } = await enter();
    await rowsOf(page).nth(2).waitFor();

    await page.getByLabel('Qui').selectOption('Sam Support (oidc:1)');
    await page.getByRole('button', { name: 'Filtrer' }).click();
    await expect.poll(async () => rowsOf(page).count()).toBe(1);
    const request = rowsOf(page).getByRole('link', { name: 'SYG-123-456' });

    expect(await request.getAttribute('href')).toBe('#/escalations/SYG-123-456');
    expect(await page.getByLabel('Qui').inputValue()).toBe('Sam Support (oidc:1)');
    expect(page.url()).toContain(`${url}/console#/audit?who=Sam`);
  });

  it('shows the look-ups in the directories, with codes in place of addresses', async () => {
    const { page } = await enter();

    await page.getByText('Votre visite de cette page y figure aussi.').waitFor();
    await page.getByRole('link', { name: 'Consultations des annuaires' }).click();
    await page.getByText('Votre visite de cette page figure dans l’autre liste.').waitFor();
    await page.getByLabel('Depuis').waitFor();
    await rowsOf(page).nth(1).waitFor();
    const all = await rowsOf(page).allTextContents();
    await page.getByLabel('Depuis').selectOption('terminal');
    await page.getByRole('button', { name: 'Filtrer' }).click();
    await expect.poll(async () => rowsOf(page).count()).toBe(1);

    expect(all[0]).toMatch(/demande transmise SYG-123-456RESEDAQz3k81xYbM0tRw5uVn2s–/u);
    expect(all[1]).toMatch(/jdoe \(terminal\)RESEDA, JanusQz3k81xYbM0tRw5uVn2sappel du 22/u);
    expect(await rowsOf(page).textContent()).toContain('jdoe');
  });

  it('has no barrier, in both themes, on a desk and on a telephone', async () => {
    const { page, url, violations } = await enter();

    for (const view of VIEWS) {
      await openView(page, url, view);
      expect([view, await findBarriers(page)]).toEqual([view, []]);
    }

    expect(violations).toEqual([]);
  }, 120_000);
});
