import { toMoment } from './format.ts';
import { useMe } from './me.ts';
import { useReader } from './reader.ts';

/** Tells moments as the reader writes them, by the clocks of the service: what falls on a day of the figures is of that day. */
export function useMoment(): (at: string) => string {
  const { language } = useReader();
  const { timeZone } = useMe();
  return (at) => toMoment(at, language, timeZone);
}
