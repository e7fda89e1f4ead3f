import type { PersonFact } from '../../bot/diagnosis/fact.ts';
import { fold } from './fold.ts';

/** Pieces of the messages that the pages show, folded, and the fact that each of them tells. The first that is found decides. */
const ERROR_TEXTS: readonly { readonly pieces: readonly RegExp[]; readonly tells: PersonFact }[] = [
  {
    pieces: [
      /stale request/u,
      /requete (?:perimee|obsolete|expiree)/u,
      /used the back button/u,
      /stale[ .](?:title|message)/u,
      /utilise le bouton (?:retour|precedent)/u,
    ],
    tells: 'told.stale-request',
  },
  {
    pieces: [
      /subjectconfirmation/u,
      /opensaml/u,
      /securitypolicyexception/u,
      /fatalprofileexception/u,
      /saml (?:response|assertion|message)/u,
      /unable to locate satisfiable bearer/u,
    ],
    tells: 'told.assertion-error',
  },
  {
    pieces: [
      /adresse (?:e ?mail|mail|email|electronique) est deja utilisee/u,
      /has already an account/u,
      /email (?:address )?is already (?:used|in use)/u,
    ],
    tells: 'told.mail-already-used',
  },
  {
    pieces: [/aucune unite n a pu/u, /no unit could be assigned/u],
    tells: 'told.no-unit-assigned',
  },
  {
    pieces: [
      /votre compte n est pas active/u,
      /compte doit etre active par un administrateur/u,
      /compte n a(?:it)? pas ete valide par un/u,
      /compte ne sera pas active/u,
      /account (?:is not|has not been) activated/u,
      /account must be activated/u,
    ],
    tells: 'told.account-inactive',
  },
  {
    pieces: [/selectionner un etablissement valide/u, /aucun etablissement trouve/u],
    tells: 'told.institution-not-listed',
  },
  {
    pieces: [/account rgpd/u, /accepter les conditions generales/u],
    tells: 'told.terms-not-accepted',
  },
  {
    pieces: [
      /(?:compte|account) (?:est |is |has been )?(?:verrouille|bloque|locked)/u,
      /account locked/u,
      /trop de tentatives/u,
      /too many (?:failed )?(?:attempts|login)/u,
    ],
    tells: 'told.account-locked',
  },
  {
    pieces: [/mot de passe (?:est |a )?expire/u, /password (?:has |is )?expired/u],
    tells: 'told.password-expired',
  },
  {
    pieces: [/compte (?:est |a )?expire/u, /account (?:has |is )?expired/u],
    tells: 'told.account-expired',
  },
  {
    pieces: [
      /(?:lien|link) (?:de reinitialisation )?(?:est |a |has |is )?(?:expire|perime|plus valide|no longer valid)/u,
      /delai d utilisation du code depasse/u,
    ],
    tells: 'told.link-expired',
  },
  {
    pieces: [/(?:lien|link) (?:a )?(?:deja (?:ete )?utilise|(?:has )?already (?:been )?used)/u],
    tells: 'told.link-used',
  },
  {
    pieces: [/code (?:de reinitialisation )?(?:est )?invalide/u, /invalid (?:reset )?code/u],
    tells: 'told.reset-code-refused',
  },
  {
    pieces: [
      /identifiant mot de passe saisi n a pas permis/u,
      /(?:identifiant|login|mot de passe|password)[a-z ]{0,40}(?:incorrect|errone|invalide|invalid|refuse)/u,
      /(?:incorrect|invalid|wrong) (?:username|password|credentials|login)/u,
      /password you entered was incorrect/u,
      /username you entered cannot be identified/u,
      /bad (?:username|password)/u,
    ],
    tells: 'told.password-refused',
  },
  {
    pieces: [
      /(?:502|503|504) (?:bad gateway|service (?:temporarily )?unavailable|gateway time ?out)/u,
      /internal server error/u,
      /erreur 500/u,
      /site est en maintenance/u,
    ],
    tells: 'told.sygefor-down',
  },
  {
    pieces: [
      /err too many redirects/u,
      /(?:hang|loop)[a-z ]{0,12} between sp and idp/u,
      /trop de redirections/u,
      /redirected you too many times/u,
      /cookies? (?:sont |are )?(?:bloques|desactives|disabled|blocked)/u,
    ],
    tells: 'told.login-loop',
  },
  { pieces: [/session (?:a |has |est )?expire/u], tells: 'told.session-expired' },
  { pieces: [/clock skew/u], tells: 'told.clock-wrong' },
  { pieces: [/profil a (?:bien )?ete (?:cree|mis a jour)/u], tells: 'told.works' },
];

/** The fact that a pasted message tells, or `undefined` for a message that is not known. */
export function readErrorText(text: string): PersonFact | undefined {
  const folded = fold(text);
  return ERROR_TEXTS.find(({ pieces }) => pieces.some((piece) => piece.test(folded)))?.tells;
}
