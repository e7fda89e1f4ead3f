import type { RESEDA_SITUATIONS } from '../../../../bot/diagnosis/situations/reseda.ts';
import type { SituationWordings } from '../../situation-wording.ts';

/** Step 2: a record in RESEDA, with a mail. */
export const RESEDA_EN: Pick<SituationWordings, (typeof RESEDA_SITUATIONS)[number]['code']> = {
  R1: {
    title: 'No record with your address in RESEDA',
    explanation:
      'As far as we know, no record carries your address in RESEDA, the CNRS directory (some people still say Labintel). For Sygefor you need a record in your name, with your address and your unit.',
    action:
      'Ask the administrator of your unit (gestionnaire d’unité) to enter you in RESEDA, with your email address and your unit.',
    after:
      'When your record is ready, come back here to check again. The next step will be your Janus password.',
    request:
      'check whether I have a record in RESEDA, create it if needed, and enter my professional email address and my unit in it',
  },
  R2: {
    title: 'No address on your RESEDA record',
    explanation:
      'You have a record in RESEDA, the CNRS directory, but without an email address. Sygefor and Janus need this address to recognise you.',
    action:
      'Ask the administrator of your unit (gestionnaire d’unité) to add your email address to your RESEDA record.',
    after:
      'When the address is added, come back here to check again. The next step will be your Janus password.',
    request: 'add my professional email address to my RESEDA record',
  },
  R3: {
    title: 'Not the address that is in RESEDA',
    explanation:
      'No record carries this address. Your record in RESEDA (the CNRS directory) seems to carry another one: university, laboratory, CNRS or a former address. The address in RESEDA is the one to use.',
    action:
      'Ask the administrator of your unit (gestionnaire d’unité) which address is on your RESEDA record.',
    after:
      'Give that address here to check again, and use it on Sésame too. If it is out of date, the administrator can replace it in RESEDA.',
    thenRequest:
      'tell me which email address is on my RESEDA record and, if it is out of date, replace it with my current address',
  },
  R4: {
    title: 'Wrong or closed address in RESEDA',
    explanation:
      'The address on your record in RESEDA (the CNRS directory) may contain a mistake, or may no longer work. Emails from Sésame then cannot reach you.',
    action:
      'Ask the administrator of your unit (gestionnaire d’unité) to correct the address on your RESEDA record.',
    after:
      'When the address is corrected, come back here to check again, then make the request on Sésame once more.',
    request: 'correct the email address on my RESEDA record',
  },
  R5: {
    title: 'Personal address in RESEDA',
    explanation:
      'The address on your record in RESEDA (the CNRS directory) is a personal one. At least one laboratory asks for a professional address. This does not necessarily block you.',
    action:
      'If you have a professional address, ask the administrator of your unit (gestionnaire d’unité) to enter it in RESEDA.',
    after:
      'No professional address? The IT service of your unit can tell you more. Once the address is changed, come back here to check again.',
    thenRequest: 'replace my personal address with my professional address on my RESEDA record',
  },
  R6: {
    title: 'Your arrival is not visible in RESEDA yet',
    explanation:
      'As far as we know, no record carries this address yet in RESEDA, the CNRS directory. When CNRS staff arrive, this can take time: one laboratory speaks of several weeks.',
    action:
      'Tell the administrator of your unit (gestionnaire d’unité) now: your arrival has to be in RESEDA, with your address and your unit.',
    after:
      'When your record is visible, come back here to check again. If the unit cannot answer, the regional office of the CNRS (délégation régionale) can tell you more.',
    request: 'check that my arrival is recorded in RESEDA, with my email address and my unit',
  },
  R7: {
    title: 'RESEDA record to be created by your unit',
    explanation:
      'As far as we know, no record carries this address yet in RESEDA, the CNRS directory. When the employer is not the CNRS, the unit creates the record.',
    action:
      'Ask the administrator of your unit (gestionnaire d’unité) to create your RESEDA record, with your email address and your unit.',
    after:
      'When your record exists, come back here to check again. The next step will be your Janus password.',
    request:
      'create my record in RESEDA, with my professional email address and my unit: I have just arrived and my employer is not the CNRS',
  },
  R8: {
    title: 'Recent change, perhaps not visible everywhere yet',
    explanation:
      'Your record in RESEDA (the CNRS directory) has just been created or changed. Janus or Sygefor may not see it yet. We do not know how long this takes.',
    action: 'Wait a few hours, then come back here to check again.',
    after:
      'If nothing has changed, contact Sésame support ({sesame}), or Sygefor support ({support}) if Janus recognises you but Sygefor does not.',
  },
  R9: {
    title: 'Perhaps two RESEDA records in your name',
    explanation:
      'You may have more than one record in RESEDA, the CNRS directory. The assistant does not choose between them: a person has to.',
    action:
      'Ask the administrator of your unit (gestionnaire d’unité) to check whether you have several RESEDA records, and to keep only one.',
    after:
      'When only one record is left, come back here to check again. If Janus then gives you trouble, contact Sésame support ({sesame}).',
    request: 'check whether I have several records in RESEDA and keep only one, up to date',
  },
  R10: {
    title: 'A person has to confirm your record',
    explanation:
      'The name and unit given may not be enough to recognise your record with certainty. To be safe, the assistant stops here and shows nothing.',
    action: 'Write to Sygefor support ({support}): a person can confirm which record is yours.',
    after: 'If you find the address that is on your RESEDA record, give it here to check again.',
    request:
      'help me confirm which RESEDA record is mine and which address it carries, because the assistant could not do it',
  },
  R11: {
    title: 'Address perhaps shared',
    explanation:
      'This address may not be yours alone in RESEDA, the CNRS directory (it may belong to a team or a service, for example). You need an address of your own.',
    action:
      'Ask the administrator of your unit (gestionnaire d’unité) to enter on your RESEDA record an address that is yours alone.',
    after:
      'When your record carries an address of your own, give that address here to check again.',
    request: 'enter on my RESEDA record an email address that belongs to me alone',
  },
  R12: {
    title: 'End date in RESEDA has passed',
    explanation:
      'Your record in RESEDA (the CNRS directory) seems to carry an end date that has passed. It may be that of an earlier contract.',
    dated:
      'Your record in RESEDA (the CNRS directory) seems to carry an end date that has passed: {until}. It may be that of an earlier contract.',
    action:
      'Ask the administrator of your unit (gestionnaire d’unité) to check the end date on your RESEDA record.',
    after:
      'If your contract was renewed, say so here. Once the date is corrected, come back to check again.',
    request: 'check the end date on my RESEDA record and update it if I am still part of the unit',
  },
  R13: {
    title: 'Contract renewal to be recorded in RESEDA',
    explanation:
      'You say that your contract goes on. The new end date may not be recorded yet in RESEDA, the CNRS directory.',
    dated:
      'You say that your contract goes on. The former end date, {until}, still seems to be the one that RESEDA (the CNRS directory) or Janus goes by.',
    action:
      'Ask the administrator of your unit (gestionnaire d’unité) to record the new end date in RESEDA.',
    after: 'When the new date is recorded, come back here to check again.',
    request: 'record the renewal of my contract (new end date) on my RESEDA record',
  },
  R14: {
    title: 'Change of unit to be recorded in RESEDA',
    explanation:
      'Your record in RESEDA (the CNRS directory) may still name your former unit. Sygefor takes this information from there.',
    action:
      'Ask the administrator (gestionnaire d’unité) of your new unit to attach your RESEDA record to it.',
    after:
      'When it is corrected, log in to Sygefor again, then tell us here whether your unit is right. If the two units cannot do it, the regional office of the CNRS (délégation régionale) can help.',
    request: 'move my RESEDA record to my new unit, in agreement with my former unit if needed',
  },
  R15: {
    title: 'Name to be corrected in RESEDA',
    explanation:
      'Your name may be out of date or misspelt in RESEDA, the CNRS directory. Sygefor shows what comes from RESEDA.',
    action:
      'Ask the administrator of your unit (gestionnaire d’unité) to correct your family name or given name in RESEDA.',
    after:
      'When it is corrected, log in to Sygefor again, then tell us here whether your name is right. If the unit cannot correct it, the regional office of the CNRS (délégation régionale) can help.',
    request: 'correct my family name or given name on my RESEDA record',
  },
  R16: {
    title: 'Employer or status to be corrected in RESEDA',
    explanation:
      'Your employer or your status may be wrong in RESEDA, the CNRS directory. Sygefor shows what comes from RESEDA.',
    action:
      'Ask the administrator of your unit (gestionnaire d’unité) to correct your employer or your status in RESEDA.',
    after:
      'When it is corrected, log in to Sygefor again, then tell us here whether everything is right.',
    request: 'correct my employer or my status on my RESEDA record',
  },
  R17: {
    title: 'Finding the administrator of your unit',
    explanation:
      'This is the person in your unit who updates RESEDA, the CNRS directory. Depending on the unit, their title may be gestionnaire, administrateur, responsable administratif or secrétaire.',
    action: 'Ask the secretariat of your unit who updates RESEDA.',
    after:
      'If the secretariat does not answer, ask the director of the unit, then the regional office of the CNRS (délégation régionale). When you know who it is, make your request to them.',
  },
  R18: {
    title: 'No answer from your unit’s administrator',
    explanation:
      'This person may be away. The director of the unit can say who updates RESEDA, the CNRS directory, in the meantime.',
    action: 'Ask the director of your unit who can update your RESEDA record.',
    after:
      'When the record is up to date, come back here to check again. If the director does not answer, ask the regional office of the CNRS (délégation régionale) and, as a last resort, Sygefor support ({support}).',
    request:
      'tell me who can update my RESEDA record, because my request to the unit’s administrator had no answer',
  },
  R19: {
    title: 'Back in the unit: RESEDA record to be reopened',
    explanation:
      'After a leave, a mobility or an earlier contract, your record in RESEDA (the CNRS directory) may no longer be up to date.',
    action:
      'Ask the administrator of your unit (gestionnaire d’unité) to bring your RESEDA record up to date, with your email address and your unit.',
    after:
      'When your record is up to date, come back here to check again. If the unit cannot do it, the regional office of the CNRS (délégation régionale) can guide you.',
    request:
      'reopen or recreate my RESEDA record, with my email address and my unit, because I am back',
  },
};
