import { toNameWords } from './to-name-words.ts';

/** Words that a sentence is not about, as `toNameWords` writes them. */
const SMALL = new Set(
  `a ai aller alors as au aucun aurait aussi autre aux avais avait avec avez avoir avons bien bonjour
  bonsoir ca car ce cela ces cet cette chez ci comme d dans de des deux dit dites donc du elle elles en
  encore est et etait ete etes etre eu fait faire fois hello hey hi ici il ils j je jamais l la le les
  leur lui m ma mais me meme merci mes moi mon n ne ni nos notre nous on ont ou par pas peu peut peux
  plus pour pourquoi pourriez pouvez pu puis qu quand que quel quelle qui quoi s sa salut sans se sera
  ses si son sont suis sur svp t ta te tes toi ton toujours tout tres tu un une va vais veux voici
  voila vos votre voudrais vous y
  about after again all already also always am an and any are at be been but by can cannot could did do
  does doing don done for from get go got had has have how i if in into is it its just let like me
  more my no not now of off ok on one or our out please re so some still t than thank thanks that the
  their them then there these they this to too try up us very want was we were what when where which
  while who why will with would you your`.split(/\s+/u),
);

/** The beginning of a word says what it is about, whatever its ending. */
const STEM = 5;
const MOST_WORDS = 12;

/**
 * What a text is about, for grouping: texts that differ in small words, in the endings of words, in
 * their order, accents and letter case only have the same gist. A text of small words alone is about
 * them. Never empty, unless the text is.
 */
export function toGist(text: string): string {
  const words = toNameWords(text);
  const great = words.filter((word) => !SMALL.has(word));
  if (words.length === 0) return text.trim();
  const told = great.length > 0 ? great.map(toStem) : words;
  return [...new Set(told)].slice(0, MOST_WORDS).sort().join(' ');
}

function toStem(word: string): string {
  return word.replace(/(?:e?s|x)$/u, '').slice(0, STEM);
}
