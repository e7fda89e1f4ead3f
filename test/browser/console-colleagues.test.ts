import { describe, expect, it } from 'vitest';
import type { Store } from '../../bot/ports/store.ts';
import { systemClock } from '../../bot/turns/system-clock.ts';
import { ESCALATIONS } from '../../dialogs/wording/console/escalations.ts';
import { openRequest } from '../fakes/open-request.ts';
import { openTestDesk } from '../fakes/open-test-desk.ts';
import { comeIn } from './come-in.ts';
import { settled } from './console-page.ts';
import { picture } from './picture.ts';
import { startConsoleApp } from './start-console-app.ts';
import { useBrowser } from './use-browser.ts';

const REFERENCE = 'SYG-000-001';
const REACHES = ESCALATIONS.fr.reaches;
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
    await page.getByText('Votre réponse est enregistrée.').waitFor();

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

  it('see nothing of what a namesake began to write in the same tab', async () => {
    const { page, context, url, store, answer } = await enter(`escalations/${REFERENCE}?do=answer`);

    await answer.fill('Bonjour');
    await comeIn({ url, store }, context, { ...SAME, subject: 'another-admin' });
    await page.reload();
    await answer.waitFor();
    const seenByAnother = await answer.inputValue();
    await comeIn({ url, store }, context, SAME);
    await page.reload();
    await answer.waitFor();

    expect(seenByAnother).toBe('');
    expect(await answer.inputValue()).toBe('Bonjour');
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
    await page.getByText('Votre réponse est enregistrée.').waitFor();

    expect(before).toEqual(['Déjà fait']);
    expect(await answers()).toEqual(['Déjà fait', 'Moi aussi']);
  });

  it('see how an answer reached the person, and that the mail server refused it', async () => {
    const { page, store, answer, send } = await enter(`escalations/${REFERENCE}?do=answer`);
    const thread = page.getByRole('log');

    await answer.fill('Bonjour');
    await send.click();
    await thread.getByText(REACHES['mail-waiting']).waitFor();
    await refuseMails(store);

    await thread.getByText(REACHES['mail-refused']).waitFor();
  });

  it('see that the mail was refused which told the person that their request was taken', async () => {
    const { page, store } = await enter(`escalations/${REFERENCE}?do=take`);
    const taken = page.getByRole('log').locator('li').filter({ hasText: 'admin' });

    await page.locator('form.act').getByRole('button', { name: 'Prendre en charge' }).click();
    await taken.getByText(REACHES['mail-waiting']).waitFor();
    await refuseMails(store);

    await taken.getByText(REACHES['mail-refused']).waitFor();
    await picture(page, 'taken-refused');
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

/** The mail server takes none of those that wait, and never will. */
async function refuseMails(store: Store): Promise<void> {
  const now = new Date().toISOString();
  const refused = { status: 'dead', error: 'MAIL_REFUSED: 550' } as const;
  for (const { id } of await store.claim('o', 9, now, 60)) {
    await store.settle('o', id, 1, refused, now);
  }
}
