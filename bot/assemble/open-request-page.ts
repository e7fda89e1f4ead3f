import type { IncomingMessage } from 'node:http';
import type { Config } from '../config.ts';
import type { Store } from '../ports/store.ts';
import type { HttpHandler } from '../server/http-handler.ts';
import type { Log } from '../server/log.ts';
import { createRequestPage } from '../server/requests/create-request-page.ts';
import type { Desk } from '../turns/escalations/desk.ts';
import type { ReturnLinks } from '../turns/escalations/return-links.ts';
import { createPseudonyms } from '../turns/pseudonyms.ts';
import { systemClock } from '../turns/system-clock.ts';
import type { Texts } from '../turns/texts/create-texts.ts';
import { openPseudonymKey } from './open-pseudonym-key.ts';

interface RequestPageNeeds {
  readonly store: Store;
  readonly desk: Desk;
  readonly texts: Texts;
  readonly returnLinks: ReturnLinks;
  readonly publicUrl: () => string;
  /** The page that texts are shown in. */
  readonly shell: string;
  /** Which network a request comes from; `undefined` for this machine. */
  readonly clientNetwork: (request: IncomingMessage) => string | undefined;
  readonly log: Log;
}

/** The page on which a person comes back to their request by the link of a mail. */
export async function openRequestPage(
  config: Config,
  { returnLinks: links, clientNetwork, ...needs }: RequestPageNeeds,
): Promise<HttpHandler> {
  const pseudonyms = createPseudonyms(await openPseudonymKey(config, needs.store));
  return createRequestPage({
    ...needs,
    links,
    timeZone: config.support.timeZone,
    clock: systemClock,
    networkOf: (request) => {
      const network = clientNetwork(request);
      return network === undefined ? undefined : pseudonyms.ofNetwork(network);
    },
  });
}
