import { backoffMs } from './backoff.ts';
import type { Answer, Credentials } from './direct-line-client.ts';

const SHORTEST_MS = 30_000;
/** Also when a token lives for days: a sleeping computer must not wake up just after its end. */
const LONGEST_MS = 15 * 60_000;
const USUAL_LIFE_SECONDS = 1800;

export interface RefreshEvents {
  readonly refresh: () => Promise<Answer<Credentials>>;
  readonly refreshed: (credentials: Credentials) => void;
  readonly gone: () => void;
}

/** Replaces the token at half of its life, again and again. Returns how to stop. */
export function keepTokenFresh(first: Credentials, events: RefreshEvents): () => void {
  let timer = 0;
  let failures = 0;
  let isStopped = false;

  const schedule = ({ expires_in }: Credentials) => {
    const half = (expires_in ?? USUAL_LIFE_SECONDS) * 500;
    timer = window.setTimeout(
      () => void renew(),
      Math.min(LONGEST_MS, Math.max(SHORTEST_MS, half)),
    );
  };

  async function renew(): Promise<void> {
    const answer = await events.refresh();
    if (isStopped) return;
    if (answer.kind === 'ok') {
      failures = 0;
      events.refreshed(answer.body);
      schedule(answer.body);
    } else if (answer.kind === 'gone') {
      events.gone();
    } else {
      timer = window.setTimeout(() => void renew(), backoffMs(failures));
      failures += 1;
    }
  }

  schedule(first);
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
