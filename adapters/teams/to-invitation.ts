import type { Activity } from 'botbuilder';
import type { Language } from '../../bot/ports/message.ts';
import type { AdaptiveCard } from '../../dialogs/cards/adaptive-card.ts';
import { literalText } from '../../dialogs/cards/literal-text.ts';
import { TEAMS_WORDING } from '../../dialogs/wording/teams.ts';

/** Where the assistant can be spoken with alone, for a team or a group. */
export function toInvitation(appId: string, language: Language): Partial<Activity> {
  const { onlyInPrivate, openPrivate } = TEAMS_WORDING[language];
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
