import type { JSX } from 'preact';

const SHAPES = {
  check: 'm5 12.5 4.5 4.5L19 7.5',
  stop: 'M8 8l8 8M16 8l-8 8',
  alert: 'M12 6v7.5M12 17.5v.1',
  question: 'M9.2 9.2a2.9 2.9 0 1 1 4.3 2.6c-1 .6-1.5 1.1-1.5 2.2M12 17.2v.3',
  pause: 'M9.5 8v8M14.5 8v8',
  info: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M12 11v5.5M12 7.8v.1',
  caution: 'M12 4 2.8 20h18.4zM12 10v5M12 17.4v.1',
  send: 'M5 12h13M12.5 6.5 18 12l-5.5 5.5',
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  restart: 'M5 12a7 7 0 1 0 2.2-5.1M5 5v3.5h3.5',
  down: 'M12 5.5v13M6.5 13l5.5 5.5 5.5-5.5',
  copy: 'M9 9h9.5v10.5H9zM15 6V4.5H5.5V15H7',
  mail: 'M4 6.5h16v11H4zM4.5 7l7.5 6 7.5-6',
  person: 'M12 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M5 19.5c1-4 3.6-5.5 7-5.5s6 1.5 7 5.5',
  dot: 'M12 12v.01',
} as const;

export type IconName = keyof typeof SHAPES;

/** Decoration only: the same is always said in words beside it. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={SHAPES[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
