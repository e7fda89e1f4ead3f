import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { WEB_PAGE } from '../../../dialogs/wording/web-page.ts';
import { Chat } from '../widget/chat.tsx';
import type { Session } from '../widget/session.ts';
import { useSnapshot } from '../widget/use-snapshot.ts';
import { findSample } from './demo.ts';
import type { SamplePerson } from './demo.ts';
import { Explanation } from './explanation.tsx';
import { LegalFooter } from './legal-footer.tsx';
import { SamplePeople } from './sample-people.tsx';
import { SentMails } from './sent-mails.tsx';
import { useMails } from './use-mails.ts';

/** The page `/`: the assistant, what it is for, and with invented people all that a newcomer needs to try it. */
export function Page({ session }: { readonly session: Session }): JSX.Element {
  const { language, credentials, lines } = useSnapshot(session);
  const [people, setPeople] = useState<readonly SamplePerson[]>();
  const [suggestion, setSuggestion] = useState<{ readonly text: string }>();
  const mails = useMails(people === undefined ? undefined : credentials, lines.length);
  const words = WEB_PAGE[language];

  useEffect(() => {
    void findSample().then(setPeople);
  }, []);
  useEffect(() => {
    document.title = words.title;
  }, [words]);

  return (
    <>
      {people !== undefined && (
        <p class="banner">
          <strong>{words.sample.label}.</strong> {words.sample.text}
        </p>
      )}
      <main class="page">
        <Explanation language={language} />
        <div class="place">
          <Chat session={session} suggestion={suggestion} />
        </div>
        {people !== undefined && (
          <div class="demo">
            <SentMails mails={mails} language={language} />
            <SamplePeople
              people={people}
              language={language}
              onUse={(mail) => setSuggestion({ text: mail })}
            />
          </div>
        )}
      </main>
      <LegalFooter language={language} />
    </>
  );
}
