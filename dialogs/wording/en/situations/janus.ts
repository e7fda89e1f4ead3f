import type { JANUS_SITUATIONS } from '../../../../bot/diagnosis/situations/janus.ts';
import type { SituationWording, SituationWordings } from '../../situation-wording.ts';
import { LOGIN_STEPS, SESAME_STEPS } from '../guide-paths.ts';

/** One text for J17 and J22: it must not let anybody guess which of them it is, since when, or why. */
const ACCOUNT_NOT_USABLE: SituationWording = {
  title: 'Account not usable at the moment',
  explanation: 'This account cannot be used at the moment.',
  action: 'Contact support ({sesame}).',
  after: 'When support has answered you, come back here to check again.',
  request: 'help me use my Janus account',
};

/** Step 3: a Janus account that works. */
export const JANUS_EN: Pick<SituationWordings, (typeof JANUS_SITUATIONS)[number]['code']> = {
  J1: {
    title: 'Janus password to be set',
    explanation:
      'Janus is the account that opens the services of the CNRS, Sygefor included. You still have to choose your password, on the site Sésame. This is the normal next step.',
    action: ['Set your password on Sésame:', ...SESAME_STEPS].join('\n'),
    after:
      'Come back here to check again, then log in to Sygefor. If the email does not arrive, say so here.',
  },
  J2: {
    title: 'Janus password forgotten or refused',
    explanation:
      'You can choose a new password yourself on Sésame, with the address that is in RESEDA, the CNRS directory.',
    action: [
      'Choose a new password on Sésame, page « Mot de passe oublié ? » ("Forgotten password?"):',
      ...SESAME_STEPS,
    ].join('\n'),
    after: 'Log in to Sygefor again and tell us here whether it works.',
  },
  J3: {
    title: 'Janus password expired',
    explanation:
      'Your Janus password seems to have expired. It happens to everybody: you can choose a new one on Sésame.',
    action: ['Choose a new password on Sésame:', ...SESAME_STEPS].join('\n'),
    after: 'Come back here to check again.',
  },
  J4: {
    title: 'Janus identifier to be checked',
    explanation:
      'The identifier to use is the address that is in RESEDA, the CNRS directory. It is not the login of your university, your computer or another site.',
    action:
      'As identifier, type the address that is in RESEDA, in full and without spaces, with your Janus password.',
    after:
      'Tell us here whether it works. If Janus still refuses, make a request on https://sesame.cnrs.fr/ with the same address: the email you receive reminds you of your identifier.',
  },
  J16: {
    title: 'Janus account perhaps locked',
    explanation:
      'After several password attempts, Janus may lock your account. This is a protection.',
    dated:
      'After several password attempts, your Janus account seems to be locked until {until}. Wait until then before you try again.',
    action: [
      'Stop trying to log in for now: choose a new password on Sésame.',
      ...SESAME_STEPS,
    ].join('\n'),
    datedAction: 'Do not try again until {until}, then log in again.',
    after:
      'Come back here to check again. If the account stays locked, contact Sésame support ({sesame}).',
  },
  J17: ACCOUNT_NOT_USABLE,
  J18: {
    title: 'Janus account probably ended with the contract',
    explanation:
      'Your Janus account seems to have ended together with your contract. If your contract was renewed, your unit can record it in RESEDA, the CNRS directory.',
    dated:
      'Your Janus account seems to have ended on {until}, together with your contract. If your contract was renewed, your unit can record it in RESEDA, the CNRS directory.',
    action:
      'If your contract was renewed, ask the administrator of your unit (gestionnaire d’unité) to record the new end date in RESEDA.',
    after:
      'When the new date is recorded, come back here to check again. If your contract is over, say so here.',
    request:
      'check the end date on my RESEDA record and record the renewal of my contract, if it is not there yet',
  },
  J19: {
    title: 'Janus account open for a limited time',
    explanation:
      'Your Janus account works, but it seems to be kept open for a limited time only, after an end date.',
    dated:
      'Your Janus account works, but it seems to be kept open for a limited time only, until {until}.',
    action:
      'If you stay in the unit, ask the administrator of your unit (gestionnaire d’unité) to update the end date in RESEDA.',
    after:
      'This does not stop you from going on. When the date is up to date, come back here to check again.',
    request: 'check the end date on my RESEDA record and update it if I stay in the unit',
  },
  J20: {
    title: 'Janus account not open yet',
    explanation:
      'Your Janus account seems to be prepared, but not open yet. It may open on the first day of your contract.',
    dated:
      'Your Janus account seems to be prepared, but not open yet. The planned opening date seems to be {until}.',
    action:
      'Have the opening date of your account confirmed by the administrator of your unit (gestionnaire d’unité).',
    after:
      'From that date on, come back here to check again. Watch your personal mailbox too: in at least one laboratory, the opening is announced there.',
    request:
      'tell me on which date my Janus account should open, and check the start date on my RESEDA record',
  },
  J21: {
    title: 'Janus password to be changed',
    explanation:
      'Janus seems to ask you to change your password before you go on. You can do this on Sésame.',
    action: ['Choose a new password on Sésame:', ...SESAME_STEPS].join('\n'),
    after: 'Come back here to check again.',
  },
  J22: ACCOUNT_NOT_USABLE,
  J23: {
    title: 'Perhaps two Janus accounts in your name',
    explanation:
      'You may have more than one Janus account, and might be using the wrong one. The assistant does not choose between them: a person has to.',
    action: 'Ask Sésame support ({sesame}) which Janus account to use.',
    after: 'When support has told you which account to use, come back here to check again.',
    request:
      'check whether I have several Janus accounts, keep only one and tell me which one to use',
  },
  J24: {
    title: 'Password of another service',
    explanation:
      'You may be using the password of another service: university, mailbox, CRU… Sygefor needs the Janus account. There is no Sygefor password to create.',
    action: ['Start again through Janus, with your Janus password:', ...LOGIN_STEPS].join('\n'),
    after:
      'No Janus password, or forgotten? You choose it on https://sesame.cnrs.fr/ (« Personnel des unités CNRS », "Staff of CNRS units"). Tell us here whether it works.',
  },
  J28: {
    title: 'Janus account not used for a long time',
    explanation:
      'Your Janus account may be on hold because it was not used for a long time. A new password may reopen it.',
    action: ['Choose a new password on Sésame:', ...SESAME_STEPS].join('\n'),
    after:
      'Come back here to check again. If the account stays blocked, contact Sésame support ({sesame}).',
  },
};
