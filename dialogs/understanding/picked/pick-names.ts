/** A capital and small letters, a capital alone with its point, or all capitals, with hyphens and apostrophes. */
const PART = String.raw`(?:\p{Lu}[\p{L}\p{M}]+(?:['-]\p{L}[\p{L}\p{M}]*)*|(?:\p{Lu}\.-?){1,3}|\p{Lu}'\p{Lu}[\p{L}\p{M}]+)`;
const LINK = String.raw`(?:de|du|des|la|le|van|von|der|da|dos|di|el|ben|d'|O')`;
const NAME = String.raw`${PART}(?:[ -](?:${LINK} ?)?${PART}){0,3}`;

/** A name as it may be typed in small letters, up to a word that goes on with the sentence. */
const ANY_NAME = String.raw`[\p{L}\p{M}'-]{2,}(?: (?!(?:et|and|je|j'|i|de|du|from|au|a|à|at|mais|but|en|in|qui|who|suis|am)\b)[\p{L}\p{M}'-]{2,}){0,3}`;

const SAYS_NAME = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(?:je m ?'? ?app?el+e|mon nom (?:est|c'est)|mon nom *:|nom *:|my name(?: is|'s)|i'm called|my full name is)[ :]+(?!(?:not|n't|pas|mal|absent|unknown|missing|wrong|mis\p{L}*|still|nowhere|in|incorrect|bien|the|spelt|spelled|written|inconnu|écrit|faux)(?!\p{L}))(?:m(?:me|r|onsieur|adame|lle|s|rs)?\.? )?(${ANY_NAME})`,
  'iu',
);

/** "Je suis Claire Durand": two capitals at least, or it is a trade or a nationality. */
const IS_NAME = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(?:[Jj]e suis|JE SUIS|I am|I'm|i am|[Tt]his is) (?:M(?:me|r|onsieur|adame|lle)?\.? |Mrs\.? |Ms\.? |Dr\.? )?(${PART}(?: (?:${LINK} ?)?${PART}){1,3})`,
  'u',
);

const IT_IS_ME =
  /(?<![\p{L}\p{M}])[Mm]oi,? c'est (\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}\p{M}-]+){0,2})(?![\p{L}\p{M}'])/u;

const TITLED = new RegExp(
  String.raw`(?<![\p{L}\p{M}.])(?:Mme|MME|Mr|Mrs|Ms|M|Dr|Mlle|Monsieur|Madame|Pr|Prof(?:essor|esseure?|\.)?)\.? (${NAME})`,
  'u',
);

/** "pour Claire Durand", "for Lena Vogt". */
const FOR_NAME = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(?:[Pp]our|[Ff]or|[Cc]oncernant|[Cc]oncerning|[Aa]bout|on behalf of|au nom de|de la part de) (${PART} ${PART}(?: ${PART})?)`,
  'u',
);

/** Alone on a line, the family name in capitals: "DURAND Claire", "Claire LE GOFF". */
const ALONE =
  /^\s*(?:(?:bonjour|hello|hi|oui|yes)[ ,:!]+)?((?:\p{Lu}{2,}(?:[ '-]\p{Lu}{2,}){0,2} \p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)|(?:\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)? \p{Lu}{2,}(?:[ '-]\p{Lu}{2,}){0,2}))\s*[.,]?\s*$/u;

const CLOSING =
  /(?:cordialement|sinc[eè]res salutations|salutations|bien [aà] vous|respectueusement|(?:best|kind|warm)?[ ]?regards|sincerely|cheers|best wishes|merci d'avance|thanks in advance|many thanks|thank you|merci|amicalement|all the best|best)[ ,.!]*(?:\n\s*|, ?)([^\n]{2,60})/giu;

/** Proper nouns that are nobody. */
const NOBODY =
  /\b(?:i'm|janus|s[eé]same|sygefor|r[eé]s[eé]da|labintel|cnrs|ifsem|cru|renater|wayf|agate|gaia|umr|uar|upr|usr|fre|gdr|irl|dr\d*|universit|institut|laboratoire|inserm|inrae|agents?|unit[eé]s?|stale|request|mot|passe|phd|erasmus|marie curie|curie|master|bonjour|hello|french|english|fran[cç]ais|anglais|cofo|valideur|personnel|externe|internet|windows|google|chrome|firefox|outlook|teams)\b/iu;

const SIGNED = new RegExp(String.raw`^(${NAME})(?= *(?:[.,;(–—-]|$))`, 'u');

/** The name that the writer gives as their own: said, signed, or alone on the line. */
export function pickOwnName(text: string): string | undefined {
  const said = [SAYS_NAME, ...(hasSmallLetters(text) ? [IS_NAME] : []), IT_IS_ME];
  return namedBy(said, text) ?? pickSignature(text) ?? namedBy([ALONE], text);
}

/** The name of somebody that the writer tells about, by a title or as whom it is for. */
export function pickOtherName(text: string): string | undefined {
  return hasSmallLetters(text) ? namedBy([FOR_NAME, TITLED], text) : undefined;
}

/** Where all is in capitals, they tell no name. */
function hasSmallLetters(text: string): boolean {
  return /\p{Ll}/u.test(text);
}

function namedBy(forms: readonly RegExp[], text: string): string | undefined {
  return forms.map((form) => toName(form.exec(text)?.[1])).find((name) => name !== undefined);
}

/** The name after the last closing words of a mail. */
function pickSignature(text: string): string | undefined {
  const closing = [...text.matchAll(CLOSING)].at(-1);
  const line = closing?.[1]?.replace(TITLE, '');
  return line === undefined ? undefined : namedBy([SIGNED], line);
}

const TITLE =
  /^(?:M(?:me|r|rs|s|lle)?\.?|Monsieur|Madame|Dr\.?|Pr\.?|Prof(?:\.|essor|esseure?)?) /u;

function toName(found: string | undefined): string | undefined {
  const name = found?.replace(TITLE, '').replace(/(?:'s)?[\s'-]*$/u, '');
  if (name === undefined || name.length < 2 || name.length > 80) return undefined;
  return NOBODY.test(name) ? undefined : name;
}
