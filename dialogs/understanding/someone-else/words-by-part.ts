import { fold } from '../fold.ts';

/** More than enough to tell for whom somebody writes, and little enough to read at once. */
const MOST_CHARACTERS = 1500;

/** The part that a word plays in telling for whom somebody writes, by the whole of the folded word. */
const PARTS: readonly { readonly part: string; readonly words: RegExp }[] = [
  {
    part: '<person>',
    words:
      /^(?:collegue|doctorant|thesard|stagiaire|agent|arrivant|post ?doc|postdoctorant|etudiant|collaborat(?:eur|rice)|chercheu(?:r|se)|technicien(?:ne)?|ingenieur|apprenti|alternant|assistant|recrue|vacataire|contractuel(?:le)?|ater|cdd|emerite|enseignant|membre|gars|gens|camarade|cop(?:ain|ine)|copain|coloc|binome|adjoint|titulaire|prestataire|consultant|visiteur|professeur|maitres?se|maitre|colleague|labmate|student|intern|trainee|newcomer|co ?worker|fellow|engineer|technician|researcher|visitor|apprentice|member|lecturer|employee|guest|phd|recruit|person|people|friend|operator|contractor|deput(?:y|ie)|emeritus|professor|itrf|ita|biatss|mcf|prag|scientist|teacher|(?:co)?bureau|mec|nana|fille|personne|salarie|personnel)(?:e|s|es)?$/u,
  },
  {
    part: '<chief>',
    words:
      /^(?:direct(?:eur|rice)|chef|cheffe|responsable|gestionnaire|administrat(?:eur|rice|or)|secretaire|secretary|secretariat|rh|hr|encadrant|encadrante|superviseur|supervisor|boss|manager|director|head|admin|du|pi|dr|raf|cofo|valideur|validator|correspondante?)s?$/u,
  },
  { part: '<title>', words: /^(?:mme|mr|monsieur|madame|mlle|mrs|ms|prof|pr)$/u },
  {
    part: '<new>',
    words: /^(?:nouveaux?|nouvel|nouvelles?|new|newly|jeune|futur|future|visiting)$/u,
  },
  {
    part: '<a>',
    words:
      /^(?:une?|an?|des|one|two|three|four|five|six|deux|trois|quatre|cinq|plusieurs|several|some|quelques|another|\d{1,2})$/u,
  },
  { part: '<the>', words: /^(?:le|la|les|l|the|cet|cette|ces|this|these)$/u },
  { part: '<my>', words: /^(?:mon|ma|mes|my|notre|nos|our)$/u },
  { part: '<he>', words: /^(?:he|she|elles?|ils|they)$/u },
  { part: '<him>', words: /^(?:him|them|lui|leurs?|his|their|her)$/u },
  { part: '<i>', words: /^(?:je|j|i|jai|jsuis|jarrive|im|ive|me|m|moi|myself|jme|chui)$/u },
];

/** Names of things, which begin with a capital as people do. */
const THINGS =
  /^(?:janus|sesame|sygefor|reseda|labintel|cnrs|ifsem|agate|chrome|firefox|edge|safari|inserm|inrae|inria|umr|cru|renater|france|paris|google|teams|outlook|windows|bonjour|hello|dear|hi|regards|merci|thanks|french|english|monday|tuesday|wednesday|thursday|friday|i|stale|request)$/u;

export interface Word {
  readonly word: string;
  readonly part: string;
}

/** The folded words of a text, each with the part that it plays; a word that plays none stands for itself. */
export function wordsByPart(text: string): readonly Word[] {
  const read = text.slice(0, MOST_CHARACTERS).replace(/post[ -]?doc/giu, 'postdoc');
  return read
    .split(/(?<=[.!?:;\n])\s+/u)
    .flatMap((sentence) => sentence.split(/[^\p{L}\p{M}\p{N}@]+/u).filter((raw) => raw !== ''))
    .map((raw, place, all) => toWord(raw, all[place - 1]));
}

function toWord(raw: string, before: string | undefined): Word {
  const word = fold(raw);
  const part = PARTS.find(({ words }) => words.test(word))?.part;
  if (part !== undefined) return { word, part };
  if (isName(raw, word, before)) return { word, part: '<name>' };
  return { word, part: /\d/u.test(word) ? '<number>' : word };
}

/** A capital within a sentence, where not everything is in capitals. */
function isName(raw: string, word: string, before: string | undefined): boolean {
  return before !== undefined && /^\p{Lu}\p{Ll}*$/u.test(raw) && !THINGS.test(word);
}
