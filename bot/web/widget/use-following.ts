import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Line } from './transcript.ts';

const NEAR_PX = 80;
const ABOVE_PX = 12;

interface Following {
  readonly log: RefObject<HTMLDivElement>;
  /** Something new is below what the reader has chosen to look at. */
  readonly hasMore: boolean;
  readonly showLatest: () => void;
}

/**
 * Keeps what is new in sight from its beginning: the person's last message goes to the top when the
 * answer is longer than the screen. What may come at any time is shown itself: the words of support,
 * their question with its buttons, a notice. A reader who has scrolled away is left where they are.
 * `hasTail`: something stands below the lines.
 */
export function useFollowing(lines: readonly Line[], hasTail: boolean): Following {
  const log = useRef<HTMLDivElement>(null);
  const isFollowing = useRef(true);
  const [hasMore, setMore] = useState(false);
  const ownCount = lines.filter(({ role }) => role === 'user').length;

  const showLatest = () => {
    isFollowing.current = true;
    setMore(false);
    if (log.current !== null) log.current.scrollTop = toTarget(log.current);
  };

  useEffect(() => {
    const element = log.current;
    if (element === null) return undefined;
    const watch = () => {
      isFollowing.current = element.scrollTop >= toTarget(element) - NEAR_PX;
      if (isFollowing.current) setMore(false);
    };
    const stay = () => {
      if (isFollowing.current) element.scrollTop = toTarget(element);
    };
    // Zoom, a turned phone, a keyboard that opens.
    const resize = new ResizeObserver(stay);
    resize.observe(element);
    element.addEventListener('scrollend', watch);
    element.addEventListener('wheel', watch, { passive: true });
    return () => {
      resize.disconnect();
      element.removeEventListener('scrollend', watch);
      element.removeEventListener('wheel', watch);
    };
  }, []);

  useLayoutEffect(showLatest, [ownCount]);
  useLayoutEffect(() => {
    if (isFollowing.current) showLatest();
    else setMore(true);
  }, [lines.length, hasTail]);

  return { log, hasMore, showLatest };
}

const COMES_BY_ITSELF = '[data-kind="notice"], [data-to-support]';

function toTarget(log: HTMLElement): number {
  const begun = [...log.querySelectorAll<HTMLElement>('.line.user, [data-kind="from-support"]')];
  const last = [...log.querySelectorAll<HTMLElement>('.line')].at(-1);
  const shown = last?.matches(COMES_BY_ITSELF) === true && begun.length > 0 ? last : begun.at(-1);
  const bottom = log.scrollHeight - log.clientHeight;
  return shown === undefined ? 0 : Math.min(bottom, shown.offsetTop - ABOVE_PX);
}
