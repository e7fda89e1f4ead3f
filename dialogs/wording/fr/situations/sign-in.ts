import type { SIGN_IN_SITUATIONS } from '../../../../bot/diagnosis/situations/sign-in.ts';
import type { SituationWordings } from '../../situation-wording.ts';
import { LOGIN_STEPS } from '../guide-paths.ts';

/** Step 4: the way through the login page, the list of establishments and Janus, into Sygefor. */
export const SIGN_IN_FR: Pick<SituationWordings, (typeof SIGN_IN_SITUATIONS)[number]['code']> = {
  W1: {
    title: 'Bouton de connexion à trouver',
    explanation:
      'Il n’y a pas de formulaire d’inscription : votre première connexion crée votre compte. Elle passe par un seul bouton.',
    action: ['Connectez-vous ainsi :', ...LOGIN_STEPS].join('\n'),
    after: 'Votre profil Sygefor doit s’afficher. Dites ici si c’est le cas.',
  },
  W2: {
    title: 'Établissement à choisir : « Agents unités CNRS »',
    explanation:
      'C’est le bon choix pour toutes les personnes d’une unité du CNRS, même payées par une université. Un autre établissement mène sans doute à une autre page de connexion.',
    action: ['Recommencez depuis le début :', ...LOGIN_STEPS].join('\n'),
    after: 'Dites ici si cela fonctionne. Si la liste ne s’affiche plus, dites-le aussi.',
  },
  W3: {
    title: 'Mauvais établissement retenu par votre navigateur',
    explanation:
      'Votre navigateur semble avoir gardé un autre établissement (« Se souvenir de mon choix définitivement »). La liste ne s’affiche alors plus.',
    action: ['Ouvrez une fenêtre de navigation privée et recommencez :', ...LOGIN_STEPS].join('\n'),
    after:
      'Pour retrouver la liste dans votre fenêtre habituelle, effacez les cookies du site formation.ifsem.cnrs.fr dans les réglages du navigateur. Dites ici si cela fonctionne.',
  },
  W4: {
    title: '« Agents unités CNRS » à trouver dans la liste',
    explanation:
      'La liste est longue. L’entrée s’appelle « Agents unités CNRS » : il est possible qu’elle n’apparaisse qu’en la cherchant.',
    action:
      'Dans la zone de recherche de la liste, tapez « Agents », choisissez « Agents unités CNRS », puis cliquez sur « Sélection ».',
    after:
      'Dites ici si cela fonctionne. Si l’entrée n’apparaît pas, écrivez à l’assistance Sygefor ({support}).',
  },
  W5: {
    title: 'Page de connexion trop ancienne (« Stale Request »)',
    explanation:
      'Ce message vient souvent d’un favori, du bouton « Précédent » ou d’une page restée ouverte. Il ne dit rien de votre compte.',
    action: ['Fermez cet onglet et recommencez, sans passer par un favori :', ...LOGIN_STEPS].join(
      '\n',
    ),
    after: 'Dites ici si cela fonctionne.',
  },
  W6: {
    title: 'Erreur technique entre Janus et Sygefor',
    explanation:
      'La connexion a échoué en chemin, par exemple parce qu’elle a pris trop de temps ou que l’heure de l’ordinateur est fausse.',
    action: [
      'Fermez cet onglet, vérifiez l’heure de votre ordinateur et recommencez :',
      ...LOGIN_STEPS,
    ].join('\n'),
    after:
      'Dites ici si cela fonctionne. Si l’erreur revient, envoyez à l’assistance Sygefor ({support}) le texte exact du message et l’heure.',
  },
  W7: {
    title: 'Connexion qui tourne en boucle',
    explanation:
      'Votre navigateur bloque peut-être les cookies, ou une extension gêne la connexion. Votre compte n’est sans doute pas en cause.',
    action: ['Essayez avec un autre navigateur, en acceptant les cookies :', ...LOGIN_STEPS].join(
      '\n',
    ),
    after:
      'Dites ici si cela fonctionne. Sinon, le service informatique de votre unité peut vérifier les réglages de votre poste.',
  },
  W8: {
    title: 'Heure de l’ordinateur à régler',
    explanation:
      'La connexion peut échouer quand l’ordinateur n’est pas à l’heure, même de quelques minutes.',
    action: 'Réglez la date et l’heure de votre ordinateur (réglage automatique si possible).',
    after:
      'Reconnectez-vous à Sygefor et dites ici si cela fonctionne. Si vous ne pouvez pas changer l’heure, demandez au service informatique de votre unité.',
  },
  W9: {
    title: 'Connexion ouverte avec un autre compte',
    explanation:
      'Il est possible qu’un autre compte soit resté ouvert dans ce navigateur, par exemple sur un ordinateur partagé.',
    action: [
      'Fermez toutes les fenêtres du navigateur, puis, dans une fenêtre de navigation privée :',
      ...LOGIN_STEPS,
    ].join('\n'),
    after: 'Vérifiez que votre nom s’affiche, puis dites ici si cela fonctionne.',
  },
  W10: {
    title: 'Nom ou prénom manquant',
    explanation:
      'Il manque peut-être votre nom, votre prénom ou votre adresse dans ce que Sygefor reçoit. Ces informations viennent de RESEDA, l’annuaire du CNRS.',
    action:
      'Demandez au gestionnaire ou administrateur de votre unité de compléter votre fiche RESEDA : nom, prénom et adresse électronique.',
    after:
      'Quand la fiche est complète, reconnectez-vous à Sygefor et revenez ici pour vérifier à nouveau. Si tout est juste dans RESEDA, contactez l’assistance Sésame ({sesame}).',
    request: 'compléter ma fiche RESEDA : nom, prénom et adresse électronique',
  },
  W11: {
    title: 'Plusieurs adresses sur votre fiche RESEDA',
    explanation:
      'Votre fiche RESEDA (l’annuaire du CNRS) semble porter plusieurs adresses. Sygefor pourrait retenir celle que vous n’utilisez pas.',
    action:
      'Demandez au gestionnaire ou administrateur de votre unité de ne garder qu’une adresse sur votre fiche RESEDA, celle que vous utilisez.',
    after:
      'Ce point ne vous empêche pas d’avancer. Quand il ne reste qu’une adresse, revenez ici pour vérifier à nouveau.',
    request: 'ne garder qu’une adresse électronique sur ma fiche RESEDA, celle que j’utilise',
  },
  W12: {
    title: 'Réseau qui interrompt la connexion',
    explanation:
      'Un VPN ou un changement de réseau peut couper la connexion et vous obliger à recommencer.',
    action: [
      'Essayez depuis un autre réseau, ou en changeant l’état du VPN :',
      ...LOGIN_STEPS,
    ].join('\n'),
    after:
      'Dites ici si cela fonctionne. Sinon, le service informatique de votre unité peut vérifier le réseau.',
  },
  W13: {
    title: 'Sygefor ne répond pas',
    explanation:
      'Il est possible que Sygefor soit momentanément indisponible. Votre compte n’y est sans doute pour rien.',
    action: 'Fermez la page et réessayez plus tard.',
    after:
      'Si cela dure, prévenez l’assistance Sygefor ({support}). Dites ici si cela fonctionne de nouveau.',
    request: 'm’indiquer si Sygefor fonctionne, car la page ne répond pas de mon côté',
  },
  W14: {
    title: 'Session terminée pendant la saisie',
    explanation:
      'Après un moment sans activité, la connexion se ferme. Ce que vous aviez saisi n’est peut-être pas enregistré.',
    action: ['Reconnectez-vous :', ...LOGIN_STEPS].join('\n'),
    after:
      'Remplissez votre profil sans tarder, puis cliquez sur « Enregistrer ». Dites ici si cela fonctionne.',
  },
  W15: {
    title: 'Janus vous accepte, mais pas Sygefor',
    explanation:
      'Votre mot de passe est bon. Le blocage semble venir de Sygefor : seule l’assistance Sygefor peut le voir.',
    action:
      'Écrivez à l’assistance Sygefor ({support}), en indiquant le texte exact affiché et l’heure.',
    after: 'Quand l’assistance a répondu, reconnectez-vous et dites ici si cela fonctionne.',
    request:
      'm’aider à entrer dans Sygefor : Janus accepte mon mot de passe, mais Sygefor affiche un refus ou une erreur',
  },
  W16: {
    title: 'Vous êtes peut-être sur un autre Sygefor',
    explanation:
      'Plusieurs organismes utilisent un Sygefor. Celui de l’IFSeM, au CNRS, a une adresse en formation.ifsem.cnrs.fr et il est possible que la vôtre soit différente.',
    action: ['Passez par la page de connexion du guide :', ...LOGIN_STEPS].join('\n'),
    after:
      'Dites ici si cela fonctionne. Si la formation n’y figure pas, le service de formation de votre délégation régionale du CNRS peut vous dire où demander.',
  },
};
