import type { UNIT_SITUATIONS } from '../../../../bot/diagnosis/situations/unit.ts';
import type { SituationWordings } from '../../situation-wording.ts';

/** Step 1: belonging to a CNRS unit. */
export const UNIT_EN: Pick<SituationWordings, (typeof UNIT_SITUATIONS)[number]['code']> = {
  E1: {
    title: 'Being part of a CNRS unit: to be confirmed',
    explanation:
      'Sygefor is for people who are part of a CNRS unit, whether the CNRS pays them or not. A university laboratory can be one, for example a UMR (a joint research unit). From your answer, you are not part of one at the moment.',
    action:
      'Ask the training service of your employer: it can tell you which courses are open to you.',
    after:
      'Not sure about your laboratory? Its secretariat or the regional office of the CNRS (délégation régionale) can tell you whether it is a CNRS unit. If it is, come back here to go on.',
  },
  E2: {
    title: 'You can have an account with another employer than the CNRS',
    explanation:
      'Accounts are open to everybody in a CNRS unit, whoever employs them. When places on a course are given, CNRS staff come first.',
    action: 'Follow the steps as usual: your employer does not prevent you from having an account.',
    after:
      'On your Sygefor profile you will choose your valideur (the person who approves your training) in the list, then click « Enregistrer » ("Save").',
  },
  E3: {
    title: 'You can have an account without being CNRS staff',
    explanation:
      'You need to be part of a CNRS unit, but a university or another organisation may pay you. CNRS staff come first when places on a course are given, but you can ask for an account.',
    action: 'Go on creating your account, step by step.',
    after:
      'On your Sygefor profile you will choose your valideur (the person who approves your training) in the list, then click « Enregistrer » ("Save").',
  },
  E4: {
    title: 'Unit closed, merged or renamed',
    explanation:
      'Your record in RESEDA (the CNRS directory) may still belong to the old unit. Sygefor needs your current unit.',
    action:
      'Ask the administrator (gestionnaire d’unité) of your current unit to attach your RESEDA record to it.',
    after:
      'When your record belongs to the right unit, come back here to check again. If nobody in the unit can do it, the regional office of the CNRS (délégation régionale) can guide you.',
    request:
      'attach my RESEDA record to my current unit, because the previous one was closed, merged or renamed',
  },
  E5: {
    title: 'Main unit to be checked in RESEDA',
    explanation:
      'Your record in RESEDA (the CNRS directory) seems to name several units, or another main unit than yours. Sygefor might then use the wrong one.',
    action:
      'Ask the administrator of your unit (gestionnaire d’unité) to check your main unit in RESEDA.',
    after:
      'This does not stop you from going on. When the record is corrected, come back here to check again.',
    request: 'check my main unit on my RESEDA record and correct it if needed',
  },
  E6: {
    title: 'Contractor or outside partner of a unit',
    explanation:
      'A contractor or partner also needs a record with their address in RESEDA, the CNRS directory. The unit may be able to create this record.',
    action:
      'Ask the administrator (gestionnaire d’unité) of the unit you work with whether a RESEDA record can be created for you, with your address.',
    after:
      'Once the record exists, come back here to check again. If the unit cannot create it, write to Sygefor support ({support}).',
    thenRequest:
      'tell me whether a RESEDA record can be created for me, as a contractor or partner of your unit, with my email address',
  },
  E7: {
    title: 'Short stay: a RESEDA record to ask for',
    explanation:
      'People who stay for a short time (internship, short contract) may not be entered in RESEDA, the CNRS directory. Your unit can decide to do it.',
    action:
      'Ask the administrator of your unit (gestionnaire d’unité) whether a RESEDA record can be created for you, with your address.',
    after: 'If the unit creates your record, come back here to check again.',
    request:
      'tell me whether you can create my RESEDA record, with my email address and my unit, for the time of my stay',
  },
  E8: {
    title: 'RESEDA record without a unit',
    explanation:
      'You have a record in RESEDA, the CNRS directory, but it does not seem to belong to any unit. You need to be part of a CNRS unit to have a Sygefor account.',
    action:
      'Ask the administrator of your unit (gestionnaire d’unité) to attach your RESEDA record to the unit.',
    after:
      'When your record belongs to the unit, come back here to check again. If nobody in the unit can do it, the regional office of the CNRS (délégation régionale) can guide you.',
    request: 'attach my RESEDA record to my unit',
  },
};
