import type { RequestAct } from '../../ports/console-requests.ts';

type Values = Readonly<Record<string, string>>;

/** What stands in the list for what is in none of its rows. */
export const NOT_IN_LIST = 'other';

/** What was written in a form, as the service reads it. */
export function toActBody(act: RequestAct, values: Values): object {
  switch (act) {
    case 'take':
      return {};
    case 'answer':
    case 'note':
      return { text: values['text'] };
    case 'wait':
      return { waitingFor: values['waitingFor'], waitingUntil: values['waitingUntil'] };
    case 'solve':
      return { text: values['text'], cause: toCause(values) };
  }
}

function toCause({ cause, causeWords }: Values): object {
  return cause === NOT_IN_LIST ? { words: causeWords } : { code: cause };
}
