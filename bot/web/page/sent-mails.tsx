import type { JSX } from 'preact';
import { WEB_PAGE } from '../../../dialogs/wording/web-page.ts';
import type { Language } from '../../ports/message.ts';
import { toLocalTime } from '../widget/to-local-time.ts';
import type { SentMail } from './demo.ts';

interface SentMailsProps {
  readonly mails: readonly SentMail[];
  readonly language: Language;
}

/** Stands for a mailbox: the mails that nobody received, because the people are invented. */
export function SentMails({ mails, language }: SentMailsProps): JSX.Element {
  const words = WEB_PAGE[language].mails;
  return (
    <section class="panel mails" aria-labelledby="mails-title">
      <h2 id="mails-title">{words.title}</h2>
      <div aria-live="polite">
        {mails.length === 0 && <p class="soft">{words.none}</p>}
        {mails.map(({ id, at, mail }) => (
          <article key={id} class="mail">
            <dl>
              <dt>{words.subject}</dt>
              <dd>
                <strong>{mail.subject}</strong>
              </dd>
              <dt>{words.to}</dt>
              <dd>
                {mail.to}, <time dateTime={at}>{toLocalTime(at, language)}</time>
              </dd>
            </dl>
            <p class="mail-text">{mail.text}</p>
          </article>
        ))}
      </div>
    </section>
  );
}
