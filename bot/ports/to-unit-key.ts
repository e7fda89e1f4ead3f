/** Brings `UMR 5149`, `umr5149` and `UMR_5149` to one form, to compare; never to show. */
export function toUnitKey(code: string): string {
  return code.toUpperCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
