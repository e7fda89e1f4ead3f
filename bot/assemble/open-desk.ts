import type { Teams } from '../../adapters/teams/teams.ts';
import { scrub } from '../../dialogs/understanding/scrub.ts';
import type { Store } from '../ports/store.ts';
import type { Service } from '../ports/turn.ts';
import type { Turns } from '../turns/create-turns.ts';
import { createDesk } from '../turns/escalations/create-desk.ts';
import type { Desk } from '../turns/escalations/desk.ts';
import type { ReturnLinks } from '../turns/escalations/return-links.ts';
import { systemClock } from '../turns/system-clock.ts';
import type { Texts } from '../turns/texts/create-texts.ts';

export interface DeskNeeds {
  readonly store: Store;
  readonly service: Service;
  readonly texts: Texts;
  readonly turns: Pick<Turns, 'announce' | 'hasListeners'>;
  readonly teams: Pick<Teams, 'bring'> | undefined;
  readonly returnLinks: ReturnLinks;
  readonly onMails: () => void;
}

/** The requests to support. */
export function openDesk(needs: DeskNeeds): Desk {
  const { store, service, texts, turns, teams, returnLinks, onMails } = needs;
  return createDesk({
    store,
    service,
    scrub,
    clock: systemClock,
    readTexts: texts.read,
    toReturnUrl: returnLinks.toUrl,
    hasListeners: (conversationId) => turns.hasListeners(conversationId),
    onSaid: (conversationId) => {
      turns.announce(conversationId);
      teams?.bring(conversationId);
    },
    onMails,
  });
}
