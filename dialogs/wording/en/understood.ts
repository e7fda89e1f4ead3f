import type { UnderstoodWording } from '../understood-wording.ts';

export const UNDERSTOOD_EN: UnderstoodWording = {
  understood: 'I understood: “{what}”.',
  notEnough: 'So that was not enough. What shall we do?',
  goodbye: 'All right. Have a good day!',
  alsoNoted: 'I also note: “{what}”.',
  unitNoted: 'I noted your unit: {unit}.',
  didYouMean: 'I am not sure that I understand. Is it one of these?',
  noneOfThese: 'None of these',
  sayOtherwise: 'All right. Say it in other words, or paste the message that you see.',
  notOurs:
    'I can only help with access to Sygefor: RESEDA, Janus, Sésame, signing in and the profile.',
  otherLanguage: 'I speak French and English. / Je parle français et anglais.',
  whichTerm: 'These are the words that you meet on the way:',
  intents: {
    start_account: 'getting into Sygefor, creating my account',
    password_forgotten: 'password forgotten or refused',
    password_never_had: 'I never had a Janus password',
    account_locked: 'account locked or closed',
    reset_mail_not_received: 'the Sésame mail does not arrive',
    mailbox_no_access: 'I cannot open the mailbox that gets the mail',
    reset_code_from_admin: 'the reset code from the administrator',
    reseda_not_listed: 'I am not in RESEDA',
    reseda_no_mail: 'my RESEDA record has no mail',
    reseda_mail_wrong: 'my RESEDA record is wrong or old',
    not_cnrs_paid: 'I am not paid by the CNRS',
    which_unit: 'which unit counts for me',
    who_is_unit_admin: 'who is the administrator of my unit',
    define_term: 'what a word means',
    wayf_choice: 'which institution to choose',
    wayf_wrong_remembered: 'a wrong institution is remembered',
    sygefor_error: 'a page shows an error',
    valideur_wrong: 'my valideur is the wrong person',
    valideur_missing: 'my valideur is missing or not in the list',
    cofo_problem: 'the COFO is missing or wrong',
    profile_not_saved: 'my profile is not saved',
    contact_human: 'talking to a person',
    request_status: 'where my request stands',
    privacy: 'what happens to my data',
  },
  terms: {
    reseda:
      'RESEDA: the directory of the people of CNRS units. The administrator of your unit keeps your record there.',
    labintel: 'Labintel: the former name of RESEDA, the CNRS directory.',
    janus: 'Janus: the account that identifies you on CNRS services.',
    sesame: 'Sésame: the page where you choose your Janus password, https://sesame.cnrs.fr/.',
    sygefor: 'Sygefor: the platform where one registers for the training courses of the IFSeM.',
    ifsem: 'IFSeM: the CNRS service that offers these courses.',
    valideur:
      'Valideur: the person of your unit who approves your training requests. The name comes from RESEDA.',
    cofo: 'COFO: the training correspondent of your unit. The name comes from RESEDA.',
    wayf: 'WAYF: the page “Sélectionnez votre établissement” (choose your institution). Choose “Agents unités CNRS” there.',
    cru: 'CRU: an account for people whose institution has no common sign-in. In a CNRS unit, take Janus.',
    unit: 'UMR, UAR, UPR…: the types of CNRS units. The code of yours looks like UMR5149.',
    delegation: 'Délégation: the regional administration of the CNRS to which your unit belongs.',
  },
  whoIsAdministrator:
    'It is the person who keeps the staff records of your unit: called gestionnaire, administrator or secretary general. The secretariat, the web page of the unit or its director can tell you the name.',
  whichUnit:
    'It is the CNRS unit where you work (UMR, UAR, UPR…), whoever employs you. If you have several, it is the main unit of your RESEDA record.',
  whichInstitution:
    'On the page “Sélectionnez votre établissement”, choose “Agents unités CNRS”, then “Sélection”, even if a university or another body employs you.',
  privacy:
    'I keep your messages for {days} days to deal with your request, and I look into the directories only for the address that you have verified. Never type a password here. Details and rights: {url}. To see or erase your data, write “my data”.',
};
