import { describe, expect, it } from 'vitest';
import type { ChatPage } from './chat-page.ts';
import { useWidget } from './use-widget.ts';
import { walk } from './walk.ts';

const { open } = useWidget();

/** How far the newest line is out of sight, above or below. */
async function hiddenPixels({ log }: ChatPage): Promise<number> {
  const line = await log.locator('.line').last().boundingBox();
  const seen = await log.boundingBox();
  if (line === null || seen === null) return Infinity;
  const above = seen.y - line.y;
  const below = line.y + line.height - (seen.y + seen.height);
  return Math.round(Math.max(0, above, below));
}

const placeholderOf = ({ box }: ChatPage) => box.getAttribute('placeholder');

describe.each([
  {
    language: 'fr',
    human: 'Parler à une personne',
    listens: 'ce que vous écrivez maintenant va à l’assistance',
    label: 'Votre message à l’assistance',
    leave: 'Poser une question à l’assistant',
    asked: 'Que voyez-vous sur votre écran',
    usual: 'Votre message',
  },
  {
    language: 'en',
    human: 'Talk to a person',
    listens: 'what you write now goes to support',
    label: 'Your message to support',
    leave: 'Ask the assistant something',
    asked: 'What do you see on your screen',
    usual: 'Your message',
  },
] as const)('whoever writes to support ($language)', ({ language, ...words }) => {
  it.each([
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ])('sees the question, and reads where the sending box leads ($width)', async (viewport) => {
    const { chat } = await open(`/embed?lang=${language}`, { viewport });
    await walk(chat, language);
    const before = await placeholderOf(chat);

    await chat.choose(words.human);
    await chat.waitForReply(words.listens);
    await expect.poll(() => hiddenPixels(chat)).toBe(0);
    await chat.page.getByLabel(words.label, { exact: true }).waitFor();
    const during = await placeholderOf(chat);
    await chat.choose(words.leave);
    await chat.waitForReply(words.asked);
    await chat.page.getByLabel(words.usual, { exact: true }).waitFor();

    expect(during).toBe(`${words.label}…`);
    expect(await placeholderOf(chat)).toBe(before);
  });
});
