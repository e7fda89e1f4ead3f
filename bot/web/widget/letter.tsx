import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Reply } from '../../ports/reply.ts';
import { copyText } from './copy-text.ts';
import { Icon } from './icon.tsx';
import { LetterTabs } from './letter-tabs.tsx';
import { useSurroundings } from './surroundings.ts';
import { toMailLink } from './to-mail-link.ts';

interface LetterProps {
  readonly reply: Extract<Reply, { readonly kind: 'letter' }>;
  readonly id: string;
}

/** A message ready to send to whoever has to act. */
export function Letter({ reply, id }: LetterProps): JSX.Element | null {
  const { language, wording } = useSurroundings();
  const [wanted, setWanted] = useState(language);
  const [outcome, setOutcome] = useState('');
  const letter = reply.letters.find((each) => each.language === wanted) ?? reply.letters[0];
  if (letter === undefined) return null;

  const link = toMailLink(reply.mail, letter.subject, letter.body);
  const words = wording.letter;
  const copy = async (text: string, done: string) => {
    setOutcome('');
    setOutcome((await copyText(text)) ? done : words.notCopied);
  };

  return (
    <section class="card letter" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{reply.title}</h3>
      {reply.letters.length > 1 && (
        <LetterTabs
          id={id}
          languages={reply.letters.map((each) => each.language)}
          selected={letter.language}
          onSelect={(selected) => {
            setWanted(selected);
            setOutcome('');
          }}
        />
      )}
      <div
        id={`${id}-panel`}
        class="sheet"
        {...(reply.letters.length > 1
          ? { role: 'tabpanel', 'aria-labelledby': `${id}-tab-${letter.language}`, tabIndex: 0 }
          : {})}
      >
        <dl>
          <dt>{words.to}</dt>
          <dd>
            {reply.to}
            {reply.mail !== undefined && !reply.to.includes(reply.mail) && ` <${reply.mail}>`}
          </dd>
          <dt>{words.subject}</dt>
          <dd lang={letter.language}>{letter.subject}</dd>
        </dl>
        <p class="hidden-text">{words.body}</p>
        <p class="body" lang={letter.language}>
          {letter.body}
        </p>
      </div>
      <div class="letter-actions">
        <button
          type="button"
          class="button"
          onClick={() => void copy(`${letter.subject}\n\n${letter.body}`, words.copied)}
        >
          <Icon name="copy" />
          {reply.copyLabel}
        </button>
        <a
          class="button"
          href={link.href}
          onClick={() => {
            if (!link.hasBody) void copy(letter.body, words.pasteIt);
          }}
        >
          <Icon name="mail" />
          {reply.mailLabel}
        </a>
      </div>
      <p class="outcome" role="status">
        {outcome}
      </p>
    </section>
  );
}
