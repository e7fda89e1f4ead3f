import { z } from 'zod';
import type { SupportPart } from '../../bot/ports/turn.ts';
import { json } from './read-row.ts';

const Sections = z.array(z.object({ heading: z.string(), lines: z.array(z.string()) }));

const Subjects = z.array(
  z.object({
    isProved: z.boolean(),
    subject: z.object({
      mails: z.array(z.string()),
      name: z.string().exactOptional(),
      unit: z.string().exactOptional(),
    }),
  }),
);

/** What a mail to support is completed with, kept as JSON. */
export const SupportShape = json(
  z.object({ before: Sections, subjects: Subjects, after: Sections }),
) satisfies z.ZodType<SupportPart>;
