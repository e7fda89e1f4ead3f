import type { JSX } from 'preact';
import { COLONS } from '../../../dialogs/wording/labelled.ts';
import type { RequestDossier, RequestView } from '../../ports/console-requests.ts';
import type { ToldStep } from '../../ports/told.ts';
import { FactName } from './fact-name.tsx';
import { namesOf } from './is-name-of.ts';
import { useReader } from './reader.ts';
import { nameSituationOf } from './request-table.tsx';
import { useRequestWords } from './request-words.ts';
import { Section } from './section.tsx';

/** What the assistant found, and what the person said of themselves. */
export function RequestDossierPart({ view }: { readonly view: RequestView }): JSX.Element {
  const { dossier: words } = useRequestWords();
  const { dossier } = view;
  return (
    <Section title={words.heading}>
      {dossier === undefined ? <p>{words.none}</p> : <Dossier dossier={dossier} />}
    </Section>
  );
}

interface DossierProps {
  readonly dossier: RequestDossier;
}

function Dossier({ dossier }: DossierProps): JSX.Element {
  const reader = useReader();
  const { dossier: words, owners } = useRequestWords();
  const { code, verdict, owner, summary, errorText, said, evidence, steps, requestId } = dossier;
  return (
    <>
      <dl class="facts">
        <div>
          <dt>{words.verdict}</dt>
          <dd>{nameSituationOf(code ?? verdict, reader)}</dd>
        </div>
        {owner !== undefined && (
          <div>
            <dt>{words.owner}</dt>
            <dd>{owners[owner] ?? owner}</dd>
          </div>
        )}
        <Asker dossier={dossier} />
        {requestId !== undefined && (
          <div>
            <dt>{words.requestId}</dt>
            <dd>
              <code>{requestId}</code>
            </dd>
          </div>
        )}
      </dl>
      <Path steps={steps} />
      <Subjects dossier={dossier} />
      <h3>{words.summary}</h3>
      <p class="event-text">{summary.join('\n')}</p>
      {errorText !== undefined && <Pasted text={errorText} />}
      <Answers said={said} />
      <Evidence evidence={evidence} />
    </>
  );
}

/** Who asks, and where they are written to. */
function Asker({ dossier: { askedBy, replyTo, isReplyProved } }: DossierProps): JSX.Element {
  const { dossier: words } = useRequestWords();
  return (
    <>
      {askedBy !== undefined && (
        <div>
          <dt>{words.askedBy}</dt>
          <dd>{askedBy}</dd>
        </div>
      )}
      {replyTo !== undefined && (
        <div>
          <dt>{words.replyTo}</dt>
          <dd>
            {replyTo} <span class="soft">({isReplyProved ? words.proved : words.unproved})</span>
          </dd>
        </div>
      )}
    </>
  );
}

/** All five steps; of one that the diagnosis does not tell, nothing is known. */
function Path({ steps }: Pick<RequestDossier, 'steps'>): JSX.Element {
  const { words } = useReader();
  const { terms, diagnosis } = words;
  const told = new Map(steps.map((step) => [step.step, step]));
  return (
    <div>
      <h3>{diagnosis.path}</h3>
      <ul class="path">
        {namesOf(terms.steps).map((step) => {
          const { state }: Pick<ToldStep, 'state'> = told.get(step) ?? { state: 'unknown' };
          return (
            <li key={step}>
              {terms.steps[step]} <span class={`mark ${state}`}>{terms.states[state]}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Subjects({ dossier: { subjects } }: DossierProps): JSX.Element {
  const { dossier: words } = useRequestWords();
  return (
    <div>
      <h3>{words.asked}</h3>
      <ul class="related">
        {subjects.map(({ isProved, subject: { mails, name, unit } }, index) => (
          <li key={index}>
            {[name, ...mails, unit].filter((part) => part !== undefined).join(', ')}{' '}
            <span class="soft">({isProved ? words.proved : words.unproved})</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The message of a page, word for word. */
function Pasted({ text }: { readonly text: string }): JSX.Element {
  const { dossier: words } = useRequestWords();
  return (
    <>
      <h3>{words.errorText}</h3>
      <p class="event-text">{text}</p>
    </>
  );
}

/** What was asked and answered, in the language of whoever reads; where it was only kept in French, so. */
function Answers({ said = [] }: { readonly said: RequestDossier['said'] }): JSX.Element | null {
  const { dossier: words } = useRequestWords();
  const { language } = useReader();
  if (said.length === 0) return null;
  return (
    <details>
      <summary>{words.said}</summary>
      <ul class="related">
        {said.map(({ english, ...french }, index) => {
          const { question, answer } = (language === 'en' ? english : undefined) ?? french;
          return (
            <li key={index} lang={language === 'en' && english !== undefined ? 'en' : 'fr'}>
              {question} <strong>{answer}</strong>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function Evidence({
  evidence = [],
}: {
  readonly evidence: RequestDossier['evidence'];
}): JSX.Element | null {
  const { words, language } = useReader();
  const { terms } = words;
  if (evidence.length === 0) return null;
  return (
    <details>
      <summary>{words.diagnosis.evidence}</summary>
      <ul class="related">
        {evidence.map(({ fact, finding }) => (
          <li key={fact}>
            <FactName fact={fact} />
            {COLONS[language]}
            {terms.findings[finding]}
          </li>
        ))}
      </ul>
    </details>
  );
}
