import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ChatHeader } from './chat-header.tsx';
import { Compose } from './compose.tsx';
import { ConnectionState } from './connection-state.tsx';
import { LegalLinks } from './legal-links.tsx';
import { isWritingToSupport } from './support-question.ts';
import type { Said } from './said.ts';
import type { Session } from './session.ts';
import { StartOverDialog } from './start-over-dialog.tsx';
import { SurroundingsContext } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';
import { TranscriptView } from './transcript-view.tsx';
import { useSnapshot } from './use-snapshot.ts';
import { useDraft } from './use-draft.ts';
import { wordingIn } from './wording-in.ts';
import './chat.css';
import './replies.css';

interface ChatProps {
  readonly session: Session;
  /** Something that the page offers to write; a new object is a new offer. */
  readonly suggestion?: { readonly text: string } | undefined;
  readonly onClose?: (() => void) | undefined;
}

export function Chat({ session, suggestion, onClose }: ChatProps): JSX.Element {
  const snapshot = useSnapshot(session);
  const { language, lines, texts } = snapshot;
  const draft = useDraft(session, snapshot);
  const [answerKey, setAnswerKey] = useState<string>();
  const root = useRef<HTMLElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);

  const surroundings = useMemo<Surroundings>(
    () => ({
      language,
      wording: wordingIn(language, texts),
      say: (said: Said) => setAnswerKey(draft.say(said)),
    }),
    [language, texts, session],
  );

  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  // A button that was pressed is gone: the next stop of the Tab key is what comes after the answer.
  useLayoutEffect(() => {
    if (answerKey === undefined) return;
    root.current
      ?.querySelector<HTMLElement>(`[data-key="${CSS.escape(answerKey)}"]`)
      ?.focus({ preventScroll: true });
  }, [answerKey]);

  useEffect(() => {
    if (suggestion === undefined) return;
    draft.write(suggestion.text);
    box.current?.focus();
  }, [suggestion]);

  const send = () => {
    const text = draft.text.trim();
    if (text === '') return;
    if (draft.say({ kind: 'text', text }) !== undefined) draft.clear();
  };

  return (
    <SurroundingsContext.Provider value={surroundings}>
      <section ref={root} class="chat" aria-label={surroundings.wording.name}>
        <ChatHeader
          onLanguage={session.switchLanguage}
          onStartOver={() => {
            if (lines.some(({ role }) => role === 'user')) dialog.current?.showModal();
            else session.startOver();
          }}
          onClose={onClose}
        />
        <TranscriptView session={session} snapshot={snapshot} />
        <ConnectionState connection={snapshot.connection} session={session} />
        <Compose
          box={box}
          draft={draft.text}
          isForSupport={isWritingToSupport(lines)}
          onDraft={draft.write}
          onSend={send}
        />
        <LegalLinks language={language} />
        <StartOverDialog
          dialog={dialog}
          onConfirm={() => {
            session.startOver();
            draft.clear();
            box.current?.focus();
          }}
        />
      </section>
    </SurroundingsContext.Provider>
  );
}
