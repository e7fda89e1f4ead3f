import { describe, expect, it } from 'vitest';
import { ChatPage } from './chat-page.ts';
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

  it('stands in a form that comes back, and is sent again but for what was emptied', async () => {
    const { chat } = await open();
    await chat.waitForReply('Est-ce pour vous');
    const field = (id: string, label: string, value: string) =>
      ({ id, label, kind: 'text', isRequired: false, value }) as const;

    server().line.push({
      kind: 'form',
      form: 'escalation',
      text: 'Autre chose à préciser ?',
      fields: [
        field('training', 'Formation', 'Anglais'),
        field('remark', 'Précision', 'Je pars en mission'),
        { ...field('deadline', 'Date limite', '2027-03-15'), kind: 'date' },
      ],
      submitLabel: 'Voir le résumé',
      choices: [],
    });
    await chat.waitForReply('Autre chose à préciser');

    expect(await chat.field('Formation').inputValue()).toBe('Anglais');
    expect(await chat.field('Date limite').inputValue()).toBe('2027-03-15');
    await chat.fill({ Formation: 'Anglais niveau 2', Précision: '' });
    await expect
      .poll(() => server().line.posts.at(-1))
      .toMatchObject({
        value: { form: 'escalation', training: 'Anglais niveau 2', deadline: '2027-03-15' },
      });
    expect(server().line.posts.at(-1)?.['value']).not.toHaveProperty('remark');
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

describe('what is typed and not sent', () => {
  const kept = (chat: ChatPage) =>
    chat.page.evaluate(() => sessionStorage.getItem('assistant-sygefor:draft') ?? '');

  it.each([
    ['before anything was said', false],
    ['in a conversation', true],
  ])('is there again after a reload, %s, and gone once it was sent', async (_, hasSpoken) => {
    const { chat } = await open();
    await chat.waitForReply('Est-ce pour vous');
    if (hasSpoken) {
      await chat.choose('Oui, pour moi');
      await chat.waitForReply('Que voyez-vous');
    }

    await chat.box.pressSequentially('je ne trouve pas');
    await expect.poll(() => kept(chat)).toContain('je ne trouve pas');
    await chat.page.reload();
    await expect.poll(() => chat.box.inputValue()).toBe('je ne trouve pas');
    await chat.box.press('Enter');
    await chat.waitForReply('Je n’ai pas compris');

    expect(await chat.box.inputValue()).toBe('');
    expect(await kept(chat)).toBe('');
  });

  it('is not shown in another conversation that somebody has here meanwhile', async () => {
    const { chat, context } = await open();
    await chat.waitForReply('Est-ce pour vous');
    const other = new ChatPage(await context.newPage());
    await other.page.goto(`${server().url}/embed`);
    await other.waitForReply('Est-ce pour vous');
    await chat.box.pressSequentially('je ne trouve pas');
    await expect.poll(() => kept(chat)).toContain('je ne trouve pas');
    await other.choose('Oui, pour moi');
    await other.waitForReply('Que voyez-vous');

    await chat.page.reload();
    await chat.page.getByText('Que voyez-vous').first().waitFor();

    expect(await chat.box.inputValue()).toBe('');
  });

  it('is gone in a conversation that begins anew', async () => {
    const { chat } = await open();
    await chat.waitForReply('Est-ce pour vous');
    await chat.choose('Oui, pour moi');
    await chat.waitForReply('Que voyez-vous');
    await chat.box.pressSequentially('je ne trouve pas');
    await expect.poll(() => kept(chat)).not.toBe('');

    await chat.page.getByRole('button', { name: 'Nouvelle conversation' }).click();
    await chat.page.getByRole('dialog').getByRole('button').last().click();
    await chat.waitForReply('Est-ce pour vous');

    expect(await chat.box.inputValue()).toBe('');
    expect(await kept(chat)).toBe('');
  });

  it('is gone with everything else that is erased', async () => {
    const { chat } = await open();
    await chat.waitForReply('Est-ce pour vous');
    await chat.choose('Oui, pour moi');
    await chat.waitForReply('Que voyez-vous');
    await chat.box.pressSequentially('je ne trouve pas');
    await expect.poll(() => kept(chat)).not.toBe('');

    server().line.push({ kind: 'choices', text: 'Effacé.', choices: [], forgetsBefore: true });
    await chat.waitForReply('Effacé.');

    await expect.poll(() => chat.box.inputValue()).toBe('');
    expect(await kept(chat)).toBe('');
  });

  it.each([
    ['a code', '482 135', /482|135/u],
    ['the beginning of a code', '482', /482/u],
    ['the beginning of a password', 'mon mot de passe est A', /est A/u],
    ['a password', 'mon mot de passe : tournesol', /tournesol/u],
  ])('is not kept of %s', async (_, secret, of) => {
    const { chat } = await open();
    await chat.waitForReply('Est-ce pour vous');
    await chat.box.fill('bonjour');
    await expect.poll(() => kept(chat)).toContain('bonjour');

    await chat.box.fill(secret);

    expect(await kept(chat)).not.toContain('bonjour');
    expect(await kept(chat)).not.toMatch(of);
  });

  it('is not kept at all while a code is asked for', async () => {
    const { chat } = await open();
    await chat.waitForReply('Est-ce pour vous');
    await chat.box.fill('bonjour');
    await expect.poll(() => kept(chat)).toContain('bonjour');
    server().line.push({
      kind: 'form',
      form: 'code',
      text: 'Quel est le code ?',
      fields: [{ id: 'code', kind: 'code', label: 'Code', isRequired: true }],
      submitLabel: 'Vérifier',
      choices: [],
    });
    await chat.waitForReply('Quel est le code');

    await chat.box.fill('le code est 48');

    expect(await kept(chat)).toBe('');
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
