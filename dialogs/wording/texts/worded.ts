import type { Language } from '../../../bot/ports/message.ts';
import type { ChangedTexts, TextsById } from '../../../bot/ports/texts.ts';
import { withFrenchSpaces } from '../french-spaces.ts';
import { SHIPPED, type Wording } from '../wording.ts';
import { judgeText } from './judge-text.ts';
import { LINKS, withLinks } from './links.ts';
import { mapWords } from './map-words.ts';
import { CONTACTS, saidAs, type ContactName } from './shipped-texts.ts';
import { ruleOf } from './text-rule.ts';

/** Everything that is said in one language, with what was changed in it. */
export interface Worded extends Wording {
  /** Only those that were changed: the others are configured. */
  readonly contact: Partial<Readonly<Record<ContactName, string>>>;
}

/** Nothing was changed. */
export const AS_SHIPPED: ChangedTexts = { fr: {}, en: {} };

/** Merging takes longer than looking it up, and the same texts come with every message. */
const MERGED = new WeakMap<ChangedTexts, Readonly<Record<Language, Worded>>>();

/**
 * What is said in a language. What was changed and does not fit (any more) is passed over, here
 * and nowhere else, so that it cannot get past: the shipped words are said in its place.
 */
export function worded(language: Language, texts: ChangedTexts): Worded {
  const known = MERGED.get(texts);
  if (known !== undefined) return known[language];
  const merged = { fr: merge('fr', texts.fr), en: merge('en', texts.en) };
  MERGED.set(texts, merged);
  return merged[language];
}

function merge(language: Language, changed: TextsById): Worded {
  const pick = (id: string, shipped: string): string => fitting(changed, id, shipped) ?? shipped;
  const links = mapWords(LINKS, pick, 'link.');
  const words = mapWords(SHIPPED[language], (id, text) => withLinks(pick(saidAs(id), text), links));
  const contact = CONTACTS.flatMap((name) => {
    const text = fitting(changed, `contact.${name}`, '');
    return text === undefined ? [] : [[name, text] as const];
  });
  return withFrenchSpaces({ ...words, contact: Object.fromEntries(contact) }, language);
}

function fitting(changed: TextsById, id: string, shipped: string): string | undefined {
  const text = Object.hasOwn(changed, id) ? changed[id] : undefined;
  if (text === undefined) return undefined;
  return judgeText(ruleOf(id, shipped), text).length === 0 ? text : undefined;
}
