import type { RequestAct } from '../../ports/console-requests.ts';
import type { Seen } from './overtaking.ts';

type Values = Readonly<Record<string, string>>;

/** What stands in the list for what is in none of its rows. */
export const NOT_IN_LIST = 'other';

/** What was written in a form, as the service reads it. */
export function toActBody(act: RequestAct, values: Values, seen: Seen): object {
  switch (act) {
    case 'take':
      return { from: seen.holder };
    case 'answer':
      return { text: values['text'], seen: seen.lastEvent };
    case 'note':
      return { text: values['text'] };
    case 'wait':
      return { waitingFor: values['waitingFor'], waitingUntil: values['waitingUntil'] };
    case 'solve':
      return { text: values['text'], cause: toCause(values), seen: seen.lastEvent };
  }
}

function toCause({ cause, causeWords }: Values): object {
  return cause === NOT_IN_LIST ? { words: causeWords } : { code: cause };
}
