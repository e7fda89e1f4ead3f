import { useRef, useState } from 'preact/hooks';
import type { RequestView } from '../../ports/console-requests.ts';
import { askQuietly } from './ask.ts';
import { isRequestNews, isRequestView } from './read-requests.ts';
import { useAnswer, type Asked } from './use-answer.ts';
import { useEvery } from './use-every.ts';

/** Each side sees the other within five seconds. */
const NEWS_MS = 3000;

export interface OpenRequest {
  readonly answer: Asked<RequestView>;
  readonly again: () => void;
  /** Keeps names in clear, once a reason was given. */
  readonly grant: string | undefined;
  /** How the last question for news ended. */
  readonly news: 'arrives' | 'lost' | 'signed-out';
  /** What a change gave: newer than what is shown. */
  readonly show: (view: RequestView, grant?: string) => void;
  /** Asks for news at once. */
  readonly look: () => Promise<void>;
}

interface Shown {
  readonly reference: string;
  readonly view: RequestView;
  readonly grant: string | undefined;
}

/** One request, and what becomes of it while it is looked at. */
export function useRequest(reference: string): OpenRequest {
  const path = `escalations/${reference}`;
  const { answer, again } = useAnswer(path, '', isRequestView);
  const [kept, setKept] = useState<Shown>();
  const [news, setNews] = useState<OpenRequest['news']>('arrives');
  const current = kept?.reference === reference ? kept : undefined;
  const view = current?.view ?? (answer.kind === 'given' ? answer.value : undefined);
  const grant = current?.grant;
  // An answer that was asked for before something changed here is not shown over it.
  const asked = useRef<Shown | undefined>(undefined);
  asked.current = current;

  const look = async (signal?: AbortSignal): Promise<void> => {
    if (view === undefined) return;
    const query = new URLSearchParams({ version: String(view.version), mails: view.mailMark });
    if (grant !== undefined) query.set('unmasked', grant);
    const found = await askQuietly(`${path}/live`, query.toString(), isRequestNews, signal);
    if (signal?.aborted === true) return;
    setNews(toNews(found.kind));
    if (found.kind !== 'given' || !found.value.isNew || asked.current !== current) return;
    setKept({ reference, view: found.value.view, grant });
  };

  useEvery(NEWS_MS, look);

  return {
    answer: view === undefined ? answer : { kind: 'given', value: view },
    again,
    grant,
    news,
    show: (next, given = grant) => setKept({ reference, view: next, grant: given }),
    look,
  };
}

function toNews(kind: 'given' | 'gone' | 'refused' | 'failed' | 'signed-out'): OpenRequest['news'] {
  if (kind === 'signed-out') return kind;
  return kind === 'given' ? 'arrives' : 'lost';
}
