import { ERROR_ROWS } from './rows.ts';
import { isOrdinary } from './ordinary-words.ts';
import { toWords } from './words.ts';

/** Words of error messages that are in none of ours, and the names of programs and services. */
const TECHNICAL = `access accès apache application array attention attribute authentication
  authentification autorisation bad base caught chrome class column configuration connexion
  controller critical database de data débogage delete denied donnée donnees doctrine edge empty
  entity erreur error exception failed failure fatal file fichier firefox forbidden function get
  handler http https impossible input interdit interne internal invalid invalide json java
  javascript key la le les ligne line linux login mac method méthode mozilla mysql no nginx not
  notice null nullpointerexception object opération operation oracle page param parameter parse php
  post query sqlstate rangée request requête reset response réponse root route runtime runtimeexception
  safari server serveur service session shibboleth sql stack string symfony syntax système system
  temps the timeout tomcat token twig type typeerror uncaught undefined undo un une unexpected
  unknown url user utilisateur value valeur variable veuillez vous votre warning windows xml
  chargement élément enregistrement échec abandon aborted absent action adresse agents
  authorization bug cannot certificat certificate champ client component composant contenu content
  désolé document domain domaine download droits élément format formulaire identity image index
  indisponible item limit limite load loading manquant maximum memory mémoire missing module network
  nous objet oops option paramètre permission plugin please portail portal problème procédure
  cordialement journée madame mademoiselle monsieur régionale
  process product produit profil profile protocol quelque quota read redirect redirection
  ressource resource retry save script security sécurité size sorry source status statut task
  téléchargement token try unable unavailable update upload version widget write`;

const KNOWN = new Set(
  [...ERROR_ROWS.flatMap(({ says }) => says), TECHNICAL].flatMap((said) =>
    toWords(said.replaceAll(/[|?]/gu, ' ')),
  ),
);

/** Whether a word is one of messages, so that it is nobody's name. Small words are. */
export function isMessageWord(word: string): boolean {
  return toWords(word).every((part) => KNOWN.has(part) || isOrdinary(part));
}
