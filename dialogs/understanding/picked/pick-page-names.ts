/** Pages, lists, buttons and systems that people name, by their words on a plain text. */
const NAMES = [
  { id: 'sesame', said: /\bsesame\b|\bsezame\b|\bses?same\b/u },
  { id: 'janus', said: /\bjanus\b|\bjanuss\b|\bjannus\b/u },
  { id: 'sygefor', said: /\bs[yi]g[eé]?f+or[mt]?\b|\bifsem\b|\bsigefort\b/u },
  { id: 'reseda', said: /\bres+eda\b|\blabintel\b|\brezeda\b/u },
  { id: 'cru', said: /\b(?:comptes?|account) cru\b|\bcru\b|\bcru accounts?\b/u },
  { id: 'agate', said: /\bagate\b/u },
  { id: 'gaia', said: /\bgaia\b|\bods\.services\b/u },
  {
    id: 'password-forgotten',
    said: /\bmot de passe oublie ?\?|["«] ?mot de passe oublie|\b(?:lien|bouton|page|link|button|clique[rz]? sur|click(?:ed)?(?: on)?) ["«]? ?(?:mot de passe oublie|forgot(?:ten)? (?:your )?password)|\bforgot(?:ten)? (?:your )?password ?(?:\?|link|page|button|form)/u,
  },
  {
    id: 'robot-box',
    said: /\bje ne suis pas un robot\b|\bnot a robot\b|\bcaptcha\b|\bcase (?:du )?robot\b/u,
  },
  { id: 'units-staff', said: /\bpersonnels? des unites(?: cnrs)?\b|\bcnrs units? staff\b/u },
  { id: 'external-staff', said: /\bpersonnels? externes?\b|\bexternal staff\b/u },
  {
    id: 'reset-code',
    said: /\bcliquez ici pour l'utiliser\b|\bcodes? de reinit\w*\b|\breset codes?\b|\bpassword-reset\/token\b/u,
  },
  {
    id: 'choose-institution',
    said: /\bselection+e[rz]+ (?:votre|mon|son|l'|un) ?(?:etablissement|institution)|\b(?:liste|list|page|menu|choix|choice) (?:des |d'|de l'|of |de |of the )?(?:etablissements?|institutions?|universites?|universities)\b|\bwayf\b|\b(?:institution|renater) list\b|\bselect (?:your|my|the|an) (?:institution|establishment|home organi[sz]ation)\b/u,
  },
  { id: 'agents-unites', said: /\bagents? (?:des )?unites?(?: cnrs)?\b/u },
  {
    id: 'remember-choice',
    said: /\bse souvenir de (?:mon|ce) choix\b|\bsouvenir definitivement\b|\bremember (?:my choice|permanently|my selection)\b/u,
  },
  {
    id: 'login-button',
    said: /\bse connecter avec son compte(?: janus(?: ou cru)?)?|\blog ?in with (?:your|my|the) janus\b/u,
  },
  {
    id: 'save-button',
    said: /["«'] ?enregistrer\b|\b(?:bouton|clique[rz]?|clic|appuie|click(?:ed|ing)?|button|press(?:ed)?|case)(?: (?:bien|sur|on|le|the|bouton|button|dessus)){0,3} ["«']? ?(?:enregistrer|enregistre|save)\b|\b(?:save|enregistrer) button\b/u,
  },
  { id: 'return-button', said: /\bretourner sur sygefor\b|\bback to sygefor\b/u },
  {
    id: 'profile',
    said: /\b(?:mon|ma page de|le|son|page|my|the|fiche|votre) profile?\b|\bprofile page\b/u,
  },
  { id: 'valideur', said: /\bvalideurs?\b|\bvalidators?\b|\bresponsable valideur\b/u },
  {
    id: 'cofo',
    said: /\bcofos?\b|\bcorrespondante? (?:de )?formation\b|\btraining correspondent\b/u,
  },
] as const;

export type PageName = (typeof NAMES)[number]['id'];

/** The pages, buttons and systems that a plain text names, in the order of the table, each once. */
export function pickPageNames(text: string): readonly PageName[] {
  return NAMES.flatMap(({ id, said }) => (said.test(text) ? [id] : []));
}
