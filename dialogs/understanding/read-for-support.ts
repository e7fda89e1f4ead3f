import { readCommand } from './command.ts';
import { fold } from './fold.ts';
import { saysItWorks } from './model/concepts-of.ts';
import { readConsent, readYesOrNo } from './yes-or-no.ts';

/** What a text is that was typed to support. */
export type ForSupport = 'leaving' | 'courtesy' | 'works' | 'words';

/** Greetings and thanks and nothing more: no mail is worth it. */
const COURTESY =
  /^(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|good (?:morning|afternoon|evening)|ok|okay|super|parfait|top|great|perfect|merci|mille mercis|thanks|thank you|thx|je vous remercie|un grand merci|madame|monsieur|beaucoup|bien|infiniment|a vous|d avance|pour (?:tout|votre (?:aide|reponse|message))|for (?:everything|your (?:help|answer|message))|very much|so much|a lot)(?: |$))+$/u;
/** What only stresses thanks is an answer where it stands alone. */
const STRESS =
  /^(?:madame|monsieur|beaucoup|bien|infiniment|a vous|very much|so much|a lot)(?: |$)/u;

/** That it works, with a but: somebody has to read it. */
const DOUBT =
  /\b(?:pas|jamais|mais|sauf|sinon|si|quand|encore|toujours|presque|sais|crois|pense|espere|erreurs?|not|n t|never|but|except|unless|if|when|still|almost|think|know|believe|hope|guess|errors?|how|comment|pourquoi|why)\b/u;

/** What a text is that was typed to support; what is asked of a solved request is whether it works now. */
export function readForSupport(text: string, isSolved: boolean): ForSupport {
  const folded = fold(text);
  if (isCalledOff(text)) return 'leaving';
  if (COURTESY.test(folded) && !STRESS.test(folded)) return 'courtesy';
  if (readCommand(text) === 'works') return 'works';
  return isSolved && affirms(text, folded) ? 'works' : 'words';
}

/** "Annuler" and the like. A plain no answers what support asked. */
function isCalledOff(text: string): boolean {
  if (readCommand(text) === 'back') return true;
  return readConsent(text) === 'no' && readYesOrNo(text) === undefined;
}

function affirms(text: string, folded: string): boolean {
  if (text.includes('?') || DOUBT.test(folded)) return false;
  return readYesOrNo(text) === 'yes' || saysItWorks(text);
}
