import { useEffect, useState } from 'preact/hooks';
import type { DiagnosisRow } from '../../ports/diagnosis-log.ts';
import { ask, toApiUrl } from './ask.ts';
import { isDiagnosisRow } from './read-diagnoses.ts';
import { isMe } from './read-me.ts';

/** A connection that the server refused is not opened again by the browser itself. */
const RETRY_MS = 5000;

export interface Live {
  /** What was written since, newest first. */
  readonly rows: readonly DiagnosisRow[];
  readonly isLost: boolean;
}

const NOTHING: Live = { rows: [], isLost: false };

/** Follows the diagnoses that are written from now on, as long as it is on. */
export function useLive(query: string, isOn: boolean): Live {
  const [live, setLive] = useState(NOTHING);

  useEffect(() => {
    setLive(NOTHING);
    if (!isOn) return undefined;
    let retry: number | undefined;
    let source: EventSource | undefined;
    const open = (): void => {
      source = new EventSource(toApiUrl('diagnoses/live', query));
      source.addEventListener('open', () => setLive(({ rows }) => ({ rows, isLost: false })));
      source.addEventListener('diagnosis', ({ data }: MessageEvent<unknown>) => {
        const row: unknown = JSON.parse(String(data));
        if (isDiagnosisRow(row)) setLive(({ rows }) => ({ rows: [row, ...rows], isLost: false }));
      });
      source.addEventListener('error', () => {
        setLive(({ rows }) => ({ rows, isLost: true }));
        if (source?.readyState !== EventSource.CLOSED) return;
        // It leads to the sign-in where the session is over.
        void ask('me', '', isMe);
        retry = window.setTimeout(open, RETRY_MS);
      });
    };
    open();
    return () => {
      source?.close();
      window.clearTimeout(retry);
    };
  }, [query, isOn]);

  return live;
}
