import type { Language } from '../../ports/message.ts';
import { backoffMs } from './backoff.ts';
import type { Crowd } from './crowd.ts';
import type { Answer, DirectLineClient, OpenConversation } from './direct-line-client.ts';
import type { Pause } from './pause.ts';
import type { SavedSession } from './saved-session.ts';
import type { FindVisitor } from './visitor.ts';

export interface BeginContext {
  readonly client: DirectLineClient;
  readonly findVisitor: FindVisitor;
  readonly language: () => Language;
  readonly pause: Pause;
  /** True once another beginning has taken over. */
  readonly isAbandoned: () => boolean;
  /** The server did not answer, or refused; it is asked again. */
  readonly struggling: (crowd: Crowd | undefined) => void;
  /** The saved conversation is that of another visitor, who is not to be noticed. */
  readonly disown: () => void;
}

interface Started {
  readonly conversation: OpenConversation;
  /** Whose it is: see `SavedSession`. */
  readonly visitor: string | undefined;
}

export interface Begun extends Started {
  /** The saved conversation could not be found again, or is erased altogether. */
  readonly instead?: 'gone' | 'erased' | undefined;
}

/** What has become of the conversation of before, where there was one. */
type Before = OpenConversation | 'gone' | 'erased' | 'not-theirs' | undefined;

/** The conversation of before, or a new one. Absent only when it was abandoned meanwhile. */
export async function begin(
  context: BeginContext,
  saved: SavedSession | undefined,
): Promise<Begun | undefined> {
  const before = saved && (await resume(context, saved));
  if (context.isAbandoned()) return undefined;
  if (typeof before === 'object') {
    return { conversation: before, visitor: saved?.visitor };
  }
  const started = await persist(context, () => start(context));
  return started?.kind === 'ok' ? { ...started.body, instead: insteadOf(before) } : undefined;
}

function insteadOf(before: Exclude<Before, OpenConversation>): Begun['instead'] {
  return before === 'gone' || before === 'erased' ? before : undefined;
}

async function resume(
  context: BeginContext,
  saved: SavedSession,
): Promise<Exclude<Before, undefined>> {
  const visitor = await context.findVisitor();
  if (visitor?.key !== saved.visitor) {
    if (!context.isAbandoned()) context.disown();
    return 'not-theirs';
  }
  const resumed = await persist(context, () => context.client.reconnect(saved, ''), 'gone');
  return resumed?.kind === 'ok' ? resumed.body : whyNot(resumed);
}

function whyNot(answer: Answer<unknown> | undefined): 'gone' | 'erased' {
  return answer?.kind === 'gone' && answer.isErased ? 'erased' : 'gone';
}

/** What a visitor is proved by is good once: each try asks for a new one. */
async function start(context: BeginContext): Promise<Answer<Started>> {
  const visitor = await context.findVisitor();
  const generated = await context.client.generateToken();
  if (generated.kind !== 'ok') return generated;
  const open = (signed?: string) =>
    context.client.start(generated.body, context.language(), signed);
  const asVisitor = await open(visitor?.signed);
  const isRefused = asVisitor.kind === 'gone' || asVisitor.kind === 'rejected';
  // Somebody whom the server does not believe begins like anybody.
  const opened = visitor !== undefined && isRefused ? await open() : asVisitor;
  return opened.kind === 'ok'
    ? { kind: 'ok', body: { conversation: opened.body, visitor: visitor?.key } }
    : opened;
}

/** What was refused is only worth asking again once somebody has seen to it. */
const NOT_SOON: Extract<Answer<never>, { kind: 'later' }> = { kind: 'later', afterMs: 15_000 };

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
    const later = answer.kind === 'later' ? answer : NOT_SOON;
    struggling(later.crowd);
    await pause.wait(later.afterMs ?? backoffMs(failures));
    if (isAbandoned()) return undefined;
  }
}
