import { z } from 'zod';

/** A value of the environment: `read` answers `undefined` for what it cannot read, and the fault `says` what to write. */
export function value<T>(says: string, read: (text: string) => T | undefined) {
  return z.string().transform((text, context): T => {
    const result = read(text.trim());
    if (result !== undefined) return result;
    context.addIssue({ code: 'custom', message: says });
    return z.NEVER;
  });
}

/** Any text, in one line. */
export const text = value('has to be one line of text', (typed) =>
  /[\r\n\0]/.test(typed) ? undefined : typed,
);

export const boolean = value('has to be "true" or "false"', (typed) =>
  typed === 'true' || typed === 'false' ? typed === 'true' : undefined,
);

export function integer(least: number, most: number) {
  return value(`has to be a whole number from ${least} to ${most}`, (typed) => {
    const number = Number(typed);
    return /^\d{1,9}$/.test(typed) && number >= least && number <= most ? number : undefined;
  });
}

export function oneOf<const T extends string>(...allowed: readonly T[]) {
  return value(`has to be one of: ${allowed.join(', ')}`, (typed) =>
    allowed.find((candidate) => candidate === typed),
  );
}

/** A list, its parts separated by spaces or commas; at least one. */
export function list<T>(says: string, read: (part: string) => T | undefined) {
  return value(says, (typed) => {
    const parts = typed.split(/[\s,]+/).filter((part) => part !== '');
    const values = parts.map(read).filter((part) => part !== undefined);
    return parts.length > 0 && values.length === parts.length ? values : undefined;
  });
}

/** A URL of one of these schemes, without a slash at the end. */
export function readUrl(typed: string, ...schemes: readonly string[]): string | undefined {
  const url = URL.parse(typed);
  if (url === null || url.hostname === '') return undefined;
  return schemes.includes(url.protocol.slice(0, -1)) ? typed.replace(/\/+$/, '') : undefined;
}

/** An origin as browsers write it: scheme, host and port, nothing else. */
export function readOrigin(typed: string): string | undefined {
  const url = URL.parse(typed);
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return undefined;
  const isPlain = /^[\w.-]+$|^\[[\da-f:.]+\]$/i.test(url.hostname);
  return isPlain && `${url.origin}/` === url.href ? url.origin : undefined;
}

/** One address, and nothing that a mail program could read as more. */
export const ADDRESS =
  /^[^\s@,;:<>"`()[\]\\|!%]{1,64}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i;

export const address = value('has to be one mail address', (typed) =>
  ADDRESS.test(typed) ? typed : undefined,
);

/** The name of a host, or its address, that is this machine. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
}
