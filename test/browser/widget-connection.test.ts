import { describe, expect, it } from 'vitest';
import { useWidget } from './use-widget.ts';
import { walk } from './walk.ts';

const { open, server } = useWidget();

describe('coming back', () => {
  it('resumes the conversation after a reload', async () => {
    const { chat } = await open();
    await walk(chat, 'fr');
    const before = await chat.transcript();

    await chat.page.reload();
    await chat.waitForReply('Et maintenant');

    expect(await chat.transcript()).toEqual(before);
    expect(server().line.talks.size).toBe(1);
  });

  it('keeps nothing in the browser before the person has said something, and never a cookie', async () => {
    const { chat, context } = await open();
    await chat.waitForReply('Est-ce pour vous');
    const kept = () => chat.page.evaluate(() => localStorage.length + sessionStorage.length);

    const before = await kept();
    await chat.choose('Oui, pour moi');
    await chat.waitForReply('Que voyez-vous');

    expect(before).toBe(0);
    await expect.poll(kept).toBe(1);
    expect(await context.cookies()).toEqual([]);
  });

  it('says so when the conversation is no longer there, and begins another one', async () => {
    const { chat } = await open();
    await walk(chat, 'fr');

    server().line.talks.clear();
    await chat.page.reload();

    await chat.page.getByText('Votre conversation précédente n’est plus disponible').waitFor();
    await chat.waitForReply('Est-ce pour vous');
  });

  it('shows nothing of a conversation that was erased elsewhere, nor what was typed in it', async () => {
    const { chat } = await open();
    await chat.waitForReply('Est-ce pour vous');
    await chat.choose('Oui, pour moi');
    await chat.waitForReply('Que voyez-vous');
    await chat.box.pressSequentially('je ne trouve pas');

    server().line.cutSockets();
    server().line.talks.clear();

    await chat.page.getByText('Votre conversation précédente n’est plus disponible').waitFor();
    await chat.waitForReply('Est-ce pour vous');
    await expect.poll(() => chat.box.inputValue()).toBe('');
    expect((await chat.transcript()).map(({ role }) => role)).not.toContain('user');
    const kept = await chat.page.evaluate(() => localStorage.length + sessionStorage.length);
    expect(kept).toBe(0);
  });

  it('gives back what was being sent when the conversation turns out to be over', async () => {
    const { chat } = await open();
    await chat.waitForReply('Est-ce pour vous');

    server().line.talks.clear();
    await chat.say('ma question');

    await chat.page.getByText('Votre conversation précédente n’est plus disponible').waitFor();
    await chat.waitForReply('Est-ce pour vous');
    await expect.poll(() => chat.box.inputValue()).toBe('ma question');
  });

  it('begins another conversation when asked, after a confirmation', async () => {
    const { chat } = await open();
    await walk(chat, 'fr');

    await chat.page.getByRole('button', { name: 'Nouvelle conversation' }).click();
    await chat.page.getByRole('button', { name: 'Commencer' }).click();
    await chat.waitForReply('Est-ce pour vous');

    expect((await chat.transcript()).map(({ role }) => role)).not.toContain('user');
    expect(server().line.talks.size).toBe(2);
  });

  it('keeps its token fresh while the page stays open', async () => {
    const { chat, requests } = await open('/host');
    await chat.page.clock.install();
    await chat.page.goto(`${server().url}/embed`);
    await chat.waitForReply('Est-ce pour vous');

    await chat.page.clock.fastForward('16:00');
    await expect.poll(() => requests.some((url) => url.endsWith('/tokens/refresh'))).toBe(true);
    await chat.choose('Oui, pour moi');

    await chat.waitForReply('Que voyez-vous');
  });
});

