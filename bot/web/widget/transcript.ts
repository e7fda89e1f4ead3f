import type { Reply } from '../../ports/reply.ts';
import { findClientId } from './activity.ts';
import type { Activity, ActivitySet } from './activity.ts';
import { readReply } from './read-reply.ts';
import { isRecord, isString } from './shape.ts';

/** How far a message of the person has come. */
export type Delivery = 'sending' | 'waiting' | 'sent' | 'failed' | 'too-long';

interface LineBase {
  /** Stays the same from the first try to the echo, so that the page keeps the element and its focus. */
  readonly key: string;
  readonly locale?: string | null | undefined;
}

export interface UserLine extends LineBase {
  readonly role: 'user';
  readonly text: string;
  /** The choice that was taken, when it was one. */
  readonly choice?: string | undefined;
  /** The form that was filled in, when it was one. */
  readonly form?: string | undefined;
  readonly delivery: Delivery;
}

export interface AssistantLine extends LineBase {
  readonly role: 'assistant';
  readonly reply: Reply;
}

export type Line = UserLine | AssistantLine;

/** What the server has told us of the conversation, each activity once. */
export interface Transcript {
  readonly activities: readonly Activity[];
  /** Empty while nothing was seen. */
  readonly watermark: string;
}

export const emptyTranscript: Transcript = { activities: [], watermark: '' };

/** An activity that is already there is replaced in its place. */
export function withActivities(transcript: Transcript, set: ActivitySet): Transcript {
  const activities = [...transcript.activities];
  for (const activity of set.activities.filter(({ type }) => type === 'message')) {
    const at = activities.findIndex(({ id }) => typeof id === 'string' && id === activity.id);
    if (at === -1) activities.push(activity);
    else activities[at] = activity;
  }
  return {
    activities: withoutErased(activities),
    watermark: set.watermark ?? transcript.watermark,
  };
}

/** What was erased goes from the screen as well, but for the message that asked for it. */
function withoutErased(activities: readonly Activity[]): readonly Activity[] {
  const at = activities.findLastIndex(({ channelData }) => {
    const reply = readReply(channelData?.['reply']);
    return reply?.kind === 'choices' && reply.forgetsBefore === true;
  });
  if (at === -1) return activities;
  const asked = activities.slice(0, at).findLast(({ from }) => from?.role === 'user');
  return [...(asked === undefined ? [] : [asked]), ...activities.slice(at)];
}

/** Absent for activities that have nothing to show. */
export function toLine(activity: Activity): Line | undefined {
  return activity.from?.role === 'user' ? toUserLine(activity) : toAssistantLine(activity);
}

function toUserLine(activity: Activity): UserLine {
  const { choice, form } = activity.channelData ?? {};
  return {
    role: 'user',
    key: findClientId(activity) ?? activity.id ?? '',
    locale: activity.locale,
    text: readUserText(activity),
    choice: isString(choice) ? choice : undefined,
    form: isString(form) ? form : undefined,
    delivery: 'sent',
  };
}

/** Only the assistant may bring a reply: the person's own activity is echoed as it was sent. */
function toAssistantLine({ id, locale, text, channelData }: Activity): Line | undefined {
  const plain = isFilled(text) ? { kind: 'text' as const, text } : undefined;
  const reply = readReply(channelData?.['reply']) ?? plain;
  return reply === undefined ? undefined : { role: 'assistant', key: id ?? '', locale, reply };
}

/** A form that another client filled in may come without a text of its own. */
function readUserText({ text, value }: Activity): string {
  if (isFilled(text)) return text;
  if (!isRecord(value)) return '';
  return Object.entries(value)
    .filter(([name, filled]) => name !== 'form' && isFilled(filled))
    .map(([, filled]) => String(filled))
    .join(', ');
}

const isFilled = (text: unknown): text is string => isString(text) && text !== '';
