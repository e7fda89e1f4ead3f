import { describe, expect, it } from 'vitest';
import { isFocused } from './is-focused.ts';
import { useWidget } from './use-widget.ts';
import { walk } from './walk.ts';

const { open, server } = useWidget();

describe('replies', () => {
  it.each(['fr', 'en'] as const)('shows every kind of reply in %s', async (language) => {
    const { chat, errors } = await open(`/embed?lang=${language}`);

    await walk(chat, language);

    expect((await chat.transcript()).map(({ role, kind }) => kind || role)).toEqual([
      ...['text', 'notice', 'choices', 'user', 'choices', 'user', 'form', 'user'],
      ...['form', 'notice', 'choices', 'user'],
      ...['verdict', 'access-path', 'letter', 'from-support', 'choices'],
    ]);
    await expect.poll(() => chat.page.locator('html').getAttribute('lang')).toBe(language);
    expect(errors).toEqual([]);
  });

  it('shows the state of each step in words and points at the one that blocks', async () => {
    const { chat } = await open();

    await walk(chat, 'fr');

    expect(await chat.accessPath()).toEqual({
      'Unité CNRS': 'OK',
      RESEDA: 'Bloqué',
      Janus: 'Ne répond pas',
      'Première connexion': 'À vérifier',
      'Profil Sygefor': 'Pas encore atteint',
    });
    const current = chat.log.locator('[aria-current=step]');
    expect(await current.innerText()).toContain('20 novembre 2026 à 10:42');
    expect(await current.innerText()).toContain('RESEDA');
  });

  it('says that a human of support writes, also to whoever listens to the page', async () => {
    const { chat } = await open();

    await walk(chat, 'fr');

    const line = chat.log.locator('[data-kind=from-support]');
    expect(await line.locator('.hidden-text').first().textContent()).toBe('Assistance');
    expect(await line.getByRole('heading').innerText()).toContain('L’assistance vous répond');
    expect(await line.getByRole('link').getAttribute('href')).toBe('https://sesame.cnrs.fr');
  });

  it('makes addresses of the assistant clickable, away from the page', async () => {
    const { chat } = await open();
    await chat.waitForReply('Est-ce pour vous');

    const links = await chat.log
      .locator('a')
      .evaluateAll((found) =>
        found.map((link) => [link.getAttribute('href'), link.getAttribute('rel')]),
      );

    expect(links).toEqual([
      ['https://www.dr1.cnrs.fr', 'noopener noreferrer'],
      ['mailto:dr01.support.sygefor@cnrs.fr', 'noopener noreferrer'],
    ]);
  });

  it('leaves answered choices to be read, and marks the one that was taken', async () => {
    const { chat } = await open();

    await chat.waitForReply('Est-ce pour vous');
    await chat.choose('Oui, pour moi');
    await chat.waitForReply('Que voyez-vous');

    const inert = chat.log.locator('.inert .choice');
    await expect.poll(() => inert.count()).toBe(2);
    expect(await chat.log.locator('.chosen').innerText()).toContain('votre choix');
    expect(await chat.log.getByRole('button').count()).toBe(4);
  });

  it('still takes the code after a question that was asked while it travelled', async () => {
    const { chat } = await open();
    await walk(chat, 'fr', async (stage) => {
      if (stage !== 'code') return;
      await chat.choose('Non');
      await chat.waitForReply('Merci, c’est noté.');
      await chat.page.reload();
      await chat.waitForReply('Merci, c’est noté.');
    });

    await expect.poll(() => chat.field('Code à 6 chiffres').count()).toBe(0);
    expect(server().line.posts.at(-1)).toMatchObject({ value: { form: 'code', code: '123456' } });
  });

  it('gives the message in both languages, copies it and opens the mail program', async () => {
    const { chat, context } = await open();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await walk(chat, 'fr');
    const letter = chat.log.locator('.letter');

    await letter.getByRole('tab', { name: 'English' }).click();
    await letter.getByRole('button', { name: 'Copier le message' }).click();
    await letter.getByText('Le message est copié.').waitFor();

    const copied = await chat.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('My RESEDA record has no mail address.');
    expect(await letter.getByRole('link').getAttribute('href')).toMatch(
      /^mailto:camille\.roussel@example\.org\?subject=RESEDA%3A%20mail.*&body=Hello%2C%0D%0A/,
    );
  });

  it('shows the plain text of a reply that it does not know', async () => {
    const { chat } = await open();
    await chat.waitForReply('Est-ce pour vous');

    server().line.push({ kind: 'hologram' } as never);

    await chat.waitForReply('hologram');
  });

  it('says what is wrong with a field and goes to it, without asking the server', async () => {
    const { chat } = await open();
    await walk(chat, 'fr', async (stage) => {
      if (stage !== 'code') return;
      const sent = server().line.posts.length;

      await chat.fill({ 'Code à 6 chiffres': '12' });

      const field = chat.field('Code à 6 chiffres');
      await chat.page.getByText('Le code compte 6 chiffres.').waitFor();
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      expect(await field.getAttribute('inputmode')).toBe('numeric');
      expect(await field.getAttribute('autocomplete')).toBe('one-time-code');
      await expect.poll(() => isFocused(field)).toBe(true);
      expect(server().line.posts).toHaveLength(sent);
    });

    expect(server().line.posts.at(-1)).toMatchObject({
      text: 'Code saisi',
      value: { form: 'code', code: '123456' },
    });
  });
});
