import { need, type Needing, type Scene } from '../../scene.ts';
import { noteProof, REDACTED_CODE } from '../code-proof.ts';
import { codesIn } from '../read-code.ts';
import { liveAddresses } from '../sent-codes.ts';
import type { Values } from './draft-values.ts';

/** A form with more numbers of six digits than these is no form for support. */
const MOST_NUMBERS = 3;

interface Cleansed {
  readonly kind: 'cleansed';
  readonly scene: Scene;
  readonly values: Values;
}

/**
 * The same without the code of this conversation, where it was pasted into a field by mistake: it is
 * taken for what it is, and support never sees it. Each number counts as a try, or this would be a
 * way to guess. Other numbers stay, of a course say; those that could not be compared do not.
 */
export function withoutCodes(scene: Scene, values: Values): Cleansed | Needing {
  const addresses = liveAddresses(scene);
  const numbers = addresses.length === 0 ? [] : numbersIn(values);
  if (numbers.length === 0) return { kind: 'cleansed', scene, values };
  const typed = numbers.slice(0, MOST_NUMBERS);
  const { codes } = scene.learned;
  if (codes === undefined) return need({ kind: 'check-code', addresses, typed });
  const right = codes.filter(({ outcome }) => outcome === 'right');
  const open = codes.filter(({ outcome }) => outcome === 'too-many-tries');
  const hidden = new Map<string, string>([
    ...right.map((code) => [code.typed, ''] as const),
    ...[...open.map((code) => code.typed), ...numbers.slice(MOST_NUMBERS)].map(
      (number) => [number, REDACTED_CODE] as const,
    ),
  ]);
  const proved = right.reduce((known, { address }) => noteProof(known, address), scene);
  return { kind: 'cleansed', scene: proved, values: replaceIn(values, hidden) };
}

function numbersIn(values: Values): readonly string[] {
  return [...new Set(Object.values(values).flatMap((value) => codesIn(value).map(toDigits)))];
}

function replaceIn(values: Values, hidden: ReadonlyMap<string, string>): Values {
  const replaced = Object.entries(values).map(([id, value]) => {
    const found = codesIn(value).filter((code) => hidden.has(toDigits(code)));
    const left = found.reduce(
      (text, code) => text.replace(code, hidden.get(toDigits(code)) ?? ''),
      value,
    );
    return [id, found.length === 0 ? value : left.trim()] as const;
  });
  return Object.fromEntries(replaced);
}

const toDigits = (code: string): string => code.replaceAll(/\D/gu, '');
