/** LIP6, IMJ-PRG, LAAS-CNRS, ArScAn: two capitals or a capital and a digit, at least. */
const ACRONYM = String.raw`(?=[\p{L}\d-]*\p{Lu}[\p{L}\d-]*[\p{Lu}\d])\p{Lu}[\p{L}\d]{1,11}(?:-[\p{L}\d]{2,8}){0,2}`;

/** "Jacques Monod", "de Physique du Globe de Paris", "of Molecular Biology". */
const LONG = String.raw`(?:(?:de|du|des|d'|of|for|the|la|le|l') ?){0,3}\p{Lu}[\p{L}\p{M}'-]+(?: (?:(?:de|du|des|of|for|the|la|le|et|and|en|in) ){0,2}(?:d'|l')?\p{Lu}[\p{L}\p{M}\d'-]*){0,6}`;

const FORMS: readonly { readonly said: RegExp; readonly hasKind: boolean }[] = [
  {
    said: new RegExp(
      String.raw`(?<![\p{L}\p{M}])(?:[Ll]aboratoire|[Ll]aboratory|[Ll]abo|[Ll]ab|[Uu]nité|[Uu]nite|[Uu]nit|[Ii]nstitute?|[Cc]entre|[Cc]enter)(?: de recherche| of research| commun)?(?: :| called| nommé| is the| is| the|,)? (?:de l'|de la |du |d'|le |l'|the |à l'|au |« ?|")?(${ACRONYM})(?![\p{L}\d])`,
      'u',
    ),
    hasKind: false,
  },
  {
    said: new RegExp(
      String.raw`(?<![\p{L}\p{M}\d-])(${ACRONYM}) (?:lab(?:oratory|oratoire|o)?|institute|unit)(?![\p{L}])`,
      'u',
    ),
    hasKind: false,
  },
  {
    said: new RegExp(
      String.raw`(?<![\p{L}\p{M}])(?:travaille|bosse|suis|exerce|work|working|am|belong|basée?|based|affectée?|rattachée?|doctorante?|stagiaire|student|postdoc|arrivée?|arrived?|joined|rejoint) (?:[\p{L}]+ ){0,3}?(?:à l'|au |chez |dans le |dans l'|at the |at |in the |in |to the |to |for the |with the |le |l'|a l'|a )(${ACRONYM})(?![\p{L}\d])`,
      'u',
    ),
    hasKind: false,
  },
  {
    said: new RegExp(
      String.raw`(?<![\p{L}\p{M}])((?:[Ll]aboratoire|[Ll]aboratory|[Ii]nstitute?|[Cc]entre|[Cc]enter|[Oo]bservatoire|[Oo]bservatory|[Pp]lateforme|[Ff]édération) ${LONG})`,
      'u',
    ),
    hasKind: true,
  },
  {
    said: new RegExp(
      String.raw`(?<![\p{L}\p{M}])((?:\p{Lu}[\p{L}-]+ ){1,4}(?:Institute|Laboratory|Observatory))(?![\p{L}])`,
      'u',
    ),
    hasKind: true,
  },
];

/** In capitals too, and no unit. */
const NO_UNIT =
  /^(?:CNRS|RESEDA|RÉSÉDA|JANUS|SESAME|SYGEFOR|IFSeM|IFSEM|INSERM|INRAE|INRIA|CEA|IRD|UMR|UAR|UPR|USR|FRE|UMS|GDR|IRL|ERL|CRU|WAYF|COFO|RENATER|RH|DU|DR\d*|DSI|CHU|CDD|CDI|ATER|ITA|ITRF|BIATSS|PU-PH|MCF|PRAG|CR|DR|IR|IE|AI|PI|HR|PhD|IT|ERC|EA|INSA|ENS|EHESS|INP|FR|GDS|SSI|M1|M2|L3|ENT|VPN|OK|PC|MAC|URL|SSO|SAML|OUI|NON|YES|NO|UHPI|ODS|EST|CE|QUE|JE|PAS|MON)$/u;

/** The name or acronym of a unit, where the words around announce one. */
export function pickUnitName(text: string): string | undefined {
  // Where all is in capitals, they tell no acronym.
  if (!/\p{Ll}/u.test(text)) return undefined;
  for (const { said, hasKind } of FORMS) {
    const found = said.exec(text)?.[1]?.trim();
    if (found !== undefined && (hasKind ? !isWholeCnrs(found) : !NO_UNIT.test(found))) return found;
  }
  return undefined;
}

/** "Laboratoire CNRS" names none. */
function isWholeCnrs(found: string): boolean {
  return /^\p{L}+ (?:du |de l'|the )?(?:CNRS|UMR|UPR|UAR|FR|IFSeM|IFSEM|Sygefor|INRAE?|CEA|RESEDA|INSERM|Inserm|France|Paris|Janus)$/u.test(
    found,
  );
}
