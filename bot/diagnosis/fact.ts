/** Unknown is a third answer: silence from a system is never a "no". */
export type Finding = 'yes' | 'no' | 'unknown';

/**
 * Why a fact is unknown.
 *
 * - `not-asked`: nobody was asked, or no system is configured that could tell;
 * - `unavailable`: the system did not answer;
 * - `unreadable`: it answered, but what it may show us does not settle the fact;
 * - `not-known-to-person`: the person was asked and does not know.
 */
export type UnknownReason = 'not-asked' | 'unavailable' | 'unreadable' | 'not-known-to-person';

/** Who told it. `error-text` is a message that the person pasted and that we recognised. */
export type Source = 'reseda' | 'janus' | 'sygefor' | 'person' | 'error-text' | 'configuration';

/** The systems that can be asked without the person. */
export type System = 'reseda' | 'janus' | 'sygefor';

export interface Fact {
  readonly finding: Finding;
  readonly source: Source;
  /** ISO 8601, UTC: when it was learnt. */
  readonly at: string;
  /** Present exactly when the finding is `unknown`. */
  readonly reason?: UnknownReason;
  /** ISO 8601, UTC: the end of a lock, the end or the start of a validity, where the system tells. */
  readonly until?: string;
  /** True when it is known only up to a rule that could not be read: told as possible, never as certain. */
  readonly possible?: boolean;
}

/** Facts that were learnt or tried. A name that is missing was not asked. */
export type Facts = Readonly<Partial<Record<FactName, Fact>>>;

/** What RESEDA can tell. */
export const RESEDA_FACTS = [
  /** An entry carries one of the addresses. */
  'reseda.record',
  /** The record that was found (by address, or by name and unit) has a mail. */
  'reseda.mail',
  /** A record of this person exists, under other addresses than those that were given. */
  'reseda.other-mail',
  /** Several records of different names carry the address. */
  'reseda.shared-mail',
  /** Several records of the same name carry the address. */
  'reseda.duplicate',
  /** Several people of that name in that unit. */
  'reseda.homonyms',
  /** The mail of the record is at a public mail provider. */
  'reseda.personal-mail',
  /** Every end date of the record is past. `until` is the last one. */
  'reseda.ended',
  /** Family name and given name are both there. */
  'reseda.names',
  /** The record has more than one mail. */
  'reseda.several-mails',
  /** The record is attached to a unit. */
  'unit.attached',
  /** One unit is the main one, and it is the one that the person names, if they name one. */
  'unit.main',
  /** The record says that the CNRS pays the person. */
  'unit.paid-by-cnrs',
  /** RESEDA names a valideur for the unit (known only where it names one for another unit). */
  'unit.valideur',
  /** RESEDA names a COFO for the unit (known only where it names one for another unit). */
  'unit.cofo',
] as const;

/** What Janus can tell. */
export const JANUS_FACTS = [
  'janus.account',
  'janus.several-accounts',
  /** Suspended, or locked without an end by an administrator. */
  'janus.suspended',
  'janus.disabled',
  /** `until` is the end that has passed. */
  'janus.expired',
  /** Prepared, or its start is still to come: `until` is the start. */
  'janus.not-open-yet',
  'janus.grace-period',
  /** `until` is the end of the lock, absent when it has none. */
  'janus.locked',
  'janus.must-change',
  'janus.password-expired',
  'janus.idle',
  /** A password was set at least once. */
  'janus.password-set',
] as const;

/** What Sygefor can tell, where its look-up is configured. */
export const SYGEFOR_FACTS = [
  'sygefor.account',
  'sygefor.active',
  'sygefor.profile-saved',
] as const;

/** What only the person can tell, or a text that the person pasted. */
const PERSON_FACTS = [
  'sees.login-page',
  'sees.institutions',
  'sees.janus-password',
  'sees.sesame',
  'sees.error',
  'sees.profile',
  'sees.nothing-yet',
  /** Janus accepts this mail today, on whatever service. */
  'sees.janus-accepts',
  'unit.member',
  /** Has another address, which is asked about next. */
  'person.other-address',
  /** Gave a name and a unit to look for. */
  'person.identified',
  'person.newcomer',
  /** Has logged in with Janus at least once. */
  'person.used-janus',
  'told.believes-not-eligible',
  'told.external',
  'told.short-stay',
  'told.back-after-leave',
  'told.just-added',
  'told.unit-renamed',
  'told.moved-unit',
  'told.contract-renewed',
  'told.wrong-main-unit',
  'told.name-wrong',
  'told.employer-wrong',
  'told.mail-wrong',
  'told.administrator-unknown',
  'told.administrator-silent',
  'told.password-forgotten',
  'told.password-refused',
  'told.password-expired',
  'told.must-change',
  'told.account-locked',
  'told.account-expired',
  'told.account-suspended',
  'told.wrong-identifier',
  'told.external-staff-chosen',
  'told.captcha-failed',
  'told.sesame-mail-missing',
  'told.sesame-mail-searched',
  'told.mailbox-closed',
  'told.has-reset-code',
  'told.reset-code-refused',
  'told.link-expired',
  'told.link-used',
  'told.link-other-browser',
  'told.new-password-refused',
  'told.wrong-system',
  'told.second-factor-lost',
  'told.janus-down',
  'told.looks-like-phishing',
  'told.button-not-found',
  'told.wrong-institution',
  'told.institution-remembered',
  'told.institution-not-listed',
  'told.stale-request',
  'told.assertion-error',
  'told.login-loop',
  'told.clock-wrong',
  'told.someone-else-session',
  'told.network-changes',
  'told.sygefor-down',
  'told.session-expired',
  'told.sygefor-refuses',
  'told.other-sygefor',
  'told.identity-missing',
  'told.not-saved',
  'told.valideur-not-chosen',
  'told.valideur-wrong',
  'told.valideur-not-listed',
  'told.valideur-unknown',
  'told.own-valideur',
  'told.cofo-wrong',
  'told.cofo-missing',
  'told.account-inactive',
  'told.no-unit-assigned',
  'told.mail-already-used',
  'told.history-lost',
  'told.data-wrong',
  'told.field-refused',
  'told.terms-not-accepted',
  'told.signed-in-with-cru',
  'told.account-anonymised',
  'told.correction-not-visible',
  'told.request-refused',
  'told.works',
] as const;

/** Every fact that the diagnosis knows of. */
export const FACT_NAMES = [
  ...RESEDA_FACTS,
  ...JANUS_FACTS,
  ...SYGEFOR_FACTS,
  ...PERSON_FACTS,
] as const;

export type ResedaFact = (typeof RESEDA_FACTS)[number];
export type JanusFact = (typeof JANUS_FACTS)[number];
export type PersonFact = (typeof PERSON_FACTS)[number];
export type FactName = (typeof FACT_NAMES)[number];
