import type { MailSection } from '../../bot/ports/mail.ts';
import type { TurnContext } from '../../bot/ports/turn.ts';
import { worded } from '../wording/texts/worded.ts';
import type { SupportWords } from '../wording/wording.ts';

interface ActContext extends Pick<TurnContext, 'service' | 'texts'> {
  /** Where mail to the person goes, if anywhere. */
  readonly replyTo: string | undefined;
}

type Act = keyof SupportWords['acts'];

/** In the order in which they are mostly done. Each opens the console, which asks before it changes anything. */
const ACTS: readonly Act[] = ['take', 'answer', 'wait', 'solve'];

/** What support can do with a request, as links: none for those of Sésame, who have no console. */
export function actSections(
  reference: string,
  to: string,
  { service, texts, replyTo }: ActContext,
  acts: readonly Act[] = ACTS,
): readonly MailSection[] {
  if (to !== service.supportMailbox) return [];
  const { support } = worded('fr', texts);
  const address = toConsoleUrl(service.publicUrl, reference);
  const links = acts.map((act) => ({
    label: support.acts[act],
    url: act === 'open' ? address : `${address}?do=${act}`,
  }));
  const how = replyTo === undefined ? support.answerByLinks : support.answerByMail;
  return [{ heading: support.act, lines: acts.includes('answer') ? [how] : [], links }];
}

/** Where the console shows a request. */
export function toConsoleUrl(publicUrl: string, reference: string): string {
  return `${publicUrl.replace(/\/+$/u, '')}/console/escalations/${encodeURIComponent(reference)}`;
}
