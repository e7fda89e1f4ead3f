/** Words that somebody typed, to stand in a sentence of ours that has its own full stop. */
export function withoutFullStop(text: string | undefined): string | undefined {
  return text?.replace(/[\s.…]+$/u, '');
}
