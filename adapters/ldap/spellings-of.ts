import { toUnitKey } from '../../bot/ports/to-unit-key.ts';

/** The ways in which a directory may write that code; its own comparison ignores the letter case. */
export function spellingsOf(code: string): readonly string[] {
  const key = toUnitKey(code);
  const parts = /^(\D+)(\d.*)$/.exec(key);
  const apart = ['_', ' ', '-'].map((between) => parts?.slice(1).join(between) ?? key);
  return [...new Set([code.trim(), key, ...apart])];
}
