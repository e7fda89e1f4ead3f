import {
  OWNER_WORDS,
  STATE_WORDS,
  STEP_WORDS,
  SOURCE_WORDS,
} from '../../dialogs/topics/verdict-words.ts';
import { writeDate } from '../../dialogs/topics/write-date.ts';
import { STAFF_SITUATIONS } from '../../dialogs/wording/console/staff-situations.ts';
import { talkIn } from '../../dialogs/wording/talk.ts';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { SituationCode } from '../diagnosis/situations.ts';
import type { Findings } from '../ports/enquiry.ts';
import type { Language } from '../ports/message.ts';
import type { DiagnosisDocument } from './to-diagnosis-document.ts';

/** A diagnosis for a person at a terminal. */
export function printDiagnosis(
  document: DiagnosisDocument,
  diagnosis: Diagnosis,
  findings: Findings,
  { language, timeZone }: { readonly language: Language; readonly timeZone: string },
): string {
  const talk = talkIn(language);
  const path = diagnosis.steps.map(
    ({ step, state }, index) =>
      `  ${String(index + 1)}. ${talk[STEP_WORDS[step]]}: ${talk[STATE_WORDS[state]]}`,
  );
  const evidence = diagnosis.evidence.map(({ fact, finding, source, at, until, reason }) => {
    const why = reason === undefined ? '' : ` (${reason})`;
    const end = until === undefined ? '' : ` [${until}]`;
    return `  ${fact} = ${finding}${why}${end}, ${talk[SOURCE_WORDS[source]]}, ${writeDate(at, language, timeZone)}`;
  });
  const lookUps = findings.lookUps.map(
    ({ system, question, tookMs, failure }) =>
      `  ${system} ${question}: ${tookMs.toFixed(0)} ms${failure === undefined ? '' : `, ${failure}`}`,
  );
  return [
    ...verdictLines(document, diagnosis, language),
    '',
    ...path,
    '',
    ...evidence,
    ...(lookUps.length === 0 ? [] : ['', ...lookUps]),
    '',
  ].join('\n');
}

function verdictLines(
  document: DiagnosisDocument,
  diagnosis: Diagnosis,
  language: Language,
): readonly string[] {
  const also = diagnosis.also.map((code) => `  + ${code} ${titleOf(code, language)}`);
  return [...headLines(document, diagnosis, language), ...also];
}

function headLines(
  document: DiagnosisDocument,
  diagnosis: Diagnosis,
  language: Language,
): readonly string[] {
  switch (diagnosis.verdict) {
    case 'blocked':
      return [
        `blocked: ${diagnosis.code} ${diagnosis.situation}`,
        `  ${titleOf(diagnosis.code, language)}`,
        `  ${[diagnosis.owner, ...diagnosis.then].map((owner) => talkIn(language)[OWNER_WORDS[owner]]).join(' > ')}`,
      ];
    case 'question':
      return [
        `question: [${diagnosis.question}] ${document.question?.text ?? ''}`,
        ...answerLines(document),
      ];
    case 'unavailable':
      return [`unavailable: ${diagnosis.unavailable.join(', ')}`];
    case 'clear':
    case 'undetermined':
      return [diagnosis.verdict];
  }
}

function answerLines({ question }: DiagnosisDocument): readonly string[] {
  return question?.answers?.map(({ id, text }) => `  [${id}] ${text}`) ?? [];
}

function titleOf(code: SituationCode, language: Language): string {
  return STAFF_SITUATIONS[language][code];
}
