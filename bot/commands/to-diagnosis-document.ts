import { SHIPPED } from '../../dialogs/wording/wording.ts';
import type { Diagnosis, Evidence, StepReport } from '../diagnosis/diagnosis.ts';
import { QUESTION_OF, UNKNOWN_ANSWER, type QuestionId } from '../diagnosis/questions.ts';
import type { Language } from '../ports/message.ts';

/** What `diagnose --json` prints. `code`, `situation`, `owner` and `then` are there only with `blocked`. */
export interface DiagnosisDocument {
  readonly verdict: Diagnosis['verdict'];
  readonly step: string | null;
  readonly situation?: string;
  readonly code?: string;
  readonly also: readonly string[];
  readonly owner?: string;
  readonly then?: readonly string[];
  readonly question?: {
    readonly id: string;
    readonly text: string;
    /** Only when there is a fixed list. */
    readonly answers?: readonly { readonly id: string; readonly text: string }[];
  };
  /** The systems that did not answer; only when there are some. */
  readonly unavailable?: readonly string[];
  readonly steps: readonly StepReport[];
  readonly evidence: readonly Evidence[];
}

/** A diagnosis as a document, with the words of its question in the language. */
export function toDiagnosisDocument(diagnosis: Diagnosis, language: Language): DiagnosisDocument {
  const { verdict, also, unavailable, steps, evidence } = diagnosis;
  return {
    verdict,
    step: diagnosis.step ?? null,
    ...(diagnosis.verdict === 'blocked'
      ? { situation: diagnosis.situation, code: diagnosis.code }
      : {}),
    also,
    ...(diagnosis.verdict === 'blocked' ? { owner: diagnosis.owner, then: diagnosis.then } : {}),
    ...(diagnosis.verdict === 'question'
      ? { question: toQuestion(diagnosis.question, language) }
      : {}),
    ...(unavailable.length === 0 ? {} : { unavailable }),
    steps,
    evidence,
  };
}

function toQuestion(
  id: QuestionId,
  language: Language,
): NonNullable<DiagnosisDocument['question']> {
  const { kind, answers } = QUESTION_OF[id];
  const { question, talk } = SHIPPED[language];
  const words = question[id];
  if (kind === 'text') return { id, text: words.text };
  const known = answers.map((answer) => ({
    id: answer.id,
    text: words.answers[answer.id] ?? answer.id,
  }));
  return {
    id,
    text: words.text,
    answers: [...known, { id: UNKNOWN_ANSWER, text: talk.unknownAnswer }],
  };
}
