import type { OutgoingActivity } from './activity.ts';
import { backoffMs } from './backoff.ts';
import type { Crowd } from './crowd.ts';
import type { Answer } from './direct-line-client.ts';
import { createPause } from './pause.ts';
import type { Delivery } from './transcript.ts';

const TOO_LARGE = 413;

interface Pending {
  readonly activity: OutgoingActivity;
  readonly delivery: Delivery;
}

export interface OutboxEvents {
  readonly post: (activity: OutgoingActivity) => Promise<Answer<unknown>>;
  readonly changed: () => void;
  readonly sent: (clientId: string) => void;
  readonly gone: () => void;
}

export interface Outbox {
  /** What has not come back from the server yet, oldest first. */
  readonly pending: () => readonly Pending[];
  /** Present while messages wait because the server takes no more. */
  readonly crowd: () => Crowd | undefined;
  readonly add: (activity: OutgoingActivity) => void;
  /** The server has shown this message: it arrived, whatever became of the answer to our request. */
  readonly confirm: (clientId: string) => void;
  readonly retry: (clientId: string) => void;
  readonly discard: (clientId: string) => void;
  readonly hurry: () => void;
  /** Nothing leaves before this: a message can be written while we still connect. */
  readonly open: () => void;
  readonly close: () => void;
}

/** Sends one message after the other, each until it was taken, always under the same client id. */
export function createOutbox(events: OutboxEvents, unsent: readonly OutgoingActivity[]): Outbox {
  const pause = createPause();
  let queue: readonly Pending[] = unsent.map((activity) => ({ activity, delivery: 'waiting' }));
  let state: 'shut' | 'idle' | 'busy' | 'closed' = 'shut';
  let failures = 0;
  let crowd: Crowd | undefined;

  const idOf = ({ activity }: Pending) => activity.channelData.clientActivityID;
  const isClosed = () => state === 'closed';

  function mark(clientId: string, delivery: Delivery): void {
    queue = queue.map((each) => (idOf(each) === clientId ? { ...each, delivery } : each));
    events.changed();
  }

  function remove(clientId: string): void {
    if (!queue.some((each) => idOf(each) === clientId)) return;
    queue = queue.filter((each) => idOf(each) !== clientId);
    events.changed();
  }

  async function send(next: Pending): Promise<void> {
    const clientId = idOf(next);
    if (failures === 0) mark(clientId, 'sending');
    const answer = await events.post(next.activity);
    if (isClosed()) return;
    crowd = answer.kind === 'later' ? answer.crowd : undefined;
    if (answer.kind === 'later') {
      mark(clientId, 'waiting');
      await pause.wait(answer.afterMs ?? backoffMs(failures));
      failures += 1;
      return;
    }
    failures = 0;
    settle(clientId, answer);
  }

  function settle(clientId: string, answer: Exclude<Answer<unknown>, { kind: 'later' }>): void {
    switch (answer.kind) {
      case 'ok':
        mark(clientId, 'sent');
        events.sent(clientId);
        return;
      case 'gone':
        state = 'closed';
        events.gone();
        return;
      case 'rejected':
        mark(clientId, answer.status === TOO_LARGE ? 'too-long' : 'failed');
        return;
    }
  }

  async function pump(): Promise<void> {
    if (state !== 'idle') return;
    state = 'busy';
    for (;;) {
      const next = queue.find(({ delivery }) => delivery === 'waiting' || delivery === 'sending');
      if (next === undefined || isClosed()) break;
      await send(next);
    }
    if (!isClosed()) state = 'idle';
  }

  return {
    pending: () => queue,
    crowd: () => crowd,
    add: (activity) => {
      queue = [...queue, { activity, delivery: 'waiting' }];
      events.changed();
      void pump();
    },
    confirm: remove,
    retry: (clientId) => {
      mark(clientId, 'waiting');
      pause.hurry();
      void pump();
    },
    discard: remove,
    hurry: pause.hurry,
    open: () => {
      if (state === 'shut') state = 'idle';
      void pump();
    },
    close: () => {
      state = 'closed';
      pause.hurry();
    },
  };
}
