import type { QuestionWordings } from '../question-wording.ts';

/** Every question and its answers, in French. */
export const QUESTIONS_FR: QuestionWordings = {
  screen: {
    text: 'Que voyez-vous en ce moment ?',
    again: 'Quelle page est affichée sur votre écran ? Choisissez ce qui y ressemble le plus.',
    answers: {
      'login-page': 'La page de connexion de Sygefor',
      institutions: 'Une liste d’établissements',
      'janus-password': 'La page de Janus, avec un mot de passe à saisir',
      sesame: 'Le site Sésame',
      error: 'Un message d’erreur (à coller ici)',
      profile: 'Mon profil Sygefor',
      'nothing-yet': 'Rien encore, je commence',
    },
  },
  'login-problem': {
    text: 'Que se passe-t-il sur la page de connexion de Sygefor ?',
    again: 'Qu’est-ce qui vous arrête sur cette page ?',
    answers: {
      'button-not-found': 'Je ne sais pas où cliquer',
      'no-password': 'Je n’ai pas encore de mot de passe Janus',
      'asks-sygefor-password': 'On me demande un mot de passe Sygefor',
      loop: 'Je reviens toujours à cette page, ou elle reste blanche',
      'asked-again': 'Je dois me reconnecter toutes les quelques minutes',
      'someone-else': 'J’entre avec le compte d’une autre personne',
      'session-expired': 'Ma session s’est fermée pendant que j’écrivais',
      'other-site': 'L’adresse n’est pas formation.ifsem.cnrs.fr',
      'not-answering': 'La page ne s’ouvre pas',
    },
  },
  'institutions-problem': {
    text: 'Que se passe-t-il avec la liste des établissements ?',
    again: 'Qu’est-ce qui vous arrête au moment de choisir votre établissement ?',
    answers: {
      'which-one': 'Je ne sais pas lequel choisir',
      'not-listed': 'Je ne trouve pas « Agents unités CNRS »',
      'wrong-page': 'Mon choix m’amène sur une page qui n’est pas Janus',
      'no-list': 'La liste ne s’affiche plus',
      loop: 'Après mon choix, je reviens au début',
    },
  },
  'sign-in-result': {
    text: 'Connectez-vous à Sygefor : « Se connecter avec son compte Janus ou CRU », puis « Agents unités CNRS » et « Sélection ». Que se passe-t-il ?',
    again:
      'Ouvrez https://formation.ifsem.cnrs.fr/page/login et essayez de vous connecter. Jusqu’où arrivez-vous ?',
    answers: {
      works: 'Tout fonctionne, mon profil est enregistré',
      profile: 'J’arrive sur mon profil',
      'button-not-found': 'Je ne trouve pas le bouton de connexion',
      'not-listed': 'Je ne trouve pas « Agents unités CNRS »',
      'wrong-page': 'J’arrive sans liste sur la page d’un autre établissement',
      'janus-refuses': 'Je bloque sur la page de Janus',
      loop: 'Je reviens toujours au début',
      error: 'Un message d’erreur s’affiche',
    },
  },
  'error-text': {
    text: 'Copiez ici le message d’erreur, tel qu’il est affiché, sans mot de passe ni code. Exemple inventé : « Erreur 000, accès impossible à portail.labo.example ».',
    again:
      'Écrivez les mots affichés à l’écran, même en partie. Exemple inventé : « Erreur 000 ». N’écrivez ni mot de passe ni code.',
    answers: {},
  },
  'error-page': {
    text: 'Sur quelle page ce message apparaît-il ?',
    again: 'Que faisiez-vous quand le message est apparu ?',
    answers: {
      sygefor: 'Sur Sygefor, après la page de Janus',
      janus: 'Sur la page de Janus',
      sesame: 'Sur Sésame',
      institutions: 'Sur la liste des établissements',
      profile: 'Sur mon profil Sygefor',
      clock: 'Le message parle de l’heure ou de la date de l’ordinateur',
    },
  },
  registered: {
    text: 'Avez-vous une fiche dans RESEDA, l’annuaire du CNRS (certains disent encore Labintel) ?',
    again:
      'Êtes-vous dans l’annuaire du CNRS, avec votre adresse électronique ? Votre gestionnaire d’unité peut vous le dire.',
    answers: {
      yes: 'Oui, avec mon adresse',
      'no-record': 'Non, je n’y suis pas',
      'no-mail': 'Oui, mais sans mon adresse',
      'not-in-unit': 'Je ne fais pas partie d’une unité du CNRS',
    },
  },
  'other-address': {
    text: 'Avez-vous une autre adresse professionnelle : université, laboratoire, CNRS, ancienne adresse ? Tapez-la ici. Exemple inventé : camille.exemple@labo.example',
    again:
      'Votre gestionnaire d’unité connaît peut-être une autre de vos adresses. Tapez-la en entier. Exemple inventé : c.exemple@labo.example',
    answers: {
      no: 'Non, je n’ai pas d’autre adresse',
    },
  },
  'name-and-unit': {
    text: 'Donnez votre prénom, votre nom et le code de votre unité. Exemple inventé : Camille Exemple, UMR0000',
    again:
      'Il faut votre prénom et votre nom, puis le code de votre unité, comme dans cet exemple inventé : Camille Exemple, UMR0000 (et non votre adresse camille.exemple@labo.example).',
    answers: {},
  },
  arrival: {
    text: 'Quelle phrase vous correspond le mieux ?',
    again: 'Depuis quand et comment êtes-vous dans votre unité ?',
    answers: {
      newcomer: 'Je viens d’arriver dans l’unité',
      'just-added': 'Ma fiche RESEDA vient d’être créée ou modifiée',
      back: 'Je reviens après une absence, ou avec un nouveau contrat',
      'short-stay': 'Je suis là pour peu de temps (stage, vacation)',
      'unit-renamed': 'Mon unité a fermé, fusionné ou changé de nom',
      external: 'Je suis prestataire ou partenaire extérieur',
      'not-in-unit': 'Je ne fais pas partie d’une unité du CNRS',
      'long-since': 'Je suis dans l’unité depuis longtemps',
    },
  },
  employer: {
    text: 'Qui est votre employeur ?',
    again: 'Quel organisme vous paie ? Les deux réponses permettent d’avoir un compte.',
    answers: {
      cnrs: 'Le CNRS',
      other: 'Une université ou un autre organisme',
    },
  },
  'janus-use': {
    text: 'Avez-vous déjà utilisé Janus, le compte qui ouvre les services du CNRS ?',
    again: 'Avez-vous déjà saisi un mot de passe sur la page de Janus, pour un service du CNRS ?',
    answers: {
      today: 'Oui, et il fonctionne aujourd’hui avec mon adresse',
      before: 'Oui, mais pas récemment',
      forgotten: 'Oui, mais j’ai oublié mon mot de passe',
      never: 'Non, jamais',
    },
  },
  'janus-problem': {
    text: 'Que se passe-t-il sur la page de Janus ?',
    again: 'Qu’est-ce qui vous arrête, ou que dit la page de Janus ?',
    answers: {
      forgotten: 'J’ai oublié mon mot de passe',
      'never-set': 'Je n’ai jamais eu de mot de passe Janus',
      refused: 'Mon identifiant ou mon mot de passe est refusé',
      locked: 'Mon compte est verrouillé',
      'password-expired': 'Mon mot de passe a expiré',
      'must-change': 'On me demande de changer mon mot de passe',
      'account-expired': 'Mon compte a expiré',
      'second-factor': 'On me demande une deuxième vérification que je n’ai plus',
      'accepted-then-error': 'Janus m’accepte, puis une erreur s’affiche',
      'not-answering': 'La page de Janus ne s’ouvre pas',
    },
  },
  identifier: {
    text: 'Avec quoi avez-vous essayé de vous connecter ? N’écrivez pas votre mot de passe ici.',
    again:
      'Qu’avez-vous saisi comme identifiant, et pour quel service était le mot de passe ? Choisissez une réponse, sans rien recopier.',
    answers: {
      'reseda-mail': 'L’adresse qui est dans RESEDA',
      'other-mail': 'Une autre adresse',
      'other-login': 'Un identifiant d’université, de laboratoire ou d’ordinateur',
      'other-password': 'Le mot de passe d’un autre service que Janus',
    },
  },
  'sesame-problem': {
    text: 'Que se passe-t-il sur Sésame ?',
    again: 'À quel moment Sésame vous arrête-t-il ?',
    answers: {
      'no-mail': 'Je n’ai pas reçu le courriel',
      'mailbox-closed': 'Je ne peux pas ouvrir cette boîte de messagerie',
      link: 'Le lien du courriel ne fonctionne pas',
      code: 'On m’a donné un code de réinitialisation',
      form: 'Je ne sais pas remplir la page',
      'new-password-refused': 'Mon nouveau mot de passe est refusé',
      phishing: 'Le courriel me semble suspect',
      'not-answering': 'Sésame ne s’ouvre pas',
    },
  },
  'sesame-mail': {
    text: 'Où en êtes-vous avec le courriel de Sésame ?',
    again: 'Avez-vous regardé dans les courriers indésirables, et à la bonne adresse ?',
    answers: {
      'just-asked': 'Je viens de faire la demande, ou je n’ai pas cherché',
      searched: 'J’ai attendu et cherché partout, rien',
      'mailbox-closed': 'Je n’ai pas accès à cette boîte de messagerie',
      'wrong-address': 'L’adresse inscrite dans RESEDA est fausse',
      'just-added': 'Mon adresse vient d’être ajoutée dans RESEDA',
    },
  },
  'sesame-link': {
    text: 'Que se passe-t-il avec le lien du courriel de Sésame ?',
    again: 'Où et quand avez-vous ouvert ce lien ?',
    answers: {
      'other-browser': 'Je l’ai ouvert dans un autre navigateur ou appareil',
      used: 'Je l’ai déjà utilisé',
      expired: 'La page dit qu’il n’est plus valable',
    },
  },
  'sesame-code': {
    text: 'Que se passe-t-il avec le code de réinitialisation ? N’écrivez pas ce code ici.',
    again:
      'Cherchez-vous où saisir ce code, ou bien Sésame le refuse-t-il ? Gardez le code pour vous.',
    answers: {
      where: 'Je ne sais pas où le saisir',
      refused: 'Sésame le refuse',
    },
  },
  'sesame-form': {
    text: 'Qu’est-ce qui vous arrête sur la page de Sésame ?',
    again: 'Quelle partie de la page pose problème ?',
    answers: {
      status: 'J’ai choisi « Personnel externe »',
      robot: 'La case « Je ne suis pas un robot » ne marche pas',
      identifier: 'Je ne sais pas quel identifiant mettre',
      start: 'Je ne sais pas par où commencer',
    },
  },
  'profile-problem': {
    text: 'Que se passe-t-il sur votre profil Sygefor ?',
    again: 'Qu’est-ce qui vous gêne sur cette page ?',
    answers: {
      'not-saved': 'Je n’ai pas encore cliqué sur « Enregistrer »',
      valideur: 'Le valideur (qui approuve mes formations) pose problème',
      cofo: 'Le COFO (correspondant formation) pose problème',
      data: 'Mon nom, mon unité ou mon adresse pose problème',
      'save-refused': 'Sygefor n’enregistre pas mon profil',
      account: 'Compte inactif, vide ou ancien compte perdu',
      request: 'Ma question porte sur une formation demandée',
      'all-saved': 'Tout est enregistré',
    },
  },
  'profile-valideur': {
    text: 'Que se passe-t-il avec le valideur, la personne qui approuve vos formations ?',
    again: 'Le nom du valideur est-il vide, faux, ou absent de la liste ?',
    answers: {
      'to-choose': 'Je dois le choisir moi-même',
      wrong: 'La personne affichée n’est pas la bonne',
      'not-listed': 'La bonne personne n’est pas dans la liste',
      who: 'Je ne sais pas qui c’est',
      myself: 'Mon valideur, c’est moi',
      corrected: 'C’est corrigé dans RESEDA, mais pas ici',
    },
  },
  'profile-cofo': {
    text: 'Que se passe-t-il avec le COFO, le correspondant formation de votre unité ?',
    again: 'Le nom du COFO est-il faux ou absent ?',
    answers: {
      wrong: 'La personne affichée n’est pas la bonne',
      missing: 'Aucun COFO n’est affiché',
      corrected: 'C’est corrigé dans RESEDA, mais pas ici',
    },
  },
  'profile-data': {
    text: 'Quelle information n’est pas exacte ?',
    again: 'Quelle case de votre profil faut-il corriger ?',
    answers: {
      name: 'Mon nom ou mon prénom',
      'old-unit': 'C’est mon ancienne unité',
      'other-unit': 'J’ai plusieurs unités, ce n’est pas la bonne',
      employer: 'Mon employeur ou mon statut',
      mail: 'Mon adresse électronique',
      empty: 'Des cases sont vides et je ne peux pas les remplir',
      corrected: 'C’est corrigé dans RESEDA, mais pas ici',
    },
  },
  'profile-save': {
    text: 'Que se passe-t-il quand vous cliquez sur « Enregistrer » ?',
    again: 'Que dit Sygefor au moment d’enregistrer ?',
    answers: {
      field: 'Une case est signalée ou refusée',
      terms: 'Je reviens toujours à une page de conditions à accepter',
      'mail-used': '« Cette adresse email est déjà utilisée »',
      session: 'Je dois me reconnecter',
    },
  },
  'profile-account': {
    text: 'Que se passe-t-il avec votre compte Sygefor ?',
    again: 'Que dit Sygefor, ou que manque-t-il ?',
    answers: {
      inactive: 'Mon compte n’est pas activé',
      'no-unit': 'Aucune unité n’a pu m’être attribuée',
      history: 'Mes formations passées sont sur un ancien compte',
      'empty-again': 'Mon compte n’a pas servi depuis des années, il est vide',
      cru: 'J’utilise un compte CRU',
    },
  },
  contract: {
    text: 'Votre contrat est-il terminé ?',
    again: 'Êtes-vous toujours dans l’unité, et avec quel contrat ?',
    answers: {
      renewed: 'Non, il a été prolongé',
      back: 'Je reviens avec un nouveau contrat',
      over: 'Oui, il est terminé',
    },
  },
  administrator: {
    text: 'Où en êtes-vous avec votre gestionnaire d’unité ?',
    again: 'Savez-vous qui c’est, et vous a-t-on répondu ?',
    answers: {
      who: 'Je ne sais pas qui c’est',
      silent: 'Je n’ai pas de réponse',
      done: 'C’est fait dans RESEDA, mais rien n’a changé',
    },
  },
  eligibility: {
    text: 'Avez-vous un doute sur votre droit à un compte ?',
    again: 'Qu’est-ce qui vous fait penser que Sygefor n’est pas pour vous ?',
    answers: {
      'not-paid-by-cnrs': 'Je ne suis pas agent CNRS',
      'not-in-unit': 'Je ne fais pas partie d’une unité du CNRS',
    },
  },
};
