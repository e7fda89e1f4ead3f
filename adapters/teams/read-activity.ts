import { z } from 'zod';
import { Refusal } from './refusal.ts';
import type { IsServiceUrl } from './service-hosts.ts';

/** What every request has to be before anything else looks at it. */
const Envelope = z.looseObject({
  type: z.string().min(1).max(100),
  channelId: z.literal('msteams'),
  serviceUrl: z.string().min(1).max(2000),
});

export type Envelope = z.infer<typeof Envelope>;

const Account = z.object({
  id: z.string().min(1).max(1000),
  aadObjectId: z.string().max(100).nullish(),
});

const Mention = z.object({
  type: z.literal('mention'),
  text: z.string(),
  mentioned: z.object({ id: z.string() }),
});

const Activity = z.object({
  type: z.string(),
  id: z.string().min(1).max(300).nullish(),
  serviceUrl: z.string(),
  from: Account,
  recipient: Account,
  conversation: z.object({
    id: z.string().min(1).max(1000),
    conversationType: z.string().nullish(),
    tenantId: z.string().nullish(),
  }),
  channelData: z
    .object({ tenant: z.object({ id: z.string().nullish() }).nullish() })
    .nullish()
    .catch(undefined),
  locale: z.string().nullish().catch(undefined),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  action: z.string().nullish().catch(undefined),
  membersAdded: z.array(Account).nullish().catch(undefined),
  entities: z.array(z.unknown()).nullish().catch(undefined),
});

/** An activity of Teams, as far as it is read. */
export type TeamsActivity = z.infer<typeof Activity>;

/**
 * Reads what no request may lack.
 *
 * @throws `Refusal` 400, also for a place that is never written to.
 */
export function readEnvelope(body: unknown, isServiceUrl: IsServiceUrl): Envelope {
  const read = Envelope.safeParse(body);
  if (!read.success) throw new Refusal(400, 'no activity of Teams');
  if (!isServiceUrl(read.data.serviceUrl)) throw new Refusal(400, 'an unknown service URL');
  return read.data;
}

/** @throws `Refusal` 400 when it lacks what tells who writes where. */
export function readActivity(activity: unknown): TeamsActivity {
  const read = Activity.safeParse(activity);
  if (read.success) return read.data;
  throw new Refusal(400, 'an activity without its sender or conversation');
}

/** What was typed, without the name of the assistant that Teams puts into it. */
export function textOf({ text, entities, recipient }: TeamsActivity): string {
  const mentions = (entities ?? []).flatMap((entity) => {
    const read = Mention.safeParse(entity);
    return read.success && read.data.mentioned.id === recipient.id ? [read.data.text] : [];
  });
  return mentions
    .reduce((left, mention) => left.replaceAll(mention, ' '), text ?? '')
    .replaceAll('\u00a0', ' ')
    .trim();
}
