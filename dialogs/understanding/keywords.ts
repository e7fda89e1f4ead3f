import type { PersonFact } from '../../bot/diagnosis/fact.ts';
import { fold } from './fold.ts';

/** Short expressions that tell a fact by themselves. What is finer than that is understood elsewhere. */
const KEYWORDS: readonly { readonly said: RegExp; readonly tells: PersonFact }[] = [
  {
    said: /(?:oublie|perdu|forgot(?:ten)?|lost|ne (?:me )?(?:souviens|rappelle) (?:plus|pas))[a-z ]{0,24}(?:mot de passe|mdp|password)|(?:mot de passe|mdp|password)[a-z ]{0,12}(?:oublie|perdu|forgotten|lost)/u,
    tells: 'told.password-forgotten',
  },
  {
    said: /(?:firefox|chrome|autre navigateur|other browser|another browser)[a-z ]{0,40}(?:lien|link)|(?:lien|link)[a-z ]{0,40}(?:firefox|chrome|autre navigateur|other browser|another browser)/u,
    tells: 'told.link-other-browser',
  },
  { said: /(?:lien|link)[a-z ]{0,20}(?:expire|perime|expired)/u, tells: 'told.link-expired' },
  {
    said: /(?:recu|recois|receive|received|got)[a-z ]{0,16}(?:rien|aucun|pas|nothing|no mail|no email)|(?:rien|pas|nothing|not|never|jamais)[a-z ]{0,12}(?:recu|recois|received?)|aucun (?:mail|courriel|message)/u,
    tells: 'told.sesame-mail-missing',
  },
  {
    said: /(?:code de reinitialisation|reset code)[a-z ]{0,20}(?:ou|where)|(?:ou|where)[a-z ]{0,30}(?:code de reinitialisation|reset code)/u,
    tells: 'told.has-reset-code',
  },
  {
    said: /(?:plus|pas) acces a (?:ma|mon|cette|la|l) (?:ancienne? )?(?:boite|messagerie|adresse|mail)|(?:cannot|can t|no longer) (?:open|access) (?:my|that|this|the) mailbox/u,
    tells: 'told.mailbox-closed',
  },
  {
    said: /tourne en boucle|boucle (?:sans fin|infinie)|page blanche|login loop|endless loop|blank page/u,
    tells: 'told.login-loop',
  },
  {
    said: /renvoie (?:toujours )?(?:sur|vers) (?:mon|ma|l) (?:universite|etablissement|autre)|(?:sends|redirects) me (?:always )?to my (?:university|institution)/u,
    tells: 'told.institution-remembered',
  },
  {
    said: /agents unites cnrs[a-z ]{0,20}(?:introuvable|trouve pas|pas dans la liste|absent|not (?:found|listed))/u,
    tells: 'told.institution-not-listed',
  },
  {
    said: /valideur[a-z ]{0,24}(?:pas (?:le )?bon|faux|errone|incorrect|mauvais|wrong|not (?:the right|correct))|(?:mauvais|wrong) valideur/u,
    tells: 'told.valideur-wrong',
  },
  {
    said: /(?:cofo|correspondant formation)[a-z ]{0,24}(?:pas (?:le )?bon|faux|errone|incorrect|mauvais|parti|wrong|left|gone)|(?:mauvais|wrong) cofo/u,
    tells: 'told.cofo-wrong',
  },
  {
    said: /(?:liste|list)[a-z ]{0,20}(?:vide|empty)|valideur[a-z ]{0,24}(?:absent|pas dans la liste|not in the list|missing)/u,
    tells: 'told.valideur-not-listed',
  },
];

/** The fact that a short expression in the text tells. Nothing is read into a text that says the contrary first. */
export function readKeyword(text: string): PersonFact | undefined {
  const folded = fold(text);
  if (/\bpas oublie|\bnot forg[eo]t/u.test(folded)) return undefined;
  return KEYWORDS.find(({ said }) => said.test(folded))?.tells;
}

