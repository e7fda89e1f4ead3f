import { describe, expect, it } from 'vitest';
import { isFocused } from './is-focused.ts';
import { useWidget } from './use-widget.ts';

const { open, server } = useWidget();

describe('what the person writes', () => {
  it.each([
    '<img src=x onerror="document.title=\'pwned\'">',
    '<script>document.title="pwned"</script>',
    '"><svg/onload=document.title=1>',
    'javascript:alert(1)',
    '[click](javascript:alert(1)) https://evil.example/',
    '{{7*7}} ${7*7} &lt;b&gt;',
    '<!--<p>--><a href="https://evil.example">a</a>',
    '\u202etxt.exe \u0000 ligne\n  deux',
  ])('is shown literally: %j', async (text) => {
    const { chat, violations } = await open();
    await chat.waitForReply('Est-ce pour vous');

    await chat.say(text);
    await chat.waitForReply('Je n’ai pas compris');

    const said = chat.log.locator('.said').last();
    expect(await said.evaluate((element) => element.textContent)).toBe(text);
    expect(await said.locator('*').count()).toBe(0);
    expect(await chat.page.title()).toBe('Assistant Sygefor');
    expect(violations).toEqual([]);
  });

  it('leaves with Enter, while Shift and Enter begin a new line', async () => {
    const { chat } = await open();
    await chat.waitForReply('Est-ce pour vous');

    await chat.box.pressSequentially('une');
    await chat.box.press('Shift+Enter');
    await chat.box.pressSequentially('deux');
    await chat.box.press('Enter');
    await chat.waitForReply('Je n’ai pas compris');

    expect(server().line.posts.at(-1)).toMatchObject({
      type: 'message',
      text: 'une\ndeux',
      textFormat: 'plain',
      locale: 'fr',
    });
    await expect.poll(() => chat.box.inputValue()).toBe('');
  });

  it('stays where it is while the assistant speaks', async () => {
    const { chat } = await open();
    await chat.waitForReply('Est-ce pour vous');

    await chat.box.pressSequentially('je cherche');
    server().line.push({ kind: 'notice', tone: 'success', text: 'Votre accès est ouvert.' });
    await chat.waitForReply('Votre accès est ouvert');
    await chat.page.keyboard.type(' encore');

    await expect.poll(() => chat.box.inputValue()).toBe('je cherche encore');
  });
});

describe('a keyboard', () => {
  it('is enough for the whole conversation', async () => {
    const { chat } = await open();
    const { keyboard } = chat.page;
    const focused = () =>
      chat.page.evaluate(() => (document.activeElement as HTMLElement).innerText);
    await chat.waitForReply('Est-ce pour vous');

    await chat.log.focus();
    for (let tabs = 0; tabs < 3; tabs += 1) await keyboard.press('Tab');
    expect(await focused()).toBe('Oui, pour moi');
    await keyboard.press('Enter');
    await chat.waitForReply('Que voyez-vous');
    await expect.poll(focused).toContain('Oui, pour moi');
    for (let tabs = 0; tabs < 4; tabs += 1) await keyboard.press('Tab');
    expect(await focused()).toBe('Rien encore, je commence');
    await keyboard.press('Space');
    await chat.field('Adresse professionnelle').waitFor();
    await keyboard.press('Tab');
    await keyboard.type('noe.martin@example.org');
    await keyboard.press('Enter');
    await chat.field('Code à 6 chiffres').waitFor();
    await keyboard.press('Tab');
    await keyboard.type('123456');
    await keyboard.press('Enter');
    await chat.waitForReply('Et maintenant');
    await keyboard.press('Tab');
    expect(await focused()).toBe('Français');
    await keyboard.press('ArrowRight');
    expect(await focused()).toBe('English');
    await expect.poll(() => chat.log.getByRole('tabpanel').innerText()).toContain('Thank you');
  });

  it('closes the question about starting over with Escape and is back on its button', async () => {
    const { chat } = await open();
    await chat.waitForReply('Est-ce pour vous');
    await chat.choose('Oui, pour moi');
    const button = chat.page.getByRole('button', { name: 'Nouvelle conversation' });

    await button.press('Enter');
    await chat.page.getByRole('dialog').waitFor();
    await chat.page.keyboard.press('Escape');

    await expect.poll(() => isFocused(button)).toBe(true);
    expect(server().line.talks.size).toBe(1);
  });
});

describe('languages', () => {
  it('begins again in the other language when nothing was said yet', async () => {
    const { chat } = await open();
    await chat.waitForReply('Est-ce pour vous');

    await chat.page.getByRole('button', { name: 'English' }).click();

    await chat.waitForReply('Is it for you?');
    await expect.poll(() => chat.page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('tells the assistant when the conversation is under way', async () => {
    const { chat } = await open();
    await chat.waitForReply('Est-ce pour vous');
    await chat.choose('Oui, pour moi');
    await chat.waitForReply('Que voyez-vous');

    await chat.page.getByRole('button', { name: 'English' }).click();

    await chat.waitForReply('I did not understand');
    expect(server().line.posts.at(-1)).toMatchObject({ text: 'English', locale: 'en' });
    expect(server().line.talks.size).toBe(1);
  });
});
