import type { SIGN_IN_SITUATIONS } from '../../../../bot/diagnosis/situations/sign-in.ts';
import type { SituationWordings } from '../../situation-wording.ts';
import { LOGIN_STEPS } from '../guide-paths.ts';

/** Step 4: the way through the login page, the list of establishments and Janus, into Sygefor. */
export const SIGN_IN_EN: Pick<SituationWordings, (typeof SIGN_IN_SITUATIONS)[number]['code']> = {
  W1: {
    title: 'Finding the login button',
    explanation:
      'There is no sign-up form: your first login creates your account. It goes through one button.',
    action: ['Log in like this:', ...LOGIN_STEPS].join('\n'),
    after: 'Your Sygefor profile should appear. Tell us here whether it does.',
  },
  W2: {
    title: 'Establishment to choose: « Agents unités CNRS »',
    explanation:
      'This is the right choice for everybody in a CNRS unit, even if a university pays you. Another establishment probably leads to another login page.',
    action: ['Start again from the beginning:', ...LOGIN_STEPS].join('\n'),
    after: 'Tell us here whether it works. If the list no longer appears, say so too.',
  },
  W3: {
    title: 'Your browser remembers the wrong establishment',
    explanation:
      'Your browser seems to have kept another establishment (« Se souvenir de mon choix définitivement », "Remember my choice for good"). The list then no longer appears.',
    action: ['Open a private browsing window and start again:', ...LOGIN_STEPS].join('\n'),
    after:
      'To see the list again in your usual window, delete the cookies of the site formation.ifsem.cnrs.fr in the browser settings. Tell us here whether it works.',
  },
  W4: {
    title: 'Finding « Agents unités CNRS » in the list',
    explanation:
      'The list is long. The entry is called « Agents unités CNRS » ("Staff of CNRS units"): it may only appear when you search for it.',
    action:
      'In the search box of the list, type « Agents », choose « Agents unités CNRS », then click « Sélection » ("Select").',
    after:
      'Tell us here whether it works. If the entry does not appear, write to Sygefor support ({support}).',
  },
  W5: {
    title: 'Login page too old ("Stale Request")',
    explanation:
      'This message often comes from a bookmark, the "Back" button or a page left open. It says nothing about your account.',
    action: ['Close this tab and start again, without a bookmark:', ...LOGIN_STEPS].join('\n'),
    after: 'Tell us here whether it works.',
  },
  W6: {
    title: 'Technical error between Janus and Sygefor',
    explanation:
      'The login failed on the way, for example because it took too long or the clock of the computer is wrong.',
    action: [
      'Close this tab, check the clock of your computer and start again:',
      ...LOGIN_STEPS,
    ].join('\n'),
    after:
      'Tell us here whether it works. If the error comes back, send its exact text and the time to Sygefor support ({support}).',
  },
  W7: {
    title: 'Login that goes round in circles',
    explanation:
      'Your browser may be blocking cookies, or an extension may disturb the login. Your account is probably not the reason.',
    action: ['Try with another browser and accept the cookies:', ...LOGIN_STEPS].join('\n'),
    after:
      'Tell us here whether it works. If not, the IT service of your unit can check the settings of your computer.',
  },
  W8: {
    title: 'Computer clock to be set',
    explanation: 'The login can fail when the computer is not on time, even by a few minutes.',
    action: 'Set the date and time of your computer (automatic setting if possible).',
    after:
      'Log in to Sygefor again and tell us here whether it works. If you cannot change the time, ask the IT service of your unit.',
  },
  W9: {
    title: 'Logged in with another account',
    explanation:
      'Another account may still be open in this browser, for example on a shared computer.',
    action: ['Close all browser windows, then, in a private browsing window:', ...LOGIN_STEPS].join(
      '\n',
    ),
    after: 'Check that your own name appears, then tell us here whether it works.',
  },
  W10: {
    title: 'Family name or given name missing',
    explanation:
      'Your family name, given name or address may be missing from what Sygefor receives. This comes from RESEDA, the CNRS directory.',
    action:
      'Ask the administrator of your unit (gestionnaire d’unité) to complete your RESEDA record: family name, given name and email address.',
    after:
      'When the record is complete, log in to Sygefor again and come back here to check again. If everything is right in RESEDA, contact Sésame support ({sesame}).',
    request: 'complete my RESEDA record: family name, given name and email address',
  },
  W11: {
    title: 'Several addresses on your RESEDA record',
    explanation:
      'Your record in RESEDA (the CNRS directory) seems to carry several addresses. Sygefor might use one that you do not use.',
    action:
      'Ask the administrator of your unit (gestionnaire d’unité) to keep only one address on your RESEDA record, the one that you use.',
    after:
      'This does not stop you from going on. When only one address is left, come back here to check again.',
    request: 'keep only one email address on my RESEDA record, the one that I use',
  },
  W12: {
    title: 'Network that interrupts the login',
    explanation: 'A VPN or a change of network can cut the login and make you start again.',
    action: ['Try from another network, or turn the VPN on or off:', ...LOGIN_STEPS].join('\n'),
    after:
      'Tell us here whether it works. If not, the IT service of your unit can check the network.',
  },
  W13: {
    title: 'Sygefor does not answer',
    explanation:
      'Sygefor may be unavailable for a moment. Your account is probably not the reason.',
    action: 'Close the page and try again later.',
    after: 'If it lasts, let Sygefor support ({support}) know. Tell us here when it works again.',
    request: 'tell me whether Sygefor works, because the page does not answer for me',
  },
  W14: {
    title: 'Session ended while you were typing',
    explanation:
      'After a while without activity, you are logged out. What you typed may not be saved.',
    action: ['Log in again:', ...LOGIN_STEPS].join('\n'),
    after:
      'Fill in your profile straight away, then click « Enregistrer » ("Save"). Tell us here whether it works.',
  },
  W15: {
    title: 'Janus lets you in, but Sygefor does not',
    explanation:
      'Your password is right. The problem seems to come from Sygefor: only support can see it.',
    action: 'Write to Sygefor support ({support}), with the exact text that you see and the time.',
    after: 'When support has answered, log in again and tell us here whether it works.',
    request:
      'help me get into Sygefor: Janus accepts my password, but Sygefor shows a refusal or an error',
  },
  W16: {
    title: 'You may be on another Sygefor',
    explanation:
      'Several organisations use a Sygefor. The one of the IFSeM, at the CNRS, has an address with formation.ifsem.cnrs.fr and yours may be different.',
    action: ['Go through the login page of the guide:', ...LOGIN_STEPS].join('\n'),
    after:
      'Tell us here whether it works. If the course is not there, the training service of your regional office of the CNRS (délégation régionale) can tell you where to ask.',
  },
};
