import type { JSX } from 'preact';
import type { Language } from '../../../ports/message.ts';
import type { ShownMail } from './shown.ts';
import { useTextsWords } from './texts-words.ts';

interface MailViewProps {
  readonly language: Language;
  readonly mail: ShownMail;
}

/** A mail as a mail program shows it: its links lead nowhere here. */
export function MailView({ language, mail: { subject, sections } }: MailViewProps): JSX.Element {
  const { edit } = useTextsWords();
  return (
    <div class="preview mail-text">
      <p class="subject">
        <span class="soft">{edit.subject}</span> <strong lang={language}>{subject}</strong>
      </p>
      {sections.map(({ heading, lines, links = [] }, index) => (
        <p key={index} lang={language}>
          {heading !== '' && <strong>{`${heading}\n`}</strong>}
          {lines.map((line) => `${line}\n`)}
          {links.map(({ label }) => (
            <span key={label} class="link">{`${label}\n`}</span>
          ))}
        </p>
      ))}
    </div>
  );
}
