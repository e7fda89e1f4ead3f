import { z } from 'zod';
import { LANGUAGES } from '../../../bot/ports/message.ts';
import type { Choice, FormField, Letter, PathStep, Reply } from '../../../bot/ports/reply.ts';

const ChoiceShape = z.object({ id: z.string(), label: z.string() }) satisfies z.ZodType<Choice>;

const FieldShape = z.object({
  id: z.string(),
  label: z.string(),
  kind: z.enum(['text', 'email', 'code', 'date', 'long-text']),
  isRequired: z.boolean(),
  hint: z.string().exactOptional(),
  value: z.string().exactOptional(),
}) satisfies z.ZodType<FormField>;

const PathStepShape = z.object({
  step: z.enum(['unit', 'reseda', 'janus', 'sign-in', 'profile']),
  label: z.string(),
  state: z.enum(['ok', 'blocked', 'warning', 'unknown', 'unavailable', 'not-reached']),
  stateLabel: z.string(),
  source: z
    .enum(['reseda', 'janus', 'sygefor', 'person', 'error-text', 'configuration'])
    .exactOptional(),
  sourceLabel: z.string().exactOptional(),
  at: z.string().exactOptional(),
  dayLabel: z.string().exactOptional(),
}) satisfies z.ZodType<PathStep>;

const LetterShape = z.object({
  language: z.enum(LANGUAGES),
  subject: z.string(),
  body: z.string(),
}) satisfies z.ZodType<Letter>;

/** By kind, so that a kind that the port learns and that is missing here does not compile. */
const SHAPES = {
  text: z.object({ kind: z.literal('text'), text: z.string() }),
  notice: z.object({
    kind: z.literal('notice'),
    tone: z.enum(['info', 'success', 'warning', 'error']),
    text: z.string(),
  }),
  choices: z.object({
    kind: z.literal('choices'),
    text: z.string(),
    choices: z.array(ChoiceShape),
    forgetsBefore: z.literal(true).exactOptional(),
  }),
  form: z.object({
    kind: z.literal('form'),
    form: z.string(),
    text: z.string(),
    fields: z.array(FieldShape),
    submitLabel: z.string(),
    choices: z.array(ChoiceShape),
  }),
  'from-support': z.object({
    kind: z.literal('from-support'),
    title: z.string(),
    text: z.string(),
  }),
  'access-path': z.object({
    kind: z.literal('access-path'),
    title: z.string(),
    steps: z.array(PathStepShape),
  }),
  verdict: z.object({
    kind: z.literal('verdict'),
    title: z.string(),
    explanation: z.string(),
    action: z.string(),
    who: z.string(),
    tone: z.enum(['success', 'warning', 'error']),
  }),
  letter: z.object({
    kind: z.literal('letter'),
    title: z.string(),
    to: z.string(),
    mail: z.string().exactOptional(),
    letters: z.array(LetterShape),
    copyLabel: z.string(),
    mailLabel: z.string(),
  }),
} satisfies { readonly [K in Reply['kind']]: z.ZodType<Extract<Reply, { kind: K }>> };

export const ReplyShape = z.union(Object.values(SHAPES));
