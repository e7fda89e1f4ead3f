import { redactCodes } from '../../dialogs/topics/read-code.ts';
import type { Incoming } from '../ports/conversations.ts';
import type { Message } from '../ports/message.ts';
import { mapTexts } from './map-texts.ts';
import { mapTyped, replaceTyped, typedIn, type Scrub } from './typed.ts';

/**
 * What is kept of a message from the moment that it arrives: no secret, wherever the client put it.
 * Codes of our own are still needed in the message, and nowhere else; the client's id names it.
 */
export function toKept({ message, clientId, identity, toRaw }: Incoming, scrub: Scrub) {
  const hide = (text: string): string => scrub(text).text;
  const hideCodes = (text: string): string =>
    text === clientId ? text : hide(redactCodes(text) ?? text);
  const changes = new Map(
    typedIn(message)
      .map((typed) => [typed, hide(typed)] as const)
      .filter(([typed, hidden]) => typed !== hidden),
  );
  const shown = typedIn(mapTyped(message, hide)).join(', ');
  return {
    message: hideWithin(message, hide),
    raw: mapTexts(replaceTyped(toRaw(shown), changes), hideCodes),
    ...(clientId !== undefined && { clientId }),
    ...(identity !== undefined && { identity }),
  };
}

/** The ids of choices and the names of fields are what a client says they are. */
function hideWithin(message: Message, hide: (text: string) => string): Message {
  switch (message.kind) {
    case 'open':
      return message;
    case 'text':
      return { ...message, text: hide(message.text) };
    case 'choice':
      return { ...message, id: hide(message.id), text: hide(message.text) };
    case 'form': {
      const values = Object.entries(message.values);
      return {
        ...message,
        form: hide(message.form),
        values: Object.fromEntries(values.map(([id, typed]) => [hide(id), hide(typed)] as const)),
      };
    }
  }
}
