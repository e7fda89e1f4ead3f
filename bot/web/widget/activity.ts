import { hasShape, isJson, isListOf, isNullable, isRecord, isString } from './shape.ts';

/** What we read of a Direct Line activity. Servers write an absent property as null as well. */
export interface Activity {
  readonly type: string;
  readonly id?: string | null | undefined;
  readonly timestamp?: string | null | undefined;
  readonly from?: { readonly role?: string | null | undefined } | null | undefined;
  readonly text?: string | null | undefined;
  readonly locale?: string | null | undefined;
  readonly channelData?: Readonly<Record<string, unknown>> | null | undefined;
  readonly value?: unknown;
}

/** What we send. The `clientActivityID` is the same at every try, so that it is taken once. */
export interface OutgoingActivity {
  readonly type: 'message';
  readonly text: string;
  readonly textFormat: 'plain';
  readonly locale: string;
  readonly channelData: {
    readonly clientActivityID: string;
    readonly choice?: string | undefined;
    /** Comes back with the echo, which no longer holds what was typed into the form. */
    readonly form?: string | undefined;
  };
  readonly value?: Readonly<Record<string, string>>;
}

/** A watermark that is missing leaves the previous one as it is. */
export interface ActivitySet {
  readonly activities: readonly Activity[];
  readonly watermark?: string | null | undefined;
}

const isActivity = hasShape<Activity>({
  type: isString,
  id: isNullable(isString),
  timestamp: isNullable(isString),
  from: isNullable(hasShape<NonNullable<Activity['from']>>({ role: isNullable(isString) })),
  text: isNullable(isString),
  locale: isNullable(isString),
  channelData: isNullable(isRecord),
  value: isJson,
});

export const isActivitySet = hasShape<ActivitySet>({
  activities: isListOf(isActivity),
  watermark: isNullable(isString),
});

/** The client's own id of a message of the person, which comes back with its echo. */
export function findClientId(activity: Activity): string | undefined {
  const id = activity.channelData?.['clientActivityID'];
  return isString(id) ? id : undefined;
}
