import type { Fact, FactName, Facts, Source, UnknownReason } from '../../bot/diagnosis/fact.ts';

export const AT = '2026-11-22T09:00:00.000Z';

/** Who tells a fact of this name. */
export function sourceOf(name: FactName): Source {
  if (name.startsWith('reseda.')) return 'reseda';
  if (name.startsWith('unit.') && name !== 'unit.member') return 'reseda';
  if (name.startsWith('janus.')) return 'janus';
  return name.startsWith('sygefor.') ? 'sygefor' : 'person';
}

/** Facts as their own system tells them. */
export function factsOf(findings: Readonly<Partial<Record<FactName, 'yes' | 'no'>>>): Facts {
  const entries = Object.entries(findings) as [FactName, 'yes' | 'no'][];
  return Object.fromEntries(
    entries.map(([name, finding]): [FactName, Fact] => [
      name,
      { finding, source: sourceOf(name), at: AT },
    ]),
  );
}

export function unknown(name: FactName, reason: UnknownReason): Fact {
  return { finding: 'unknown', source: sourceOf(name), at: AT, reason };
}

/** Somebody for whom both directories say that all is well. */
export const HEALTHY: Facts = factsOf({
  'reseda.record': 'yes',
  'reseda.mail': 'yes',
  'reseda.other-mail': 'no',
  'reseda.shared-mail': 'no',
  'reseda.duplicate': 'no',
  'reseda.personal-mail': 'no',
  'reseda.ended': 'no',
  'reseda.names': 'yes',
  'reseda.several-mails': 'no',
  'unit.attached': 'yes',
  'unit.main': 'yes',
  'janus.account': 'yes',
  'janus.several-accounts': 'no',
  'janus.suspended': 'no',
  'janus.disabled': 'no',
  'janus.expired': 'no',
  'janus.not-open-yet': 'no',
  'janus.grace-period': 'no',
  'janus.locked': 'no',
  'janus.must-change': 'no',
  'janus.password-expired': 'no',
  'janus.idle': 'no',
  'janus.password-set': 'yes',
});
