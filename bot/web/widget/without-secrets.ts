import type { OutgoingActivity } from './activity.ts';
import { TYPED_CODE } from './typed-code.ts';

type Hide = (text: string) => string;

/** Comes after the page, which it would make half as large again. */
let hide: Hide | undefined;
import('../../../dialogs/understanding/scrub.ts').then(
  ({ scrub }) => {
    hide = (text) => scrub(text).text;
  },
  () => undefined,
);

/**
 * What of unsent messages may be kept in the browser: whoever sits there next could read it. A code
 * is not kept at all, because without its digits it would be a wrong one; nor is anything typed as
 * long as nobody can tell whether it is secret.
 */
export function withoutSecrets(
  activities: readonly OutgoingActivity[],
): readonly OutgoingActivity[] {
  const hideTyped = hide;
  return hideTyped === undefined
    ? []
    : activities.filter((one) => !holdsCode(one)).map((one) => hideIn(one, hideTyped));
}

/** A word that is a secret only where something announces one. */
const ANY_WORD = 'qzerdty';

/**
 * What of a text that is not sent yet may be kept: empty for what may be a code, and without its last
 * word where that may be the beginning of a password.
 */
export function toKeptDraft(typed: string): string {
  const hideTyped = hide;
  if (hideTyped === undefined || TYPED_CODE.test(typed) || /^[\d\s]*$/u.test(typed)) return '';
  const before = typed.replace(/\S+$/u, '');
  const isAnnounced = hideTyped(before + ANY_WORD) !== hideTyped(before) + ANY_WORD;
  return hideTyped(isAnnounced ? before : typed);
}

function holdsCode({ text, channelData }: OutgoingActivity): boolean {
  return channelData.form === 'code' || TYPED_CODE.test(text);
}

function hideIn(activity: OutgoingActivity, hideTyped: Hide): OutgoingActivity {
  const { text, value } = activity;
  if (value === undefined) return { ...activity, text: hideTyped(text) };
  const values = Object.entries(value).map(([id, typed]) => [id, hideTyped(typed)] as const);
  return { ...activity, text: hideTyped(text), value: Object.fromEntries(values) };
}
