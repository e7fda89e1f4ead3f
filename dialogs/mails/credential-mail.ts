import type { Credential, Ending, NoticeName } from '../../bot/ports/credentials.ts';
import type { Language } from '../../bot/ports/message.ts';
import type { Mail, MailSection } from '../../bot/ports/mail.ts';
import type { ChangedTexts } from '../../bot/ports/texts.ts';
import { capitalise } from '../topics/verdict-words.ts';
import { writeDayOf } from '../topics/write-date.ts';
import type { CredentialWording } from '../wording/credentials.ts';
import { fill } from '../wording/fill.ts';
import { worded } from '../wording/texts/worded.ts';
import { toPlainText, toSimpleHtml } from './mail-text.ts';

interface News extends Credential, Ending {
  readonly notice: NoticeName;
  readonly daysLeft: number;
  /** Whose days are told. */
  readonly timeZone: string;
}

/** Tells support what has to be renewed: French first, as support reads it, then English. */
export function composeCredentialMail(to: string, news: News, texts: ChangedTexts): Mail {
  const [fr, en] = [worded('fr', texts).credential, worded('en', texts).credential];
  const sections = [...sectionsIn('fr', news, fr), ...sectionsIn('en', news, en)];
  return {
    to,
    subject: subjectOf(news, fr),
    text: toPlainText(sections),
    html: toSimpleHtml(sections),
  };
}

function subjectOf(news: News, words: CredentialWording): string {
  const { subjectAhead, subjectEnded } = words;
  return fill(news.notice === 'ended' ? subjectEnded : subjectAhead, valuesIn('fr', news, words));
}

function sectionsIn(
  language: Language,
  news: News,
  words: CredentialWording,
): readonly MailSection[] {
  const { stops, todo } = words.kinds[news.kind];
  const line = fill(endingIn(words, news), valuesIn(language, news, words));
  return [
    { heading: words.whatHeading, lines: [capitalise(line)] },
    { heading: words.stopsHeading, lines: [stops] },
    { heading: words.todoHeading, lines: [...todo, words.runbook] },
  ];
}

/** A date that has not come does not explain why it is refused. */
function endingIn(words: CredentialWording, { notice, endsAt, daysLeft }: News): string {
  if (notice === 'ended') {
    return endsAt === undefined || daysLeft > 0 ? words.refused : words.ended;
  }
  return daysLeft <= 1 ? words.endsTomorrowAtLast : words.endsInDays;
}

function valuesIn(language: Language, news: News, words: CredentialWording) {
  const { kind, name, place, endsAt, daysLeft, timeZone } = news;
  return {
    what: words.kinds[kind].what,
    name,
    place,
    day: endsAt === undefined ? '' : writeDayOf(endsAt, language, timeZone),
    days: String(daysLeft),
  };
}