describe('a bad connection', () => {
  it('loses and doubles nothing when the socket is cut', async () => {
    const { chat } = await open();
    await chat.waitForReply('Est-ce pour vous');

    server().line.cutSockets();
    await chat.choose('Oui, pour moi');
    server().line.cutSockets();
    await chat.waitForReply('Que voyez-vous');
    server().line.cutSockets();
    server().line.push({ kind: 'text', text: 'Pendant la coupure' });
    await chat.waitForReply('Pendant la coupure');

    expect((await chat.transcript()).map(({ text }) => text.split('\n')[0])).toEqual([
      expect.stringContaining('Bonjour.'),
      expect.stringContaining('Votre conversation'),
      'Est-ce pour vous ?',
      'Oui, pour moi',
      'Que voyez-vous sur votre écran ?',
      'Pendant la coupure',
    ]);
  });

  it('sends again under the same id when the answer was lost, and shows the message once', async () => {
    const { chat } = await open();
    await chat.waitForReply('Est-ce pour vous');

    Object.assign(server().trouble, { failPosts: 3, refuseSockets: true });
    server().line.cutSockets();
    await chat.say('bonjour');
    await chat.waitForReply('Je n’ai pas compris');

    const ids = server().line.posts.map((post) => JSON.stringify(post['channelData']));
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(1);
    expect((await chat.transcript()).filter(({ role }) => role === 'user')).toHaveLength(1);
  });

  it('does not send again what came back by itself', async () => {
    const { chat } = await open();
    await chat.waitForReply('Est-ce pour vous');

    Object.assign(server().trouble, { failPosts: 1, isTakenAllTheSame: true });
    await chat.say('bonjour');
    await chat.waitForReply('Je n’ai pas compris');
    await chat.say('encore');
    await chat.waitForReply('Je n’ai pas compris');

    expect(server().line.posts.map((post) => post['text'])).toEqual(['bonjour', 'encore']);
  });

  it('keeps what is written offline, says so, and sends it in order afterwards', async () => {
    const { chat, context } = await open();
    await chat.waitForReply('Est-ce pour vous');

    await context.setOffline(true);
    server().trouble.isDown = true;
    server().line.cutSockets();
    await chat.say('premier');
    await chat.say('deuxième');
    await chat.waitForConnection('Vous êtes hors ligne');
    await chat.page.getByText('En attente d’envoi').last().waitFor();
    server().trouble.isDown = false;
    await context.setOffline(false);
    await chat.waitForReply('Je n’ai pas compris');
    await chat.waitForConnection('Connecté');

    await expect
      .poll(async () => (await chat.transcript()).map(({ text }) => text).slice(-4))
      .toEqual([
        'premier',
        expect.stringContaining('pas compris'),
        'deuxième',
        expect.stringContaining('pas compris'),
      ]);
    expect(server().line.posts.map((post) => post['text'])).toEqual(['premier', 'deuxième']);
  });

  it('sends after a reload what the reload interrupted', async () => {
    const { chat } = await open();
    await chat.waitForReply('Est-ce pour vous');
    await chat.choose('Oui, pour moi');
    await chat.waitForReply('Que voyez-vous');

    Object.assign(server().trouble, { failPosts: 100 });
    await chat.say('interrompu');
    await chat.page.getByText('En attente d’envoi').waitFor();
    server().trouble.failPosts = 0;
    await chat.page.reload();
    await chat.waitForReply('Je n’ai pas compris');

    expect((await chat.transcript()).filter(({ text }) => text === 'interrompu')).toHaveLength(1);
  });

  it('asks in turns where sockets do not pass', async () => {
    server().trouble.refuseSockets = true;
    const { chat } = await open();

    await chat.waitForReply('Est-ce pour vous');
    await chat.choose('Oui, pour moi');

    await chat.waitForReply('Que voyez-vous');
    await chat.waitForConnection('Connecté');
  });

  it.each([
    [413, 'Ce message est trop long, il n’a pas été envoyé.'],
    [400, 'Ce message n’a pas été envoyé.'],
  ])('says that a message was refused (%i), and goes on with the next', async (status, words) => {
    const { chat } = await open();
    await chat.waitForReply('Est-ce pour vous');

    Object.assign(server().trouble, { failPosts: 1, postStatus: status });
    await chat.say('refusé');
    await chat.page.getByText(words).waitFor();
    await chat.page.getByRole('button', { name: 'Retirer' }).click();
    await chat.say('accepté');

    await chat.waitForReply('Je n’ai pas compris');
    expect((await chat.transcript()).map(({ text }) => text)).not.toContain('refusé');
  });
});
