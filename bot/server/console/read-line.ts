type Body = Readonly<Record<string, unknown>>;

/** The line of text under this name; `undefined` without one, or of spaces alone; `null` for what is none. */
export function readLine(body: Body, name: string, longest: number): string | undefined | null {
  const value = body[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || value.length > longest) return null;
  const line = value.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
  return line === '' ? undefined : line;
}
