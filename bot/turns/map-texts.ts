/**
 * The same data with each text in it changed: values, numbers read as text, and names, which a
 * client chooses as well.
 */
export function mapTexts(data: unknown, change: (text: string) => string): unknown {
  if (typeof data === 'string') return change(data);
  if (typeof data === 'number') return changeNumber(data, change);
  if (Array.isArray(data)) return data.map((item) => mapTexts(item, change));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [change(name), mapTexts(value, change)]),
  );
}

function changeNumber(number: number, change: (text: string) => string): number | string {
  const changed = change(String(number));
  return changed === String(number) ? number : changed;
}
