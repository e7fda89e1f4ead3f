import type { Draft } from '../../state.ts';
import { pickDate } from '../../understanding/pick-date.ts';
import { pickAddresses } from '../../understanding/pick-up.ts';

/** What stands in the fields of the form for support, by the ids of the fields. */
export type Values = Readonly<Record<string, string>>;

const MOST_CHARACTERS = {
  training: 300,
  remark: 1000,
  name: 120,
  'other-name': 120,
  'other-unit': 80,
} as const;

/** What is kept of the form: a field that was left empty, or cannot be read, is not there. */
export function toDraft(values: Values): Draft {
  const read = (id: keyof typeof MOST_CHARACTERS): string =>
    (values[id] ?? '').trim().slice(0, MOST_CHARACTERS[id]);
  const draft = {
    training: read('training'),
    remark: read('remark'),
    name: read('name'),
    otherName: read('other-name'),
    otherUnit: read('other-unit'),
    deadline: pickDate(values['deadline'] ?? ''),
    replyTo: pickAddresses(values['reply-to'] ?? '')[0],
    otherMail: pickAddresses(values['other-mail'] ?? '')[0],
  };
  return Object.fromEntries(filled(Object.entries(draft)));
}

/** What the form shows of what is kept. */
export function toValues({
  training,
  deadline,
  remark,
  name,
  replyTo,
  otherName,
  otherUnit,
  otherMail,
}: Draft = {}): Values {
  const values = {
    training,
    deadline,
    remark,
    name,
    'reply-to': replyTo,
    'other-name': otherName,
    'other-unit': otherUnit,
    'other-mail': otherMail,
  };
  return Object.fromEntries(filled(Object.entries(values)));
}

function filled(
  entries: readonly (readonly [string, string | undefined])[],
): readonly (readonly [string, string])[] {
  return entries.flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [[key, value]],
  );
}
