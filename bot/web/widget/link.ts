import type { ActivitySet } from './activity.ts';
import { backoffMs } from './backoff.ts';
import type { Credentials, DirectLineClient, OpenConversation } from './direct-line-client.ts';
import { createPause } from './pause.ts';
import { openStream } from './stream.ts';
import type { Stream } from './stream.ts';

const REFUSED_SOCKETS_BEFORE_POLLING = 2;
const POLL_EVERY_MS = 2000;
/** How long to poll before a socket is tried again. */
const POLLS_IN_A_ROW = 30;

export interface LinkEvents {
  readonly credentials: () => Credentials;
  readonly watermark: () => string;
  readonly reopened: (conversation: OpenConversation) => void;
  readonly received: (set: ActivitySet) => void;
  readonly connected: () => void;
  readonly disconnected: () => void;
  /** The conversation is over for us, or erased altogether; the link has ended. */
  readonly gone: (isErased: boolean) => void;
}

export interface Link {
  /** Drops what is there and connects again at once: after a sleep, or when an echo is missing. */
  readonly renew: () => void;
  /** Ends a wait early; leaves a connection that works alone. */
  readonly hurry: () => void;
  readonly close: () => void;
}

type Outcome = 'again' | 'gone' | 'erased';

/**
 * Keeps what the assistant says coming in: by WebSocket, by polling where sockets do not pass, from
 * the last watermark after every interruption.
 */
export function openLink(
  client: DirectLineClient,
  events: LinkEvents,
  firstStreamUrl: string | undefined,
): Link {
  const pause = createPause();
  let state: 'running' | 'closed' = 'running';
  let stream: Stream | undefined;
  let failures = 0;
  let refusedSockets = 0;
  let isRenewing = false;

  const isClosed = () => state === 'closed';
  const connected = () => {
    failures = 0;
    events.connected();
  };

  async function listen(url: string): Promise<Outcome> {
    stream = openStream(url, connected, events.received);
    const end = await stream.ended;
    stream = undefined;
    refusedSockets = end === 'was-open' ? 0 : refusedSockets + 1;
    return 'again';
  }

  async function poll(): Promise<Outcome> {
    for (let polls = 0; polls < POLLS_IN_A_ROW && !isClosed(); polls += 1) {
      const answer = await client.readActivities(events.credentials(), events.watermark());
      if (isClosed()) return 'again';
      if (answer.kind === 'gone') return toEnd(answer);
      if (answer.kind !== 'ok') return 'again';
      connected();
      events.received(answer.body);
      // A full page may have another one behind it.
      if (answer.body.activities.length === 0) await pause.wait(POLL_EVERY_MS);
    }
    refusedSockets = REFUSED_SOCKETS_BEFORE_POLLING - 1;
    return 'again';
  }

  async function reopen(): Promise<Outcome> {
    const answer = await client.reconnect(events.credentials(), events.watermark());
    if (isClosed()) return 'again';
    if (answer.kind === 'gone') return toEnd(answer);
    if (answer.kind !== 'ok') return 'again';
    events.reopened(answer.body);
    const { streamUrl } = answer.body;
    return streamUrl === undefined ? poll() : listen(streamUrl);
  }

  async function run(): Promise<void> {
    let outcome = firstStreamUrl === undefined ? await reopen() : await listen(firstStreamUrl);
    while (!isClosed() && outcome === 'again') {
      if (!isRenewing) {
        events.disconnected();
        await pause.wait(backoffMs(failures));
        failures += 1;
      }
      isRenewing = false;
      if (isClosed()) return;
      outcome = refusedSockets < REFUSED_SOCKETS_BEFORE_POLLING ? await reopen() : await poll();
    }
    if (!isClosed()) events.gone(outcome === 'erased');
  }

  void run();

  return {
    renew: () => {
      isRenewing = stream !== undefined;
      stream?.close();
      pause.hurry();
    },
    hurry: pause.hurry,
    close: () => {
      state = 'closed';
      stream?.close();
      pause.hurry();
    },
  };
}

function toEnd({ isErased }: { readonly isErased: boolean }): Outcome {
  return isErased ? 'erased' : 'gone';
}
