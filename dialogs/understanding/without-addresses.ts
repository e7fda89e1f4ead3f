const FEW_WORDS = 8;

/** A text without the addresses in it, and without the short phrases that only introduce them. */
export function withoutAddresses(text: string): string {
  if (!text.includes('@')) return text;
  return text
    .split(/(?<=[,;:\n])|(?<=[.!?])\s/u)
    .filter((part) => !part.includes('@') || part.trim().split(/\s+/u).length > FEW_WORDS)
    .map((part) => part.replace(/[^\s,;]*@[^\s,;]*/gu, ' '))
    .join(' ');
}
