import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';

/** Puts the cursor there once, when it appears. */
export function useFocus<Part extends HTMLElement>(): RefObject<Part> {
  const part = useRef<Part>(null);
  useLayoutEffect(() => part.current?.focus(), []);
  return part;
}
