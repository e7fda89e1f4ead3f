import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../bot/turns/system-clock.ts';
import { DOSSIER, UNPROVED_DOSSIER } from '../fakes/dossier.ts';
import { openRequest } from '../fakes/open-request.ts';
import { openTestDesk } from '../fakes/open-test-desk.ts';
import { findBarriers } from './audit.ts';
import { focusedTag, rowsOf, settled } from './console-page.ts';
import { isFocused } from './is-focused.ts';
import { startConsoleApp } from './start-console-app.ts';
import { useBrowser } from './use-browser.ts';

const HOUR_MS = 3_600_000;
const ago = (hours: number): string => new Date(Date.now() - hours * HOUR_MS).toISOString();

const REFERENCE = 'SYG-000-001';
const OTHER = 'SYG-000-002';
const SOLVED = 'SYG-000-003';

const CAUSE = { code: 'J3', isVerdictRight: true };

describe('the requests in the console', () => {
  const chromium = useBrowser();

  /** Somebody of support who came in, and three requests, one of them very old. */
  const enter = async () => {
    const app = await startConsoleApp();
    const { desk } = openTestDesk(app.store, systemClock);
    const person = { addressKeys: ['the same person'] };
    await openRequest(app.store, { ...person, reference: OTHER, at: ago(2) });
    await openRequest(app.store, {
      ...person,
      reference: REFERENCE,
      situation: 'J3',
      at: ago(24 * 60),
      dossier: { ...DOSSIER, language: 'en', step: 'janus', code: 'J3' },
    });
    await openRequest(app.store, { reference: SOLVED, situation: 'R1' });
    await desk.solve(SOLVED, { by: 'Alex (alex)', text: 'C’est réparé.', cause: CAUSE });
    return { ...app, ...(await chromium.open(`${app.link}#/escalations`)), desk };
  };
  type Entered = Awaited<ReturnType<typeof enter>>;

  const open = async ({ page, url }: Pick<Entered, 'page' | 'url'>, place: string) => {
    await page.goto(`${url}/console/${place}`);
    await settled(page);
    if (/do=(?:answer|solve)$/u.test(place)) await page.locator('textarea:focus').waitFor();
  };
  const threadOf = (page: Page) => page.getByRole('log').locator('li');
  const draftOf = (page: Page) => page.getByLabel('Votre réponse');
  const statusOf = async (page: Page, status: string) =>
    page.locator('dd', { hasText: new RegExp(`^${status}$`, 'u') }).waitFor();

  it('shows what is late on top, in words', async () => {
    const { page, errors, violations } = await enter();

    await rowsOf(page).nth(1).waitFor();
    const rows = await rowsOf(page).allTextContents();

    expect(rows).toEqual([
      expect.stringMatching(/^SYG-000-001en retard Réponse attendue .+nouvelleJ3 – .+UMR7586/u),
      expect.stringMatching(/^SYG-000-002\s*Réponse attendue .+nouvelleR2 – .+pas encore prise/u),
    ]);
    expect(await page.locator('h1').textContent()).toBe('Demandes');
    expect([...errors, ...violations]).toEqual([]);
  });

  it('narrows the list to a status and to one’s own, and shows a new one by itself', async () => {
    const { page, store, desk } = await enter();
    const rows = rowsOf(page);

    await page.getByRole('link', { name: 'Résolues' }).click();
    await rows.filter({ hasText: SOLVED }).waitFor();
    await page.getByRole('link', { name: 'Les miennes' }).click();
    await page.getByText('Aucune demande ici.').waitFor();
    await page.getByRole('link', { name: 'À traiter' }).click();
    await page.getByRole('link', { name: 'Toutes' }).click();
    await rows.nth(1).waitFor();
    await openRequest(store, { reference: 'SYG-000-009', at: ago(1) });
    await desk.confirm(OTHER);
    await rows.filter({ hasText: 'SYG-000-009' }).waitFor();

    await expect.poll(() => rows.filter({ hasText: OTHER }).count()).toBe(0);
  });

  it('shows who asks, what they pasted, and what they were asked and answered', async () => {
    const entered = await enter();
    const { page, violations } = entered;
    const dossier = {
      ...DOSSIER,
      askedBy: 'Ana Lopez',
      said: [{ question: 'Que voyez-vous ?', answer: 'Un message d’erreur' }],
      errorText: 'Erreur 0x8842',
    };
    await openRequest(entered.store, { reference: 'SYG-000-007', dossier });
    await open(entered, 'escalations/SYG-000-007');

    await page.getByText('Questions et réponses').click();
    await page.getByText('Que voyez-vous ? Un message d’erreur').waitFor();

    expect(await page.getByText('A… L…').count()).toBe(1);
    expect(await page.getByText('Ana Lopez').count()).toBe(0);
    expect(await page.getByText('Erreur 0x8842').count()).toBe(1);
    expect(violations).toEqual([]);
  });

  it('says beside the answer that it leaves by mail where nobody proved the address', async () => {
    const entered = await enter();
    await openRequest(entered.store, { reference: 'SYG-000-008', dossier: UNPROVED_DOSSIER });

    await open(entered, 'escalations/SYG-000-008?do=answer');
    await entered.page.getByText('votre message part par courriel').waitFor();
    await open(entered, `escalations/${REFERENCE}?do=answer`);
    await entered.page.getByText('Votre message arrive dans sa conversation').waitFor();

    expect(await entered.page.getByText('votre message part par courriel').count()).toBe(0);
  });

  it('is taken, answered and solved by keyboard alone, from the link of a mail', async () => {
    const entered = await enter();
    const { page, store } = entered;
    const press = async (name: string): Promise<void> => {
      const button = page.getByRole('button', { name, exact: true }).last();
      for (let tabs = 0; tabs < 80; tabs += 1) {
        if (await isFocused(button)) break;
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Enter');
    };

    await open(entered, `escalations/${REFERENCE}?do=take`);
    await page.locator('.act button:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('La demande est à votre nom.', { exact: true }).waitFor();
    await open(entered, `escalations/${REFERENCE}?do=answer`);
    await page.keyboard.type('Bonjour, quel est votre laboratoire ?');
    await press('Envoyer la réponse');
    await threadOf(page).filter({ hasText: 'quel est votre laboratoire' }).waitFor();
    await open(entered, `escalations/${REFERENCE}?do=solve`);
    await page.keyboard.type('Votre mot de passe avait expiré.');
    await page.keyboard.press('Tab');
    await page.keyboard.type('J3');
    await page.getByText('(J3 – Mot de passe Janus expiré) compte comme juste').waitFor();
    await press('Marquer comme résolue');
    await statusOf(page, 'résolue');

    const kept = await store.findEscalation(REFERENCE);
    const events = await store.listEscalationEvents(REFERENCE);
    expect(kept?.status).toBe('solved');
    expect(kept?.takenBy).toContain('admin');
    expect(kept?.cause).toEqual({ code: 'J3', isVerdictRight: true });
    expect(events.map(({ kind }) => kind)).toEqual(['opened', 'taken', 'answered', 'solved']);
    expect(events[2]?.text).toBe('Bonjour, quel est votre laboratoire ?');
    await expect.poll(() => new URL(page.url()).hash).toBe(`#/escalations/${REFERENCE}`);
  });

  it('waits for somebody until a day, and keeps notes that say that they are internal', async () => {
    const entered = await enter();
    const { page, store } = entered;

    await open(entered, `escalations/${REFERENCE}`);
    await page.getByRole('button', { name: 'Note interne' }).click();
    await page.getByLabel('Votre note').fill('vu avec la délégation');
    await page.getByRole('button', { name: 'Ajouter la note' }).click();
    await threadOf(page)
      .filter({ hasText: /Interne\s+Note de admin/u })
      .waitFor();
    await page.getByRole('button', { name: 'Mettre en attente' }).click();
    await page.getByLabel('De qui attendez-vous').fill('le gestionnaire');
    await page.getByLabel('Jusqu’au').fill('2031-03-04');
    await page.getByRole('button', { name: 'Mettre en attente' }).last().click();
    await statusOf(page, 'en attente');

    expect(await store.findEscalation(REFERENCE)).toMatchObject({
      status: 'waiting',
      waitingFor: 'le gestionnaire',
      waitingUntil: '2031-03-04',
    });
    await expect
      .poll(() => page.getByText('attend\u00a0: le gestionnaire, jusqu’au 4 mars 2031').count())
      .toBe(2);
  });

  it('takes a cause that is in no row of the table, in words', async () => {
    const entered = await enter();
    const { page, store } = entered;

    await open(entered, `escalations/${REFERENCE}?do=solve`);
    await page.getByLabel('Ce que la personne doit savoir').fill('C’est réparé.');
    await page.getByLabel('Quelle était la cause réelle').selectOption('Pas dans la liste');
    await page.getByLabel('La cause, en quelques mots').fill('panne du réseau');
    await page.getByText('(J3 – Mot de passe Janus expiré) compte comme erronée').waitFor();
    await page.getByRole('button', { name: 'Marquer comme résolue' }).click();
    await statusOf(page, 'résolue');

    const kept = await store.findEscalation(REFERENCE);
    expect(kept?.cause).toEqual({ words: 'panne du réseau', isVerdictRight: false });
  });

  it('shows what the person writes while it is open, as it was written, and keeps the draft', async () => {
    const entered = await enter();
    const { page, desk } = entered;
    const written = 'Toujours rien <img src=x> **gras**';

    await open(entered, `escalations/${REFERENCE}?do=answer`);
    await draftOf(page).fill('Je regarde');
    await desk.write(REFERENCE, { text: written });
    await threadOf(page).filter({ hasText: 'La personne a écrit' }).waitFor();

    expect(await threadOf(page).last().locator('.event-text').textContent()).toBe(written);
    expect(await draftOf(page).inputValue()).toBe('Je regarde');
    expect(await focusedTag(page)).toBe('TEXTAREA');
  });

  it('keeps what was typed over a reload, and through a service that does not answer', async () => {
    let isDown = true;
    const entered = await enter();
    const { page, store } = entered;
    await page.route('**/answer', async (route) => {
      if (isDown) await route.abort();
      else await route.fallback();
    });

    await open(entered, `escalations/${REFERENCE}?do=answer`);
    await draftOf(page).fill('Une réponse longue à écrire');
    await page.reload();
    await page.getByText('Brouillon gardé').waitFor();
    await page.getByRole('button', { name: 'Envoyer la réponse' }).click();
    await page.getByText('Le service ne répond pas. Votre texte est gardé').waitFor();
    expect(await draftOf(page).inputValue()).toBe('Une réponse longue à écrire');
    isDown = false;
    await page.getByRole('button', { name: 'Envoyer la réponse' }).click();
    await page.getByText('Votre réponse est enregistrée.').waitFor();

    const events = await store.listEscalationEvents(REFERENCE);
    expect(events.at(-1)?.text).toBe('Une réponse longue à écrire');
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
  });

  it('sends an answer once whose confirmation was lost', async () => {
    const entered = await enter();
    const { page, store } = entered;
    let lost = 0;
    await page.route('**/answer', async (route) => {
      const response = await route.fetch();
      lost += 1;
      if (lost === 1) await route.abort();
      else await route.fulfill({ response });
    });

    await open(entered, `escalations/${REFERENCE}?do=answer`);
    await draftOf(page).fill('Une fois');
    await page.getByRole('button', { name: 'Envoyer la réponse' }).click();
    await page.getByText('Votre texte est gardé').waitFor();
    await page.getByRole('button', { name: 'Envoyer la réponse' }).click();
    await page.getByText('Votre réponse est enregistrée.').waitFor();

    const events = await store.listEscalationEvents(REFERENCE);
    expect(events.filter(({ kind }) => kind === 'answered')).toHaveLength(1);
  });

  it('keeps what was typed when the person has closed the request meanwhile', async () => {
    const entered = await enter();
    const { page, desk } = entered;

    await open(entered, `escalations/${REFERENCE}?do=answer`);
    await draftOf(page).fill('Presque fini');
    await desk.confirm(REFERENCE);
    await statusOf(page, 'confirmée');
    await page.getByText('La demande a changé entre-temps').waitFor();

    expect(await draftOf(page).inputValue()).toBe('Presque fini');
  });

  it('keeps what was typed when the session ends, and leads back to it', async () => {
    const entered = await enter();
    const { page, context, store } = entered;

    await open(entered, `escalations/${REFERENCE}?do=answer`);
    await draftOf(page).fill('Avant la pause');
    const signInAgain = await endSession(context);
    await page.getByRole('button', { name: 'Envoyer la réponse' }).click();
    await page.getByText('Votre session est terminée').nth(1).waitFor();
    expect(await draftOf(page).inputValue()).toBe('Avant la pause');
    await signInAgain();
    await page.getByRole('link', { name: 'Se reconnecter' }).first().click();
    await page.getByRole('button', { name: 'Envoyer la réponse' }).click();
    await page.getByText('Votre réponse est enregistrée.').waitFor();

    const events = await store.listEscalationEvents(REFERENCE);
    expect(events.at(-1)?.text).toBe('Avant la pause');
  });

  it('leaves no draft behind for whoever signs out', async () => {
    const entered = await enter();
    const { page } = entered;

    await open(entered, `escalations/${REFERENCE}?do=note`);
    await page.getByLabel('Votre note').fill('à ne pas laisser');
    await page.locator('summary', { hasText: 'admin' }).click();
    await page.getByRole('button', { name: 'Se déconnecter', exact: true }).click();
    await page.getByText('ouvrez le lien affiché').waitFor();

    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  it('says that a thing that a mail asks for was done already', async () => {
    const entered = await enter();

    await open(entered, `escalations/${SOLVED}?do=take`);

    await entered.page.getByText('Ce n’est plus à faire').waitFor();
  });

  it('leaves the keyboard where a form was opened once it is closed', async () => {
    const entered = await enter();
    const { page } = entered;
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await open(entered, `escalations/${REFERENCE}`);

    await button('Note interne').press('Enter');
    await button('Fermer').press('Enter');
    await expect.poll(() => isFocused(button('Note interne'))).toBe(true);
    await button('Afficher les noms').press('Enter');
    await button('Annuler').press('Enter');
    await expect.poll(() => isFocused(button('Afficher les noms'))).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.type('rappeler la personne');
    await page.keyboard.press('Enter');

    const told = page.getByText('Les noms et les adresses sont visibles');
    await expect.poll(async () => (await told.count()) === 1 && isFocused(told)).toBe(true);
  });

  it('masks names until a reason is given, and shows them also in what is new', async () => {
    const entered = await enter();
    const { page, desk, store } = entered;
    await open(entered, `escalations/${REFERENCE}`);
    await page.getByText('J… C…').first().waitFor();
    const masked = await page.locator('main').textContent();

    await page.getByRole('button', { name: 'Afficher les noms' }).click();
    await page.getByLabel('Pourquoi en avez-vous besoin').fill('rappeler la personne');
    await page.keyboard.press('Enter');
    await page.getByText('Les noms et les adresses sont visibles').waitFor();
    await expect
      .poll(() => page.locator('main').textContent())
      .toMatch(/Jeanne Canari.*person@unit\.test/u);
    await desk.write(REFERENCE, { text: 'Ici Jeanne Canari' });
    await threadOf(page).filter({ hasText: 'Ici Jeanne Canari' }).waitFor();
    await page.reload();
    await page.getByText('Les noms et les adresses sont masqués').waitFor();

    expect(masked).not.toMatch(/Canari|person@unit/u);
    const { rows } = await store.listConsoleEvents({ limit: 10 });
    expect(rows).toContainEqual(
      expect.objectContaining({ what: 'escalation-unmasked', why: 'rappeler la personne' }),
    );
  });

  it('leads to what may have to do with it', async () => {
    const entered = await enter();
    const { page } = entered;

    await open(entered, `escalations/${REFERENCE}`);
    await page.getByRole('link', { name: OTHER }).first().click();

    await page.getByRole('heading', { name: `Demande ${OTHER}` }).waitFor();
    await page.getByRole('link', { name: 'Toutes les demandes' }).click();
    await page.getByRole('heading', { name: 'Demandes', exact: true }).waitFor();
  });

  it('says that a request is not there', async () => {
    const { page, url } = await enter();

    await page.goto(`${url}/console/escalations/SYG-999-999`);

    expect(await page.getByRole('alert').textContent()).toContain('Cette demande n’existe pas');
  });

  it('says that nothing new arrives, and goes on when the service is back', async () => {
    let isDown = false;
    const entered = await enter();
    const { page, desk } = entered;
    await page.route('**/live?*', async (route) => {
      if (isDown) await route.abort();
      else await route.fallback();
    });
    await open(entered, `escalations/${REFERENCE}`);

    isDown = true;
    await page.getByText('Les nouveautés n’arrivent plus').waitFor();
    isDown = false;
    await desk.write(REFERENCE, { text: 'de retour' });
    await threadOf(page).filter({ hasText: 'de retour' }).waitFor();

    await expect.poll(() => page.getByText('Les nouveautés n’arrivent plus').count()).toBe(0);
  });

  it('has no barrier in any view, in both themes, on a desk and on a telephone', async () => {
    const entered = await enter();
    const { page, desk, errors, violations } = entered;
    await desk.take(REFERENCE, { by: 'Alex (alex)' });
    await desk.answer(REFERENCE, { by: 'Alex (alex)', text: 'Bonjour' });
    await desk.note(REFERENCE, { by: 'Alex (alex)', text: 'vu' });
    await desk.write(REFERENCE, { text: 'Merci' });
    const places = [
      'escalations',
      'escalations?status=confirmed',
      ...['', '?do=take', '?do=answer', '?do=wait', '?do=note', '?do=solve'].map(
        (query) => `escalations/${REFERENCE}${query}`,
      ),
      `escalations/${SOLVED}`,
    ];

    for (const place of places) {
      await open(entered, place);
      expect([place, await findBarriers(page)]).toEqual([place, []]);
    }

    expect([...errors, ...violations]).toEqual([]);
  }, 180_000);
});

/** The session is over for this browser; answers how the same person comes in again. */
async function endSession(context: BrowserContext): Promise<() => Promise<void>> {
  const cookies = await context.cookies();
  await context.clearCookies();
  return async () => context.addCookies(cookies);
}
