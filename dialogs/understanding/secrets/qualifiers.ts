import { fold } from '../fold.ts';

/** Words between "password" and what tells it: "the Janus password that I use is". Folded. */
const QUALIFIERS = new Set(
  `a account actuel actuelle actuellement admin administrateur administrator also always ancien and aujourd aussi avec bien
  c ce cet by changed changer chose chosen choisi cnrs code complet compte create created cree current currently d dans de demande
  des donne du en ent entered entre et ete exact first following for from full gave given he hui i ici id identifiant il initial intranet
  is it j janus je l la labintel labo le les login m ma mail me messagerie mes met mis mon my n new nouveau nouvel of old on ordinateur
  our par pc perso personnel personal pour pro provisoire qu que qui received recu reseda s said saisi sent sesame session
  set she so sur sygefor t tape temporaire temporary that the they this to toujours trouve trying type typed un unite use used user
  username utilise via voici vpn webmail which wifi windows work your fourni envoye transmis communique saisir utiliser
  ai as been gestionnaire had has have mot passe password responsable secret suivant`.split(/\s+/u),
);

/** Whether nothing in it keeps what follows from being what was announced. */
export function isQualifier(between: string): boolean {
  const words = fold(between);
  if (between.includes('•')) return false;
  return words === '' || words.split(' ').every((word) => QUALIFIERS.has(word));
}