const SOMEBODY =
  'collegue|doctorante?|thesarde?|stagiaire|agente?|nouve(?:l|lle|au) (?:arrivante?|venue?)|arrivante?|post ?doc(?:torante?)?|etudiante?|collaborat(?:eur|rice)|chercheu(?:r|se)|techniciene?|technicienne|ingenieure?|colleague|(?:phd |new )?student|intern|newcomer|co ?worker|team member';

const FOR_SOMEBODY = new RegExp(
  `\\b(?:pour|for|de la part d|au nom d|on behalf of) ?(?:une?|l|la|le|mon|ma|mes|notre|nos|des|a|an|my|our|one of (?:my|our)|the) (?:new |nouve(?:l|lle|au) )?(?:${SOMEBODY})s?\\b|\\b(?:pour|for) (?:quelqu un d autre|une autre personne|someone else|somebody else)`,
  'u',
);

/** "My student cannot…": the person is the one who does not get in. "My colleague told me…" is not. */
const SOMEBODY_CANNOT = new RegExp(
  `\\b(?:une?|mon|ma|mes|notre|nos|my|our|a|an) (?:new |nouve(?:l|lle|au) )?(?:${SOMEBODY})s?(?: [a-z]+){0,4} (?:n arrive|n arrivent|ne peut|ne peuvent|ne parvient|n a pas|n ont pas|a oublie|est bloque|sont bloques|cannot|can t|could not|is not able|does not|doesn t|has no|forgot|is blocked|is stuck)`,
  'u',
);

/** Whether the text says that it is about somebody else. */
export function isAboutSomebodyElse(text: string): boolean {
  const folded = fold(text);
  return FOR_SOMEBODY.test(folded) || SOMEBODY_CANNOT.test(folded);
}

/** Whether the person says to be the one who keeps a unit's records. */
export function isFromAdministrator(text: string): boolean {
  return /\b(?:je suis|i am|i m)(?: \w+){0,3} (?:gestionnaire|administrat(?:eur|rice|or))\b/u.test(
    fold(text),
  );
}

/** Whether somebody fears not to be entitled because the CNRS does not pay them. */
export function isAboutEligibility(text: string): boolean {
  const folded = fold(text);
  return (
    /\b(?:pas|not|non)(?: \w+){0,2}? (?:payee?|remuneree?|salariee?|employee?s?|agente?|agent|fonctionnaire|paid|employed|staff)(?: \w+){0,3} cnrs\b/u.test(
      folded,
    ) ||
    /\b(?:ai je|est ce que j ai|j ai)(?: bien| quand meme| tout de meme)? (?:le )?droit\b|\bje n ai pas (?:le )?droit\b|\bsuis je (?:eligible|concernee?)\b|\bam i (?:eligible|entitled|allowed)\b|\bnot (?:eligible|entitled)\b/u.test(
      folded,
    )
  );
}

/** Words without which nobody tells why they came. */
const TROUBLE =
  /\b(?:connect\w*|login|log in|sign in|log on|mot de passe|mdp|password|comptes?|accounts?|acces|acceder|access|inscri\w*|regist\w*|formations?|training|courses?|sygefor|janus|sesame|reseda|labintel|cru|profile?|erreurs?|errors?|bloque\w*|blocked|stuck|marche|fonctionne|work|works|working|codes?|liens?|links?|mails?|courriel|adresse|address|valideur|cofo|unite|unit|pages?|site|probleme|problem|help me|aidez)\b/u;

/** Whether a text tells something about the access, though not what. */
export function isAboutAccess(text: string): boolean {
  return TROUBLE.test(fold(text));
}

/** Whether a text is about Sésame, and not about the assistant's own code. */
export function isAboutSesame(text: string): boolean {
  return /\b(?:sesame|reinitialisation|reset|mot de passe|mdp|password)\b/u.test(fold(text));
}
