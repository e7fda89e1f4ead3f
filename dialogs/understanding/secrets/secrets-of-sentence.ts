import type { Announcement } from './announcement.ts';
import type { Range } from './hide-ranges.ts';
import { looksLikeCode } from './looks-like-code.ts';
import { isNameOfSomething, looksLikePassword } from './looks-like-password.ts';
import { tokensFrom, type Token } from './token.ts';

const SENTENCE_END = /[.?;]$|^!+$/u;

/** What letters and digits are the name of. Folded enough to be compared in lower case. */
const NAMED = new Set(
  `agent batiment bâtiment bureau code building demande dossier erreur error extension fax formation id identifiant lab labo
  laboratoire login matricule numéro numero number office phone poste ref reference référence request room salle session
  stage telephone téléphone tel ticket uid unit unité unite user username utilisateur version`.split(
    /\s+/u,
  ),
);
const LINKS = /^(?:est|is|:|=|n°|no|numéro|numero|c['’]est|mon|my)?$/iu;

/**
 * What looks like no word in the rest of a sentence that speaks of a password or of a code of
 * Sésame: "my password was refused although I typed ...".
 */
export function secretsOfSentence(
  text: string,
  announcements: readonly Announcement[],
): readonly Range[] {
  const readTo = { password: 0, 'reset-code': 0 };
  return announcements.flatMap(({ kind, end }) => {
    // What was read once for the same kind is not read again: a text may repeat the word for ever.
    if (kind === 'login' || kind === 'any-code' || end < readTo[kind]) return [];
    const tokens = tokensFrom(text, end, Infinity, SENTENCE_END);
    readTo[kind] = tokens.at(-1)?.end ?? end;
    const looksSecret = kind === 'password' ? looksLikeNoWord : looksLikeCode;
    return tokens.filter(
      (token, index) =>
        looksLikePassword(token.core) ||
        (looksSecret(token.core, index) && !isNamed(tokens, index)),
    );
  });
}

/** Digits alone are one only right beside the word. */
function looksLikeNoWord(core: string, index: number): boolean {
  const isMixed = /^(?=.*\p{L})(?=.*\d)\S{6,}$/u.test(core) && !isNameOfSomething(core);
  return isMixed || (index === 0 && /^\d{6,}$/u.test(core) && !/^0\d{9}$/u.test(core));
}

function isNamed(tokens: readonly Token[], index: number): boolean {
  const [before, link] = [tokens[index - 2], tokens[index - 1]].map(
    (token) => token?.core.toLowerCase() ?? '',
  );
  return NAMED.has(link ?? '') || (LINKS.test(link ?? '') && NAMED.has(before ?? ''));
}
