import type { Choice } from '../../bot/ports/reply.ts';
import type { CardAction, CardElement, Container, Submit } from './adaptive-card.ts';
import { literalText } from './literal-text.ts';

/** Teams shows six buttons of a card, each on one line, and cuts off what is wider than a phone. */
const MOST_BUTTONS = 6;
const LONGEST_LABEL = 30;

interface Parts {
  readonly body: readonly CardElement[];
  readonly actions: readonly CardAction[];
}

/** Buttons under the card, the given ones first, or rows of it where buttons would be cut off or left out. */
export function choiceParts(choices: readonly Choice[], first: readonly Submit[] = []): Parts {
  const areShort = choices.every(({ label }) => label.length <= LONGEST_LABEL);
  if (areShort && first.length + choices.length <= MOST_BUTTONS) {
    return { body: [], actions: [...first, ...choices.map(toSubmit)] };
  }
  const before = first.length === 0 ? [] : [{ type: 'ActionSet', actions: first } as const];
  return { body: [...before, ...choices.map(toRow)], actions: [] };
}

function toRow(choice: Choice): Container {
  return {
    type: 'Container',
    style: 'emphasis',
    spacing: 'Small',
    selectAction: toSubmit(choice),
    items: [literalText(`○ ${choice.label}`, { color: 'Accent' })],
  };
}

/** Takes nothing of what was typed, and asks for no field. */
function toSubmit({ id, label }: Choice): Submit {
  return {
    type: 'Action.Submit',
    title: label,
    data: { choice: id, label },
    associatedInputs: 'none',
  };
}
