import type { JanusAccount } from '../../bot/ports/directories.ts';
import { all, type Entry } from './entry.ts';
import type { PpolicyProfile } from './profile.ts';
import { readInstant } from './read-instant.ts';

/** `illegible`: there is a value, but it is none that the profile can read. */
export type StateReading = JanusAccount['state'] | 'illegible';

const VALUE = /^\{([^}]+)\}([^:]*)(?::([^:]*))?(?::([^:]*))?(?::([^:]*))?$/;

function toMeaning(state: string, substate: string, { meaning }: PpolicyProfile['state']) {
  const table = new Map(Object.entries(meaning).map(([key, is]) => [key.toLowerCase(), is]));
  return table.get(`${state}:${substate}`.toLowerCase()) ?? table.get(`${state}:*`.toLowerCase());
}

/** Reads one value; a part that is none makes the whole illegible. */
function readValue(
  value: string,
  profile: PpolicyProfile['state'],
  timeZone: string,
): StateReading {
  const [state = '', substate = '', from = '', to = ''] = (VALUE.exec(value) ?? [])
    .slice(2)
    .map((part: string | undefined) => part?.trim() ?? '');
  const is = toMeaning(state, substate, profile);
  const start = readInstant(from, 'start', timeZone);
  const end = readInstant(to, 'end', timeZone);
  const isIllegible = [
    [from, start],
    [to, end],
  ].some(([text, date]) => text !== '' && date === undefined);
  return is === undefined || isIllegible ? 'illegible' : { is, start, end };
}

/**
 * Reads `{COMPTE}STATE:SUBSTATE:START:END` from the value of the profile's resource; `undefined` when there is none.
 * Two values of one resource contradict each other, so they are illegible.
 */
export function readState(
  entry: Entry,
  profile: PpolicyProfile['state'],
  timeZone: string,
): StateReading {
  const resource = `{${profile.resource}}`.toLowerCase();
  const [value, other] = all(entry, profile.attribute).filter((text) =>
    text.toLowerCase().startsWith(resource),
  );
  if (value === undefined) return undefined;
  return other === undefined ? readValue(value, profile, timeZone) : 'illegible';
}
