import type { SESAME_SITUATIONS } from '../../../../bot/diagnosis/situations/sesame.ts';
import type { SituationWordings } from '../../situation-wording.ts';
import { LOGIN_STEPS, RESET_CODE_SENTENCE, SESAME_STEPS } from '../guide-paths.ts';

/** Step 3, on the pages of Sésame where the Janus password is set, and on the page of Janus. */
export const SESAME_EN: Pick<SituationWordings, (typeof SESAME_SITUATIONS)[number]['code']> = {
  J5: {
    title: 'Status to be changed on Sésame',
    explanation:
      'You probably chose « Personnel externe » ("External staff"). If you are part of a CNRS unit, the other choice is the right one, whoever employs you.',
    action: ['Make the request again with « Personnel des unités CNRS »:', ...SESAME_STEPS].join(
      '\n',
    ),
    after: 'Tell us here whether it works.',
  },
  J6: {
    title: 'Box « Je ne suis pas un robot » to be ticked',
    explanation:
      'Sésame only sends the email when this box ("I am not a robot") is ticked. It sometimes takes a few seconds to react.',
    action:
      'On Sésame, tick « Je ne suis pas un robot » ("I am not a robot"), wait until the tick shows, then submit.',
    after:
      'If the box does not react, open https://sesame.cnrs.fr/ in another browser and start again. Tell us here whether it works.',
  },
  J7: {
    title: 'Email from Sésame not received yet',
    explanation:
      'The email goes to the address that is in RESEDA, the CNRS directory. It may be late, or a filter may have put it aside.',
    action:
      'Look for the email from Sésame in all your folders, spam included. If there are several, open only the latest.',
    after:
      'Searched already, and still nothing? The IT service of your unit can see whether a filter holds it back. Then make one new request on Sésame, and tell us here whether the email arrives.',
  },
  J8: {
    title: 'Address perhaps unknown to Janus',
    explanation:
      'You made the request on Sésame and looked for the email, without success. Janus may not know this address yet.',
    action: 'Ask Sésame support ({sesame}) whether Janus knows your address.',
    after:
      'Meanwhile, your unit’s administrator (gestionnaire d’unité) can check that this address is the one on your RESEDA record. Then make the request on Sésame again, and tell us here whether the email arrives.',
    request:
      'check whether Janus knows my email address, because no email came after my request on Sésame',
    thenRequest:
      'check that my email address is the one on my RESEDA record, because Sésame sends me no email',
  },
  J9: {
    title: 'Mailbox that you cannot open',
    explanation:
      'Sésame writes to the address that is in RESEDA, the CNRS directory. If you cannot open that mailbox, Sésame support (« assistance utilisateur ») can give you a reset code.',
    action:
      'Contact Sésame support ({sesame}) to set your password without going through that mailbox.',
    after: `The code is used on the Sésame page only: ${RESET_CODE_SENTENCE}. If that mailbox is closed for good, also have the address in RESEDA changed by your unit’s administrator (gestionnaire d’unité). Otherwise the problem will come back.`,
    request:
      'help me set my Janus password, for example with a reset code, because I cannot open the mailbox of the address that is in RESEDA',
    thenRequest:
      'replace the email address on my RESEDA record with my current address, because I can no longer open the old mailbox',
  },
  J10: {
    title: 'Sésame reset code to be used',
    explanation:
      'The code from a Sésame administrator has a page of its own. It replaces the email. Do not write it here: it is for Sésame only.',
    action: [
      'Use your code on Sésame:',
      '1. Open https://sesame.cnrs.fr/',
      `2. Click the link in the sentence ${RESET_CODE_SENTENCE}.`,
      '3. Type the code on that page, then choose your password.',
    ].join('\n'),
    after: 'Log in to Sygefor and tell us here whether it works.',
  },
  J11: {
    title: 'Reset code refused by Sésame',
    explanation:
      'The code may have expired, may have been used already, or may have been mistyped. Only Sésame support can give another one. Do not write it here.',
    action: 'Ask Sésame support ({sesame}) for a new code.',
    after: 'When you have used it on Sésame, tell us here whether it works.',
    request: 'give me a new Sésame reset code, because the previous one is refused',
  },
  J12: {
    title: 'Sésame link expired',
    explanation:
      'The link that Sésame sends works for a limited time. You only need to ask for another one.',
    action: ['Make a new request on Sésame:', ...SESAME_STEPS].join('\n'),
    after: 'Use only the latest email, as soon as it arrives. Then tell us here whether it works.',
  },
  J13: {
    title: 'Sésame link already used',
    explanation:
      'The link that Sésame sends works only once. If it was used already, your new password is probably saved.',
    action: ['Log in with the password that you chose:', ...LOGIN_STEPS].join('\n'),
    after: 'If Janus refuses it, make a new request on https://sesame.cnrs.fr/ and tell us here.',
  },
  J14: {
    title: 'Sésame link opened in another browser',
    explanation:
      'The Sésame link has to be opened in the browser where you made the request, on the same device.',
    action:
      'Copy the link from the email and paste it into the browser where you made the request.',
    after:
      'If this is not possible, make a new request on https://sesame.cnrs.fr/ and open the email in the same browser. Tell us here whether it works.',
  },
  J15: {
    title: 'New password refused by Sésame',
    explanation: 'The password you chose may break one of the rules shown on the Sésame page.',
    action:
      'On the Sésame page, read the rules again and choose a password that follows all of them.',
    after:
      'Never write your password here. If the link no longer works, make a new request on Sésame. Tell us here whether it works.',
  },
  J25: {
    title: 'Second check impossible',
    explanation: 'The page may ask for a second check (phone, app) that you can no longer use.',
    action: 'Ask Sésame support ({sesame}) how to log in without this check.',
    after: 'When support has answered, log in again and tell us here whether it works.',
    request:
      'help me log in to Janus, because I can no longer do the second check that it asks for',
  },
  J26: {
    title: 'Janus or Sésame does not answer',
    explanation:
      'Janus or Sésame may be down, or your connection may be interrupted. Your account is probably not the reason.',
    action: 'Close the page and try again later.',
    after: 'If it lasts, let Sésame support ({sesame}) know. Tell us here when it works again.',
    request: 'tell me whether Janus and Sésame work, because the page does not answer for me',
  },
  J27: {
    title: 'Doubts about the email from Sésame',
    explanation:
      'Being careful with links is a good habit. If you have just made a request on Sésame, this email may well be genuine. The safest way is to make the request again yourself.',
    action: [
      'Without clicking in that email, type the address of Sésame yourself and make the request again:',
      ...SESAME_STEPS,
    ].join('\n'),
    after:
      'Before you open the new link, look where it leads: its address has to begin with https://sesame.cnrs.fr/ (final slash included). If in doubt, contact Sésame support ({sesame}).',
  },
};
