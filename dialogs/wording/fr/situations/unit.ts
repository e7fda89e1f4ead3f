import type { UNIT_SITUATIONS } from '../../../../bot/diagnosis/situations/unit.ts';
import type { SituationWordings } from '../../situation-wording.ts';

/** Step 1: belonging to a CNRS unit. */
export const UNIT_FR: Pick<SituationWordings, (typeof UNIT_SITUATIONS)[number]['code']> = {
  E1: {
    title: 'Appartenance à une unité du CNRS à confirmer',
    explanation:
      'Sygefor s’adresse aux personnes qui font partie d’une unité du CNRS, payées par le CNRS ou non. Un laboratoire d’université peut en être une, par exemple une unité mixte de recherche (UMR). D’après votre réponse, ce n’est pas votre cas pour le moment.',
    action:
      'Adressez-vous au service de formation de votre employeur : il peut vous indiquer les formations qui vous sont ouvertes.',
    after:
      'Un doute sur votre laboratoire ? Son secrétariat ou la délégation régionale du CNRS peut vous dire si c’est une unité du CNRS. Si oui, revenez ici pour continuer.',
  },
  E2: {
    title: 'Vous pouvez avoir un compte, même avec un autre employeur que le CNRS',
    explanation:
      'Le compte est ouvert aux personnes d’une unité du CNRS, quel que soit leur employeur. Pour l’acceptation à une formation, la priorité va d’abord aux agents CNRS.',
    action:
      'Suivez les étapes normalement : votre employeur ne vous empêche pas d’avoir un compte.',
    after:
      'Sur votre profil Sygefor, vous choisirez dans la liste votre valideur (la personne qui approuve vos formations), puis vous cliquerez sur « Enregistrer ».',
  },
  E3: {
    title: 'Pas besoin d’être agent CNRS pour avoir un compte',
    explanation:
      'Il faut faire partie d’une unité du CNRS, mais une université ou un autre organisme peut vous payer. Les agents CNRS sont prioritaires pour l’acceptation à une formation, mais vous pouvez demander un compte.',
    action: 'Continuez la création de votre compte, étape par étape.',
    after:
      'Sur votre profil Sygefor, vous choisirez dans la liste votre valideur (la personne qui approuve vos formations), puis vous cliquerez sur « Enregistrer ».',
  },
  E4: {
    title: 'Unité fermée, fusionnée ou renommée',
    explanation:
      'Il est possible que votre fiche RESEDA (l’annuaire du CNRS) soit encore rattachée à l’ancienne unité. Sygefor a besoin de votre unité actuelle.',
    action:
      'Demandez au gestionnaire ou administrateur de votre unité actuelle d’y rattacher votre fiche RESEDA.',
    after:
      'Quand votre fiche est rattachée à la bonne unité, revenez ici pour vérifier à nouveau. Si personne ne peut le faire dans l’unité, la délégation régionale du CNRS peut vous orienter.',
    request:
      'rattacher ma fiche RESEDA à mon unité actuelle, car la précédente a été fermée, fusionnée ou renommée',
  },
  E5: {
    title: 'Unité principale à vérifier dans RESEDA',
    explanation:
      'Votre fiche RESEDA (l’annuaire du CNRS) semble indiquer plusieurs unités, ou une autre unité principale que la vôtre. Sygefor pourrait alors retenir la mauvaise.',
    action:
      'Demandez au gestionnaire ou administrateur de votre unité de vérifier votre unité principale dans RESEDA.',
    after:
      'Ce point ne vous empêche pas d’avancer. Quand la fiche est corrigée, revenez ici pour vérifier à nouveau.',
    request: 'vérifier mon unité principale sur ma fiche RESEDA et la corriger si besoin',
  },
  E6: {
    title: 'Prestataire ou partenaire extérieur d’une unité',
    explanation:
      'Un prestataire ou un partenaire doit lui aussi avoir une fiche avec son adresse dans RESEDA, l’annuaire du CNRS. Il est possible que l’unité puisse créer cette fiche.',
    action:
      'Demandez au gestionnaire ou administrateur de l’unité avec laquelle vous travaillez si une fiche RESEDA peut être créée pour vous, avec votre adresse.',
    after:
      'Une fois la fiche créée, revenez ici pour vérifier à nouveau. Si l’unité ne peut pas la créer, écrivez à l’assistance Sygefor ({support}).',
    thenRequest:
      'créer si possible ma fiche RESEDA, avec mon adresse électronique, comme prestataire ou partenaire de l’unité',
  },
  E7: {
    title: 'Séjour court : fiche RESEDA à demander',
    explanation:
      'Les personnes présentes peu de temps (stage, vacation) ne sont peut-être pas inscrites dans RESEDA, l’annuaire du CNRS. C’est votre unité qui peut en décider.',
    action:
      'Demandez au gestionnaire ou administrateur de votre unité si une fiche RESEDA peut être créée pour vous, avec votre adresse.',
    after: 'Si l’unité crée votre fiche, revenez ici pour vérifier à nouveau.',
    request:
      'm’indiquer si vous pouvez créer ma fiche RESEDA, avec mon adresse électronique et mon unité, pour la durée de mon séjour',
  },
  E8: {
    title: 'Fiche RESEDA sans unité',
    explanation:
      'Votre fiche existe dans RESEDA, l’annuaire du CNRS, mais elle ne semble rattachée à aucune unité. Il faut faire partie d’une unité du CNRS pour avoir un compte Sygefor.',
    action:
      'Demandez au gestionnaire ou administrateur de votre unité de rattacher votre fiche RESEDA à l’unité.',
    after:
      'Quand votre fiche est rattachée à l’unité, revenez ici pour vérifier à nouveau. Si personne ne peut le faire dans l’unité, la délégation régionale du CNRS peut vous orienter.',
    request: 'rattacher ma fiche RESEDA à mon unité',
  },
};
