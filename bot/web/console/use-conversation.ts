import { useEffect, useRef, useState } from 'preact/hooks';
import type { ConversationView } from '../../ports/request-conversation.ts';
import { askQuietly } from './ask.ts';
import { addNews, isOtherThan, withEarlier } from './grow-conversation.ts';
import { isConversation } from './read-conversation.ts';
import { useEvery } from './use-every.ts';

/** As often as the request itself is asked for. */
const NEWS_MS = 3000;

export interface OpenConversation {
  /** Without any lines while it is folded; `undefined` until it was read. */
  readonly view: ConversationView | undefined;
  /** Nothing could be read, or nothing new any more. */
  readonly isLost: boolean;
  readonly again: () => void;
  /** Reads earlier lines. */
  readonly more: () => Promise<void>;
}

interface Known {
  /** What it was asked for. */
  readonly question: string;
  readonly view: ConversationView;
}

/** The conversation of a request: how long it is, and while it is open its lines and what is said from then on. */
export function useConversation(
  reference: string,
  isOpen: boolean,
  grant: string | undefined,
): OpenConversation {
  const path = `escalations/${reference}/conversation`;
  const question = `${path} ${isOpen ? 'open' : 'folded'} ${grant ?? ''}`;
  const [known, setKnown] = useState<Known>();
  const [isLost, setLost] = useState(false);
  const view = known?.question === question ? known.view : undefined;
  // An answer to what was asked before is not shown.
  const current = useRef(question);
  current.current = question;

  const read = async (
    end: string,
    asked: Readonly<Record<string, string>>,
    signal?: AbortSignal,
  ): Promise<ConversationView | undefined> => {
    const query = new URLSearchParams(asked);
    if (grant !== undefined) query.set('unmasked', grant);
    const found = await askQuietly(path + end, query.toString(), isConversation, signal);
    if (signal?.aborted === true || current.current !== question) return undefined;
    setLost(found.kind !== 'given');
    return found.kind === 'given' ? found.value : undefined;
  };
  const load = async (signal?: AbortSignal): Promise<void> => {
    const next = await read(isOpen ? '' : '/live', {}, signal);
    if (next !== undefined) setKnown({ question, view: next });
  };
  // Earlier lines and new ones may arrive at once: each is added to what is there by then.
  const grow = (add: (shown: ConversationView) => ConversationView): void =>
    setKnown((now) => (now?.question === question ? { question, view: add(now.view) } : now));

  const look = async (signal: AbortSignal): Promise<void> => {
    if (!isOpen || view?.kind !== 'kept') {
      await load(signal);
      return;
    }
    const after = String(view.lines.at(-1)?.seq ?? 0);
    const news = await read('/live', { after }, signal);
    if (news === undefined) return;
    if (isOtherThan(view, news)) await load(signal);
    else grow((shown) => addNews(shown, news));
  };

  useEvery(NEWS_MS, look);
  useEffect(() => {
    const aborter = new AbortController();
    void load(aborter.signal);
    return () => aborter.abort();
  }, [question]);

  return {
    view: view ?? (isOpen ? undefined : known?.view),
    isLost,
    again: () => void load(),
    async more() {
      const first = view?.kind === 'kept' ? view.lines[0] : undefined;
      if (first === undefined) return;
      const earlier = await read('', { before: String(first.seq) });
      if (earlier !== undefined) grow((shown) => withEarlier(shown, earlier));
    },
  };
}
