import { evenly } from '../linear/evenly.ts';
import { weigh, type LinearModel } from '../linear/linear-model.ts';
import { languageFeatures } from './language-features.ts';

type ToldLanguage = 'fr' | 'en' | 'other';

export interface LanguageTold {
  readonly language: ToldLanguage;
  /** Between 0 and 1. Of one or two words it is often low: the language of the conversation holds then. */
  readonly confidence: number;
}

/**
 * The language that most of a text is in. `undefined` where nothing tells a language: numbers, signs,
 * addresses, codes, and words that the model has met nothing of.
 */
export function tellLanguage(model: LinearModel, text: string): LanguageTold | undefined {
  if (isOtherScript(text)) return { language: 'other', confidence: 1 };
  const features = languageFeatures(text);
  const [best] = weigh(model, evenly(features));
  if (best === undefined || !features.some((feature) => model.rows.has(feature))) return undefined;
  return { language: toLanguage(best.label), confidence: best.probability };
}

/** Most of the letters are not Latin. */
function isOtherScript(text: string): boolean {
  const letters = text.slice(0, 2000).match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter));
  return latin.length * 2 < letters.length;
}

function toLanguage(label: string): ToldLanguage {
  return label === 'fr' || label === 'en' ? label : 'other';
}
