import type { Language } from '../../bot/ports/message.ts';
import type { Mail } from '../../bot/ports/mail.ts';
import type { ChangedTexts } from '../../bot/ports/texts.ts';
import { writeDateAbroad } from '../topics/write-date.ts';
import { fill } from '../wording/fill.ts';
import { worded } from '../wording/texts/worded.ts';
import { toPlainText, toSections, toSimpleHtml } from './mail-text.ts';

/** The mail that carries a verification code. The code stands in the body alone, never in the subject, never in a link. */
export function composeCodeMail(
  code: {
    readonly address: string;
    readonly code: string;
    readonly language: Language;
    readonly ttlMinutes: number;
    readonly at: string;
    /** By whose clocks the hour is told. */
    readonly timeZone: string;
  },
  texts: ChangedTexts,
): Mail {
  const { talk } = worded(code.language, texts);
  const spaced = `${code.code.slice(0, 3)} ${code.code.slice(3)}`;
  const sections = toSections(
    fill(talk.codeMailBody, {
      date: writeDateAbroad(code.at, code.language, code.timeZone),
      code: spaced,
      minutes: String(code.ttlMinutes),
    }),
  );
  return {
    to: code.address,
    subject: talk.codeMailSubject,
    text: toPlainText(sections),
    html: toSimpleHtml(sections),
  };
}
