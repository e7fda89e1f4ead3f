import { entriesOf } from '../diagnosis/condition.ts';
import { JANUS_FACTS, type Fact, type FactName, type Facts } from '../diagnosis/fact.ts';
import type { Findings, SealedFindings } from '../ports/enquiry.ts';
import type { Audience } from '../ports/trust/audience.ts';
import { seal, type Sealed } from '../ports/trust/seal.ts';
import { maskAddress } from './mask-address.ts';

const STAFF: Audience = { to: 'staff' };

/** What says that an account was blocked by somebody, not by a mistyped password or a date. */
const BLOCKED: readonly FactName[] = ['janus.suspended', 'janus.disabled'];
/** All that its holder may hear of such an account: the mailbox may be in the wrong hands as well. */
const TOLD_OF_BLOCKED: readonly FactName[] = [
  'janus.account',
  'janus.several-accounts',
  ...BLOCKED,
];

/** Writes on every part who may hear it. */
export function sealFindings(
  { facts, unit, person, recordMails, lookUps }: Omit<Findings, 'audience'>,
  audience: Audience,
): SealedFindings {
  return {
    audience,
    facts: sealFacts(facts, audience),
    ...(unit !== undefined && { unit: seal(unit, audience) }),
    ...(person !== undefined && { person: seal(person, audience) }),
    recordMails: seal(recordMails, STAFF, seal(recordMails.map(maskAddress), audience)),
    lookUps,
  };
}

function sealFacts(facts: Facts, audience: Audience): SealedFindings['facts'] {
  const isBlocked = BLOCKED.some((name) => facts[name]?.finding === 'yes');
  const sealed = entriesOf(facts).map(
    ([name, fact]) =>
      [name, isBlocked ? sealOfBlocked(name, fact, audience) : seal(fact, audience)] as const,
  );
  return Object.fromEntries(sealed);
}

function sealOfBlocked(name: FactName, fact: Fact, audience: Audience): Sealed<Fact> {
  if (!isOfJanus(name)) return seal(fact, audience);
  const told = TOLD_OF_BLOCKED.includes(name) ? seal(withoutDate(fact), audience) : undefined;
  return seal(fact, STAFF, told);
}

function withoutDate(fact: Fact): Fact {
  const dateless = Object.entries(fact).filter(([key]) => key !== 'until');
  // What was filtered out is optional.
  return Object.fromEntries(dateless) as unknown as Fact;
}

function isOfJanus(name: FactName): boolean {
  return JANUS_FACTS.some((known) => known === name);
}
