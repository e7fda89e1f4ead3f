/** The clicks of the official guide, with the names that stand on the pages. Written once: they have to stay exact. */

/** From the first page of Sésame to a Janus password. */
export const SESAME_STEPS: readonly string[] = [
  '1. Ouvrez https://sesame.cnrs.fr/',
  '2. Choisissez « Personnel des unités CNRS ».',
  '3. Comme identifiant, saisissez l’adresse qui est dans RESEDA.',
  '4. Cochez « Je ne suis pas un robot », puis validez.',
  '5. Ouvrez le lien du courriel reçu, dans le même navigateur, et choisissez votre mot de passe. Ce lien ne sert qu’une fois, pendant un temps limité.',
];

/** From the login page into Sygefor. */
export const LOGIN_STEPS: readonly string[] = [
  '1. Ouvrez https://formation.ifsem.cnrs.fr/page/login',
  '2. Cliquez sur « Se connecter avec son compte Janus ou CRU ».',
  '3. Choisissez « Agents unités CNRS », puis cliquez sur « Sélection ».',
  '4. Connectez-vous sur la page de Janus.',
];

/** Where Sésame takes the reset code of an administrator; the straight apostrophes are those of the page. */
export const RESET_CODE_SENTENCE =
  "« Si vous disposez d'un code de réinitialisation fourni par votre administrateur, cliquez ici pour l'utiliser »";
