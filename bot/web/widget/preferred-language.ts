import type { Language } from '../../ports/message.ts';

/** What the address of the page asks for, else what the browser prefers, else French. */
export function preferredLanguage(search: string, browser: readonly string[]): Language {
  const asked = new URLSearchParams(search).get('lang');
  const wanted = [asked ?? '', ...browser].map((each) => each.slice(0, 2).toLowerCase());
  return wanted.find((each) => each === 'fr' || each === 'en') ?? 'fr';
}
