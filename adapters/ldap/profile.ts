import { FilterParser } from 'ldapts';
import { z } from 'zod';

/** What passwords are kept in, by name and by number. Nothing that the assistant decides rests on them. */
const SECRETS =
  /^(?:userPassword|2\.5\.4\.35|authPassword|unicodePwd|dBCSPwd|[a-z]+PwdHistory|pwdHistory|supplementalCredentials|samba(?:LM|NT)Password|sambaPasswordHistory|krbPrincipalKey|krbPwdHistory|ms-Mcs-AdmPwd|msDS-ManagedPassword|ms-?LAPS-.*)$/i;

const Attribute = z
  .string()
  .regex(/^(?:[A-Za-z][A-Za-z0-9-]*|\d+(?:\.\d+)+)$/, 'is not the name of an LDAP attribute')
  .refine((name) => !SECRETS.test(name), 'holds passwords, which the assistant never reads');

/** A single name stands for a list of one. */
const toList = (value: unknown): unknown => (typeof value === 'string' ? [value] : value);
const Attributes = z.preprocess(toList, z.array(Attribute).readonly());
const SomeAttributes = z.preprocess(
  toList,
  z.array(Attribute).min(1, 'needs at least one attribute').readonly(),
);
const Texts = z.preprocess(toList, z.array(z.string().min(1)).readonly());

/** A constant of the configuration: what people type never becomes part of a filter's text. */
const FilterText = z.string().transform((text, context) => {
  try {
    return FilterParser.parseString(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'is not an LDAP filter (RFC 4515)' });
    return z.NEVER;
  }
});

const TimeZone = z.string().refine((timeZone) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}, 'is not a time zone such as Europe/Paris');

const People = z.strictObject({
  filter: FilterText,
  mail: SomeAttributes,
  otherMail: Attributes,
  otherMailPrefix: z.string(),
  familyName: Attributes,
  givenName: Attributes,
  displayName: Attributes,
  mainUnit: Attributes,
  units: Attributes,
  unitFallback: Attributes,
  employer: Attributes,
  endDates: Attributes,
  redList: Attributes,
  roles: Attributes,
});

const Reseda = z.strictObject({
  people: People,
  units: z.strictObject({
    filter: FilterText,
    code: SomeAttributes,
    name: Attributes,
    parent: Attributes,
  }),
  employer: z.strictObject({ cnrs: Texts, notCnrs: Texts }),
  roles: z.strictObject({
    unitAdministrator: Texts,
    director: Texts,
    valideur: Texts,
    cofo: Texts,
  }),
  readable: Attributes,
});

const ACCOUNT_STATES = [
  'active',
  'opened-early',
  'grace',
  'created',
  'prepared',
  'expired',
  'disabled',
  'suspended',
] as const;

const Accounts = z.strictObject({
  filter: FilterText,
  mail: SomeAttributes,
  otherMail: Attributes,
});

const PpolicyJanus = z.strictObject({
  kind: z.literal('ppolicy'),
  accounts: Accounts,
  state: z.strictObject({
    attribute: Attributes,
    resource: z.string().min(1),
    meaning: z.record(
      z.string().regex(/^[A-Za-z]+:.*$/, 'is not STATE:SUBSTATE'),
      z.enum(ACCOUNT_STATES),
    ),
  }),
  validFrom: Attributes,
  validUntil: Attributes,
  lockedAt: Attributes,
  permanentLock: Texts,
  lockedUntil: Attributes,
  mustChange: Attributes,
  passwordChangedAt: Attributes,
  lastSuccess: Attributes,
  policyDn: Attributes,
  policy: z.strictObject({
    always: Attributes,
    lockout: Attributes,
    lockoutDuration: Attributes,
    mustChange: Attributes,
    maxAge: Attributes,
    maxIdle: Attributes,
  }),
  readable: Attributes,
});

const ActiveDirectoryJanus = z.strictObject({
  kind: z.literal('active-directory'),
  accounts: Accounts,
  control: Attributes,
  controlComputed: Attributes,
  validUntil: Attributes,
  lockedAt: Attributes,
  passwordSetAt: Attributes,
  lastSuccess: Attributes,
  policyDn: Attributes,
  policy: z.strictObject({ lockoutDuration: Attributes, maxAge: Attributes }),
  readable: Attributes,
});

/** Which attribute of a directory tells what: the shape of the files in `profiles/`, which explain each key. */
export const Profile = z.strictObject({
  referrals: z.enum(['refuse', 'ignore']),
  timeZone: TimeZone,
  reseda: Reseda,
  janus: z.discriminatedUnion('kind', [PpolicyJanus, ActiveDirectoryJanus]),
});

export type Profile = z.infer<typeof Profile>;
export type ResedaProfile = Profile['reseda'];
export type PeopleProfile = ResedaProfile['people'];
export type JanusProfile = Profile['janus'];
export type PpolicyProfile = z.infer<typeof PpolicyJanus>;
export type ActiveDirectoryProfile = z.infer<typeof ActiveDirectoryJanus>;
