import { useEffect, useRef, useState } from 'preact/hooks';
import type { DiagnosisPage } from '../../ports/diagnosis-log.ts';
import { findLeftLog, keepLog } from './left-log.ts';

interface LeftPages {
  /** What was shown when it was left; nothing for who comes anew. */
  readonly pages: readonly DiagnosisPage[];
  /** Notes what is shown, at each rendering. */
  readonly keep: (pages: readonly DiagnosisPage[]) => void;
}

/** Brings back the rows and the place of who comes back to the log. Another query needs another component. */
export function useLeftLog(query: string): LeftPages {
  const [before] = useState(() => findLeftLog(query));
  const shown = useRef<readonly DiagnosisPage[]>([]);

  useEffect(() => {
    const here = location.href;
    let scrollY = before?.scrollY ?? 0;
    const note = (): void => {
      // What is scrolled on the way out is another page.
      if (location.href === here) scrollY = window.scrollY;
    };
    addEventListener('scroll', note, { passive: true });
    // After the heading of the page has taken the focus, and the place with it.
    const frame = requestAnimationFrame(() => {
      if (before === undefined) return;
      findLink(before.followed)?.focus({ preventScroll: true });
      scrollTo(0, before.scrollY);
    });
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', note);
      const followed = document.activeElement?.getAttribute('href') ?? null;
      keepLog(query, { pages: shown.current, scrollY, followed, to: location.href });
    };
  }, [query, before]);

  return {
    pages: before?.pages ?? [],
    keep: (pages) => {
      shown.current = pages;
    },
  };
}

function findLink(address: string | null): HTMLAnchorElement | undefined {
  const links = document.querySelectorAll<HTMLAnchorElement>('tbody th a');
  return [...links].find((link) => link.getAttribute('href') === address);
}
