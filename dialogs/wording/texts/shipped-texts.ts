import type { Language } from '../../../bot/ports/message.ts';
import { NEUTRAL } from '../neutral.ts';
import { SHIPPED } from '../wording.ts';
import { LINKS } from './links.ts';
import { mapWords } from './map-words.ts';
import { saidIn } from './said-in.ts';

/** Who is named to people; where nothing is configured, nothing is shipped either. */
export const CONTACTS = ['support', 'sesame', 'hours', 'delay'] as const;

export type ContactName = (typeof CONTACTS)[number];

/** Every text that may be changed, by its id, in the order of the tables. Contacts are configured. */
export const SHIPPED_TEXTS: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  fr: listTexts('fr'),
  en: listTexts('en'),
};

/** The id whose words are said for this one: what must not be told apart is one text. */
export function saidAs(id: string): string {
  const [, code, field] = /^situation\.(\w+)\.(\w+)$/u.exec(id) ?? [];
  const isNeutral = NEUTRAL.some((neutral) => neutral === code);
  return isNeutral ? `situation.${NEUTRAL[0]}.${String(field)}` : id;
}

/** What is shipped under an id; an empty text where it is a contact; `undefined`: there is no such text. */
export function shippedText({
  id,
  language,
}: {
  readonly id: string;
  readonly language: Language;
}) {
  return CONTACTS.some((name) => id === `contact.${name}`) ? '' : SHIPPED_TEXTS[language].get(id);
}

function listTexts(language: Language): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  mapWords({ link: LINKS, ...SHIPPED[language] }, (id, text) => {
    if (saidAs(id) === id && saidIn(id).includes(language)) texts.set(id, text);
    return text;
  });
  return texts;
}
