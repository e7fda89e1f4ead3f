import type { IncomingMessage } from 'node:http';
import { LANGUAGES, type Language } from '../ports/message.ts';

/** The language that is asked for in the address, otherwise the first one of the browser that there is. */
export function languageOf(request: Pick<IncomingMessage, 'url' | 'headers'>): Language {
  const asked = new URLSearchParams(request.url?.split('?', 2)[1]).get('lang');
  const wanted = (request.headers['accept-language'] ?? '').toLowerCase().split(',');
  const tags = [asked ?? '', ...wanted].map((tag) => tag.trim().slice(0, 2));
  const known = tags.map((tag) => LANGUAGES.find((language) => language === tag));
  return known.find((language) => language !== undefined) ?? 'fr';
}
