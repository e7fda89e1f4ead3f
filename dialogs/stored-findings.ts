import { z } from 'zod';
import { FACT_NAMES } from '../bot/diagnosis/fact.ts';
import type { Findings } from '../bot/ports/enquiry.ts';

const Fact = z.object({
  finding: z.enum(['yes', 'no', 'unknown']),
  source: z.enum(['reseda', 'janus', 'sygefor', 'person', 'error-text', 'configuration']),
  at: z.string(),
  reason: z.enum(['not-asked', 'unavailable', 'unreadable', 'not-known-to-person']).exactOptional(),
  until: z.string().exactOptional(),
  possible: z.boolean().exactOptional(),
});

/** Facts as a conversation remembers them. */
export const StoredFacts = z.partialRecord(z.enum(FACT_NAMES), Fact);

const Contact = z.object({ name: z.string(), mail: z.string().or(z.undefined()).optional() });

const Audience = z.union([
  z.object({ to: z.literal('staff') }),
  z.object({ to: z.literal('holder'), addresses: z.array(z.string()) }),
  z.object({ to: z.literal('bearer'), addresses: z.array(z.string()), name: z.string() }),
]);

/** What the directories said, as a conversation remembers it. */
export const StoredFindings = z.object({
  /** What an earlier version kept says nothing of it, and is told to nobody. */
  audience: Audience.default({ to: 'staff' }),
  facts: StoredFacts,
  unit: z
    .object({
      code: z.string(),
      name: z.string().exactOptional(),
      delegation: z.string().exactOptional(),
      administrators: z.array(Contact),
      directors: z.array(Contact),
    })
    .exactOptional(),
  person: z.object({ name: z.string() }).exactOptional(),
  recordMails: z.array(z.string()),
  lookUps: z.array(
    z.object({
      system: z.enum(['reseda', 'janus', 'sygefor']),
      question: z.string(),
      tookMs: z.number(),
      failure: z.string().exactOptional(),
    }),
  ),
});

/** More than these are never shown, and a conversation must not grow with its directories. */
const MOST_CONTACTS = 3;
const MOST_MAILS = 5;
const MOST_LOOK_UPS = 12;

/** Reduces what the directories said to what is remembered of it. */
export function toStored(findings: Findings): z.infer<typeof StoredFindings> {
  const { audience, facts, unit, recordMails, lookUps, ...rest } = findings;
  return {
    ...rest,
    audience:
      audience.to === 'staff' ? audience : { ...audience, addresses: [...audience.addresses] },
    facts: { ...facts },
    recordMails: recordMails.slice(0, MOST_MAILS),
    lookUps: lookUps.slice(-MOST_LOOK_UPS),
    ...(unit !== undefined && {
      unit: {
        ...unit,
        administrators: unit.administrators.slice(0, MOST_CONTACTS),
        directors: unit.directors.slice(0, MOST_CONTACTS),
      },
    }),
  };
}
