import { z } from 'zod';
import type { Replay, ReplayedVerdict } from '../../../bot/ports/replay.ts';
import { StepShape, ToldFactShape } from '../diagnoses/diagnosis-shape.ts';
import { json } from '../rows/read-row.ts';

const { step, state } = StepShape.shape;

const VerdictShape = z.object({
  verdict: z.string(),
  step: step.exactOptional(),
  code: z.string().exactOptional(),
}) satisfies z.ZodType<ReplayedVerdict>;

/** What asking again gave, kept as JSON. */
export const ReplayColumn = json(
  z.object({
    before: VerdictShape,
    now: VerdictShape,
    steps: z.array(z.object({ step, before: state, now: state })),
    facts: z.array(
      z.object({
        fact: z.string(),
        before: ToldFactShape.exactOptional(),
        now: ToldFactShape.exactOptional(),
      }),
    ),
    unavailable: z.array(z.enum(['reseda', 'janus', 'sygefor'])),
  }),
) satisfies z.ZodType<Replay>;
