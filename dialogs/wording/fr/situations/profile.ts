import type { PROFILE_SITUATIONS } from '../../../../bot/diagnosis/situations/profile.ts';
import type { SituationWordings } from '../../situation-wording.ts';
import { LOGIN_STEPS } from '../guide-paths.ts';

/** Step 5: a saved profile, with the right valideur and COFO. */
export const PROFILE_FR: Pick<SituationWordings, (typeof PROFILE_SITUATIONS)[number]['code']> = {
  P1: {
    title: 'Profil à enregistrer',
    explanation:
      'Votre compte existe, mais votre profil n’est pas encore enregistré. Si vous êtes agent CNRS, le valideur et le COFO (correspondant formation) y sont déjà : il reste un bouton.',
    action: 'Sur votre profil Sygefor, cliquez sur « Enregistrer ».',
    after:
      'Si la case du valideur est vide, choisissez d’abord dans la liste la personne qui approuve vos formations. Puis dites ici si votre profil est enregistré.',
  },
  P2: {
    title: 'Valideur à choisir dans la liste',
    explanation:
      'Quand l’employeur n’est pas le CNRS, le COFO (correspondant formation) s’affiche, mais vous choisissez vous-même le valideur : la personne qui approuve vos formations.',
    action: [
      'Sur votre profil Sygefor :',
      '1. Choisissez votre valideur dans la liste.',
      '2. Cliquez sur « Enregistrer ».',
    ].join('\n'),
    after:
      'Dites ici si votre profil est enregistré. Si vous ne savez pas qui choisir, ou si la personne n’est pas dans la liste, dites-le aussi.',
  },
  P3: {
    title: 'Valideur à corriger',
    explanation:
      'Le valideur (la personne qui approuve vos formations) vient de RESEDA, l’annuaire du CNRS (certains disent encore Labintel). C’est là qu’il se corrige.',
    action:
      'Demandez au gestionnaire ou administrateur de votre unité de corriger le valideur dans RESEDA.',
    after:
      'Quand c’est corrigé dans RESEDA, reconnectez-vous à Sygefor, vérifiez le valideur et cliquez sur « Enregistrer ». Puis dites ici si c’est bon.',
    request:
      'corriger dans RESEDA le valideur de mes formations, qui n’est pas le bon dans Sygefor',
  },
  P4: {
    title: 'COFO à corriger',
    explanation:
      'Le COFO (correspondant formation de l’unité) vient de RESEDA, l’annuaire du CNRS (certains disent encore Labintel). C’est là qu’il se corrige.',
    action:
      'Demandez au gestionnaire ou administrateur de votre unité de corriger le COFO dans RESEDA.',
    after:
      'Quand c’est corrigé dans RESEDA, reconnectez-vous à Sygefor, vérifiez le COFO et cliquez sur « Enregistrer ». Puis dites ici si c’est bon.',
    request:
      'corriger dans RESEDA le COFO (correspondant formation) de l’unité, qui n’est pas le bon dans Sygefor',
  },
  P5: {
    title: 'Valideur absent de la liste',
    explanation:
      'Il est possible que votre valideur (la personne qui approuve vos formations) ne soit pas déclaré dans RESEDA, l’annuaire du CNRS. Sygefor ne peut alors pas le proposer.',
    action:
      'Demandez au gestionnaire ou administrateur de votre unité de déclarer votre valideur dans RESEDA.',
    after:
      'Quand c’est fait, reconnectez-vous à Sygefor, choisissez votre valideur et cliquez sur « Enregistrer ». Si la liste reste vide, écrivez à l’assistance Sygefor ({support}).',
    request:
      'déclarer dans RESEDA le valideur des formations de l’unité, que Sygefor ne me propose pas',
  },
  P6: {
    title: 'COFO absent pour votre unité',
    explanation:
      'Il est possible que votre unité n’ait pas de COFO (correspondant formation) déclaré dans RESEDA, l’annuaire du CNRS. La direction de l’unité peut en désigner un.',
    action: 'Demandez à la direction de votre unité qui est le COFO, ou d’en désigner un.',
    after:
      'Quand le COFO est désigné, votre gestionnaire d’unité l’inscrit dans RESEDA. Reconnectez-vous ensuite à Sygefor et dites ici si le COFO s’affiche.',
    request:
      'm’indiquer qui est le COFO (correspondant formation) de l’unité, ou en désigner un, puis le faire inscrire dans RESEDA',
  },
  P7: {
    title: 'Valideur à identifier',
    explanation:
      'Le valideur est la personne qui approuve vos formations. Il peut s’agir de la direction de votre unité ou de votre responsable.',
    action:
      'Demandez à votre responsable, ou au COFO (correspondant formation) affiché sur votre profil, qui est votre valideur.',
    after:
      'Choisissez cette personne dans la liste, cliquez sur « Enregistrer » et dites ici si cela fonctionne.',
  },
  P8: {
    title: 'Compte Sygefor à activer',
    explanation:
      'Votre compte Sygefor existe, mais il semble en attente d’activation. L’assistance Sygefor peut l’activer.',
    action: 'Demandez à l’assistance Sygefor ({support}) d’activer votre compte.',
    after:
      'Quand l’assistance a répondu, reconnectez-vous à Sygefor et dites ici si cela fonctionne.',
    request: 'activer mon compte Sygefor, ou m’indiquer ce qui manque pour cela',
  },
  P9: {
    title: 'Aucune unité reconnue par Sygefor',
    explanation:
      'Sygefor n’a pas trouvé votre unité. Il est possible que votre fiche RESEDA (l’annuaire du CNRS) n’en indique aucune, ou une ancienne.',
    action:
      'Demandez au gestionnaire ou administrateur de votre unité de vérifier votre unité dans RESEDA.',
    after:
      'Quand l’unité est corrigée, reconnectez-vous à Sygefor. Si le message revient, écrivez à l’assistance Sygefor ({support}), puis dites ici si cela fonctionne.',
    request:
      'vérifier l’unité inscrite sur ma fiche RESEDA, car Sygefor n’a pas pu me rattacher à une unité',
  },
  P10: {
    title: 'Adresse déjà utilisée par un compte Sygefor',
    explanation:
      'Un compte Sygefor existe déjà avec cette adresse. C’est sans doute le vôtre, créé auparavant : pas besoin d’en créer un autre.',
    action: ['Connectez-vous à ce compte :', ...LOGIN_STEPS].join('\n'),
    after:
      'Dites ici si cela fonctionne. Si le message revient, écrivez à l’assistance Sygefor ({support}).',
  },
  P11: {
    title: 'Ancien compte Sygefor à relier',
    explanation:
      'Il est possible que vos formations passées soient restées sur un compte créé avec une ancienne adresse. L’assistance Sygefor peut regarder.',
    action:
      'Demandez à l’assistance Sygefor ({support}) de relier vos deux comptes, en donnant votre ancienne adresse.',
    after: 'Quand l’assistance a répondu, reconnectez-vous à Sygefor et dites ici si c’est bon.',
    request:
      'relier mon compte Sygefor actuel à celui que j’avais avec une ancienne adresse, pour retrouver mes formations',
  },
  P12: {
    title: 'Information du profil à corriger à la source',
    explanation:
      'Certaines cases du profil ne se modifient pas dans Sygefor : nom, adresse, unité… Elles se corrigent dans RESEDA, l’annuaire du CNRS.',
    action:
      'Demandez au gestionnaire ou administrateur de votre unité de corriger dans RESEDA ce qui est inexact.',
    after:
      'Quand c’est corrigé, reconnectez-vous à Sygefor, cliquez sur « Enregistrer » et dites ici si c’est bon.',
    request:
      'corriger sur ma fiche RESEDA les informations inexactes que Sygefor affiche (nom, adresse électronique ou unité)',
  },
  P13: {
    title: 'Case obligatoire du profil à remplir',
    explanation:
      'Sygefor n’enregistre pas le profil tant qu’il manque une information obligatoire, par exemple le téléphone, le lieu de travail ou le type de contrat.',
    action: 'Remplissez la case signalée sur votre profil, puis cliquez sur « Enregistrer ».',
    after:
      'Dites ici si votre profil est enregistré. Si une case refuse votre réponse, recopiez ici le message affiché.',
  },
  P14: {
    title: 'Conditions d’utilisation à accepter',
    explanation:
      'Sygefor ramène sans doute à la même page tant que les conditions d’utilisation ne sont pas acceptées.',
    action:
      'Sur cette page, lisez les conditions et cochez les cases si vous les acceptez, puis cliquez sur « Enregistrer ».',
    after: 'Dites ici si vous pouvez continuer.',
  },
  P15: {
    title: 'Connexion avec un compte CRU au lieu de Janus',
    explanation:
      'Pour les personnes d’une unité du CNRS, la connexion passe par Janus. Avec un compte CRU, il est possible que Sygefor ne retrouve pas votre unité.',
    action: ['Déconnectez-vous, puis recommencez avec Janus :', ...LOGIN_STEPS].join('\n'),
    after:
      'Dites ici si cela fonctionne. L’assistance Sygefor ({support}) peut supprimer le compte en trop.',
  },
  P16: {
    title: 'Compte Sygefor resté longtemps sans usage',
    explanation:
      'Après plusieurs années sans connexion, Sygefor a peut-être effacé les informations de l’ancien compte. Vous pouvez en créer un autre.',
    action: [
      'Connectez-vous : si l’ancien compte n’existe plus, cette connexion en crée un autre.',
      ...LOGIN_STEPS,
    ].join('\n'),
    after: 'Vérifiez votre profil, cliquez sur « Enregistrer », puis dites ici si cela fonctionne.',
  },
  P17: {
    title: 'Vous êtes votre propre valideur',
    explanation:
      'Cela peut arriver quand on dirige une unité. L’assistance Sygefor peut vous dire qui approuve alors vos formations.',
    action: 'Demandez à l’assistance Sygefor ({support}) qui peut approuver vos formations.',
    after:
      'Quand vous savez quel valideur choisir, cliquez sur « Enregistrer » et dites ici si cela fonctionne.',
    request: 'm’indiquer qui peut valider mes formations, car Sygefor me désigne moi-même',
  },
  P18: {
    title: 'Correction pas encore visible dans Sygefor',
    explanation:
      'La correction est faite dans RESEDA (l’annuaire du CNRS), mais il est possible qu’elle ne soit pas encore arrivée dans Sygefor. Le délai n’est pas connu.',
    action: ['Déconnectez-vous de Sygefor, puis reconnectez-vous :', ...LOGIN_STEPS].join('\n'),
    after:
      'Si l’ancienne valeur s’affiche toujours, réessayez un autre jour, puis écrivez à l’assistance Sygefor ({support}). Dites ici quand c’est bon.',
  },
  P19: {
    title: 'Question sur une formation, pas sur votre compte',
    explanation:
      'Une demande en attente ou refusée, ou une formation complète : cela ne vient pas de votre compte. L’assistant ne peut pas voir ces demandes.',
    action:
      'Demandez au COFO (correspondant formation) de votre unité, ou à l’organisateur de la formation.',
    after: 'Pour une demande en attente, votre valideur peut vous dire si elle lui est arrivée.',
  },
  P20: {
    title: 'Votre compte Sygefor est prêt',
    explanation:
      'Votre profil est enregistré. Ce compte servira à toutes vos prochaines connexions et demandes.',
    action: 'Vous n’avez plus rien à faire : vous pouvez demander une formation sur Sygefor.',
    after:
      'La prochaine fois, connectez-vous de la même façon : « Se connecter avec son compte Janus ou CRU », puis « Agents unités CNRS ».',
  },
};
