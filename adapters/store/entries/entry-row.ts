import { z } from 'zod';
import type { Entry } from '../../../bot/ports/conversations.ts';
import { LANGUAGES } from '../../../bot/ports/message.ts';
import { instant, json } from '../rows/read-row.ts';
import { MessageShape } from './message-shape.ts';
import { ReplyShape } from './reply-shape.ts';

export const Raw = json(z.unknown()).nullable();

const Said = z.object({ reply: ReplyShape, language: z.enum(LANGUAGES) });

/** One line of a conversation. */
export const EntryRow = z.union([
  z
    .object({
      role: z.literal('user'),
      seq: z.int(),
      at: instant,
      body: json(MessageShape),
      raw: Raw,
    })
    .transform(({ role, seq, at, body: message, raw }) => ({ role, seq, at, message, raw })),
  z
    .object({ role: z.literal('assistant'), seq: z.int(), at: instant, body: json(Said) })
    .transform(({ role, seq, at, body }) => ({ role, seq, at, ...body })),
]) satisfies z.ZodType<Entry>;
