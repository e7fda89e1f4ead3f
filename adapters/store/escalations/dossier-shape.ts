import { z } from 'zod';
import type { Fact } from '../../../bot/diagnosis/fact.ts';
import type { EscalationCause, EscalationDossier } from '../../../bot/ports/escalations.ts';
import { LANGUAGES } from '../../../bot/ports/message.ts';
import { Source, StepShape, ToldFactShape } from '../diagnoses/diagnosis-shape.ts';
import { Subjects } from '../mails/support-shape.ts';
import { json } from '../rows/read-row.ts';

const FactShape = z.object({
  finding: z.enum(['yes', 'no', 'unknown']),
  source: Source,
  at: z.string(),
  reason: z.enum(['not-asked', 'unavailable', 'unreadable', 'not-known-to-person']).exactOptional(),
  until: z.string().exactOptional(),
  possible: z.boolean().exactOptional(),
}) satisfies z.ZodType<Fact>;

const SaidShape = z.object({ question: z.string(), answer: z.string() });

const DossierShape = z.object({
  language: z.enum(LANGUAGES),
  replyTo: z.string().exactOptional(),
  isReplyProved: z.boolean(),
  unit: z.string().exactOptional(),
  verdict: z.string(),
  step: z.string().exactOptional(),
  code: z.string().exactOptional(),
  owner: z.string().exactOptional(),
  steps: z.array(StepShape),
  evidence: z.array(ToldFactShape).exactOptional(),
  diagnosisNumber: z.int(),
  summary: z.array(z.string()),
  subjects: Subjects,
  named: z.object({ names: z.array(z.string()), mails: z.array(z.string()) }).exactOptional(),
  askedBy: z.string().exactOptional(),
  said: z.array(SaidShape.extend({ english: SaidShape.exactOptional() })).exactOptional(),
  requestId: z.string().exactOptional(),
  errorText: z.string().exactOptional(),
  facts: z.record(z.string(), FactShape),
  answers: z.record(z.string(), z.string()),
});

/** What support has to know of a request, kept as JSON. */
export const DossierColumn = json(DossierShape) satisfies z.ZodType<EscalationDossier>;

/** What a list tells of it, and who is masked there. */
export const ListedDossierColumn = json(
  DossierShape.pick({ unit: true, subjects: true, replyTo: true, named: true, askedBy: true }),
);

/** The real cause, kept as JSON. */
export const CauseColumn = json(
  z.object({
    code: z.string().exactOptional(),
    words: z.string().exactOptional(),
    isVerdictRight: z.boolean().exactOptional(),
  }),
) satisfies z.ZodType<EscalationCause>;
