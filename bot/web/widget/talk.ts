import type { ActivitySet, OutgoingActivity } from './activity.ts';
import { findClientId } from './activity.ts';
import type { Crowd } from './crowd.ts';
import type { Credentials, DirectLineClient, OpenConversation } from './direct-line-client.ts';
import { openLink } from './link.ts';
import { createOutbox } from './outbox.ts';
import { keepTokenFresh } from './token-refresh.ts';
import { emptyTranscript, toLine, withActivities } from './transcript.ts';
import type { Line } from './transcript.ts';

const ECHO_WITHIN_MS = 10_000;
const TYPING_FOR_MS = 20_000;

export interface TalkEvents {
  readonly changed: () => void;
  readonly spokenIn: (locale: string) => void;
  /** `isErased`: nobody is to see any more what was said or typed in it. */
  readonly gone: (isErased: boolean) => void;
}

/** One conversation with the server, from its first token until it is closed or gone. */
export interface Talk {
  readonly credentials: () => Credentials;
  readonly isConnected: () => boolean;
  readonly isTyping: () => boolean;
  readonly crowd: () => Crowd | undefined;
  readonly lines: () => readonly Line[];
  readonly unsent: () => readonly OutgoingActivity[];
  readonly send: (activity: OutgoingActivity) => void;
  readonly retry: (clientId: string) => void;
  readonly discard: (clientId: string) => void;
  /** After a sleep or a change of network. */
  readonly renew: () => void;
  readonly close: () => void;
}

export function openTalk(
  client: DirectLineClient,
  conversation: OpenConversation,
  unsent: readonly OutgoingActivity[],
  events: TalkEvents,
): Talk {
  let credentials: Credentials = conversation;
  let transcript = emptyTranscript;
  let isConnected = false;
  let typingTimer = 0;
  const echoTimers = new Map<string, number>();

  const outbox = createOutbox(
    {
      post: (activity) => client.post(credentials, activity),
      changed: events.changed,
      sent: (clientId) => {
        // A socket whose other end vanished looks open; a missing echo gives it away.
        echoTimers.set(clientId, window.setTimeout(link.renew, ECHO_WITHIN_MS));
      },
      // What was just sent is given back to whoever sent it.
      gone: () => leave(false),
    },
    unsent,
  );

  const link = openLink(
    client,
    {
      credentials: () => credentials,
      watermark: () => transcript.watermark,
      reopened: keepToken,
      received,
      connected: () => {
        setConnected(true);
        outbox.hurry();
      },
      disconnected: () => {
        setConnected(false);
      },
      gone: leave,
    },
    conversation.streamUrl,
  );

  const stopRefreshing = keepTokenFresh(conversation, {
    refresh: () => client.refreshToken(credentials),
    refreshed: keepToken,
    gone: () => leave(false),
  });

  function setConnected(now: boolean): void {
    if (isConnected === now) return;
    isConnected = now;
    events.changed();
  }

  function keepToken({ token }: Credentials): void {
    credentials = { ...credentials, token };
    events.changed();
  }

  function setTyping(forMs: number): void {
    clearTimeout(typingTimer);
    typingTimer =
      forMs === 0
        ? 0
        : window.setTimeout(() => {
            setTyping(0);
            events.changed();
          }, forMs);
  }

  function received(set: ActivitySet): void {
    transcript = withActivities(transcript, set);
    for (const activity of set.activities) {
      const clientId = findClientId(activity);
      if (activity.from?.role === 'user') {
        if (clientId !== undefined) confirm(clientId);
        continue;
      }
      setTyping(activity.type === 'typing' ? TYPING_FOR_MS : 0);
      events.spokenIn(activity.locale ?? '');
    }
    events.changed();
  }

  function confirm(clientId: string): void {
    clearTimeout(echoTimers.get(clientId));
    echoTimers.delete(clientId);
    outbox.confirm(clientId);
  }

  function close(): void {
    stopRefreshing();
    link.close();
    outbox.close();
    setTyping(0);
    for (const timer of echoTimers.values()) clearTimeout(timer);
  }

  function leave(isErased: boolean): void {
    close();
    events.gone(isErased);
  }

  outbox.open();

  return {
    credentials: () => credentials,
    isConnected: () => isConnected,
    isTyping: () => typingTimer !== 0,
    crowd: outbox.crowd,
    lines: () => [
      ...transcript.activities.map(toLine).filter((line) => line !== undefined),
      ...outbox.pending().map(({ activity: { text, channelData }, delivery }): Line => ({
        role: 'user',
        key: channelData.clientActivityID,
        text,
        delivery,
        choice: channelData.choice,
        form: channelData.form,
      })),
    ],
    unsent: () =>
      outbox
        .pending()
        .filter(({ delivery }) => delivery !== 'sent')
        .map(({ activity }) => activity),
    send: outbox.add,
    retry: outbox.retry,
    discard: outbox.discard,
    renew: () => {
      link.renew();
      outbox.hurry();
    },
    close,
  };
}
