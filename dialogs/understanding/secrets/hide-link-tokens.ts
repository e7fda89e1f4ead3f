import { MARKS } from './secret-kind.ts';
import { isUnit } from './token.ts';
import { looksLikeToken } from './looks-like-token.ts';

const LINK = /(?:https?:\/\/|www\.)[^\s<>"«»“”]+/giu;
/** Written without its scheme: a host, then a path. */
const BARE_LINK = /(?<![\p{L}\p{N}@./:_-])(?:[\w-]{1,63}\.){1,5}[a-z]{2,12}\/[^\s<>"«»“”]+/giu;

const LOGIN = /(:\/\/)[^\s/@:•]+:[^\s/@•]+(?=@)/u;
const JWT = /(?<![\w-])eyJ[\w-]{10,}\.[\w-]{5,}(?:\.[\w-]*)?/gu;

const PASSWORD_NAMES = 'pass(?:word|wd|code|e)?|pwd|mdp|motdepasse|secret';
const TOKEN_NAMES =
  '(?:[a-z]{1,12}[_-]?)?(?:token|jeton|ticket|code|key|cle|sig|signature|hash|otp|jwt)|auth|jsessionid|phpsessid|sid|samlresponse|activation|confirmation';
const NAMED = new RegExp(
  `([?&#;](?:(${PASSWORD_NAMES})|${TOKEN_NAMES})=)([^\\s&#;<>"'«»•]+)`,
  'giu',
);

const PARAMETER = /([?&#]([\w.-]{1,40})=)([^\s&#<>"'«»•]+)/gu;
/** What our services send each other through the browser: long, and no secret. */
const HARMLESS =
  /^(?:samlrequest|relaystate|entityid|return\w*|target|samlds|shire|providerid|service|redirect\w*|url|continue|next)$/iu;
const NAMELESS = /([?#])([^=&#?\s•]+)$/u;

/** Where mails of services lead whoever wants to come in. */
const OPENING =
  /reset|r[eé]-?init|passe|mdp|password|pwd|token|jeton|activ|confirm|verif|v[eé]rif|recover|recup|invit|magic|unlock/iu;

/** Puts a mark in place of what opens something in a link, and leaves where the link leads. */
export function hideLinkTokens(text: string): string {
  return text
    .replace(JWT, MARKS.password)
    .replace(LINK, hideInLink)
    .replace(BARE_LINK, hideInLink)
    .replace(NAMED, hideNamed);
}

function hideInLink(link: string): string {
  const cut = link.search(/[?#;]/u);
  const place = cut === -1 ? link : link.slice(0, cut);
  return (
    hideInPath(place.replace(LOGIN, `$1${MARKS.password}`)) + hideInQuery(link.slice(place.length))
  );
}

/** After a word about coming in, also a short code opens something. */
function hideInPath(place: string): string {
  const host = /^(?:https?:\/\/)?[^/]*/iu.exec(place)?.[0] ?? '';
  let isOpening = false;
  const parts = place
    .slice(host.length)
    .split('/')
    .map((part) => {
      const isToken = looksLikeToken(part, isOpening);
      isOpening ||= OPENING.test(part);
      return isToken ? MARKS.password : part;
    });
  return host + parts.join('/');
}

function hideInQuery(query: string): string {
  return query
    .replace(NAMED, hideNamed)
    .replace(PARAMETER, (whole: string, before: string, name: string, value: string) =>
      !HARMLESS.test(name) && looksLikeToken(value, false) ? before + MARKS.password : whole,
    )
    .replace(NAMELESS, (whole: string, before: string, value: string) =>
      looksLikeToken(value, false) ? before + MARKS.password : whole,
    );
}

/** "?code=oublie" is a page. */
const LIKE_A_CODE = /^(?=.*\d).{4}|^.{12}/u;

function hideNamed(
  whole: string,
  before: string,
  password: string | undefined,
  value: string,
): string {
  const isSecret = password !== undefined || (LIKE_A_CODE.test(value) && !isUnit(value));
  return isSecret ? before + MARKS.password : whole;
}
