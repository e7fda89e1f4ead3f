import type { Language } from '../../../bot/ports/message.ts';
import { STAFF_SITUATIONS } from './staff-situations.ts';

/** The code of a situation and what staff call it; the bare code when it is of another version. */
export function nameSituation(code: string, language: Language): string {
  const titles: Readonly<Record<string, string>> = STAFF_SITUATIONS[language];
  return Object.hasOwn(titles, code) ? `${code} – ${String(titles[code])}` : code;
}
