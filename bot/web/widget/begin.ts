import type { Language } from '../../ports/message.ts';
import { backoffMs } from './backoff.ts';
import type { Answer, DirectLineClient, OpenConversation } from './direct-line-client.ts';
import type { Pause } from './pause.ts';
import type { SavedSession } from './saved-session.ts';

export interface BeginContext {
  readonly client: DirectLineClient;
  readonly pause: Pause;
  /** True once another beginning has taken over. */
  readonly isAbandoned: () => boolean;
  /** The server did not answer, or refused; it is asked again. */
  readonly struggling: () => void;
}

export interface Begun {
  readonly conversation: OpenConversation;
  /** The saved conversation could not be found again. */
  readonly isReplacement: boolean;
}

/** The conversation of before, or a new one. Absent only when it was abandoned meanwhile. */
export async function begin(
  context: BeginContext,
  language: Language,
  saved: SavedSession | undefined,
): Promise<Begun | undefined> {
  if (saved !== undefined) {
    const resumed = await persist(context, () => context.client.reconnect(saved, ''), 'gone');
    if (resumed === undefined) return undefined;
    if (resumed.kind === 'ok') return { conversation: resumed.body, isReplacement: false };
  }
  const started = await persist(context, () => start(context.client, language));
  if (started?.kind !== 'ok') return undefined;
  return { conversation: started.body, isReplacement: saved !== undefined };
}

async function start(
  client: DirectLineClient,
  language: Language,
): Promise<Answer<OpenConversation>> {
  const generated = await client.generateToken();
  return generated.kind === 'ok' ? client.start(generated.body, language) : generated;
}

/** Asks until there is an answer, or one of the kind that ends the matter as well. */
async function persist<T>(
  { pause, isAbandoned, struggling }: BeginContext,
  ask: () => Promise<Answer<T>>,
  end?: 'gone',
): Promise<Answer<T> | undefined> {
  for (let failures = 0; ; failures += 1) {
    const answer = await ask();
    if (isAbandoned()) return undefined;
    if (answer.kind === 'ok' || answer.kind === end) return answer;
    struggling();
    await pause.wait(answer.kind === 'later' ? (answer.afterMs ?? backoffMs(failures)) : 15_000);
    if (isAbandoned()) return undefined;
  }
}
