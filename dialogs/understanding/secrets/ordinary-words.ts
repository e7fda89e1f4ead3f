import { fold } from '../fold.ts';

/** How a password or a code fares: "my password is refused". Folded. */
const STATES = toSet(`
  absent absente absolument absolutely accepte accepted acceptee acceptees acceptes accessible
  actif active activee affiche affichee afficher aleatoire ambigu ancien annule annulee arrive
  arrivee arrives asked assez attendu attente automatically automatiquement autorise banal banale
  bizarre blanc blanche blocked bloque bloquee bloques bon bonne bonnes bons broken cache cachee
  casse certainement certainly change changed changee changement changer changing chosen clair
  clearly commun completely completement complex complicated complique compliquee compromis
  compromise compromised confirme conforme connu connue convenable correct correcte correctement
  correctly corrects corrompu court courte courts created cree creee creer dead dedans defini
  definie definitely demande demandee demandes depasse desactive desactivee detecte different
  differente differents difficile directement directly disparu displayed disponible divulgue doit
  double droit earlier echoue echouee echu echue ecrit ecrite efface effacee egare egaree empty
  enregistre enregistree entre envoye envoyee ereur erreur erreurs errone erronee error errors
  etrange everywhere exact exacte exactement exactly exige existed exists expiration expire
  expired expiree expires expiring facile faible failed fails fairly false fausse faux ferme
  fermee fine fixe fonctionne fonctionnel forgot forgotten fort fourni fournie gele genere
  generee given grise grisee habituel habituelle hacked hidden identique identiques ignore
  illisible impose impossible inaccessible inactif inactive inchange incomplet incomplete
  incomprehensible inconnu inconnue inconnus incorect incorrect incorrecte incorrectes incorrects
  independant independante independent indique indiquee indisponible inexact inexistant
  inexistante initial initialise insecure instable insuffisant introuvable inutile inutilisable
  invalid invalidated invalide invalidee invalides irrelevant known lapsed late leaked leger lie
  liee linked locked long longs longue lost lourd mandatory manquant manquante manually
  manuellement masque masquee mauvais mauvaise mauvaises memorise memorisee minimum mis missing
  modifie modifiee modifier mort morte necessaire needed neuf new nickel non normal normale
  nowhere nul nulle obligatoire obsolete obtenu obviously ok okay old oublie oubliee oubliees
  oublier oublies ouvert overdue parfait parfaite partage partout perdu perdue perdus perfect
  perfectly perime perimee perso personnel pirate piratee possible preenregistre present presente
  pret prets probablement probably properly propose provisoire random recent recente reconnu
  reconnue recu recue recus redemande refait refuse refused refusee refusees refuses registered
  reinitialise reinitialisee reinitialiser rejected rejete rejetee rejetes rempli remplie
  required requis requise reset resetted respecte retrouve ridicule rien safe saisi saisie same
  sauvegarde saved secret secure securise seen sensible set short shown simple simplement simply
  stale stocke stolen stored successfully suivi super supprime supprimee surely suspendu
  suspendue taken tardif tellement temporaire temporary termine told top totalement totally
  trouve trouvee unchanged unique unknown unsafe unusable useless usual utilise utilisee valable
  valid validated valide validee verifie verrouille verrouillee vide vieille vieux visible vole
  volee vrai vraie vraiment weak white working written wrong
`);

/** Tools whose names people give, with or without a number: "Windows11". Folded. */
const TOOLS = toSet(`
  access android apple autocad bitwarden chrome chromium debian docker edge excel explorer firefox gmail google ios ipad
  iphone java keepass labview lastpass latex linux mac macos matlab microsoft moodle office opera orcid outlook powerpoint
  python renater safari teams thunderbird ubuntu windows word zimbra zoom zotero
`);

