import type { JSX } from 'preact';
import { toDay } from './format.ts';
import { useReader } from './reader.ts';
import { toPlace } from './to-place.ts';

const DAY_MS = 86_400_000;

interface LogLinkProps {
  /** `2026-11-22` */
  readonly from: string;
  readonly days: number;
}

/** A day, or the first of several, that leads to the diagnoses of it: the service reads it in the zone that it counts in. */
export function LogLink({ from, days }: LogLinkProps): JSX.Element {
  const { language } = useReader();
  const last = new Date(Date.parse(from) + (days - 1) * DAY_MS).toISOString().slice(0, 10);
  const query = new URLSearchParams({ from, to: last });
  return <a href={toPlace('log', query.toString())}>{toDay(from, language)}</a>;
}
