import type { JSX } from 'preact';
import type { Choice } from '../../ports/reply.ts';
import { Icon } from './icon.tsx';
import { useSurroundings } from './surroundings.ts';

interface ChoicesProps {
  readonly choices: readonly Choice[];
  readonly labelledBy: string;
  /** False once the person has answered: the choices stay to be read. */
  readonly isActive: boolean;
  readonly chosen: string | undefined;
}

export function Choices({ choices, labelledBy, isActive, chosen }: ChoicesProps): JSX.Element {
  const { say, wording } = useSurroundings();

  if (!isActive) {
    return (
      <ul class="choices inert" aria-labelledby={labelledBy}>
        {choices.map(({ id, label }) => (
          <li key={id} class={id === chosen ? 'choice chosen' : 'choice'}>
            {id === chosen && <Icon name="check" />}
            {label}
            {id === chosen && <span class="hidden-text"> ({wording.chosen})</span>}
          </li>
        ))}
      </ul>
    );
  }
  return (
    <div class="choices" role="group" aria-labelledby={labelledBy}>
      {choices.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          class="choice"
          onClick={() => say({ kind: 'choice', id, label })}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
