import type { Pending } from '../ports/commit.ts';
import type { CheckedCode, Need } from '../ports/turn.ts';
import type { Codes } from './codes.ts';
import { toCodeQuestion } from './to-code-question.ts';

type Wanted = Extract<Need, { kind: 'check-code' }>;

/**
 * What became of each number that was typed. A number is compared with the codes one after the
 * other, each time at the cost of a try: however many codes are out, no guess is free.
 */
export async function checkCodes(
  codes: Pick<Codes, 'check'>,
  pending: Pending,
  { addresses, typed }: Wanted,
): Promise<readonly CheckedCode[]> {
  const checked: CheckedCode[] = [];
  for (const [index, number] of typed.entries()) {
    const found = await checkOne(codes, pending, addresses, number, index);
    if (found !== undefined) checked.push(found);
  }
  return checked;
}

async function checkOne(
  codes: Pick<Codes, 'check'>,
  pending: Pending,
  addresses: readonly string[],
  typed: string,
  index: number,
): Promise<CheckedCode | undefined> {
  let first: CheckedCode | undefined;
  for (const address of addresses) {
    const outcome = await codes.check(toCodeQuestion(pending, address), typed, index);
    const checked = { typed, address, outcome };
    if (outcome === 'right') return checked;
    first ??= checked;
  }
  return first;
}
