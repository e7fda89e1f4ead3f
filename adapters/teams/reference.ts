import { z } from 'zod';
import type { TeamsActivity } from './read-activity.ts';

const Reference = z.object({
  channelId: z.literal('msteams'),
  serviceUrl: z.string(),
  bot: z.object({ id: z.string() }),
  user: z.object({ id: z.string() }),
  conversation: z.object({
    id: z.string(),
    isGroup: z.boolean(),
    conversationType: z.string(),
    tenantId: z.string().exactOptional(),
  }),
});

/** How a chat is reached: what the connector needs, and nothing more of the person. */
export type Reference = z.infer<typeof Reference>;

export function toReference(
  { serviceUrl, recipient, from, conversation }: TeamsActivity,
  tenantId: string,
): Reference {
  return {
    channelId: 'msteams',
    serviceUrl,
    bot: { id: recipient.id },
    user: { id: from.id },
    conversation: {
      id: conversation.id,
      isGroup: false,
      conversationType: 'personal',
      ...(tenantId !== '' && { tenantId }),
    },
  };
}

/** Reads what was kept; `undefined` for what another version kept. */
export function readReference(stored: unknown): Reference | undefined {
  return Reference.safeParse(stored).data;
}
