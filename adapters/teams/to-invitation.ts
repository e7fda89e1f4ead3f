import type { Activity } from 'botbuilder';
import type { Language } from '../../bot/ports/message.ts';
import type { ChangedTexts } from '../../bot/ports/texts.ts';
import type { AdaptiveCard } from '../../dialogs/cards/adaptive-card.ts';
import { literalText } from '../../dialogs/cards/literal-text.ts';
import { worded } from '../../dialogs/wording/texts/worded.ts';

/** Where the assistant can be spoken with alone, for a team or a group. */
export function toInvitation(
  appId: string,
  language: Language,
  texts: ChangedTexts,
): Partial<Activity> {
  const { onlyInPrivate, openPrivate } = worded(language, texts).teams;
  const url = `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(`28:${appId}`)}`;
  const content: AdaptiveCard = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText: `${onlyInPrivate} ${url}`,
    body: [literalText(onlyInPrivate)],
    actions: [{ type: 'Action.OpenUrl', title: openPrivate, url }],
  };
  return {
    type: 'message',
    locale: language,
    summary: onlyInPrivate,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
  };
}
