import type { OutboxStore } from '../ports/outbox.ts';

/** How the outbox stands, for whoever watches over it. */
export interface MailState {
  readonly waiting: number;
  readonly givenUp: number;
  /** Of these, those to support: somebody waits for an answer to them. */
  readonly givenUpToSupport: number;
  /** 0 when none waits. */
  readonly oldestWaitingSeconds: number;
  /** A mail waits for too long, or support was not told of something, or somebody not by support. */
  readonly isAlarming: boolean;
}

/** Longer than a relay usually makes a sender wait that it does not know (greylisting). */
const PATIENCE_SECONDS = 900;

export async function readMailState(
  store: Pick<OutboxStore, 'listUnsent'>,
  now: Date,
  isSupports: (address: string) => boolean,
): Promise<MailState> {
  const unsent = await store.listUnsent();
  const waiting = unsent.filter(({ status }) => status === 'waiting');
  const givenUp = unsent.filter(({ status }) => status === 'dead');
  const givenUpToSupport = givenUp.filter(({ mail }) => isSupports(mail.to)).length;
  const isAnswerGivenUp = givenUp.some(({ eventId }) => eventId !== undefined);
  const ages = waiting.map(({ at }) => (now.getTime() - Date.parse(at)) / 1000);
  const oldestWaitingSeconds = ages.reduce((oldest, age) => Math.max(oldest, age), 0);
  return {
    waiting: waiting.length,
    givenUp: givenUp.length,
    givenUpToSupport,
    oldestWaitingSeconds,
    // A code that expired and a copy to a mistyped address are given up every day.
    isAlarming: oldestWaitingSeconds > PATIENCE_SECONDS || givenUpToSupport > 0 || isAnswerGivenUp,
  };
}
