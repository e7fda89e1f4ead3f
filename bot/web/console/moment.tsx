import type { JSX } from 'preact';
import { useMoment } from './use-moment.ts';

/** When it was, for people and for machines. */
export function Moment({ at }: { readonly at: string }): JSX.Element {
  const toMoment = useMoment();
  return <time dateTime={at}>{toMoment(at)}</time>;
}
