import type { ErrorRow } from './row.ts';

/** The list of institutions in front of Janus. */
export const INSTITUTION_MESSAGES: readonly ErrorRow[] = [
  {
    id: 'institution-not-listed',
    situation: 'W4',
    tells: 'told.institution-not-listed',
    intent: 'wayf_choice',
    says: [
      'vous devez sélectionner un établissement valide',
      'sélectionner établissement valide',
      'you must select an organisation|organization valid?',
      'aucun établissement trouvé pour ce texte recherché',
      'aucun établissement trouvé|disponible',
      'no organisation|organization found for this search text',
      'no organisation|organization found|available',
    ],
  },
  {
    id: 'institution-by-default',
    intent: 'wayf_choice',
    says: [
      'êtes-vous sûr de ce choix d’établissement par défaut n’utilisez pas cette fonctionnalité si vous possédez des comptes dans plusieurs établissements',
      'are you sure you want to make the selected organisation your default organisation don’t proceed if you have several user accounts from multiple organisations',
      'pour accéder au service sélectionnez ou cherchez l’établissement auquel vous appartenez',
      'in order to access the service please select or search the organisation you are affiliated with',
      'se souvenir de mon choix pour cette session',
      'remember selection for this web browser session',
    ],
  },
  {
    id: 'institution-settings',
    intent: 'wayf_wrong_remembered',
    says: [
      'se souvenir de mon choix définitivement et contourner cette étape à partir de maintenant',
      'remember selection permanently and bypass this step from now on',
      'remember permanently',
      'établissement par défaut pour ce navigateur',
      'default organisation for this web browser',
      'sur cette page vous pouvez définir un établissement par défaut pour ce navigateur',
      'on this page you can set a default organisation for this web browser',
      'par défaut l’établissement sera réinitialiser',
      'the organisation selected by default will be',
    ],
  },
  {
    id: 'institution-request-wrong',
    intent: 'sygefor_error',
    says: [
      'erreur la requête n’est pas valide',
      'la requête n’est pas valide certains paramètres sont manquants les paramètres suivants ont été reçus',
      'aucun paramètre reçu',
      'error invalid query',
      'no arguments received',
      'the web server received an invalid query because there are some arguments missing',
      'le fournisseur de service ne pouvait pas être trouvé dans les meta données et il est donc inconnu',
      'the service provider could not be found in metadata and is therefore unknown',
      'l’URL de retour n’est pas une URL valide',
      'the return URL is not a valid URL',
      'the return URL could not be verified for service provider',
      'l’URL de retour ne peut pas être vérifiée pour le fournisseur de service',
    ],
  },
];
