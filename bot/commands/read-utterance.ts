/** The sentence that a line holds: the line itself, or the `text` of a JSON object. */
export function readUtterance(line: string): string {
  if (!line.trimStart().startsWith('{')) return line;
  try {
    const read: unknown = JSON.parse(line);
    return hasText(read) ? read.text : line;
  } catch {
    // Somebody's words may begin with a brace.
    return line;
  }
}

function hasText(read: unknown): read is { readonly text: string } {
  return (
    typeof read === 'object' && read !== null && 'text' in read && typeof read.text === 'string'
  );
}
