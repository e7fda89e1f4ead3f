import { readCommand } from './command.ts';
import { fold } from './fold.ts';
import { HESITATION } from './hesitation.ts';
import { saysItWorks } from './model/concepts-of.ts';
import { readConsent, readYesOrNo } from './yes-or-no.ts';

/** What a text is that was typed to support. */
export type ForSupport = 'leaving' | 'courtesy' | 'hesitation' | 'works' | 'words';

/** Greetings and thanks and nothing more: no mail is worth it. */
const COURTESY =
  /^(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|good (?:morning|afternoon|evening)|ok|okay|super|parfait|top|great|perfect|merci|mille mercis|thanks|thank you|thx|je vous remercie|un grand merci|madame|monsieur|beaucoup|bien|infiniment|a vous|d avance|pour (?:tout|(?:votre|cette|vos) (?:aide|reponse|message|retour|temps|patience|disponibilite|reactivite|travail|explications?))|for (?:everything|(?:your|the) (?:help|answer|message|reply|time|patience|support))|(?:je vous souhaite |passez )?une? (?:bonne|excellente|belle) (?:journee|soiree|fin de journee)|(?:bonne|excellente|belle) (?:journee|soiree|fin de journee)|bon(?:ne)? (?:week end|semaine|fin de semaine)|(?:bien |tres )?cordialement|(?:good ?)?bye(?: bye)?|au revoir|a (?:bientot|demain|plus)|bonne nuit|good night|see you(?: soon| tomorrow)?|have a (?:nice|good|great|lovely) (?:day|evening|week ?end|week)|(?:best|kind|warm) regards|very much|so much|a lot)(?: |$))+$/u;
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
  if (HESITATION.test(folded)) return 'hesitation';
  if (COURTESY.test(folded) && !STRESS.test(folded)) return 'courtesy';
  if (readCommand(text) === 'works') return 'works';
  return isSolved && affirms(text, folded) ? 'works' : 'words';
}

/** "I want the assistant", and the like. */
const TO_ASSISTANT =
  /^(?:(?:laissez?|non|ok|no) )*(?:je (?:veux|voudrais|prefere)|(?:je veux )?(?:parler|revenir|retourner|retour)(?: (?:a|avec|vers|chez))?|(?:i want|i would like)(?: to (?:talk|go back))?(?: to)?|(?:go )?back to|talk to|ask) (?:l |le |the |cet |ce )?(?:assistant|robot|bot|chatbot)$/u;

/** "Annuler" and the like. A plain no answers what support asked. */
function isCalledOff(text: string): boolean {
  if (readCommand(text) === 'back' || TO_ASSISTANT.test(fold(text))) return true;
  return readConsent(text) === 'no' && readYesOrNo(text) === undefined;
}

/** Nothing else that one says of something that was only passed on: "great", "ça marche" and the like. */
const PLAINLY =
  /\b(?:cela|ca|tout) (?:re)?fonctionne\b|\bj ai (?:enfin |finalement )?reussi\b|\bai (?:enfin |finalement )?pu me connecter\b|\bi (?:could|managed to|can) (?:now |finally )?(?:log|sign) in\b|\bit (?:now |finally )?works\b|\bit (?:is|s) (?:now )?fixed\b|\bc est (?:regle|resolu|repare)\b|\bproblem(?:e)? (?:is |est )?(?:solved|resolu|regle)\b/u;

/** Whether somebody says of themselves, and in no doubt, that it works. */
export function saysPlainlyItWorks(text: string): boolean {
  const folded = fold(text);
  return !text.includes('?') && !DOUBT.test(folded) && PLAINLY.test(folded);
}

/** As people say it in a sentence of their own. */
const WORKS_NOW =
  /\b(?:ca|cela|sa|tout) (?:re)?(?:marche|fonctionne)\b|^(?:oui )?(?:re)?(?:marche|fonctionne)$|\brentre dans l ordre\b|\bthat (?:did it|works|worked|fixed it)\b|\bi can (?:now )?(?:sign|log) in\b|\beverything works\b/u;

function affirms(text: string, folded: string): boolean {
  if (text.includes('?') || DOUBT.test(folded)) return false;
  return readYesOrNo(text) === 'yes' || saysItWorks(text) || WORKS_NOW.test(folded);
}
