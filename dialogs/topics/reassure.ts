import { notify, remember, type Scene } from '../scene.ts';
import { without } from '../state.ts';
import { wordsOf } from './words-of.ts';

/**
 * Not being paid by the CNRS is no reason to be refused: says so, and lets the conversation go on.
 * Whoever said so to explain why they are in no unit is asked about the unit anew.
 */
export function reassure(scene: Scene): Scene {
  const { title, explanation } = wordsOf(scene, 'E3');
  const told = notify(scene, 'success', `${title}. ${explanation}`);
  const { facts } = told.state;
  return facts['unit.member']?.finding === 'no'
    ? remember(told, { facts: without(facts, 'unit.member') })
    : told;
}
