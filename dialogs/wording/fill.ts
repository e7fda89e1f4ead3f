/** Puts values in the places of a text; a place without a value stays empty, and its double spaces go. */
export function fill(text: string, values: Readonly<Record<string, string | undefined>>): string {
  return text
    .replace(/\{(\w+)\}/gu, (_, name: string) => values[name] ?? '')
    .replace(/ {2,}/gu, ' ');
}
