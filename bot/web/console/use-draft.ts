import { useState } from 'preact/hooks';
import { isRecord, isString } from '../widget/shape.ts';
import { useMe } from './me.ts';

type Values = Readonly<Record<string, string>>;

export interface Draft {
  readonly values: Values;
  readonly put: (name: string, value: string) => void;
  /** Names what is sent: sending the same again, after a lost answer, does it once. */
  readonly key: () => string;
  readonly forget: () => void;
}

const KEY = 'key';

/**
 * What somebody writes, kept in this tab: it outlives reloads, failures and the end of the session.
 * Somebody else who signs in here does not see it.
 */
export function useDraft(name: string): Draft {
  const place = usePlaceOf(name);
  const [kept, setKept] = useState<{ readonly place: string; readonly values: Values }>();
  const values = kept?.place === place ? kept.values : readValues(place);

  const keep = (next: Values): void => {
    if (Object.keys(next).length === 0) sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, JSON.stringify(next));
    setKept({ place, values: next });
  };

  return {
    values,
    put(field, value) {
      // Other words are another change.
      const others = Object.entries(values).filter(([name]) => name !== KEY);
      keep({ ...Object.fromEntries(others), [field]: value });
    },
    key() {
      const key = values[KEY] ?? createKey();
      keep({ ...values, [KEY]: key });
      return key;
    },
    forget: () => keep({}),
  };
}

/** Whether something was written that is not sent yet. */
export function useHasDraft(name: string): boolean {
  return Object.keys(readValues(usePlaceOf(name))).length > 0;
}

/** Two people may have one name. */
const usePlaceOf = (name: string): string => `draft:${JSON.stringify([useMe().who, name])}`;

function readValues(place: string): Values {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(place) ?? '{}');
    return isRecord(kept)
      ? Object.fromEntries(
          Object.entries(kept).filter((pair): pair is [string, string] => isString(pair[1])),
        )
      : {};
  } catch {
    return {};
  }
}

/** `crypto.randomUUID` is missing on pages that came over plain HTTP. */
function createKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
