import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';

/** Puts the cursor there when what held it is gone: a form that was open and is closed. */
export function useFocusBack<Part extends HTMLElement>(isOpen: boolean): RefObject<Part> {
  const part = useRef<Part>(null);
  const wasOpen = useRef(isOpen);
  useLayoutEffect(() => {
    if (wasOpen.current && !isOpen) part.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return part;
}
