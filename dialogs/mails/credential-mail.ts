import type { Credential, Ending, NoticeName } from '../../bot/ports/credentials.ts';
import type { Language } from '../../bot/ports/message.ts';
import type { Mail, MailSection } from '../../bot/ports/mail.ts';
import { capitalise, writeDayOf } from '../topics/verdict-words.ts';
import { CREDENTIAL_WORDING } from '../wording/credentials.ts';
import { fill } from '../wording/fill.ts';
import { toPlainText, toSimpleHtml } from './mail-text.ts';

interface News extends Credential, Ending {
  readonly notice: NoticeName;
  readonly daysLeft: number;
}

/** Tells support what has to be renewed: French first, as support reads it, then English. */
export function composeCredentialMail(to: string, news: News): Mail {
  const sections = [...sectionsIn('fr', news), ...sectionsIn('en', news)];
  return {
    to,
    subject: subjectOf(news),
    text: toPlainText(sections),
    html: toSimpleHtml(sections),
  };
}

function subjectOf(news: News): string {
  const { subjectAhead, subjectEnded } = CREDENTIAL_WORDING.fr;
  return fill(news.notice === 'ended' ? subjectEnded : subjectAhead, valuesIn('fr', news));
}

function sectionsIn(language: Language, news: News): readonly MailSection[] {
  const words = CREDENTIAL_WORDING[language];
  const { stops, todo } = words.kinds[news.kind];
  const line = fill(endingIn(language, news), valuesIn(language, news));
  return [
    { heading: words.whatHeading, lines: [capitalise(line)] },
    { heading: words.stopsHeading, lines: [stops] },
    { heading: words.todoHeading, lines: [...todo, words.runbook] },
  ];
}

/** A date that has not come does not explain why it is refused. */
function endingIn(language: Language, { notice, endsAt, daysLeft }: News): string {
  const words = CREDENTIAL_WORDING[language];
  if (notice === 'ended') {
    return endsAt === undefined || daysLeft > 0 ? words.refused : words.ended;
  }
  return daysLeft <= 1 ? words.endsTomorrowAtLast : words.endsInDays;
}

function valuesIn(language: Language, { kind, name, place, endsAt, daysLeft }: News) {
  return {
    what: CREDENTIAL_WORDING[language].kinds[kind].what,
    name,
    place,
    day: endsAt === undefined ? '' : writeDayOf(endsAt, language),
    days: String(daysLeft),
  };
}
