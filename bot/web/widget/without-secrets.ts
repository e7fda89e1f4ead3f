import { scrub } from '../../../dialogs/understanding/scrub.ts';
import type { OutgoingActivity } from './activity.ts';
import { TYPED_CODE } from './typed-code.ts';

const hide = (text: string): string => scrub(text).text;

/**
 * What of unsent messages may be kept in the browser: whoever sits there next could read it. A code
 * is not kept at all, because without its digits it would be a wrong one.
 */
export function withoutSecrets(
  activities: readonly OutgoingActivity[],
): readonly OutgoingActivity[] {
  return activities.filter((activity) => !holdsCode(activity)).map(hideIn);
}

function holdsCode({ text, channelData }: OutgoingActivity): boolean {
  return channelData.form === 'code' || TYPED_CODE.test(text);
}

function hideIn(activity: OutgoingActivity): OutgoingActivity {
  const { text, value } = activity;
  if (value === undefined) return { ...activity, text: hide(text) };
  const values = Object.entries(value).map(([id, typed]) => [id, hide(typed)] as const);
  return { ...activity, text: hide(text), value: Object.fromEntries(values) };
}
