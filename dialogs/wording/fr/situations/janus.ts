import type { JANUS_SITUATIONS } from '../../../../bot/diagnosis/situations/janus.ts';
import type { SituationWording, SituationWordings } from '../../situation-wording.ts';
import { LOGIN_STEPS, SESAME_STEPS } from '../guide-paths.ts';

/** One text for J17 and J22: it must not let anybody guess which of them it is, since when, or why. */
const ACCOUNT_NOT_USABLE: SituationWording = {
  title: 'Compte non utilisable actuellement',
  explanation: 'Ce compte n’est pas utilisable actuellement.',
  action: 'Contactez l’assistance ({sesame}).',
  after: 'Quand l’assistance vous a répondu, revenez ici pour vérifier à nouveau.',
  request: 'm’aider à utiliser mon compte Janus',
};

/** Step 3: a Janus account that works. */
export const JANUS_FR: Pick<SituationWordings, (typeof JANUS_SITUATIONS)[number]['code']> = {
  J1: {
    title: 'Mot de passe Janus à définir',
    explanation:
      'Janus est le compte qui ouvre les services du CNRS, dont Sygefor. Il vous reste à choisir votre mot de passe, sur le site Sésame. C’est l’étape normale.',
    action: ['Définissez votre mot de passe sur Sésame :', ...SESAME_STEPS].join('\n'),
    after:
      'Revenez ici pour vérifier à nouveau, puis connectez-vous à Sygefor. Si le courriel n’arrive pas, dites-le ici.',
  },
  J2: {
    title: 'Mot de passe Janus oublié ou refusé',
    explanation:
      'Vous pouvez choisir vous-même un nouveau mot de passe sur Sésame, avec l’adresse qui est dans RESEDA, l’annuaire du CNRS.',
    action: [
      'Choisissez un nouveau mot de passe sur Sésame (« Mot de passe oublié ? ») :',
      ...SESAME_STEPS,
    ].join('\n'),
    after: 'Reconnectez-vous à Sygefor et dites ici si cela fonctionne.',
  },
  J3: {
    title: 'Mot de passe Janus expiré',
    explanation:
      'Votre mot de passe Janus semble avoir expiré. Cela arrive à tout le monde : vous pouvez en choisir un nouveau sur Sésame.',
    action: ['Choisissez un nouveau mot de passe sur Sésame :', ...SESAME_STEPS].join('\n'),
    after: 'Revenez ici pour vérifier à nouveau.',
  },
  J4: {
    title: 'Identifiant Janus à vérifier',
    explanation:
      'L’identifiant attendu est l’adresse qui est dans RESEDA, l’annuaire du CNRS. Ce n’est pas l’identifiant de votre université, de votre ordinateur ou d’un autre site.',
    action:
      'Comme identifiant, saisissez l’adresse qui est dans RESEDA, en entier et sans espace, avec votre mot de passe Janus.',
    after:
      'Dites ici si cela fonctionne. Si Janus refuse encore, faites une demande sur https://sesame.cnrs.fr/ avec la même adresse : le courriel reçu rappelle votre identifiant.',
  },
  J16: {
    title: 'Compte Janus peut-être verrouillé',
    explanation:
      'Après plusieurs essais de mot de passe, il est possible que Janus bloque votre compte. C’est une protection.',
    dated:
      'Après plusieurs essais de mot de passe, votre compte Janus semble verrouillé jusqu’au {until}. Attendez ce moment avant d’essayer à nouveau.',
    action: [
      'N’essayez plus de vous connecter pour l’instant : choisissez un nouveau mot de passe sur Sésame.',
      ...SESAME_STEPS,
    ].join('\n'),
    datedAction: 'N’essayez plus jusqu’au {until}, puis connectez-vous à nouveau.',
    after:
      'Revenez ensuite ici pour vérifier à nouveau. Si le compte reste bloqué, contactez l’assistance Sésame ({sesame}).',
  },
  J17: ACCOUNT_NOT_USABLE,
  J18: {
    title: 'Compte Janus sans doute terminé avec le contrat',
    explanation:
      'Votre compte Janus semble avoir pris fin en même temps que votre contrat. Si votre contrat a été prolongé, votre unité peut l’inscrire dans RESEDA, l’annuaire du CNRS.',
    dated:
      'Votre compte Janus semble avoir pris fin le {until}, en même temps que votre contrat. Si votre contrat a été prolongé, votre unité peut l’inscrire dans RESEDA, l’annuaire du CNRS.',
    action:
      'Si votre contrat a été prolongé, demandez au gestionnaire ou administrateur de votre unité d’inscrire la nouvelle date de fin dans RESEDA.',
    after:
      'Quand la nouvelle date est inscrite, revenez ici pour vérifier à nouveau. Si votre contrat est terminé, dites-le ici.',
    request:
      'vérifier la date de fin inscrite sur ma fiche RESEDA et y inscrire la prolongation de mon contrat, si elle n’y est pas encore',
  },
  J19: {
    title: 'Compte Janus ouvert pour un temps limité',
    explanation:
      'Votre compte Janus fonctionne, mais il semble maintenu pour un temps limité, après une date de fin.',
    dated:
      'Votre compte Janus fonctionne, mais il semble maintenu pour un temps limité, jusqu’au {until}.',
    action:
      'Si vous restez dans l’unité, demandez au gestionnaire ou administrateur de votre unité de mettre à jour la date de fin dans RESEDA.',
    after:
      'Ce point ne vous empêche pas d’avancer. Quand la date est à jour, revenez ici pour vérifier à nouveau.',
    request:
      'vérifier la date de fin inscrite sur ma fiche RESEDA et la mettre à jour si je reste dans l’unité',
  },
  J20: {
    title: 'Compte Janus pas encore ouvert',
    explanation:
      'Votre compte Janus semble préparé, mais pas encore ouvert. Il s’ouvre peut-être à la date de début de votre contrat.',
    dated:
      'Votre compte Janus semble préparé, mais pas encore ouvert. La date d’ouverture prévue semble être le {until}.',
    action:
      'Faites confirmer la date d’ouverture de votre compte par le gestionnaire ou administrateur de votre unité.',
    after:
      'À partir de cette date, revenez ici pour vérifier à nouveau. Surveillez aussi votre adresse personnelle : dans au moins un laboratoire, l’ouverture y est annoncée.',
    request:
      'm’indiquer à quelle date mon compte Janus doit s’ouvrir, et vérifier la date de début inscrite sur ma fiche RESEDA',
  },
  J21: {
    title: 'Mot de passe Janus à changer',
    explanation:
      'Janus semble vous demander de changer votre mot de passe avant de continuer. C’est possible sur Sésame.',
    action: ['Choisissez un nouveau mot de passe sur Sésame :', ...SESAME_STEPS].join('\n'),
    after: 'Revenez ici pour vérifier à nouveau.',
  },
  J22: ACCOUNT_NOT_USABLE,
  J23: {
    title: 'Peut-être deux comptes Janus à votre nom',
    explanation:
      'Il est possible que vous ayez plus d’un compte Janus. Vous pourriez alors entrer avec le mauvais. L’assistant ne choisit pas entre eux : une personne doit le faire.',
    action: 'Demandez à l’assistance Sésame ({sesame}) quel compte Janus utiliser.',
    after:
      'Quand l’assistance vous a dit quel compte utiliser, revenez ici pour vérifier à nouveau.',
    request:
      'vérifier si j’ai plusieurs comptes Janus, n’en garder qu’un et m’indiquer lequel utiliser',
  },
  J24: {
    title: 'Mot de passe d’un autre service',
    explanation:
      'Il est possible que vous utilisiez le mot de passe d’un autre service : université, messagerie, CRU… Pour Sygefor, il faut le compte Janus. Il n’y a pas de mot de passe Sygefor à créer.',
    action: [
      'Recommencez en passant par Janus, avec votre mot de passe Janus :',
      ...LOGIN_STEPS,
    ].join('\n'),
    after:
      'Pas de mot de passe Janus, ou oublié ? Il se choisit sur https://sesame.cnrs.fr/ (« Personnel des unités CNRS »). Dites ici si cela fonctionne.',
  },
  J28: {
    title: 'Compte Janus resté longtemps sans usage',
    explanation:
      'Il est possible que votre compte Janus soit en pause, parce qu’il n’a pas servi depuis longtemps. Un nouveau mot de passe peut le rouvrir.',
    action: ['Choisissez un nouveau mot de passe sur Sésame :', ...SESAME_STEPS].join('\n'),
    after:
      'Revenez ici pour vérifier à nouveau. Si le compte reste bloqué, contactez l’assistance Sésame ({sesame}).',
  },
};
