import { fold } from './fold.ts';

/** Words that people meet on the way and do not know, and how they write them, folded. */
const TERMS = {
  cofo: /\bco ?fos?\b|correspondante? (?:de )?formation|training (?:correspondent|contact|officer)/u,
  valideur: /\bvalid(?:eur|euse|ateur|ator)s?\b|approver/u,
  sesame: /\bsesames?\b/u,
  janus: /\bjanus\b/u,
  labintel: /\blab ?intel\b/u,
  reseda: /\bres+ed+a\b/u,
  wayf: /\bwayf\b|liste des etablissements|list of institutions/u,
  cru: /\b(?:comptes? )?cru\b/u,
  ifsem: /\bifsem\b/u,
  sygefor: /\bs[iy]ge(?:f|ph)ore?\b/u,
  unit: /\b(?:umr|uar|upr|usr|ums)\b/u,
  delegation: /\bdelegation\b/u,
} as const satisfies Record<string, RegExp>;

export type Term = keyof typeof TERMS;

/** The words of the institution that a text names, each once. */
export function findTerms(text: string): readonly Term[] {
  const folded = fold(text);
  // `Object.keys` forgets that the keys of the table are the terms.
  const terms = Object.keys(TERMS) as Term[];
  return terms.filter((term) => TERMS[term].test(folded));
}
