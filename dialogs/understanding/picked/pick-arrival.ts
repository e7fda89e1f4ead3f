import type { Day, Lean } from './calendar.ts';
import { readWhen, type When } from './read-when.ts';

/** How people tell when they came, or come, to their unit. What leans nowhere may be either. */
const ARRIVALS: readonly { readonly said: RegExp; readonly lean: Lean }[] = [
  {
    said: /\b(?:suis|est|sommes|sont|etais|etait) (?:bien |tout juste |deja )?(?:arrivee?s?|entree?s?|nommee?s?|embauchee?s?|recrutee?s?|affectee?s?|mutee?s?)\b|\b(?:ai|a|avons|ont) (?:rejoint|integre|ete (?:recrutee?|embauchee?|nommee?|affectee?|mutee?)|commence (?:mon|ma|le|la|un|une|ma these|a travailler|au|dans|ici)|pris (?:mon|mes|son|ses) (?:poste|fonctions?))\b|\b(?:am|have|has|had|was|were|'ve|'m)? ?(?:just )?(?:arrived|joined|started|hired|recruited|was hired|began|moved here|been here|been in the (?:lab|unit))\b/u,
    lean: 'past',
  },
  {
    said: /\bj'?arrive(?:rai)? (?!(?:pas|plus|jamais|toujours|sur|a |la |directement|bien))|\b(?:arriverai|arrivera|commencerai|commencera|rejoindrai|prendrai mes fonctions|va arriver|vais arriver|vais commencer|va commencer|je commence|elle commence|il commence|elle arrive|prends? (?:mon|mes|son|ses) (?:poste|fonctions?))\b|\b(?:will (?:arrive|start|join|begin)|(?:i|he|she|they) (?:arrive|start|join|begin)s?|(?:may|might|shall|to) start|arriving|starting|coming)\b/u,
    lean: 'future',
  },
  {
    said: /\b(?:arrivee?s?|recrutee?s?|embauchee?s?|nommee?s?|affectee?s?|(?:suis|am|i'm|jsuis) (?:[a-z]+ ){0,2}(?:doctorante?|thesarde?|post-?doc(?:torante?)?|stagiaire|ater|prag|ingenieure?|technicienne?|technicien|phd student|student|intern|engineer)[a-z' ]{0,30}(?= depuis| since))\b/u,
    lean: 'past',
  },
  {
    said: /\b(?:prise de (?:poste|fonctions?)|(?:mon|son|notre|leur) arrivee|(?:nouvel(?:le)?|nouveaux?|nouvelles?) arrivante?s?|en poste|first day|my arrival|contrat (?:commence|debute)|contract (?:starts|began|begins|started)|contract (?:from|as of)|dans l'unite depuis|au labo(?:ratoire)? depuis|here since|in the (?:lab|unit) since|ici depuis|presente? depuis)\b/u,
    lean: 'nearest',
  },
];

/** What arrives is no person: a mail, a link, a page; or nobody arrives at doing something. */
const NO_ARRIVAL =
  /\b(?:n'?|ne )(?:y )?arriv|\barrive (?:pas|plus|jamais|toujours)|\barrivee?s? a (?:expiration|echeance|terme|la fin)|\b(?:mail|mel|courriel|message|lien|code|link|e-?mail|reponse|notification|sms)s?(?: [a-z'-]+){0,4} (?:arriv|n'arriv)|\bit (?:never |has )?(?:started|began|arrived)\b/u;

const FARTHEST = 90;

/** When somebody came, or comes, to their unit, out of a plain text. */
export function pickArrival(text: string, today: Day): When | undefined {
  return clausesOf(text).reduce<When | undefined>(
    (known, clause) => known ?? arrivalIn(clause, today),
    undefined,
  );
}

/** Since when something is so, where it is told with "depuis", "since", "il y a", "for ... weeks". */
export function pickSince(text: string, today: Day): When | undefined {
  const said =
    /\b(?:depuis|since|(?:il )?y a|ca fait|cela fait)\b[^.!?\n]{0,40}|(?:^|\b(?:have|has|been|haven't|hasn't)\b[^.!?\n]{0,60} |'ve [^.!?\n]{0,60} )for (?:the (?:last|past) )?(?:about |almost |over |more than )?(?:\d+|an?|one|two|three|four|five|six|a few|a couple of) [a-z]+|\b\w+ [a-z]+ ago\b/u.exec(
      text,
    )?.[0];
  return said === undefined ? undefined : readWhen(said, today, 'past');
}

/** Without the last word, which may be cut off. */
function wholeWords(text: string): string {
  return text.length > FARTHEST ? text.replace(/ ?[^ ]*$/u, '') : text;
}

function clausesOf(text: string): readonly string[] {
  return text.split(/[;!?\n]|\.(?=\s|$)|,? (?:mais|but|pourtant|however|cependant) /u);
}

function arrivalIn(clause: string, today: Day): When | undefined {
  if (NO_ARRIVAL.test(clause)) return undefined;
  for (const { said, lean } of ARRIVALS) {
    const found = said.exec(clause);
    if (found === null) continue;
    const end = found.index + found[0].length;
    // What is told after the verb counts first: "en mars j'ai demandé, je suis arrivée en mai".
    const after = readWhen(wholeWords(clause.slice(found.index, end + FARTHEST)), today, lean);
    const when = after ?? readWhen(clause.slice(Math.max(0, end - FARTHEST), end), today, lean);
    if (when !== undefined) return when;
  }
  return undefined;
}