/** Everything else that people say about passwords, codes and access. Folded. */
const OTHERS = toSet(`
  a able about above acceder acceptez acces access accord account accounts accueil action actuel
  actuelle actuellement address addresses admin administrateur administrateurs administrator
  administratrice adresse adresses adum affichage afin after again against agate agent agents ago
  agree ai aide aider aient ailleurs ainsi ajoute ajouter all aller allowed almost alone along
  alors already also always am an ancien ancienne and annee annees annuaire annuler another ans
  any anybody anymore aout apparait apparaitre apparu appel appeler appelle application apres
  april are aren ariane as assistance at attempt attempts attend attendre attends au aucun aucune
  august aujourd aussi authentication authentification authentifier autorisation autre autres aux
  avait avant avec avenue avez avoir avons avril ayant banque batiment be because been before
  being bien bientot bloc boite bonjour bonsoir both bouton browser bug building bureau but
  button by c ca can cannot car caractere caracteres cas case cause ce ceci cela celle celui ces
  cet cette ceux champ chaque characters chef cher chercher chere chez chiffre chiffres choisi
  choisir choix choose chose chosen ci clavier clic click clicking clique cliquer cliquez cluster
  cnrs cocher code codes cofo colleague collegue coller comme commence commencer comment
  comprends compte comptes concerne concours conditions confirmer connais connaitre connect
  connecte connectee connecter connection connexion conseil contact contacter contenir contienne
  contient contre cookies copie copier cordialement correspond correspondant cote could courriel
  courriels cours course creation cru current currently d dans date dates day days de debloquer
  debut december decembre default definir deja delai delegation demain demandait demander
  demandera demarche depart depend dependre depuis dernier derniere derniers des desole deux
  devant deverrouiller did didn digit digits dimanche dire directeur director directory disant
  dit do does doesn doing dois don donc done donnait donne donnee donnees donner dont doute dr du
  each ecran ecrans ecrire ecris ecrit eduroam either elle elles email emails employeur en encore
  enfin enough enregistrer ensuite enter entered entering entirely entrer envers envoie envoyer
  equipe es espere essai essaie essais essaye essayer est et etablissement etage etais etait etant etape
  etapes ete etes etrangement etre etudiant eu even ever every exemple existe exister explique
  expliquer expliquez fac face faculte faire fais fait fallait fasse faut fax february fenetre
  fera ferai fevrier fiche fini finir finit first floor fois for forcement form format formation
  formations formulaire friday from gaia geslab gestionnaire get gets give got grand guess guest
  guide had haha has have having he heberge hello help her here heure heures hi hier his
  historique hope hour hours how however hui i id ident identifiant identifiants identification
  identifie identifier identity if ifsem il ils imap in indiquant indiquer indiquez information
  informations informatique inscription inscrire inscrit instant instead institution internet
  into intranet invent invente inventer invitation invite is isn issue it its itself j jai jamais
  january janus janvier je jen jeu jeudi joindre joint jointe jointes jour journee jours juillet
  juin july june jusqu jusque just juste jutilise kind know l la lab labintel labo laboratoire
  laquelle last later launch le least left lent lente lequel les lesquels let letters lettre
  lettres leur leurs liaison lien liens ligne like link lire list liste log logiciel login longer
  longtemps look looking lors lorsqu lorsque lu lue lues lui lundi m ma madame mai mail mailbox
  mails main maintenant mais majuscule majuscules mal malgre manager march marchait marche
  marchent marcher mardi mars matin matinee may maybe mdp me mean meme memes menu merci mercredi
  mes message messagerie messages mets mettre midi mienne mieux might mine minuscule minute
  minutes mise mission mode moi moins mois moment mon monday monsieur month months montre moodle
  more most mot mots moyen much must my n name navigateur ne near need netflix never new next ni
  niveau no nom nommer none nor nos not note nothing notre nous nouveau nouvel nouvelle november
  novembre now nulle number numero o obtenir october octobre ods of off office often on once one
  only onto or orcid ordinateur osirhus other otherwise ou oubliez oui our out ouvre ouvrir over
  overleaf page pages panne par parce pareil parfois parle part parti partie partir pas pass
  passe passer passes passwd password passwords past pc pendant pense people perds periode
  personal personne personnes peu peut peux phone piece pj plait plateforme platform please plus
  plusieurs plutot point porte poste pour pourquoi pourrait pourriez pourtant pouvez pouvoir
  precedent preciser prefer premier premiere prend prendre prenom presque previous pris prise
  prive privee problem probleme problemes problems procedure professionnel profil profile
  prolonger propre pu puis puisqu puisque pwd qu quand que quel quelle quelles quelqu quelque
  quelques quelquun quels question questions qui quickly quite quitte quoi raison rapide rappel
  rappelle rather rattache really receive received recemment reception recevoir recois recommence
  recommencer record recuperation recuperer redefinir redemander redirige reessaie reessayer
  refaire regards regle reinitialisation relance remember remplacer remplir rencontre renouvele
  renouveler renseigne repond repondez repondre reponse requete research reseau reseda resoudre
  responsable reste retape retaper retour retrouver return reussi reussis revient revoir right
  room rue s sa sais sait salle salut samedi sans sauf say says screen se second securite
  security seems select selection selon semaine semaines send sent september septembre ser serait
  server serveur service services ses sesame session seul seule seulement shib shibboleth should
  show shows si sien sign signale signifie since site situation so societe soi soir soit some
  somebody someone sometimes son sont sorry soudain soudainement souhaite souvent souviens
  special specials speciaux stage statut still stp student suis suite suivant suivante suivre
  supannn support sur sure surtout svp sygefor symbole symboles symbols system systeme t ta tant
  tapant tape taper tard te tel telephone telephoner tell tentative tentatives tente tenter terme
  tes text texte than thank thanks that the their them then there these they think this those
  though three through thursday till time times title to today together toi tomorrow ton too tort
  tot toujours tourne tous tout toute toutes training travail travaille tres tried tries trois
  trop trouver try trying tu tuesday two type typed typing un unable under une unite unites univ
  universitaire universite university unless until up us use used user username users using usual
  usually utilisateur utiliser va vais validation valider valideur valideurs veille vendredi
  verification verifier verrouillage vers version very veuillez veut veux via viens vient
  visiblement visiteur visitor voici voie voila voir vois vos votre vous vpn wait waiting want
  was wasn way we web webmail wednesday week weeks well were what whatever when whenever where
  wherever whether which while who why wifi will with within without wonder work worked works
  would y year years yes yesterday yet you your yours zone zoom
`);

/** Says how a password fares, so that it is none. */
export function isState(word: string): boolean {
  return partsOf(word).every((part) => STATES.has(part));
}

/** A word, or several joined by apostrophes or dashes, that people say about passwords without telling one. */
export function isOrdinaryWord(word: string): boolean {
  return partsOf(word).every((part) => STATES.has(part) || TOOLS.has(part) || OTHERS.has(part));
}

/** A tool with its version. */
export function isTool(core: string): boolean {
  return TOOLS.has(fold(core).replace(/[\d. ]+$/u, ''));
}

function partsOf(word: string): readonly string[] {
  return fold(word).split(/[ .]/u);
}

function toSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u));
}
