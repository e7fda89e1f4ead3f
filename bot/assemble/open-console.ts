import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { scrub } from '../../dialogs/understanding/scrub.ts';
import type { Config } from '../config.ts';
import { isLoopback } from '../config/value.ts';
import type { Enquiry } from '../ports/enquiry.ts';
import type { Store } from '../ports/store.ts';
import type { Service } from '../ports/turn.ts';
import { createConsole, type Console } from '../server/console/create-console.ts';
import { createEscalationApi } from '../server/console/escalation-api.ts';
import { createLink } from '../server/console/create-link.ts';
import { createLogApi } from '../server/console/log-api.ts';
import { createMailApi } from '../server/console/mail-api.ts';
import type { WayIn } from '../server/console/sign-in-pages.ts';
import { createTextsApi } from '../server/console/texts-api.ts';
import type { Log } from '../server/log.ts';
import type { CredentialReport } from '../turns/credentials/credential-watch.ts';
import { createPseudonyms } from '../turns/pseudonyms.ts';
import type { Desk } from '../turns/escalations/desk.ts';
import type { JudgeDues } from '../turns/escalations/judge-dues.ts';
import { createReadConversation } from '../turns/escalations/read-conversation.ts';
import { createMailQueue } from '../turns/mail-queue.ts';
import { readMailState } from '../turns/read-mail-state.ts';
import { systemClock } from '../turns/system-clock.ts';
import type { Texts } from '../turns/texts/create-texts.ts';
import { openPseudonymKey } from './open-pseudonym-key.ts';
import { openStaffLookUps } from './open-staff-look-ups.ts';
import type { Systems } from './open-systems.ts';
import { toIsSupports } from './to-is-supports.ts';

const KEY_BYTES = 32;

/** Only the console serves these. */
export const CONSOLE_PAGE = 'console.html';

export interface ConsoleNeeds {
  readonly store: Store;
  readonly desk: Desk;
  readonly judge: JudgeDues;
  readonly enquiry: Enquiry;
  readonly service: Service;
  readonly texts: Texts;
  readonly publicUrl: () => string;
  /** The folder of the built pages. */
  readonly pages: string;
  /** What the pages of the service that are only texts are shown in. */
  readonly shell: string;
  readonly systems: Pick<Systems, 'health'>;
  readonly credentials: () => readonly CredentialReport[];
  /** Called when a mail waits to be sent. */
  readonly onMails: () => void;
  /** Which network a request comes from; `undefined` for this machine. */
  readonly clientNetwork: (request: IncomingMessage) => string | undefined;
  readonly log: Log;
}

export interface OpenedConsole {
  readonly console: Console;
  /** The way in, for whoever starts the service; `undefined` when people sign in elsewhere. */
  readonly linkPath: string | undefined;
}

/** The console: by a provider, or on this machine alone by a link that is printed once. */
export async function openConsole(config: Config, needs: ConsoleNeeds): Promise<OpenedConsole> {
  const { store, desk, judge, service, publicUrl, pages, shell, systems, credentials, log } = needs;
  const { timeZone } = config.support;
  const isSupports = toIsSupports(config);
  const wayIn = await openWayIn(config, store);
  const pseudonyms = createPseudonyms(await openPseudonymKey(config, store));
  const console = createConsole({
    store,
    clock: systemClock,
    wayIn,
    publicUrl,
    timeZone,
    networkOf: (request) => {
      const network = needs.clientNetwork(request);
      return network === undefined ? undefined : pseudonyms.ofNetwork(network);
    },
    pages: { app: readFileSync(path.join(pages, CONSOLE_PAGE), 'utf8'), shell },
    routes: [
      ...createEscalationApi({
        desk,
        judge,
        readConversation: createReadConversation({ store, pseudonyms, scrub }),
        store,
        clock: systemClock,
        unmaskKey: await store.readOrCreateKey('console-unmask', KEY_BYTES),
      }),
      ...openStaffLookUps({ ...needs, pseudonyms }),
      ...createLogApi({
        store,
        clock: systemClock,
        timeZone,
        exportKey: await store.readOrCreateKey('console-export', KEY_BYTES),
        readMails: async () => readMailState(store, new Date(), isSupports),
        credentials,
        directories: systems.health,
      }),
      ...createMailApi({
        store,
        clock: systemClock,
        queue: createMailQueue({ store, clock: systemClock, isSupports, onMails: needs.onMails }),
      }),
      ...createTextsApi({
        store,
        clock: systemClock,
        contacts: {
          support: service.supportMailbox,
          sesame: service.sesameSupport,
          hours: service.supportHours,
          delay: service.supportUsualDelay,
        },
      }),
    ],
    log,
  });
  return { console, linkPath: wayIn.kind === 'link' ? wayIn.link.path : undefined };
}

async function openWayIn({ oidc, http }: Config, store: Store): Promise<WayIn> {
  if (oidc !== undefined) {
    const { createOidcSignIn } =
      await import('../../adapters/identity/oidc/create-oidc-sign-in.ts');
    const key = await store.readOrCreateKey('console-sign-in', KEY_BYTES);
    return {
      kind: 'oidc',
      provider: createOidcSignIn({ ...oidc, key, store, clock: systemClock }),
    };
  }
  const { publicUrl, host } = http;
  const isHere =
    isLoopback(host) && (publicUrl === undefined || isLoopback(new URL(publicUrl).hostname));
  return isHere ? { kind: 'link', link: createLink(systemClock) } : { kind: 'none' };
}
