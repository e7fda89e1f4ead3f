import { Filter } from 'ldapts';
import type { JanusProfile, ResedaProfile } from './profile.ts';

const unique = (attributes: readonly string[]): readonly string[] => [...new Set(attributes)];

/** The attributes that are read from a person. */
export function personAttributes({ people }: ResedaProfile): readonly string[] {
  return unique(
    Object.values(people).flatMap((value) =>
      typeof value === 'string' || value instanceof Filter ? [] : value,
    ),
  );
}

/** The attributes that are read from a unit. */
export function unitAttributes({ units }: ResedaProfile): readonly string[] {
  return unique([...units.code, ...units.name, ...units.parent]);
}

/** The attributes that are read from an account. Operational ones come back only when they are named. */
export function accountAttributes(janus: JanusProfile): readonly string[] {
  const { accounts, lastSuccess, lockedAt, policyDn, validUntil } = janus;
  const common = [accounts.mail, accounts.otherMail, lastSuccess, lockedAt, policyDn, validUntil];
  const own =
    janus.kind === 'ppolicy'
      ? [
          janus.state.attribute,
          janus.validFrom,
          janus.lockedUntil,
          janus.mustChange,
          janus.passwordChangedAt,
        ]
      : [janus.control, janus.controlComputed, janus.passwordSetAt];
  return unique([...common, ...own].flat());
}

/** The attributes that are read from a password policy. */
export function policyAttributes({ policy }: JanusProfile): readonly string[] {
  return unique(Object.values(policy).flat());
}
