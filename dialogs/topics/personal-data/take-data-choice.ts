import { drop, marked, notify, remember, wordedIn, type Played, type Scene } from '../../scene.ts';
import { repeat } from '../repeat.ts';
import { askDataAddress, stepAside } from './ask-proof.ts';
import { eraseAll, eraseConversation } from './erase-data.ts';
import { takeDataAddress } from './take-proof.ts';

const USE = 'use:';

/** What the person decides about what is kept of them. */
export function takeDataChoice(scene: Scene, choice: string): Played {
  const { codeFor } = scene.state;
  if (choice.startsWith(USE)) return takeDataAddress(stepAside(scene), choice.slice(USE.length));
  switch (choice) {
    case 'erase':
      return eraseAll(stepAside(scene));
    case 'conversation':
      return eraseConversation(scene);
    case 'resend':
      return codeFor === undefined
        ? askDataAddress(stepAside(scene))
        : takeDataAddress(stepAside(scene), codeFor);
    case 'other-address':
      return askDataAddress(drop(stepAside(marked(scene)), 'codeFor'));
    default:
      return keepAll(scene);
  }
}

/** Back to where the conversation stood. */
function keepAll(scene: Scene): Played {
  const { asideFrom = scene.state.expecting } = scene.state;
  const back = drop(remember(scene, { expecting: asideFrom }), 'asideFrom');
  return repeat(notify(back, 'info', wordedIn(scene).data.nothingErased));
}
