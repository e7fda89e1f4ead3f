import type { PROFILE_SITUATIONS } from '../../../../bot/diagnosis/situations/profile.ts';
import type { SituationWordings } from '../../situation-wording.ts';
import { LOGIN_STEPS } from '../guide-paths.ts';

/** Step 5: a saved profile, with the right valideur and COFO. */
export const PROFILE_EN: Pick<SituationWordings, (typeof PROFILE_SITUATIONS)[number]['code']> = {
  P1: {
    title: 'Profile to be saved',
    explanation:
      'Your account exists, but your profile is not saved yet. If you are CNRS staff, the valideur (the person who approves your training) and the COFO (the unit’s training contact) are already there: one button is left.',
    action: 'On your Sygefor profile, click « Enregistrer » ("Save").',
    after:
      'If the box for the valideur is empty, first choose in the list the person who approves your training. Then tell us here whether your profile is saved.',
  },
  P2: {
    title: 'Valideur to be chosen in the list',
    explanation:
      'When the employer is not the CNRS, the COFO (the unit’s training contact) appears, but you choose the valideur yourself: the person who approves your training.',
    action: [
      'On your Sygefor profile:',
      '1. Choose your valideur in the list.',
      '2. Click « Enregistrer » ("Save").',
    ].join('\n'),
    after:
      'Tell us here whether your profile is saved. If you do not know whom to choose, or if the person is not in the list, say so too.',
  },
  P3: {
    title: 'Valideur to be corrected',
    explanation:
      'The valideur (the person who approves your training) comes from RESEDA, the CNRS directory (some people still say Labintel). It is corrected there.',
    action:
      'Ask the administrator of your unit (gestionnaire d’unité) to correct the valideur in RESEDA.',
    after:
      'When it is corrected in RESEDA, log in to Sygefor again, check the valideur and click « Enregistrer » ("Save"). Then tell us here whether it is right.',
    request:
      'correct in RESEDA the valideur (who approves my training), who is not the right one in Sygefor',
  },
  P4: {
    title: 'COFO to be corrected',
    explanation:
      'The COFO (the unit’s training contact) comes from RESEDA, the CNRS directory (some people still say Labintel). It is corrected there.',
    action:
      'Ask the administrator of your unit (gestionnaire d’unité) to correct the COFO in RESEDA.',
    after:
      'When it is corrected in RESEDA, log in to Sygefor again, check the COFO and click « Enregistrer » ("Save"). Then tell us here whether it is right.',
    request:
      'correct in RESEDA the COFO (training contact) of the unit, who is not the right one in Sygefor',
  },
  P5: {
    title: 'Valideur missing from the list',
    explanation:
      'Your valideur (the person who approves your training) may not be declared in RESEDA, the CNRS directory. Sygefor then cannot offer this person.',
    action:
      'Ask the administrator of your unit (gestionnaire d’unité) to declare your valideur in RESEDA.',
    after:
      'When it is done, log in to Sygefor again, choose your valideur and click « Enregistrer » ("Save"). If the list stays empty, write to Sygefor support ({support}).',
    request:
      'declare in RESEDA the valideur (who approves training) of the unit, whom Sygefor does not offer me',
  },
  P6: {
    title: 'No COFO for your unit',
    explanation:
      'Your unit may have no COFO (training contact) declared in RESEDA, the CNRS directory. The director of the unit can name one.',
    action: 'Ask the director of your unit who the COFO is, or to name one.',
    after:
      'When the COFO is named, your unit’s administrator (gestionnaire d’unité) enters them in RESEDA. Then log in to Sygefor again and tell us here whether the COFO appears.',
    request:
      'tell me who the COFO (training contact) of the unit is, or name one, then have them entered in RESEDA',
  },
  P7: {
    title: 'Finding out who your valideur is',
    explanation:
      'The valideur is the person who approves your training. It may be the director of your unit or your own manager.',
    action:
      'Ask your manager, or the COFO (the unit’s training contact) shown on your profile, who your valideur is.',
    after:
      'Choose this person in the list, click « Enregistrer » ("Save") and tell us here whether it works.',
  },
  P8: {
    title: 'Sygefor account to be activated',
    explanation:
      'Your Sygefor account exists, but it seems to be waiting for activation. Sygefor support can activate it.',
    action: 'Ask Sygefor support ({support}) to activate your account.',
    after: 'When support has answered, log in to Sygefor again and tell us here whether it works.',
    request: 'activate my Sygefor account, or tell me what is missing for that',
  },
  P9: {
    title: 'Sygefor recognises no unit for you',
    explanation:
      'Sygefor did not find your unit. Your record in RESEDA (the CNRS directory) may name none, or a former one.',
    action:
      'Ask the administrator of your unit (gestionnaire d’unité) to check your unit in RESEDA.',
    after:
      'When the unit is corrected, log in to Sygefor again. If the message comes back, write to Sygefor support ({support}), then tell us here whether it works.',
    request: 'check the unit on my RESEDA record, because Sygefor could not attach me to a unit',
  },
  P10: {
    title: 'Address already used by a Sygefor account',
    explanation:
      'A Sygefor account with this address exists already. It is probably yours, created earlier: no need for another one.',
    action: ['Log in to that account:', ...LOGIN_STEPS].join('\n'),
    after:
      'Tell us here whether it works. If the message comes back, write to Sygefor support ({support}).',
  },
  P11: {
    title: 'Former Sygefor account to be linked',
    explanation:
      'Your past courses may have stayed on an account created with a former address. Sygefor support can have a look.',
    action:
      'Ask Sygefor support ({support}) to link your two accounts, and give your former address.',
    after:
      'When support has answered, log in to Sygefor again and tell us here whether it is right.',
    request:
      'link my current Sygefor account to the one that I had with a former address, so that I find my courses again',
  },
  P12: {
    title: 'Profile information to be corrected at its source',
    explanation:
      'Some boxes of the profile cannot be changed in Sygefor: name, address, unit… They are corrected in RESEDA, the CNRS directory.',
    action:
      'Ask the administrator of your unit (gestionnaire d’unité) to correct in RESEDA what is wrong.',
    after:
      'When it is corrected, log in to Sygefor again, click « Enregistrer » ("Save") and tell us here whether it is right.',
    request:
      'correct on my RESEDA record the wrong information that Sygefor shows (name, email address or unit)',
  },
  P13: {
    title: 'Required box of the profile to be filled in',
    explanation:
      'Sygefor does not save the profile while required information is missing, for example the phone number, the workplace or the type of contract.',
    action: 'Fill in the box that is marked on your profile, then click « Enregistrer » ("Save").',
    after:
      'Tell us here whether your profile is saved. If a box refuses your answer, copy the message here.',
  },
  P14: {
    title: 'Terms of use to be accepted',
    explanation:
      'Sygefor probably brings you back to the same page until the terms of use are accepted.',
    action:
      'On that page, read the terms and tick the boxes if you accept them, then click « Enregistrer » ("Save").',
    after: 'Tell us here whether you can go on.',
  },
  P15: {
    title: 'Logged in with a CRU account instead of Janus',
    explanation:
      'For people in a CNRS unit, the login goes through Janus. With a CRU account, Sygefor may not find your unit.',
    action: ['Log out, then start again with Janus:', ...LOGIN_STEPS].join('\n'),
    after:
      'Tell us here whether it works. Sygefor support ({support}) can remove the extra account.',
  },
  P16: {
    title: 'Sygefor account not used for a long time',
    explanation:
      'After several years without a login, Sygefor may have erased the information of the former account. You can create another one.',
    action: [
      'Log in: if the former account is gone, this login creates another one.',
      ...LOGIN_STEPS,
    ].join('\n'),
    after:
      'Check your profile, click « Enregistrer » ("Save"), then tell us here whether it works.',
  },
  P17: {
    title: 'You are your own valideur',
    explanation:
      'This may happen to somebody who directs a unit. Sygefor support can tell you who then approves your training.',
    action: 'Ask Sygefor support ({support}) who can approve your training.',
    after:
      'When you know which valideur to choose, click « Enregistrer » ("Save") and tell us here whether it works.',
    request: 'tell me who can approve my training, because Sygefor names me as my own valideur',
  },
  P18: {
    title: 'Correction not visible in Sygefor yet',
    explanation:
      'The correction was made in RESEDA (the CNRS directory), but it may not have reached Sygefor yet. We do not know how long this takes.',
    action: ['Log out of Sygefor, then log in again:', ...LOGIN_STEPS].join('\n'),
    after:
      'If the old value is still shown, try again another day, then write to Sygefor support ({support}). Tell us here when it is right.',
  },
  P19: {
    title: 'A question about a course, not about your account',
    explanation:
      'A request that is waiting or refused, or a course that is full, does not come from your account. The assistant cannot see these requests.',
    action: 'Ask the COFO (training contact) of your unit, or the organiser of the course.',
    after:
      'For a request that is waiting, your valideur (who approves your training) can tell you whether it has arrived.',
  },
  P20: {
    title: 'Your Sygefor account is ready',
    explanation:
      'Your profile is saved. This account will serve for all your next logins and requests.',
    action: 'There is nothing left to do: you can ask for a course on Sygefor.',
    after:
      'Next time, log in the same way: « Se connecter avec son compte Janus ou CRU » ("Log in with a Janus or CRU account"), then « Agents unités CNRS » ("Staff of CNRS units").',
  },
};
