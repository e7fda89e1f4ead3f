import type { FormField } from '../../ports/reply.ts';

/** Why a value cannot be sent; absent when it can. The server decides again. */
export type FieldFault = 'required' | 'email' | 'code' | 'date';

const PATTERNS: Readonly<Partial<Record<FormField['kind'], readonly [RegExp, FieldFault]>>> = {
  email: [/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/u, 'email'],
  code: [/^\d{6}$/, 'code'],
  date: [/^\d{4}-\d{2}-\d{2}$/, 'date'],
};

export function findFault(field: FormField, value: string): FieldFault | undefined {
  if (value === '') return field.isRequired ? 'required' : undefined;
  const rule = PATTERNS[field.kind];
  return rule === undefined || rule[0].test(value) ? undefined : rule[1];
}

/** Codes are often copied with a space in the middle. */
export function toValue(field: FormField, typed: string): string {
  return field.kind === 'code' ? typed.replace(/[\s\u00a0-]/gu, '') : typed.trim();
}
