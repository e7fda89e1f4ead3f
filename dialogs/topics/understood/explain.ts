import { sayText, wordedIn, type Played, type Scene } from '../../scene.ts';
import type { OfferedIntent } from '../../understanding/offered-intents.ts';
import { findTerms, type Term } from '../../understanding/terms.ts';
import { fill } from '../../wording/fill.ts';
import { LEGAL } from '../../wording/legal.ts';
import { repeat } from '../repeat.ts';

/** Of a text that names no word of ours, these are explained: everybody meets them. */
const USUAL: readonly Term[] = ['reseda', 'janus', 'sesame', 'sygefor', 'valideur', 'cofo'];

const MOST_TERMS = 3;

const EXPLAIN: Readonly<Partial<Record<OfferedIntent, (scene: Scene, text: string) => string>>> = {
  define_term: (scene, text) => {
    const words = wordedIn(scene).understood;
    const named = findTerms(text).slice(0, MOST_TERMS);
    if (named.length > 0) return named.map((term) => words.terms[term]).join('\n');
    return [words.whichTerm, ...USUAL.map((term) => words.terms[term])].join('\n');
  },
  who_is_unit_admin: (scene) => wordedIn(scene).understood.whoIsAdministrator,
  which_unit: (scene) => wordedIn(scene).understood.whichUnit,
  wayf_choice: (scene) => wordedIn(scene).understood.whichInstitution,
  privacy: (scene) => {
    const { retentionDays, publicUrl } = scene.context.service;
    const url = `${publicUrl}/${LEGAL[scene.state.language].paths.privacy}`;
    const { privacy } = wordedIn(scene).understood;
    return fill(privacy, { days: String(retentionDays), url });
  },
};

/** Answers what was asked beside the matter, and puts again what stands open; `undefined` where there is nothing to explain. */
export function explain(scene: Scene, intent: OfferedIntent, text: string): Played | undefined {
  const explained = EXPLAIN[intent]?.(scene, text);
  return explained === undefined ? undefined : repeat(sayText(scene, explained));
}
