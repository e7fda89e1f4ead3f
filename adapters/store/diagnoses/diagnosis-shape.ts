import { z } from 'zod';
import type { LookUp } from '../../../bot/ports/enquiry.ts';
import { LANGUAGES } from '../../../bot/ports/message.ts';
import type { ToldFact, ToldStep } from '../../../bot/ports/told.ts';
import { LEVELS } from '../../../bot/ports/trust/level.ts';
import { flag, instant, json } from '../rows/read-row.ts';

/** Who told something. */
export const Source = z.enum([
  'reseda',
  'janus',
  'sygefor',
  'person',
  'error-text',
  'configuration',
]);

/** A step as it was told. */
export const StepShape = z.object({
  step: z.enum(['unit', 'reseda', 'janus', 'sign-in', 'profile']),
  state: z.enum(['ok', 'blocked', 'warning', 'unknown', 'unavailable', 'not-reached']),
  source: Source.exactOptional(),
  at: z.string().exactOptional(),
}) satisfies z.ZodType<ToldStep>;

/** A fact as it was told. */
export const ToldFactShape = z.object({
  fact: z.string(),
  finding: z.enum(['yes', 'no', 'unknown']),
  source: Source,
  at: z.string(),
  reason: z.enum(['not-asked', 'unavailable', 'unreadable', 'not-known-to-person']).exactOptional(),
  isPossible: z.boolean().exactOptional(),
}) satisfies z.ZodType<ToldFact>;

const LookUpShape = z.object({
  system: z.enum(['reseda', 'janus', 'sygefor']),
  question: z.string(),
  tookMs: z.number(),
  failure: z.string().exactOptional(),
}) satisfies z.ZodType<LookUp>;

/** What was asked of the directories for one diagnosis. */
export const LookUps = json(z.array(LookUpShape));

/** What it rests on; rows of earlier versions hold none. */
export const EvidenceColumn = json(z.array(ToldFactShape)).nullable();

/** The columns of a diagnosis that are told to somebody, but for what it rests on. */
export const DIAGNOSIS_COLUMNS = {
  at: instant,
  updated_at: instant,
  channel: z.enum(['web', 'teams']),
  pseudonym: z.string(),
  level: z.enum(LEVELS),
  language: z.enum(LANGUAGES),
  verdict: z.string(),
  step: z.string().nullable(),
  situation: z.string().nullable(),
  code: z.string().nullable(),
  also: json(z.array(z.string())),
  steps: json(z.array(StepShape)),
  unit: z.string().nullable(),
  outcome: z.enum(['open', 'works', 'blocked', 'escalated']),
  is_confirmed: flag.nullable(),
  look_ups: LookUps,
  questions: z.int(),
} as const;
