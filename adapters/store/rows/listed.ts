/** A list for SQL, which has no empty one. Nothing that is looked for here is empty. */
export function listed(values: readonly string[]): string[] {
  return ['', ...values];
}
