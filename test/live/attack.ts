import { recordVisit } from './enumeration-record.ts';
import { beginVisit, type Visitor } from './visitor.ts';
import type { WholeService } from './whole-service.ts';

/** Somebody who proves an address, and what they type after that. */
export interface Attack {
  readonly address: string;
  /** Everything of it that is typed, under the word that stands for it. */
  readonly typed: Readonly<Record<string, string>>;
  readonly then: (visitor: Visitor, typed: Readonly<Record<string, string>>) => Promise<unknown>;
}

/** What the attacker got to see, with their address and what they typed taken out. */
export async function attackOn(
  world: WholeService,
  { address, typed, then }: Attack,
): Promise<readonly string[]> {
  using visitor = await beginVisit(world);
  const ask = () => visitor.submit('address', { address });
  await visitor.submit('code', { code: await world.codeAfter(address, ask) });
  await then(visitor, typed);
  const words = Object.entries(typed).map(([name, text]) => [text, name] as const);
  const seen = new Map([...words, [address, 'ADDRESS'], [world.url, 'SERVICE']]);
  return await recordVisit(visitor, world, seen);
}
