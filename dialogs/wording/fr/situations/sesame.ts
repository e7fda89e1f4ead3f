import type { SESAME_SITUATIONS } from '../../../../bot/diagnosis/situations/sesame.ts';
import type { SituationWordings } from '../../situation-wording.ts';
import { LOGIN_STEPS, RESET_CODE_SENTENCE, SESAME_STEPS } from '../guide-paths.ts';

/** Step 3, on the pages of Sésame where the Janus password is set, and on the page of Janus. */
export const SESAME_FR: Pick<SituationWordings, (typeof SESAME_SITUATIONS)[number]['code']> = {
  J5: {
    title: 'Statut à changer sur Sésame',
    explanation:
      'Vous avez sans doute choisi « Personnel externe ». Si vous faites partie d’une unité du CNRS, c’est l’autre choix qui convient, quel que soit votre employeur.',
    action: ['Refaites la demande avec « Personnel des unités CNRS » :', ...SESAME_STEPS].join(
      '\n',
    ),
    after: 'Dites ici si cela fonctionne.',
  },
  J6: {
    title: 'Case « Je ne suis pas un robot » à cocher',
    explanation:
      'Sésame n’envoie le courriel que si cette case est cochée. Elle met parfois quelques secondes à répondre.',
    action:
      'Sur Sésame, cochez « Je ne suis pas un robot », attendez que la case soit bien cochée, puis validez.',
    after:
      'Si la case ne répond pas, ouvrez https://sesame.cnrs.fr/ dans un autre navigateur et recommencez. Dites ici si cela fonctionne.',
  },
  J7: {
    title: 'Courriel de Sésame pas encore reçu',
    explanation:
      'Le courriel part vers l’adresse qui est dans RESEDA, l’annuaire du CNRS. Il est possible qu’il tarde, ou qu’un filtre l’ait mis de côté.',
    action:
      'Cherchez le courriel de Sésame dans tous vos dossiers, courrier indésirable (spam) compris. S’il y en a plusieurs, ouvrez seulement le plus récent.',
    after:
      'Déjà cherché, et toujours rien ? Le service informatique de votre unité peut voir si un filtre le retient. Ensuite, faites une seule nouvelle demande sur Sésame et dites ici si le courriel arrive.',
  },
  J8: {
    title: 'Adresse peut-être inconnue de Janus',
    explanation:
      'Vous avez fait la demande sur Sésame et cherché le courriel, sans résultat. Il est possible que Janus ne connaisse pas encore cette adresse.',
    action: 'Demandez à l’assistance Sésame ({sesame}) si Janus connaît votre adresse.',
    after:
      'En attendant, votre gestionnaire d’unité peut vérifier que cette adresse est bien celle de votre fiche RESEDA. Ensuite, refaites la demande sur Sésame et dites ici si le courriel arrive.',
    request:
      'vérifier si Janus connaît mon adresse électronique, car ma demande sur Sésame n’a été suivie d’aucun courriel',
    thenRequest:
      'vérifier que mon adresse électronique est bien celle de ma fiche RESEDA, car Sésame ne m’envoie aucun courriel',
  },
  J9: {
    title: 'Boîte de messagerie inaccessible',
    explanation:
      'Sésame écrit à l’adresse qui est dans RESEDA, l’annuaire du CNRS. Si vous ne pouvez pas ouvrir cette boîte, l’assistance utilisateur de Sésame peut vous donner un code de réinitialisation.',
    action:
      'Contactez l’assistance Sésame ({sesame}) pour définir votre mot de passe sans passer par cette boîte.',
    after: `Le code s’utilise seulement sur la page de Sésame : ${RESET_CODE_SENTENCE}. Si cette boîte est fermée pour de bon, faites aussi changer l’adresse dans RESEDA par votre gestionnaire d’unité. Sinon, le problème reviendra.`,
    request:
      'm’aider à définir mon mot de passe Janus (code de réinitialisation), car je ne peux pas ouvrir la boîte de mon adresse RESEDA',
    thenRequest:
      'remplacer l’adresse électronique de ma fiche RESEDA par mon adresse actuelle, car je ne peux plus ouvrir l’ancienne boîte',
  },
  J10: {
    title: 'Code de réinitialisation Sésame à utiliser',
    explanation:
      'Le code donné par un administrateur de Sésame a sa propre page. Il remplace le courriel. Ne l’écrivez pas ici : il ne sert que sur Sésame.',
    action: [
      'Utilisez votre code sur Sésame :',
      '1. Ouvrez https://sesame.cnrs.fr/',
      `2. Cliquez sur le lien de la phrase ${RESET_CODE_SENTENCE}.`,
      '3. Saisissez le code sur cette page, puis choisissez votre mot de passe.',
    ].join('\n'),
    after: 'Connectez-vous à Sygefor et dites ici si cela fonctionne.',
  },
  J11: {
    title: 'Code de réinitialisation refusé par Sésame',
    explanation:
      'Le code a peut-être expiré, déjà servi, ou été mal recopié. Seule l’assistance Sésame peut en donner un autre. Ne l’écrivez pas ici.',
    action: 'Demandez un nouveau code à l’assistance Sésame ({sesame}).',
    after: 'Quand vous l’avez utilisé sur Sésame, dites ici si cela fonctionne.',
    request: 'me donner un nouveau code de réinitialisation Sésame, car le précédent est refusé',
  },
  J12: {
    title: 'Lien de Sésame expiré',
    explanation:
      'Le lien envoyé par Sésame n’est valable qu’un temps limité. Il suffit d’en demander un autre.',
    action: ['Faites une nouvelle demande sur Sésame :', ...SESAME_STEPS].join('\n'),
    after:
      'Utilisez seulement le dernier courriel reçu, dès son arrivée. Puis dites ici si cela fonctionne.',
  },
  J13: {
    title: 'Lien de Sésame déjà utilisé',
    explanation:
      'Le lien envoyé par Sésame ne sert qu’une fois. S’il a déjà servi, votre nouveau mot de passe est sans doute enregistré.',
    action: ['Connectez-vous avec le mot de passe que vous avez choisi :', ...LOGIN_STEPS].join(
      '\n',
    ),
    after:
      'Si Janus le refuse, faites une nouvelle demande sur https://sesame.cnrs.fr/ et dites-le ici.',
  },
  J14: {
    title: 'Lien de Sésame ouvert dans un autre navigateur',
    explanation:
      'Le lien de Sésame doit être ouvert dans le navigateur où vous avez fait la demande, sur le même appareil.',
    action:
      'Copiez le lien du courriel et collez-le dans le navigateur où vous avez fait la demande.',
    after:
      'Si ce n’est pas possible, faites une nouvelle demande sur https://sesame.cnrs.fr/ et ouvrez le courriel dans le même navigateur. Dites ici si cela fonctionne.',
  },
  J15: {
    title: 'Nouveau mot de passe refusé par Sésame',
    explanation:
      'Il est possible que le mot de passe choisi ne respecte pas une des règles affichées sur la page de Sésame.',
    action:
      'Sur la page de Sésame, relisez les règles affichées et choisissez un mot de passe qui les respecte toutes.',
    after:
      'N’écrivez jamais votre mot de passe ici. Si le lien n’est plus valable, faites une nouvelle demande sur Sésame. Dites ici si cela fonctionne.',
  },
  J25: {
    title: 'Deuxième vérification impossible',
    explanation:
      'Il est possible que la page demande une deuxième vérification (téléphone, application) à laquelle vous n’avez plus accès.',
    action:
      'Demandez à l’assistance Sésame ({sesame}) comment vous connecter sans cette vérification.',
    after:
      'Quand l’assistance a répondu, connectez-vous à nouveau et dites ici si cela fonctionne.',
    request:
      'm’aider à me connecter à Janus, car je n’ai plus accès à la deuxième vérification demandée',
  },
  J26: {
    title: 'Janus ou Sésame ne répond pas',
    explanation:
      'Il est possible que Janus ou Sésame soit en panne, ou que votre connexion soit interrompue. Votre compte n’y est sans doute pour rien.',
    action: 'Fermez la page et réessayez plus tard.',
    after:
      'Si cela dure, prévenez l’assistance Sésame ({sesame}). Dites ici si cela fonctionne de nouveau.',
    request: 'm’indiquer si Janus et Sésame fonctionnent, car la page ne répond pas de mon côté',
  },
  J27: {
    title: 'Doute sur le courriel de Sésame',
    explanation:
      'Se méfier d’un lien est un bon réflexe. Si vous venez de faire une demande sur Sésame, ce courriel est peut-être le bon. Le plus sûr est de refaire la demande vous-même.',
    action: [
      'Sans cliquer dans ce courriel, tapez vous-même l’adresse de Sésame et refaites la demande :',
      ...SESAME_STEPS,
    ].join('\n'),
    after:
      'Avant d’ouvrir le nouveau lien, regardez où il mène : son adresse doit commencer par https://sesame.cnrs.fr/ (barre finale comprise). En cas de doute, contactez l’assistance Sésame ({sesame}).',
  },
};
