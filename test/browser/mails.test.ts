import { describe, expect, it } from 'vitest';
import { Failure } from '../../bot/failure.ts';
import type { Store } from '../../bot/ports/store.ts';
import { putMails } from '../fakes/mails-in.ts';
import { AT, later } from '../fakes/turn-commit.ts';
import { findBarriers } from './audit.ts';
import { isFocused } from './is-focused.ts';
import { startConsoleApp } from './start-console-app.ts';
import { useBrowser } from './use-browser.ts';

const REFUSED = {
  status: 'dead',
  error: 'MAIL_REFUSED: the mail server refused the mail for good: status 550',
} as const;

describe('the page of mails', () => {
  const { open } = useBrowser();

  /** An administrator before one mail to support that was given up, a code and one that waits. */
  const enter = async (changes: Partial<Store> = {}) => {
    const app = await startConsoleApp(changes);
    await putMails(app.store, [
      { reference: 'SYG-123-456', result: REFUSED },
      {
        to: 'jeanne.martin@universite.test',
        notAfter: '2099-01-01T00:00:00.000Z',
        result: REFUSED,
      },
      {
        to: 'jeanne.martin@universite.test',
        result: { status: 'retry', error: 'MAIL_UNAVAILABLE: no: status 451', nextAt: later(600) },
      },
    ]);
    const opened = await open(app.link);
    const { page } = opened;
    await page.getByRole('link', { name: 'Courriels', exact: true }).click();
    await page.getByRole('heading', { name: 'En attente' }).waitFor();
    const linesOf = (name: string) =>
      page.getByRole('region', { name }).locator('tbody tr').allTextContents();
    return { ...app, ...opened, linesOf };
  };

  it('tells what was given up and why, and what waits, without an address', async () => {
    const { page, linesOf } = await enter();

    const [first, second, ...others] = await linesOf('Abandonnés (2)');
    expect(others).toEqual([]);
    expect(first).toMatch(
      /assistance.*SYG-123-456refusé par le serveur de courriel \(code 550\)1Renvoyer$/u,
    );
    expect(second).toMatch(
      /j…n@univ….test–.*code effacé\u00a0: la personne peut en demander un autre$/u,
    );
    expect(await linesOf('En attente (1)')).toEqual([
      expect.stringContaining('le serveur de courriel ne l’a pas encore accepté (code 451)1'),
    ]);
    expect(await page.content()).not.toContain('jeanne');
  });

  it('sends a mail again by keyboard, and says so', async () => {
    const { page, store, linesOf } = await enter();

    await page.getByRole('button', { name: /^Renvoyer le courriel du .* à s/u }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'En attente (2)' }).waitFor();

    const status = page.getByRole('status').filter({ hasText: 'remis en attente' });
    await expect.poll(() => isFocused(status)).toBe(true);
    expect(await linesOf('Abandonnés (1)')).toHaveLength(1);
    const due = await store.claim('sender', 9, new Date().toISOString(), 60);
    expect(due).toContainEqual(expect.objectContaining({ reference: 'SYG-123-456' }));
    const { rows } = await store.listConsoleEvents({ limit: 9 });
    expect(rows.map(({ what }) => what)).toContain('mail-retried');
  });

  it('says that somebody else sent it again already, and shows the list as it is', async () => {
    const { page, store } = await enter();
    const [unsent] = await store.listUnsent();
    await store.revive(unsent?.id ?? '', AT);

    await page.getByRole('button', { name: 'Renvoyer' }).click();
    await page.getByRole('heading', { name: 'En attente (2)' }).waitFor();

    await expect.poll(() => page.getByText('n’est plus abandonné').count()).toBe(1);
  });

  it('says when it did not work, and that one has to sign in again', async () => {
    const { page, context } = await enter({
      revive: () => Promise.reject(new Failure('STORE_UNAVAILABLE', 'down')),
    });
    const retry = page.getByRole('button', { name: 'Renvoyer' });

    await retry.click();
    await page.getByText('n’a pas pu être remis en attente').waitFor();
    await context.clearCookies();
    await retry.click();
    await page.getByText('Votre session est terminée').waitFor();

    expect(await page.getByRole('heading', { name: 'Abandonnés (2)' }).count()).toBe(1);
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().isNavigationRequest()),
      page.getByRole('link', { name: 'Se reconnecter' }).click(),
    ]);
    expect([new URL(answer.url()).pathname, answer.status()]).toEqual(['/console/mails', 401]);
  });

  it('has no barrier, in both themes, on a desk and on a telephone', async () => {
    const { page, errors, violations } = await enter();

    expect(await findBarriers(page)).toEqual([]);
    expect([...errors, ...violations]).toEqual([]);
  });
});
