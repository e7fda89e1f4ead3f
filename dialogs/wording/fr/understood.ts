import type { UnderstoodWording } from '../understood-wording.ts';

export const UNDERSTOOD_FR: UnderstoodWording = {
  understood: 'J’ai compris : « {what} ».',
  notEnough: 'Cela n’a donc pas suffi. Que faisons-nous ?',
  goodbye: 'Très bien. Bonne journée !',
  alsoNoted: 'Je note aussi : « {what} ».',
  unitNoted: 'J’ai noté votre unité : {unit}.',
  didYouMean: 'Je ne suis pas sûr de comprendre. Est-ce l’un de ces cas ?',
  noneOfThese: 'Aucun de ces cas',
  sayOtherwise: 'D’accord. Dites-le avec d’autres mots, ou copiez le message affiché.',
  notOurs:
    'Je ne peux vous aider que pour l’accès à Sygefor : RESEDA, Janus, Sésame, la connexion et le profil.',
  otherLanguage: 'Je parle français et anglais. / I speak French and English.',
  whichTerm: 'Voici les mots que l’on rencontre en chemin :',
  intents: {
    start_account: 'accéder à Sygefor, créer mon compte',
    password_forgotten: 'mot de passe oublié ou refusé',
    password_never_had: 'je n’ai jamais eu de mot de passe Janus',
    account_locked: 'compte bloqué ou fermé',
    reset_mail_not_received: 'le courriel de Sésame n’arrive pas',
    mailbox_no_access: 'je n’ai pas accès à la boîte qui reçoit le courriel',
    reset_code_from_admin: 'le code de réinitialisation de l’administrateur',
    reseda_not_listed: 'je ne suis pas dans RESEDA',
    reseda_no_mail: 'ma fiche RESEDA n’a pas de mail',
    reseda_mail_wrong: 'ma fiche RESEDA est fausse ou ancienne',
    not_cnrs_paid: 'je ne suis pas payé par le CNRS',
    which_unit: 'quelle unité compte pour moi',
    who_is_unit_admin: 'qui est le gestionnaire de mon unité',
    define_term: 'que veut dire un mot',
    wayf_choice: 'quel établissement choisir',
    wayf_wrong_remembered: 'un mauvais établissement est mémorisé',
    sygefor_error: 'une page affiche une erreur',
    valideur_wrong: 'mon valideur n’est pas le bon',
    valideur_missing: 'mon valideur manque ou n’est pas dans la liste',
    cofo_problem: 'le COFO manque ou n’est pas le bon',
    profile_not_saved: 'mon profil ne s’enregistre pas',
    contact_human: 'parler à une personne',
    request_status: 'où en est ma demande',
    privacy: 'ce que deviennent mes données',
  },
  terms: {
    reseda:
      'RESEDA : l’annuaire des personnes des unités du CNRS. Le gestionnaire de votre unité y tient votre fiche.',
    labintel: 'Labintel : l’ancien nom de RESEDA, l’annuaire du CNRS.',
    janus: 'Janus : le compte qui vous identifie sur les services du CNRS.',
    sesame:
      'Sésame : la page où vous choisissez votre mot de passe Janus, https://sesame.cnrs.fr/.',
    sygefor: 'Sygefor : la plateforme où l’on s’inscrit aux formations de l’IFSeM.',
    ifsem: 'IFSeM : le service du CNRS qui propose ces formations.',
    valideur:
      'Valideur : la personne de votre unité qui approuve vos demandes de formation. Son nom vient de RESEDA.',
    cofo: 'COFO : le correspondant formation de votre unité. Son nom vient de RESEDA.',
    wayf: 'WAYF : la page « Sélectionnez votre établissement ». Choisissez-y « Agents unités CNRS ».',
    cru: 'CRU : un compte pour les personnes dont l’établissement n’a pas de connexion commune. Dans une unité du CNRS, prenez Janus.',
    unit: 'UMR, UAR, UPR… : les types d’unités du CNRS. Le code de la vôtre ressemble à UMR5149.',
    delegation: 'Délégation : l’administration régionale du CNRS dont dépend votre unité.',
  },
  whoIsAdministrator:
    'C’est la personne qui gère les dossiers du personnel de votre unité : on l’appelle gestionnaire, administrateur ou secrétaire général. Le secrétariat, la page de l’unité ou sa direction vous donnera son nom.',
  whichUnit:
    'C’est l’unité du CNRS où vous travaillez (UMR, UAR, UPR…), quel que soit votre employeur. Si vous en avez plusieurs, c’est l’unité principale de votre fiche RESEDA.',
  whichInstitution:
    'Sur la page « Sélectionnez votre établissement », choisissez « Agents unités CNRS », puis « Sélection », même si votre employeur est une université ou un autre organisme.',
  privacy:
    'Je garde vos messages {days} jours pour traiter votre demande, et je ne consulte les annuaires que pour l’adresse que vous avez vérifiée. Ne tapez jamais de mot de passe ici. Détails et droits : {url}. Pour voir ou effacer vos données, écrivez « mes données ».',
};
