import type { FactName } from '../../bot/diagnosis/fact.ts';
import { fold } from './fold.ts';

/** How people say, folded, that something is not so, and what they say instead where they do. */
interface Denial {
  readonly fact: FactName;
  readonly said: RegExp;
  readonly instead?: { readonly said: RegExp; readonly fact: FactName };
}

const NOT = String.raw`(?:pas|jamais|aucunement|nullement|not|never|n t|don t|didn t|haven t|hasn t|isn t|wasn t|without|sans)`;

const DENIALS: readonly Denial[] = [
  {
    fact: 'told.password-forgotten',
    said: new RegExp(
      String.raw`\b${NOT} (?:\w+ ){0,2}(?:oubli|perdu|forg[eo]t|lost|misremember)|\b(?:je |j )?(?:connais|know|remember) (?:bien |tres bien |still |very well )?(?:le|mon|my|the|it)\b`,
      'u',
    ),
    instead: {
      said: /refus|rejet|accept|reject|decline|incorrect|invalid|errone|faux|wrong|bad|marche pas|fonctionne pas|passe pas|pas reconnu|not recogni|does ?n t work/u,
      fact: 'told.password-refused',
    },
  },
  {
    fact: 'told.account-locked',
    said: new RegExp(
      String.raw`\b${NOT} (?:\w+ ){0,2}(?:verrouill|bloqu|suspend|locked|blocked|disabled)`,
      'u',
    ),
  },
  {
    fact: 'told.sesame-mail-missing',
    said: /^(?!.*\b(?:pas|rien|jamais|aucun|toujours|not|never|nothing|no|didn t|haven t|yet)\b).*\b(?:ai|avons|j ai|have|ve|got|i|bien) (?:\w+ ){0,2}(?:recu|received|got)\b/u,
  },
];

/**
 * What the words tell of a fact that they seem to tell: that very fact, another one that they tell
 * instead, or `undefined` where they deny it and say nothing in its place.
 */
export function unlessDenied(text: string, fact: FactName): FactName | undefined {
  const folded = fold(text);
  const denial = DENIALS.find((row) => row.fact === fact && row.said.test(folded));
  if (denial === undefined) return fact;
  return denial.instead?.said.test(folded) === true ? denial.instead.fact : undefined;
}
