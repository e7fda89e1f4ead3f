import { z } from 'zod';
import type { SupportPart } from '../../../bot/ports/mail.ts';
import { json } from '../rows/read-row.ts';

const Links = z.array(z.object({ label: z.string(), url: z.string() }));

const Sections = z.array(
  z.object({
    heading: z.string(),
    lines: z.array(z.string()),
    links: Links.exactOptional(),
  }),
);

/** Whom the directories are asked about for support. */
export const Subjects = z.array(
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
  z.object({
    before: Sections,
    subjects: Subjects,
    told: z.array(z.string()).exactOptional(),
    after: Sections,
  }),
) satisfies z.ZodType<SupportPart>;
