import { useEffect, useRef, useState } from 'preact/hooks';
import type { DiagnosisRow } from '../../ports/diagnosis-log.ts';
import { ask, toApiUrl } from './ask.ts';
import { isDiagnosisRow } from './read-diagnoses.ts';
import { isMe } from './read-me.ts';

/** A connection that the server refused is not opened again by the browser itself. */
const RETRY_MS = 5000;

export interface Live {
  /** What was written since, newest first. */
  readonly rows: readonly DiagnosisRow[];
  /** `elsewhere`: the same person follows in too many other windows. */
  readonly state: 'followed' | 'lost' | 'elsewhere';
}

interface Heard {
  readonly row: (row: DiagnosisRow) => void;
  readonly state: (state: Live['state']) => void;
}

/**
 * Follows what is written after the given diagnosis, as long as it is on and the page is in sight;
 * after a pause it goes on from the last one that came. Another query needs another component.
 */
export function useLive(query: string, isOn: boolean, afterId: number | undefined): Live {
  const [rows, setRows] = useState<Live['rows']>([]);
  const [state, setState] = useState<Live['state']>('followed');
  const lastId = useRef(0);

  useEffect(() => {
    if (!isOn || afterId === undefined) return undefined;
    return followInSight(
      () => {
        const parameters = new URLSearchParams(query);
        parameters.set('after', String(Math.max(afterId, lastId.current)));
        return toApiUrl('diagnoses/live', parameters.toString());
      },
      {
        row: (row) => {
          lastId.current = Math.max(row.id, lastId.current);
          setRows((before) => [row, ...before]);
        },
        state: setState,
      },
    );
  }, [query, isOn, afterId]);

  return { rows, state };
}

/** Nobody watches a page that is hidden, and a stream that nobody watches is in the way of others. */
function followInSight(toUrl: () => string, heard: Heard): () => void {
  let close = (): void => undefined;
  const follow = (): void => {
    close();
    close = document.hidden ? () => undefined : openStream(toUrl, heard);
  };
  document.addEventListener('visibilitychange', follow);
  follow();
  return () => {
    document.removeEventListener('visibilitychange', follow);
    close();
  };
}

/** Answers how to close it. */
function openStream(toUrl: () => string, heard: Heard): () => void {
  let retry: number | undefined;
  let close = (): void => undefined;
  const open = (): void => {
    const source = new EventSource(toUrl());
    close = () => source.close();
    source.addEventListener('open', () => heard.state('followed'));
    source.addEventListener('diagnosis', ({ data }: MessageEvent<unknown>) => {
      const row: unknown = JSON.parse(String(data));
      if (isDiagnosisRow(row)) heard.row(row);
    });
    source.addEventListener('elsewhere', () => {
      source.close();
      heard.state('elsewhere');
    });
    source.addEventListener('error', () => {
      heard.state('lost');
      if (source.readyState !== EventSource.CLOSED) return;
      // It leads to the sign-in where the session is over.
      void ask('me', '', isMe);
      retry = window.setTimeout(open, RETRY_MS);
    });
  };
  open();
  return () => {
    window.clearTimeout(retry);
    close();
  };
}
