import { useEffect, useRef } from 'preact/hooks';

/** Does something again and again, each time so long after it was done the last time. */
export function useEvery(delayMs: number, work: (signal: AbortSignal) => Promise<void>): void {
  const latest = useRef(work);
  latest.current = work;

  useEffect(() => {
    const aborter = new AbortController();
    let timer: number | undefined;
    const wait = (): void => {
      timer = window.setTimeout(() => {
        void latest.current(aborter.signal).finally(() => {
          if (!aborter.signal.aborted) wait();
        });
      }, delayMs);
    };
    wait();
    return () => {
      aborter.abort();
      window.clearTimeout(timer);
    };
  }, [delayMs]);
}
