/** The clicks of the official guide, with the names that stand on the pages. Written once: they have to stay exact. */

/** From the first page of Sésame to a Janus password. */
export const SESAME_STEPS: readonly string[] = [
  '1. Open https://sesame.cnrs.fr/',
  '2. Choose « Personnel des unités CNRS » ("Staff of CNRS units").',
  '3. As identifier, type the address that is in RESEDA.',
  '4. Tick « Je ne suis pas un robot » ("I am not a robot") and submit.',
  '5. Open the link in the email you receive, in the same browser, and choose your password. This link works only once, for a limited time.',
];

/** From the login page into Sygefor. */
export const LOGIN_STEPS: readonly string[] = [
  '1. Open https://formation.ifsem.cnrs.fr/page/login',
  '2. Click « Se connecter avec son compte Janus ou CRU » ("Log in with a Janus or CRU account").',
  '3. Choose « Agents unités CNRS » ("Staff of CNRS units"), then click « Sélection » ("Select").',
  '4. Log in on the Janus page.',
];

/** Where Sésame takes the reset code of an administrator; the straight apostrophes are those of the page. */
export const RESET_CODE_SENTENCE =
  '« Si vous disposez d\'un code de réinitialisation fourni par votre administrateur, cliquez ici pour l\'utiliser » ("If you have a reset code from your administrator, click here to use it")';
