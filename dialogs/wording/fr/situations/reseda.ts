import type { RESEDA_SITUATIONS } from '../../../../bot/diagnosis/situations/reseda.ts';
import type { SituationWordings } from '../../situation-wording.ts';

/** Step 2: a record in RESEDA, with a mail. */
export const RESEDA_FR: Pick<SituationWordings, (typeof RESEDA_SITUATIONS)[number]['code']> = {
  R1: {
    title: 'Pas de fiche à votre adresse dans RESEDA',
    explanation:
      'À notre connaissance, aucune fiche ne porte votre adresse dans RESEDA, l’annuaire du CNRS (certains disent encore Labintel). Pour Sygefor, il faut une fiche à votre nom, avec votre adresse et votre unité.',
    action:
      'Demandez au gestionnaire ou administrateur de votre unité de vous inscrire dans RESEDA, avec votre adresse électronique et votre unité.',
    after:
      'Quand votre fiche est prête, revenez ici pour vérifier à nouveau. L’étape suivante sera votre mot de passe Janus.',
    request:
      'vérifier si j’ai une fiche dans RESEDA, la créer si besoin, et y inscrire mon adresse électronique professionnelle et mon unité',
  },
  R2: {
    title: 'Pas d’adresse sur votre fiche RESEDA',
    explanation:
      'Vous avez une fiche dans RESEDA, l’annuaire du CNRS, mais sans adresse électronique. Sygefor et Janus ont besoin de cette adresse pour vous reconnaître.',
    action:
      'Demandez au gestionnaire ou administrateur de votre unité d’ajouter votre adresse électronique à votre fiche RESEDA.',
    after:
      'Quand l’adresse est ajoutée, revenez ici pour vérifier à nouveau. L’étape suivante sera votre mot de passe Janus.',
    request: 'ajouter mon adresse électronique professionnelle à ma fiche RESEDA',
  },
  R3: {
    title: 'Adresse différente de celle de RESEDA',
    explanation:
      'Aucune fiche ne porte cette adresse. Votre fiche RESEDA (l’annuaire du CNRS) semble en porter une autre : université, laboratoire, CNRS ou ancienne adresse. C’est l’adresse de RESEDA qu’il faut utiliser.',
    action:
      'Demandez au gestionnaire ou administrateur de votre unité quelle adresse est sur votre fiche RESEDA.',
    after:
      'Donnez ensuite cette adresse ici pour vérifier à nouveau, et utilisez-la aussi sur Sésame. Si elle n’est plus la bonne, votre gestionnaire peut la remplacer dans RESEDA.',
    thenRequest:
      'm’indiquer l’adresse de ma fiche RESEDA et, si elle n’est plus la bonne, la remplacer par mon adresse actuelle',
  },
  R4: {
    title: 'Adresse fausse ou fermée dans RESEDA',
    explanation:
      'Il est possible que l’adresse de votre fiche RESEDA (l’annuaire du CNRS) contienne une erreur, ou ne fonctionne plus. Les courriels de Sésame ne peuvent alors pas vous parvenir.',
    action:
      'Demandez au gestionnaire ou administrateur de votre unité de corriger l’adresse de votre fiche RESEDA.',
    after:
      'Quand l’adresse est corrigée, revenez ici pour vérifier à nouveau, puis refaites la demande sur Sésame.',
    request: 'corriger l’adresse électronique de ma fiche RESEDA',
  },
  R5: {
    title: 'Adresse personnelle dans RESEDA',
    explanation:
      'L’adresse de votre fiche RESEDA (l’annuaire du CNRS) est celle d’une messagerie personnelle. Au moins un laboratoire demande une adresse professionnelle. Cela ne vous bloque pas forcément.',
    action:
      'Si vous avez une adresse professionnelle, demandez au gestionnaire ou administrateur de votre unité de l’inscrire dans RESEDA.',
    after:
      'Pas d’adresse professionnelle ? Le service informatique de votre unité peut vous renseigner. Une fois l’adresse changée, revenez ici pour vérifier à nouveau.',
    thenRequest:
      'remplacer, sur ma fiche RESEDA, mon adresse personnelle par mon adresse professionnelle',
  },
  R6: {
    title: 'Votre arrivée n’est pas encore visible dans RESEDA',
    explanation:
      'À notre connaissance, aucune fiche ne porte encore cette adresse dans RESEDA, l’annuaire du CNRS. À l’arrivée d’un agent CNRS, cela peut demander du temps : un laboratoire parle de plusieurs semaines.',
    action:
      'Prévenez dès maintenant le gestionnaire ou administrateur de votre unité : votre arrivée doit figurer dans RESEDA, avec votre adresse et votre unité.',
    after:
      'Quand votre fiche est visible, revenez ici pour vérifier à nouveau. Si l’unité ne peut pas vous répondre, la délégation régionale du CNRS peut vous renseigner.',
    request:
      'vérifier que mon arrivée est enregistrée dans RESEDA, avec mon adresse électronique et mon unité',
  },
  R7: {
    title: 'Fiche RESEDA à créer par votre unité',
    explanation:
      'À notre connaissance, aucune fiche ne porte encore cette adresse dans RESEDA, l’annuaire du CNRS. Quand l’employeur n’est pas le CNRS, c’est l’unité qui crée la fiche.',
    action:
      'Demandez au gestionnaire ou administrateur de votre unité de créer votre fiche RESEDA, avec votre adresse électronique et votre unité.',
    after:
      'Quand votre fiche est créée, revenez ici pour vérifier à nouveau. L’étape suivante sera votre mot de passe Janus.',
    request:
      'créer ma fiche dans RESEDA, avec mon adresse électronique et mon unité : je viens d’arriver et mon employeur n’est pas le CNRS',
  },
  R8: {
    title: 'Changement récent, peut-être pas encore visible partout',
    explanation:
      'Votre fiche RESEDA (l’annuaire du CNRS) vient d’être créée ou modifiée. Il est possible que Janus ou Sygefor ne le voient pas encore. Le délai n’est pas connu.',
    action: 'Attendez quelques heures, puis revenez ici pour vérifier à nouveau.',
    after:
      'Si rien n’a changé, contactez l’assistance Sésame ({sesame}), puis l’assistance Sygefor ({support}) si Janus vous reconnaît mais pas Sygefor.',
  },
  R9: {
    title: 'Peut-être deux fiches RESEDA à votre nom',
    explanation:
      'Il est possible que vous ayez plus d’une fiche dans RESEDA, l’annuaire du CNRS. L’assistant ne choisit pas entre elles : une personne doit le faire.',
    action:
      'Demandez au gestionnaire ou administrateur de votre unité de vérifier si vous avez plusieurs fiches RESEDA et de n’en garder qu’une.',
    after:
      'Quand il ne reste qu’une fiche, revenez ici pour vérifier à nouveau. Si Janus vous pose ensuite problème, contactez l’assistance Sésame ({sesame}).',
    request: 'vérifier si j’ai plusieurs fiches dans RESEDA et n’en garder qu’une, à jour',
  },
  R10: {
    title: 'Fiche à confirmer par une personne',
    explanation:
      'Le nom et l’unité indiqués ne suffisent peut-être pas à reconnaître votre fiche avec certitude. Par prudence, l’assistant s’arrête là et n’affiche rien.',
    action:
      'Écrivez à l’assistance Sygefor ({support}) : une personne peut confirmer quelle fiche est la vôtre.',
    after:
      'Si vous retrouvez l’adresse qui est sur votre fiche RESEDA, donnez-la ici pour vérifier à nouveau.',
    request:
      'm’aider à confirmer quelle fiche RESEDA est la mienne et quelle adresse elle porte, car l’assistant n’a pas pu le faire',
  },
  R11: {
    title: 'Adresse peut-être partagée',
    explanation:
      'Il est possible que cette adresse ne soit pas seulement la vôtre dans RESEDA, l’annuaire du CNRS (adresse d’équipe ou de service, par exemple). Il vous faut une adresse à vous.',
    action:
      'Demandez au gestionnaire ou administrateur de votre unité d’inscrire sur votre fiche RESEDA une adresse qui n’est qu’à vous.',
    after:
      'Quand votre fiche porte une adresse à vous, donnez cette adresse ici pour vérifier à nouveau.',
    request: 'inscrire sur ma fiche RESEDA une adresse électronique qui ne soit qu’à moi',
  },
  R12: {
    title: 'Date de fin dépassée dans RESEDA',
    explanation:
      'Votre fiche RESEDA (l’annuaire du CNRS) semble porter une date de fin dépassée. C’est peut-être celle d’un ancien contrat.',
    dated:
      'Votre fiche RESEDA (l’annuaire du CNRS) semble porter une date de fin dépassée : le {until}. C’est peut-être celle d’un ancien contrat.',
    action:
      'Demandez au gestionnaire ou administrateur de votre unité de vérifier la date de fin de votre fiche RESEDA.',
    after:
      'Si votre contrat a été prolongé, dites-le ici. Une fois la date corrigée, revenez vérifier à nouveau.',
    request:
      'vérifier la date de fin inscrite sur ma fiche RESEDA et la mettre à jour si je fais toujours partie de l’unité',
  },
  R13: {
    title: 'Prolongation de contrat à inscrire dans RESEDA',
    explanation:
      'Vous indiquez que votre contrat continue. Il est possible que la nouvelle date de fin ne soit pas encore inscrite dans RESEDA, l’annuaire du CNRS.',
    dated:
      'Vous indiquez que votre contrat continue. L’ancienne date de fin, le {until}, semble encore être celle qui compte pour RESEDA (l’annuaire du CNRS) ou pour Janus.',
    action:
      'Demandez au gestionnaire ou administrateur de votre unité d’inscrire la nouvelle date de fin dans RESEDA.',
    after: 'Quand la nouvelle date est inscrite, revenez ici pour vérifier à nouveau.',
    request: 'inscrire la prolongation de mon contrat (nouvelle date de fin) sur ma fiche RESEDA',
  },
  R14: {
    title: 'Changement d’unité à inscrire dans RESEDA',
    explanation:
      'Il est possible que votre fiche RESEDA (l’annuaire du CNRS) indique encore votre ancienne unité. Sygefor reprend cette information.',
    action:
      'Demandez au gestionnaire ou administrateur de votre nouvelle unité d’y rattacher votre fiche RESEDA.',
    after:
      'Quand c’est corrigé, reconnectez-vous à Sygefor, puis revenez dire ici si votre unité est la bonne. Si les deux unités n’y parviennent pas, la délégation régionale du CNRS peut aider.',
    request:
      'rattacher ma fiche RESEDA à ma nouvelle unité, en lien avec mon ancienne unité si besoin',
  },
  R15: {
    title: 'Nom à corriger dans RESEDA',
    explanation:
      'Il est possible que votre nom soit ancien ou mal écrit dans RESEDA, l’annuaire du CNRS. Sygefor affiche ce qui vient de RESEDA.',
    action:
      'Demandez au gestionnaire ou administrateur de votre unité de corriger votre nom ou votre prénom dans RESEDA.',
    after:
      'Quand c’est corrigé, reconnectez-vous à Sygefor, puis revenez dire ici si votre nom est le bon. Si l’unité ne peut pas le corriger, la délégation régionale du CNRS peut aider.',
    request: 'corriger mon nom ou mon prénom sur ma fiche RESEDA',
  },
  R16: {
    title: 'Employeur ou statut à corriger dans RESEDA',
    explanation:
      'Il est possible que votre employeur ou votre statut soit inexact dans RESEDA, l’annuaire du CNRS. Sygefor affiche ce qui vient de RESEDA.',
    action:
      'Demandez au gestionnaire ou administrateur de votre unité de corriger votre employeur ou votre statut dans RESEDA.',
    after:
      'Quand c’est corrigé, reconnectez-vous à Sygefor, puis revenez dire ici si tout est exact.',
    request: 'corriger mon employeur ou mon statut sur ma fiche RESEDA',
  },
  R17: {
    title: 'Gestionnaire de votre unité à trouver',
    explanation:
      'C’est la personne de votre unité qui met à jour RESEDA, l’annuaire du CNRS. Selon les unités, elle peut s’appeler gestionnaire, administrateur, responsable administratif ou secrétaire.',
    action: 'Demandez au secrétariat de votre unité qui met à jour RESEDA.',
    after:
      'Sans réponse du secrétariat, demandez à la direction de l’unité, puis à la délégation régionale du CNRS. Quand vous savez qui c’est, faites-lui votre demande.',
  },
  R18: {
    title: 'Pas de réponse de votre gestionnaire d’unité',
    explanation:
      'Il est possible que cette personne soit absente. La direction de l’unité peut dire qui la remplace pour mettre à jour RESEDA, l’annuaire du CNRS.',
    action: 'Demandez à la direction de votre unité qui peut mettre à jour votre fiche RESEDA.',
    after:
      'Quand la fiche est à jour, revenez ici pour vérifier à nouveau. Sans réponse de la direction, adressez-vous à la délégation régionale du CNRS, et en dernier recours à l’assistance Sygefor ({support}).',
    request:
      'm’indiquer qui peut mettre à jour ma fiche RESEDA, car ma demande au gestionnaire de l’unité est restée sans réponse',
  },
  R19: {
    title: 'Retour dans l’unité : fiche RESEDA à rouvrir',
    explanation:
      'Après une absence, une mobilité ou un ancien contrat, il est possible que votre fiche RESEDA (l’annuaire du CNRS) ne soit plus à jour.',
    action:
      'Demandez au gestionnaire ou administrateur de votre unité de remettre votre fiche RESEDA à jour, avec votre adresse électronique et votre unité.',
    after:
      'Quand votre fiche est à jour, revenez ici pour vérifier à nouveau. Si l’unité ne peut pas le faire, la délégation régionale du CNRS peut vous orienter.',
    request:
      'rouvrir ou recréer ma fiche RESEDA, avec mon adresse électronique et mon unité, car je suis de retour',
  },
};
