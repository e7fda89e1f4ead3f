import type { Teams } from '../../adapters/teams/teams.ts';
import { scrub } from '../../dialogs/understanding/scrub.ts';
import type { Store } from '../ports/store.ts';
import type { Service } from '../ports/turn.ts';
import type { Turns } from '../turns/create-turns.ts';
import { createDesk } from '../turns/escalations/create-desk.ts';
import type { Desk } from '../turns/escalations/desk.ts';
import { createReturnLinks, type ReturnLinks } from '../turns/escalations/return-links.ts';
import { systemClock } from '../turns/system-clock.ts';
import type { Texts } from '../turns/texts/create-texts.ts';

const KEY_BYTES = 32;

export interface DeskNeeds {
  readonly store: Store;
  readonly service: Service;
  readonly texts: Texts;
  readonly turns: Pick<Turns, 'announce' | 'hasListeners'>;
  readonly teams: Pick<Teams, 'bring'> | undefined;
  readonly onMails: () => void;
}

export interface OpenedDesk {
  readonly desk: Desk;
  readonly returnLinks: ReturnLinks;
}

/** The requests to support, and the links by which people come back to theirs. */
export async function openDesk(needs: DeskNeeds): Promise<OpenedDesk> {
  const { store, service, texts, turns, teams, onMails } = needs;
  const key = await store.readOrCreateKey('request-links', KEY_BYTES);
  const returnLinks = createReturnLinks(key, () => service.publicUrl);
  const desk = createDesk({
    store,
    service,
    scrub,
    clock: systemClock,
    readTexts: texts.read,
    toReturnUrl: (reference, address) => returnLinks.toUrl(reference, address),
    hasListeners: (conversationId) => turns.hasListeners(conversationId),
    onSaid: (conversationId) => {
      turns.announce(conversationId);
      teams?.bring(conversationId);
    },
    onMails,
  });
  return { desk, returnLinks };
}
