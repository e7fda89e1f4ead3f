import { randomInt } from 'node:crypto';

/** Digits only: letters are called differently in French and in English, over the phone. */
export function newReference(): string {
  const digits = randomInt(1_000_000).toString().padStart(6, '0');
  return `SYG-${digits.slice(0, 3)}-${digits.slice(3)}`;
}
