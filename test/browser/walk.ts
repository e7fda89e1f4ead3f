import type { Language } from '../../bot/ports/message.ts';
import type { ChatPage } from './chat-page.ts';

const WORDS = {
  fr: {
    isItForYou: 'Est-ce pour vous',
    self: 'Oui, pour moi',
    starting: 'Rien encore, je commence',
    address: 'Adresse professionnelle',
    code: 'Code à 6 chiffres',
    andNow: 'Et maintenant',
  },
  en: {
    isItForYou: 'Is it for you',
    self: 'Yes, for me',
    starting: 'Nothing yet, I am starting',
    address: 'Professional address',
    code: '6-digit code',
    andNow: 'And now',
  },
} as const;

type Stage = 'greeting' | 'address' | 'code' | 'verdict';

/** Goes through the scripted conversation, stopping at each stage to look around. */
export async function walk(
  chat: ChatPage,
  language: Language,
  lookAround: (stage: Stage) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const words = WORDS[language];
  await chat.waitForReply(words.isItForYou);
  await lookAround('greeting');
  await chat.choose(words.self);
  await chat.choose(words.starting);
  await chat.field(words.address).waitFor();
  await lookAround('address');
  await chat.fill({ [words.address]: 'noe.martin@example.org' });
  await chat.field(words.code).waitFor();
  await lookAround('code');
  await chat.fill({ [words.code]: '123 456' });
  await chat.waitForReply(words.andNow);
  await lookAround('verdict');
}
