import type { Language } from '../../bot/ports/message.ts';

/** A written date. French counts the first day of a month, and no other (1er mars, 2 mars); computers do not. */
export function countFirst(date: string, language: Language): string {
  return language === 'fr' ? date.replace(/(?<!\d)1(?=\s\p{L})/u, '1er') : date;
}
