import { ConnectionStatus, DirectLine, type Activity } from 'botframework-directlinejs';
import { expect } from 'vitest';
import XMLHttpRequest from 'xhr2';

// The client is made for browsers; everything else that it needs is in Node.
Object.assign(globalThis, { XMLHttpRequest });

export interface MicrosoftClient {
  readonly directLine: DirectLine;
  readonly activities: Activity[];
  readonly statuses: ConnectionStatus[];
  texts(): readonly (string | undefined)[];
  /** Known once it is greeted. */
  conversationId(): string;
  /** Posts, and resolves with the id that the server gave. */
  post(activity: Partial<Activity>): Promise<string>;
  until(holds: () => boolean): Promise<void>;
}

/** Microsoft's own client, as its Web Chat uses it. */
export function connect(options: {
  readonly domain: string;
  readonly token?: string;
  readonly secret?: string;
  readonly conversationId?: string;
  readonly webSocket?: boolean;
}): MicrosoftClient {
  const directLine = new DirectLine({ pollingInterval: 200, ...options });
  // Retries of 3 to 15 s: the shortest of them.
  Object.assign(directLine, { getRetryDelay: () => 50 });
  const activities: Activity[] = [];
  const statuses: ConnectionStatus[] = [];
  directLine.activity$.subscribe({
    next: (activity) => void activities.push(activity),
    // It says so when a conversation ends, which is how every test ends.
    error: () => undefined,
  });
  directLine.connectionStatus$.subscribe((status) => void statuses.push(status));
  return {
    directLine,
    activities,
    statuses,
    texts: () => activities.map((activity) => ('text' in activity ? activity.text : undefined)),
    conversationId: () => activities[0]?.conversation?.id ?? '',
    post: (activity) =>
      new Promise((resolve, reject) => {
        const whole = { from: { id: 'me' }, ...activity } as Activity;
        directLine.postActivity(whole).subscribe({ next: resolve, error: reject });
      }),
    until: (holds) => expect.poll(holds, { timeout: 20_000, interval: 10 }).toBe(true),
  };
}

export { ConnectionStatus };
