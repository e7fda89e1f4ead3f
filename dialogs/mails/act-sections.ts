import type { MailSection } from '../../bot/ports/mail.ts';
import type { Service } from '../../bot/ports/turn.ts';
import { SUPPORT_WORDS } from '../wording/support.ts';

type Act = keyof typeof SUPPORT_WORDS.acts;

/** In the order in which they are mostly done. Each opens the console, which asks before it changes anything. */
const ACTS: readonly Act[] = ['take', 'answer', 'wait', 'solve'];

/** What support can do with a request, as links: none for those of Sésame, who have no console. */
export function actSections(
  reference: string,
  to: string,
  { supportMailbox, publicUrl }: Pick<Service, 'supportMailbox' | 'publicUrl'>,
  acts: readonly Act[] = ACTS,
): readonly MailSection[] {
  if (to !== supportMailbox) return [];
  const address = toConsoleUrl(publicUrl, reference);
  const links = acts.map((act) => ({
    label: SUPPORT_WORDS.acts[act],
    url: act === 'open' ? address : `${address}?do=${act}`,
  }));
  return [{ heading: SUPPORT_WORDS.act, lines: [], links }];
}

/** Where the console shows a request. */
export function toConsoleUrl(publicUrl: string, reference: string): string {
  return `${publicUrl.replace(/\/+$/u, '')}/console/escalations/${encodeURIComponent(reference)}`;
}
