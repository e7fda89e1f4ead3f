import { z } from 'zod';
import type { Incoming } from '../../bot/ports/conversations.ts';
import type { Message } from '../../bot/ports/message.ts';
import { findShape, readShape } from './read-shape.ts';
import { Refusal } from './refusal.ts';

/** Types that clients send. Only a message is answered; the others are accepted and echoed. */
const TYPES = [
  'message',
  'typing',
  'event',
  'invoke',
  'messageReaction',
  'endOfConversation',
  'conversationUpdate',
] as const;

const Choice = z.object({
  choice: z.string().min(1).max(200),
  label: z.string().max(500).optional(),
});

const Form = z
  .object({ form: z.string().min(1).max(100) })
  .catchall(z.string().max(8000))
  .refine((fields) => Object.keys(fields).length <= 20, 'more than 20 fields');

const ClientActivity = z.object({
  type: z.enum(TYPES),
  text: z.string().nullish(),
  textFormat: z.string().max(20).nullish(),
  locale: z.string().max(100).nullish(),
  localTimestamp: z.string().max(100).nullish(),
  localTimezone: z.string().max(100).nullish(),
  name: z.string().max(200).nullish(),
  value: z.unknown().optional(),
  channelData: z.unknown().optional(),
  attachments: z.array(z.unknown()).nullish(),
});

export type ClientActivity = z.infer<typeof ClientActivity>;

/**
 * Reads what a client posted.
 *
 * @throws `Refusal` 400 that says what is wrong with it.
 */
export function readActivity(body: unknown): ClientActivity {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new Refusal(400, 'MalformedData', 'an activity is a JSON object');
  }
  if (!('type' in body)) throw new Refusal(400, 'MissingProperty', 'an activity needs a "type"');
  return withoutReply(readShape(ClientActivity, body));
}

/** Only the assistant brings replies: what passes for one is neither kept nor shown again. */
function withoutReply(activity: ClientActivity): ClientActivity {
  const { channelData } = activity;
  if (!hasKey(channelData, 'reply')) return activity;
  const others = Object.entries(channelData).filter(([name]) => name !== 'reply');
  return { ...activity, channelData: Object.fromEntries(others) };
}

/**
 * What the assistant is told of a message.
 *
 * @throws `Refusal` 400 when the message holds nothing that could be understood.
 */
export function toIncoming(activity: ClientActivity): Incoming {
  const message = toMessage(activity);
  const clientId = readClientId(activity.channelData);
  return {
    message,
    ...(clientId !== undefined && { clientId }),
    toRaw: (scrubbed) => toRaw(activity, message, scrubbed),
  };
}

function toMessage(activity: ClientActivity): Message {
  const { value, channelData, text } = activity;
  const choice = findShape(Choice, hasKey(value, 'choice') ? value : channelData);
  if (choice !== undefined) {
    return { kind: 'choice', id: choice.choice, text: text ?? choice.label ?? '' };
  }
  if (hasKey(value, 'form')) return toForm(value);
  if (typeof text === 'string') return { kind: 'text', text };
  if (typeof value === 'string') return { kind: 'text', text: value };
  throw new Refusal(400, 'MissingProperty', describeEmpty(activity));
}

function toForm(value: object): Message {
  const { form, ...values } = readShape(Form, value);
  return { kind: 'form', form, values };
}

function describeEmpty({ attachments }: ClientActivity): string {
  return attachments !== undefined && attachments !== null && attachments.length > 0
    ? 'attachments are not accepted, only text'
    : 'a message needs a "text", or a "value" with the "choice" or the "form" of an earlier reply';
}

/** The same id is the same message: Microsoft's clients put it here and wait for it to come back. */
function readClientId(channelData: unknown): string | undefined {
  if (!hasKey(channelData, 'clientActivityID')) return undefined;
  const { clientActivityID: id } = channelData as { readonly clientActivityID: unknown };
  return typeof id === 'string' && id !== '' && id.length <= 200 ? id : undefined;
}

/**
 * What is kept to show the message again. What was typed into a form is not: it may be a code,
 * and no client shows it.
 */
function toRaw(activity: ClientActivity, message: Message, scrubbed: string): unknown {
  const { textFormat, locale, localTimestamp, localTimezone, channelData } = activity;
  return {
    ...(typeof activity.text === 'string' && { text: scrubbed }),
    textFormat,
    locale,
    localTimestamp,
    localTimezone,
    ...(message.kind === 'choice' && { value: activity.value }),
    channelData,
  };
}

function hasKey(data: unknown, key: string): data is object {
  return typeof data === 'object' && data !== null && key in data;
}
