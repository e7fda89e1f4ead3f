import { AndFilter, OrFilter, PresenceFilter, type Filter } from 'ldapts';
import type { LdapDirectory } from './ldap-directory.ts';
import { UnreadableError } from './to-failure.ts';

/** As long as a connection lives: rights that were taken away are noticed within that time. */
const LASTS_MS = 60_000;

/** Who is looked for: entries of this kind, by any of these attributes. */
interface Sought {
  readonly base: string;
  readonly kind: Filter;
  readonly attributes: readonly string[];
}

/**
 * Stops "nobody" where nobody can be seen at all: to a bind account that may see the base and not what is below it,
 * or not the attribute that is searched, a full directory looks empty.
 *
 * @throws `UnreadableError` when no entry at all has one of the attributes.
 */
export type RefuseBlindness = (sought: Sought, signal: AbortSignal) => Promise<void>;

/** Asks at most once a minute, and only after a search that found nobody. */
export function createRefuseBlindness({ search }: LdapDirectory): RefuseBlindness {
  const seenAt = new Map<string, number>();
  return async ({ base, kind, attributes }, signal) => {
    const name = [base, ...attributes].join();
    if (performance.now() - (seenAt.get(name) ?? -Infinity) < LASTS_MS) return;
    const filters = attributes.map((attribute) => new PresenceFilter({ attribute }));
    const filter = new AndFilter({ filters: [kind, new OrFilter({ filters })] });
    const seen = await search(
      { base, scope: 'sub', filter, attributes: ['1.1'], many: 'sample' },
      signal,
    );
    if (seen.length === 0) throw new UnreadableError('nobody at all can be seen in it');
    seenAt.set(name, performance.now());
  };
}
