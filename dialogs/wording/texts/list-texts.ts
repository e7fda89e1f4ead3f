import type { Language } from '../../../bot/ports/message.ts';
import type { ListedText, StandingText, TextChange, TextsPage } from '../../../bot/ports/texts.ts';
import { judgeText } from './judge-text.ts';
import { saidIn } from './said-in.ts';
import { CONTACTS, SHIPPED_TEXTS, shippedText, type ContactName } from './shipped-texts.ts';
import { ruleOf } from './text-rule.ts';

/** Who is named to people where nobody wrote anything else. */
export type ConfiguredContacts = Readonly<Record<ContactName, string | undefined>>;

/** Every text as it stands, in the order of the tables, and what was written for an earlier version. */
export function listTexts(
  lastChanges: readonly TextChange[],
  configured: ConfiguredContacts,
): TextsPage {
  const last = new Map(lastChanges.map((change) => [keyOf(change), change]));
  const inBoth = (id: string, shippedIn: (language: Language) => string): ListedText => {
    const standing = (language: Language): StandingText =>
      toStanding(id, shippedIn(language), last.get(keyOf({ id, language })));
    return { id, fr: standing('fr'), ...(saidIn(id).includes('en') && { en: standing('en') }) };
  };
  const contacts = CONTACTS.map((name) => inBoth(`contact.${name}`, () => configured[name] ?? ''));
  const shipped = [...SHIPPED_TEXTS.fr].map(([id, text]) =>
    inBoth(id, (language) => (language === 'fr' ? text : (SHIPPED_TEXTS.en.get(id) ?? ''))),
  );
  return {
    texts: [...contacts, ...shipped],
    leftOver: lastChanges.filter(
      (change) => change.after !== undefined && shippedText(change) === undefined,
    ),
  };
}

function toStanding(id: string, shipped: string, last: TextChange | undefined): StandingText {
  // What a contact has to be does not depend on what is configured.
  const rule = ruleOf(id, id.startsWith('contact.') ? '' : shipped);
  const written = last?.after;
  const isPassedOver = written !== undefined && judgeText(rule, written).length > 0;
  return {
    ...rule,
    shipped,
    number: last?.number ?? 0,
    ...(written !== undefined && { written }),
    ...(isPassedOver && { isPassedOver }),
  };
}

function keyOf({ id, language }: Pick<TextChange, 'id' | 'language'>): string {
  return `${language} ${id}`;
}
