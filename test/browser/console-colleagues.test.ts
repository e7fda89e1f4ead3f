import type { BrowserContext } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createSessions } from '../../bot/server/console/sessions.ts';
import { systemClock } from '../../bot/turns/system-clock.ts';
import { openRequest } from '../fakes/open-request.ts';
import { openTestDesk } from '../fakes/open-test-desk.ts';
import { settled } from './console-page.ts';
import { startConsoleApp, type ConsoleApp } from './start-console-app.ts';
import { useBrowser } from './use-browser.ts';

const REFERENCE = 'SYG-000-001';
const SAM = { by: 'Sam Support (sam)' } as const;

/** Whoever comes in by the link, again: another session, and another token. */
const SAME = { subject: 'link', name: 'admin' } as const;
const ALEX = { subject: 'alex', name: 'Alex' } as const;

describe('several people of support, and several tabs', () => {
  const chromium = useBrowser();

  /** Somebody of support who came in, and one request. */
  const enter = async (place: string) => {
    const app = await startConsoleApp();
    const { desk } = openTestDesk(app.store, systemClock);
    await openRequest(app.store, { reference: REFERENCE });
    const opened = await chromium.open(app.link);
    const { page } = opened;
    await page.goto(`${app.url}/console/${place}`);
    await settled(page);
    return {
      ...app,
      ...opened,
      desk,
      answer: page.getByLabel('Votre réponse'),
      send: page.getByRole('button', { name: 'Envoyer la réponse' }),
      answers: async () =>
        (await app.store.listEscalationEvents(REFERENCE))
          .filter(({ kind }) => kind === 'answered')
          .map(({ text }) => text),
    };
  };

  it('send in silence what was written before one came in again in another tab', async () => {
    const { page, context, url, store, answer, send, answers } = await enter(
      `escalations/${REFERENCE}?do=answer`,
    );

    await answer.fill('Bonjour');
    await comeIn({ url, store }, context, SAME);
    await send.click();
    await page.getByText('La réponse est gardée.').waitFor();

    expect(await answers()).toEqual(['Bonjour']);
  });

  it('send nothing in the name of somebody else who came in in another tab', async () => {
    const { page, context, url, store, answer, send, answers } = await enter(
      `escalations/${REFERENCE}?do=answer`,
    );

    await answer.fill('Bonjour');
    await comeIn({ url, store }, context, ALEX);
    await send.click();
    await page.getByText('maintenant connecté au nom de Alex').waitFor();

    expect(await answer.inputValue()).toBe('Bonjour');
    expect(await page.getByText('La demande a changé entre-temps').count()).toBe(0);
    expect(await answers()).toEqual([]);
  });

  it('take what a colleague has only when they say so', async () => {
    const { page, store, desk } = await enter(`escalations/${REFERENCE}?do=take`);
    const form = page.locator('form.act').first();
    const takenBy = async () => (await store.findEscalation(REFERENCE))?.takenBy;

    await form.getByRole('button', { name: 'Prendre en charge' }).waitFor();
    await desk.take(REFERENCE, SAM);
    await form.locator('button[type=submit]').click();
    await page.getByText('La demande est maintenant au nom de Sam Support').waitFor();
    const before = await takenBy();
    await form.getByRole('button', { name: 'Reprendre à Sam Support' }).click();
    await page.getByText('La demande est à votre nom.', { exact: true }).waitFor();

    expect(before).toBe(SAM.by);
    expect(await takenBy()).toContain('admin');
  });

  it('see beside the form that a colleague has answered, and press twice to answer as well', async () => {
    const { page, desk, answer, send, answers } = await enter(`escalations/${REFERENCE}?do=answer`);

    await answer.fill('Moi aussi');
    await desk.answer(REFERENCE, { ...SAM, text: 'Déjà fait' });
    const notice = page.locator('form.act').getByRole('link', { name: 'Sam Support a répondu' });
    await notice.waitFor();
    await send.click();
    await page.getByText('Une autre réponse est partie entre-temps').waitFor();
    const before = await answers();
    await notice.click();
    await page.locator('.event:focus').filter({ hasText: 'Déjà fait' }).waitFor();
    await send.click();
    await page.getByText('La réponse est gardée.').waitFor();

    expect(before).toEqual(['Déjà fait']);
    expect(await answers()).toEqual(['Déjà fait', 'Moi aussi']);
  });

  it('see how an answer reached the person, and that the mail server refused it', async () => {
    const { page, store, answer, send } = await enter(`escalations/${REFERENCE}?do=answer`);

    await answer.fill('Bonjour');
    await send.click();
    await page.getByRole('log').getByText('par courriel, en attente').waitFor();
    const now = new Date().toISOString();
    const refused = { status: 'dead', error: 'MAIL_REFUSED: 550' } as const;
    for (const { id } of await store.claim('o', 9, now, 60)) {
      await store.settle('o', id, 1, refused, now);
    }

    await page.getByRole('log').getByText('par courriel, refusé : écrivez-lui autrement').waitFor();
  });

  it('are told that what looked like a password was taken out of a note', async () => {
    const { page } = await enter(`escalations/${REFERENCE}?do=note`);

    await page.getByLabel('Votre note').fill('Son mot de passe est Sésame2026!xyz');
    await page.getByRole('button', { name: 'Ajouter la note' }).click();

    await page.getByText('Un mot qui ressemblait à un mot de passe a été retiré.').waitFor();
  });

  it('find the page of an address that a colleague copied, after they came in', async () => {
    const { page, context, url, store } = await enter(`escalations/${REFERENCE}?do=answer`);
    await page.goto(`${url}/console/escalations/${REFERENCE}#/log?unit=UMR5149`);
    await settled(page);
    const copied = page.url();
    await context.clearCookies();

    await page.goto('about:blank');
    await page.goto(copied);
    await page.waitForURL(`${url}/console/log?unit=UMR5149`);
    await comeIn({ url, store }, context, SAME);
    await page.reload();

    expect(copied).toBe(`${url}/console#/log?unit=UMR5149`);
    await expect.poll(() => page.locator('input[name=unit]').inputValue()).toBe('UMR5149');
  });

  it('read a request by a reference in small letters, a list by whatever a link adds, and find the way back', async () => {
    const { page, url } = await enter('escalations?utm_source=mail');

    await page.getByRole('link', { name: REFERENCE }).waitFor();
    await page.goto(`${url}/console/escalations/${REFERENCE.toLowerCase()}`);
    await page.getByRole('heading', { name: `Demande ${REFERENCE}` }).waitFor();
    await page.getByRole('log').waitFor();
    await page.goto(`${url}/console/nowhere`);
    await page.getByRole('link', { name: 'Toutes les demandes' }).click();

    await page.getByRole('link', { name: REFERENCE }).waitFor();
  });
});

/** As in another tab of the same browser. */
async function comeIn(
  { url, store }: Pick<ConsoleApp, 'url' | 'store'>,
  context: BrowserContext,
  { subject, name }: { readonly subject: string; readonly name: string },
): Promise<void> {
  const sessions = createSessions({
    store,
    clock: systemClock,
    recheck: async (session) => Promise.resolve(session),
  });
  const token = await sessions.start({
    person: { subject, name, roles: ['support', 'admin'] },
    language: 'fr',
    why: 'link',
    replaced: undefined,
  });
  await context.addCookies([{ name: 'console', value: token, url }]);
}
