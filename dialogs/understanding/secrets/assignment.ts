import { fold } from '../fold.ts';
import { isUnit } from './token.ts';

/** What pages, servers and people put a value behind, in letters alone; none of them holds a secret. */
const NAMES = toSet(`
  agent align alt annee batiment begin bgcolor border budget build bureau c category cause cellpadding
  cellspacing charset class cn cofo colno cols colspan content coordinates cours course d data date dc
  delai delegation dir directive display domain dossier dr dt duree echeance end entite entityid env err
  erreur errno error errorcode errornumber etape etat etatcode event execution exit expires export facet
  fax flow font for format formation from h height hint horizontal href http i icon id image index
  initialscale k kind l lang language length level limit lineno line ligne loc locale m margin matricule
  maxage maxlength max maximumscale media method min minlength mode module month n name nb niveau no
  nombre numero o offset onglet ou padding page pages param path phase place placeholder port position
  poste prix profile quality r ref reference rel relaystate retry return rev role room row rows rowspan
  salle samlds scale scope section seq shape size sort src srcset stack stage start state statut status
  statuscode step style submit support supannentiteaffectation supannentiteaffectationprincipale t tab
  tabindex target taux taxe tel telephone term test theme ticket time timeout timestamp titre total tri ttl
  type uar uid umr unit unite url user useragent version view vertical w wave weight width x xml
  xmlns y year zoom codeerreur correlationid requestid xrequestid traceid trace maxlongueur http-equiv conversation
`);

/** What a page does when something happens to it, and no other word that begins so. */
const HANDLER =
  /^on(?:abort|blur|change|click|close|copy|dblclick|drag|drop|error|focus|focusin|focusout|input|invalid|keydown|keypress|keyup|load|message|mousedown|mousemove|mouseout|mouseover|mouseup|paste|pointerdown|reset|resize|scroll|select|submit|toggle|touchstart|unload|wheel)$/iu;
const CALL = /^[a-z_$][\w$.]{0,40}\d{0,3}\([^()\s]{0,40}\)?$/iu;
const ATTRIBUTE = /^(?:data|aria|ng|v|x)-[a-z-]{1,30}$/u;

/** Small words and numbers joined by dashes, in small letters: "col-md-6", "utf-8", "e2s1". */
const SMALL =
  /^(?:\p{Ll}{1,20}\d{0,6}|[a-z]\d[a-z]\d{1,3}|\d{1,6})(?:[-_./](?:\p{Ll}{1,20}\d{0,4}|\d{1,6})){0,8}$/u;
const NUMBER = /^[+-]?\d[\d.,:/_-]{0,30}(?:\p{L}{1,4}|%|€)?$/u;
/** Of an error, a course, a room, a unit: "E-1042", "STG26A14", "CNRS-75-2026". */
const CODE = /^\p{Lu}{1,8}(?:[-_]?\d{1,8}|[-_]\p{Lu}{1,8}){1,4}(?:\p{Lu}\d{1,4})?$/u;
const LOOKS_DECLARED = /^(?:[a-z-]{2,20}:#?[\w.%-]{1,20};?){1,12}$/u;
const MACHINE = /^urn:[\w:.-]+$|^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;
/** A file of a page, and the place of a page. */
const FILE = /^[\w./-]{1,80}\.(?:js|mjs|css|png|jpe?g|svg|gif|html?|php|pdf|json|xml)$/iu;
const PLACE = /^(?:\/[a-z._-]{1,30}\d{0,6}){1,8}\/?$/iu;
/** Behind any word: "comptes=2", "taux=75%", "rdv=14h30". */
const SMALL_NUMBER = /^\d{1,3}(?:[.,]\d{1,3})?(?:\p{L}{1,3}|%|€)?$|^\d{1,2}h\d{0,2}$/iu;
const ANY_NAME = /^[\p{L}_-]{1,40}$/u;

const WORDS = /^[\p{L}'’]*$/u;

/**
 * Whether it only says what has which value: "onerror=alert(1)", "status=403", "page=2&tri=date1",
 * "unité=UMR7586". The name has to be known, and the value must not look like a password itself.
 */
export function isAssignment(core: string): boolean {
  const parts = core.split(/[&;,?](?=[\p{L}][\p{L}\d_-]{0,40}=)/u);
  return parts.some((part) => part.includes('=')) && parts.every(isHarmless);
}

function isHarmless(part: string): boolean {
  const at = part.indexOf('=');
  if (at === -1) return WORDS.test(part) || PLACE.test(part);
  const name = part.slice(0, at).replace(/^[?&]/u, '');
  return isHarmlessIn(name, unquoted(part.slice(at + 1)));
}

function isHarmlessIn(name: string, value: string): boolean {
  if (HANDLER.test(name)) return CALL.test(value) || WORDS.test(value);
  if (isUnit(name)) return WORDS.test(value);
  const isSmall = ANY_NAME.test(name) && SMALL_NUMBER.test(value);
  return isSmall || (isName(name) && isValue(name, value));
}

/** What stands behind the quotation mark that ends it is the rest of the page. */
function unquoted(value: string): string {
  return /^["'«“]([^"'»”]*)/u.exec(value)?.[1] ?? value;
}

function isName(name: string): boolean {
  return ATTRIBUTE.test(name) || NAMES.has(fold(name).replace(/[ _-]/gu, ''));
}

function isValue(name: string, value: string): boolean {
  const shapes = [
    WORDS,
    NUMBER,
    CODE,
    MACHINE,
    FILE,
    ...(name === 'style' ? [LOOKS_DECLARED] : []),
  ];
  return isUnit(value) || [...shapes, SMALL].some((shape) => shape.test(value));
}

function toSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u));
}
