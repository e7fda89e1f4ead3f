import { countFirst } from '../../../dialogs/wording/count-first.ts';
import type { Language } from '../../ports/message.ts';

/** A moment in the reader's language and time zone; the bare text when it is no moment. */
export function toLocalTime(at: string, language: Language, now = new Date()): string {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return at;
  const isToday = moment.toDateString() === now.toDateString();
  const time = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    ...(isToday ? {} : { day: 'numeric', month: 'long', year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
  }).format(moment);
  if (!isToday) return countFirst(time, language);
  return language === 'fr' ? `aujourd’hui à ${time}` : `today at ${time}`;
}
