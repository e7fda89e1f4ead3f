/** Words that people write in any message to the assistant, as they are compared: finding them proves little. */
const OFTEN = `acount administrateur adre adres afich agent al ancien apre ariv aucun but ca chang cnrs code
  cofo come coment compt demand depui deux directory dit encor fait faut fich formation how
  jamai janu lab labo list ma mail mais meme mesag moi mon mot my no nom non not notr now one
  our page pas pase pasword person peut plus profil quel quoi refus reseda reset rien sans says
  sesam sinc so sygefor ther toujour tout two umr unit universit university valideur votr what
  which who wrong`;

/** Words that are less frequent than those, and not rare. */
const SOMETIMES = `10 12 14 1er about acept aces activ administrator administratric after again ago ajout alor
  already anglai anoth ans answ anuair any anything apear apel aret asertion asistanc asks
  atend atent autr avai avant avoir back badg base becaus befor bien blank bloqu boit bon bone
  bonjour bot bouton box bureau buton canot case cd cele celui champ changed chef cherch
  chercheur chez choisir choix chos clicked cliqu closed coch coki coleagu colegu combien
  comenc complet conait conect conexion cong contact contract contrat conversation corect
  corespondant corig could coup cour cours cre cru date day days deja delai delegation desactiv
  did diferent dire directeur director directric dix doc doctorant doesn dois doit don donc
  done down droit ds ecol ecran ecrit else employ employeur empty end engin english enregistr
  ent entr entry envoy equip ereur eror esay etablisement etai etait etap eu every everything
  exampl exist expir expired extern fac fair fais ferm field file fin find fine first five fois
  fonction form formulair found fr francai french gave gestionair get give given go god goes
  got gris he helo her here heur hier his hour hr ici identifiant if ifsem ignor ils imposibl
  inactiv indiqu ingenieur inra inscription inscrir inserm institut institution intern invalid
  isn jai janvi jour jusqu just know labintel laboratoir laquel last leav left lequel let lien
  lieu lign like link locked log login long lost lundi machin mailbox main maintenant manag
  many march matin mauvai may menu mes mesageri metr mine minut mis mising mision mois month
  more morning must name ned never new ni nobody none normal nos nothing nouveau nouvel numb
  numero obligatoir ofic ok old only ont open other oubli oui out ouvert ouvr ouvrir over paid
  parc parl part parti paser paye pc peopl perdu personel peux phd phon plac pleas point posibl
  post postdoc pourtant pouv pr precedent premier prenom previou pris problem profeseur
  profesor propos pu puis put quand quelqu question quit read recherch record recu refused
  regist reinitialisation rempli rentr renvoi repond repons request responsabl rest retour
  retrait right robot said sais saisi same saved savoir schol se second secretariat secretary
  selection semain send sent septembr servic sesion set seul she should show sign site soir
  sory sous spam staf stag stagiair stal start step stil student suivi suport suprim svp system
  take tape team tel telephon temp thank them then thes they thing think thre ticked time to
  today told tomb tous train training travail tried troi trop trouv tu type typed under univ
  until up use used utilis va valid validation validator ve verouil vers veut veux vide vient
  vois want wek weks when wher whom why without work would writ ya year yes yet your zero`;

const WEIGHTS = new Map([
  ...SOMETIMES.split(/\s+/u).map((word) => [word, 0.6] as const),
  ...OFTEN.split(/\s+/u).map((word) => [word, 0.35] as const),
]);

/** What finding a word proves, up to 1. */
export function weightOf(word: string): number {
  return WEIGHTS.get(word) ?? 1;
}

/** Whether the word is one of those, and so hardly another one mistyped. */
export function isOrdinary(word: string): boolean {
  return WEIGHTS.has(word);
}
