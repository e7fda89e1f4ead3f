import { z } from 'zod';
import { LANGUAGES, type Message } from '../../../bot/ports/message.ts';

export const IdentityShape = z.object({
  level: z.enum(['host', 'teams']),
  address: z.string(),
  name: z.string().exactOptional(),
});

/** By kind, so that a kind that the port learns and that is missing here does not compile. */
const SHAPES = {
  open: z.object({
    kind: z.literal('open'),
    language: z.enum(LANGUAGES),
    identity: IdentityShape.exactOptional(),
  }),
  text: z.object({ kind: z.literal('text'), text: z.string() }),
  choice: z.object({ kind: z.literal('choice'), id: z.string(), text: z.string() }),
  form: z.object({
    kind: z.literal('form'),
    form: z.string(),
    values: z.record(z.string(), z.string()),
  }),
} satisfies { readonly [K in Message['kind']]: z.ZodType<Extract<Message, { kind: K }>> };

export const MessageShape = z.union(Object.values(SHAPES));
