import { mapWords } from '../../../dialogs/wording/texts/map-words.ts';
import { WEB, type WebWording } from '../../../dialogs/wording/web.ts';
import type { Language } from '../../ports/message.ts';
import type { ChangedTexts, TextsById } from '../../ports/texts.ts';
import { isRecord, isString } from './shape.ts';

/** What the widget says, with what the service has of its own in place of it. */
export function wordingIn(language: Language, changed: ChangedTexts | undefined): WebWording {
  const shipped = WEB[language];
  if (changed === undefined) return shipped;
  const texts = changed[language];
  return mapWords(shipped, (id, text) => texts[id] ?? text);
}

/** As the service answered it; whatever else it answered, the shipped texts are said. */
export function readWidgetTexts(answered: unknown): ChangedTexts | undefined {
  if (!isRecord(answered)) return undefined;
  const { fr, en } = answered;
  return isTexts(fr) && isTexts(en) ? { fr, en } : undefined;
}

function isTexts(value: unknown): value is TextsById {
  return isRecord(value) && Object.values(value).every(isString);
}
