import type { QuestionWordings } from '../question-wording.ts';

/** Every question and its answers, in English. */
export const QUESTIONS_EN: QuestionWordings = {
  screen: {
    text: 'What do you see at the moment?',
    again: 'Which page is on your screen? Choose what looks most like it.',
    answers: {
      'login-page': 'The Sygefor login page',
      institutions: 'A list of institutions',
      'janus-password': 'The Janus page that asks for a password',
      sesame: 'The Sésame website',
      error: 'An error message (to paste here)',
      profile: 'My Sygefor profile',
      'nothing-yet': 'Nothing yet, I am starting',
    },
  },
  'login-problem': {
    text: 'What happens on the Sygefor login page?',
    again: 'What stops you on this page?',
    answers: {
      'button-not-found': 'I do not know where to click',
      'no-password': 'I have no Janus password yet',
      'asks-sygefor-password': 'I am asked for a Sygefor password',
      loop: 'I always come back to this page, or it stays blank',
      'asked-again': 'I have to log in again every few minutes',
      'someone-else': 'I get in with somebody else’s account',
      'session-expired': 'I was logged out while I was typing',
      'other-site': 'The address is not formation.ifsem.cnrs.fr',
      'not-answering': 'The page does not open',
    },
  },
  'institutions-problem': {
    text: 'What happens with the list of institutions?',
    again: 'What stops you when you choose your establishment?',
    answers: {
      'which-one': 'I do not know which one to choose',
      'not-listed': 'I cannot find « Agents unités CNRS »',
      'wrong-page': 'My choice leads to a page that is not Janus',
      'no-list': 'The list no longer appears',
      loop: 'After my choice, I am back at the start',
    },
  },
  'sign-in-result': {
    text: 'Log in to Sygefor: « Se connecter avec son compte Janus ou CRU » ("Log in with a Janus or CRU account"), then « Agents unités CNRS » ("Staff of CNRS units") and « Sélection » ("Select"). What happens?',
    again: 'Open https://formation.ifsem.cnrs.fr/page/login and try to log in. How far do you get?',
    answers: {
      works: 'Everything works, my profile is saved',
      profile: 'I reach my profile',
      'button-not-found': 'I cannot find the login button',
      'not-listed': 'I cannot find « Agents unités CNRS »',
      'wrong-page': 'I see no list, but the page of another establishment',
      'janus-refuses': 'I am stuck on the Janus page',
      loop: 'I always come back to the start',
      error: 'An error message appears',
    },
  },
  'error-text': {
    text: 'Copy the error message here as it is shown, without any password or code. Invented example: "Error 000, no access to portal.labo.example".',
    again:
      'Type the words on the screen, even only a part. Invented example: "Error 000". Do not type any password or code.',
    answers: {},
  },
  'error-page': {
    text: 'On which page does this message appear?',
    again: 'What were you doing when the message appeared?',
    answers: {
      sygefor: 'On Sygefor, after the Janus page',
      janus: 'On the Janus page',
      sesame: 'On Sésame',
      institutions: 'On the list of institutions',
      profile: 'On my Sygefor profile',
      clock: 'The message is about the date or time of the computer',
    },
  },
  registered: {
    text: 'Do you have a record in RESEDA, the CNRS directory (some people still say Labintel)?',
    again:
      'Are you in the CNRS directory, with your email address? Your unit’s administrator (gestionnaire d’unité) can tell you.',
    answers: {
      yes: 'Yes, with my address',
      'no-record': 'No, I am not in it',
      'no-mail': 'Yes, but without my address',
      'not-in-unit': 'I am not part of a CNRS unit',
    },
  },
  'other-address': {
    text: 'Do you have another professional address: university, laboratory, CNRS, former address? Type it here. Invented example: camille.exemple@labo.example',
    again:
      'Your unit’s administrator (gestionnaire d’unité) may know another address of yours. Type it in full. Invented example: c.exemple@labo.example',
    answers: {
      no: 'No, I have no other address',
    },
  },
  'name-and-unit': {
    text: 'Give your given name, your family name and the code of your unit. Invented example: Camille Exemple, UMR0000',
    again:
      'Your given and family name are needed, then the code of your unit, as in this invented example: Camille Exemple, UMR0000 (not your address camille.exemple@labo.example).',
    answers: {},
  },
  arrival: {
    text: 'Which sentence fits you best?',
    again: 'Since when, and how, are you in your unit?',
    answers: {
      newcomer: 'I have just arrived in the unit',
      'just-added': 'My RESEDA record was just created or changed',
      back: 'I am back after a leave, or with a new contract',
      'short-stay': 'I am here for a short time (internship, short contract)',
      'unit-renamed': 'My unit was closed, merged or renamed',
      external: 'I am a contractor or an outside partner',
      'not-in-unit': 'I am not part of a CNRS unit',
      'long-since': 'I have been in the unit for a long time',
    },
  },
  employer: {
    text: 'Who is your employer?',
    again: 'Which organisation pays you? With both answers you can have an account.',
    answers: {
      cnrs: 'The CNRS',
      other: 'A university or another organisation',
    },
  },
  'janus-use': {
    text: 'Have you ever used Janus, the account that opens the services of the CNRS?',
    again: 'Have you ever typed a password on the Janus page, for a service of the CNRS?',
    answers: {
      today: 'Yes, and it works today with my address',
      before: 'Yes, but not recently',
      forgotten: 'Yes, but I forgot my password',
      never: 'No, never',
    },
  },
  'janus-problem': {
    text: 'What happens on the Janus page?',
    again: 'What stops you, or what does the Janus page say?',
    answers: {
      forgotten: 'I forgot my password',
      'never-set': 'I never had a Janus password',
      refused: 'My identifier or my password is refused',
      locked: 'My account is locked',
      'password-expired': 'My password has expired',
      'must-change': 'I am asked to change my password',
      'account-expired': 'My account has expired',
      'second-factor': 'I am asked for a second check that I no longer have',
      'accepted-then-error': 'Janus lets me in, then an error appears',
      'not-answering': 'The Janus page does not open',
    },
  },
  identifier: {
    text: 'What did you try to log in with? Do not type your password here.',
    again:
      'What did you type as identifier, and which service was the password for? Choose an answer, without copying anything.',
    answers: {
      'reseda-mail': 'The address that is in RESEDA',
      'other-mail': 'Another address',
      'other-login': 'A login of a university, laboratory or computer',
      'other-password': 'The password of another service than Janus',
    },
  },
  'sesame-problem': {
    text: 'What happens on Sésame?',
    again: 'At which moment does Sésame stop you?',
    answers: {
      'no-mail': 'I did not receive the email',
      'mailbox-closed': 'I cannot open that mailbox',
      link: 'The link in the email does not work',
      code: 'I was given a reset code',
      form: 'I do not know how to fill in the page',
      'new-password-refused': 'My new password is refused',
      phishing: 'The email looks suspicious to me',
      'not-answering': 'Sésame does not open',
    },
  },
  'sesame-mail': {
    text: 'Where do you stand with the email from Sésame?',
    again: 'Did you look in the spam folder, and at the right address?',
    answers: {
      'just-asked': 'I have just made the request, or I have not searched',
      searched: 'I waited and searched everywhere, nothing',
      'mailbox-closed': 'I have no access to that mailbox',
      'wrong-address': 'The address in RESEDA is wrong',
      'just-added': 'My address was just added in RESEDA',
    },
  },
  'sesame-link': {
    text: 'What happens with the link in the email from Sésame?',
    again: 'Where and when did you open this link?',
    answers: {
      'other-browser': 'I opened it in another browser or on another device',
      used: 'I have already used it',
      expired: 'The page says that it is no longer valid',
    },
  },
  'sesame-code': {
    text: 'What happens with the reset code? Do not type this code here.',
    again:
      'Are you looking for the place to type this code, or does Sésame refuse it? Keep the code to yourself.',
    answers: {
      where: 'I do not know where to type it',
      refused: 'Sésame refuses it',
    },
  },
  'sesame-form': {
    text: 'What stops you on the Sésame page?',
    again: 'Which part of the page is the problem?',
    answers: {
      status: 'I chose « Personnel externe » ("External staff")',
      robot: 'The box « Je ne suis pas un robot » does not work',
      identifier: 'I do not know which identifier to type',
      start: 'I do not know where to start',
    },
  },
  'profile-problem': {
    text: 'What happens on your Sygefor profile?',
    again: 'What bothers you on this page?',
    answers: {
      'not-saved': 'I have not clicked « Enregistrer » ("Save") yet',
      valideur: 'A problem with the valideur (who approves my training)',
      cofo: 'A problem with the COFO (the unit’s training contact)',
      data: 'A problem with my name, my unit or my address',
      'save-refused': 'Sygefor does not save my profile',
      account: 'Account inactive, empty, or former account lost',
      request: 'My question is about a course that I asked for',
      'all-saved': 'Everything is saved',
    },
  },
  'profile-valideur': {
    text: 'What happens with the valideur, the person who approves your training?',
    again: 'Is the name of the valideur empty, wrong, or missing from the list?',
    answers: {
      'to-choose': 'I have to choose this person myself',
      wrong: 'The person shown is not the right one',
      'not-listed': 'The right person is not in the list',
      who: 'I do not know who it is',
      myself: 'My valideur is myself',
      corrected: 'It was corrected in RESEDA, but not here',
    },
  },
  'profile-cofo': {
    text: 'What happens with the COFO, the training contact of your unit?',
    again: 'Is the name of the COFO wrong or missing?',
    answers: {
      wrong: 'The person shown is not the right one',
      missing: 'No COFO is shown',
      corrected: 'It was corrected in RESEDA, but not here',
    },
  },
  'profile-data': {
    text: 'Which information is wrong?',
    again: 'Which box of your profile has to be corrected?',
    answers: {
      name: 'My family name or given name',
      'old-unit': 'It is my former unit',
      'other-unit': 'I have several units, it is not the right one',
      employer: 'My employer or my status',
      mail: 'My email address',
      empty: 'Some boxes are empty and I cannot fill them in',
      corrected: 'It was corrected in RESEDA, but not here',
    },
  },
  'profile-save': {
    text: 'What happens when you click « Enregistrer » ("Save")?',
    again: 'What does Sygefor say when you save?',
    answers: {
      field: 'A box is marked or refused',
      terms: 'I always come back to a page with terms to accept',
      'mail-used': '« Cette adresse email est déjà utilisée » (address already used)',
      session: 'I have to log in again',
    },
  },
  'profile-account': {
    text: 'What happens with your Sygefor account?',
    again: 'What does Sygefor say, or what is missing?',
    answers: {
      inactive: 'My account is not activated',
      'no-unit': 'No unit could be found for me',
      history: 'My past courses are on a former account',
      'empty-again': 'My account was not used for years, it is empty',
      cru: 'I use a CRU account',
    },
  },
  contract: {
    text: 'Is your contract over?',
    again: 'Are you still in the unit, and with which contract?',
    answers: {
      renewed: 'No, it was renewed',
      back: 'I am back with a new contract',
      over: 'Yes, it is over',
    },
  },
  administrator: {
    text: 'Where do you stand with your unit’s administrator (gestionnaire d’unité)?',
    again: 'Do you know who it is, and did you get an answer?',
    answers: {
      who: 'I do not know who it is',
      silent: 'I have no answer',
      done: 'It was done in RESEDA, but nothing has changed',
    },
  },
  eligibility: {
    text: 'Do you wonder whether you may have an account?',
    again: 'What makes you think that Sygefor is not for you?',
    answers: {
      'not-paid-by-cnrs': 'I am not CNRS staff',
      'not-in-unit': 'I am not part of a CNRS unit',
    },
  },
};
