import type { Language } from '../../../bot/ports/message.ts';
import type { ChangedTexts, TextsById } from '../../../bot/ports/texts.ts';
import { WEB, type WebWording } from '../web.ts';
import { mapWords } from './map-words.ts';
import { worded } from './worded.ts';

/** What the widget says in place of its shipped texts, which it brings along; `undefined`: just those. */
export function widgetTexts(texts: ChangedTexts): ChangedTexts | undefined {
  const changed = { fr: changedIn('fr', texts), en: changedIn('en', texts) };
  const isNone = Object.keys({ ...changed.fr, ...changed.en }).length === 0;
  return isNone ? undefined : changed;
}

function changedIn(language: Language, texts: ChangedTexts): TextsById {
  const shipped = listTexts(WEB[language]);
  const said = listTexts(worded(language, texts).web);
  return Object.fromEntries([...said].filter(([id, text]) => shipped.get(id) !== text));
}

function listTexts(words: WebWording): ReadonlyMap<string, string> {
  const listed = new Map<string, string>();
  mapWords(words, (id, text) => {
    listed.set(id, text);
    return text;
  });
  return listed;
}
