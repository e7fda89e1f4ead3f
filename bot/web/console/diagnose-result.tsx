import type { JSX, RefObject } from 'preact';
import { DIAGNOSE, type DiagnoseWords } from '../../../dialogs/wording/console/diagnose.ts';
import { nameSituation } from '../../../dialogs/wording/console/name-situation.ts';
import { fill } from '../../../dialogs/wording/fill.ts';
import type { UnitFound } from '../../ports/enquiry.ts';
import type { Diagnosed } from './diagnosed.ts';
import { DiagnosisTables } from './diagnosis-tables.tsx';
import { nameStep, nameVerdict } from './log-table.tsx';
import { useReader, type Reader } from './reader.ts';
import { useRequestWords } from './request-words.ts';
import { Section } from './section.tsx';
import { ChatPreview } from './texts/chat-preview.tsx';

interface DiagnoseResultProps {
  readonly heading: RefObject<HTMLHeadingElement>;
  readonly diagnosed: Diagnosed;
}

type Terms = readonly (readonly [term: string, told: string])[];

/** What was found of somebody, and what the person would be told of it. */
export function DiagnoseResult({ heading, diagnosed }: DiagnoseResultProps): JSX.Element {
  const { language } = useReader();
  const labels = DIAGNOSE[language];
  const { mail, found } = diagnosed;
  return (
    <>
      <section class="panel" aria-labelledby="diagnosed">
        <h2 id="diagnosed" ref={heading} tabIndex={-1}>
          {fill(labels.result, { mail })}
        </h2>
        <Summary diagnosed={diagnosed} />
      </section>
      <Section title={labels.told}>
        {found.told.length === 0 ? (
          <p>{labels.nothingTold}</p>
        ) : (
          <>
            <p class="soft">{labels.toldNote}</p>
            <ChatPreview language={diagnosed.language} replies={found.told} />
          </>
        )}
      </Section>
      <DiagnosisTables found={found} />
    </>
  );
}

function Summary({ diagnosed: { found } }: { readonly diagnosed: Diagnosed }): JSX.Element {
  const reader = useReader();
  const { language, words } = reader;
  const { owners } = useRequestWords();
  const labels = DIAGNOSE[language];
  const list = (parts: readonly string[]): string => parts.join(', ');
  const terms: Terms = [
    [words.log.verdict, nameVerdict(found, words, language)],
    [words.filters.step, nameStep(found.step, words)],
    [words.diagnosis.also, list(found.also.map((code) => nameSituation(code, language)))],
    [labels.owners, found.owners.map((owner) => owners[owner] ?? owner).join(' → ')],
    [labels.record, found.name ?? ''],
    [labels.recordMails, list(found.recordMails)],
    ...unitTerms(found.unit, labels, reader),
    [labels.silent, list(found.unavailable.map((system) => words.terms.systems[system]))],
  ];
  return (
    <dl class="facts">
      {terms
        .filter(([, told]) => told !== '')
        .map(([term, told]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{told}</dd>
          </div>
        ))}
    </dl>
  );
}

function unitTerms(unit: UnitFound | undefined, labels: DiagnoseWords, { words }: Reader): Terms {
  if (unit === undefined) return [];
  const { code, name, delegation, administrators, directors } = unit;
  const toText = (contacts: UnitFound['directors']): string =>
    contacts
      .map((each) => (each.mail === undefined ? each.name : `${each.name} <${each.mail}>`))
      .join(', ');
  return [
    [words.filters.unit, [code, name, delegation].filter((part) => part !== undefined).join(' – ')],
    [labels.administrators, toText(administrators)],
    [labels.directors, toText(directors)],
  ];
}
