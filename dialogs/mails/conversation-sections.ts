import type { MailSection } from '../../bot/ports/mail.ts';
import { UNKNOWN_ANSWER, type QuestionId } from '../../bot/diagnosis/questions.ts';
import { wordedIn, type Scene } from '../scene.ts';
import { readQuestionId } from '../topics/read-question-id.ts';
import { writeDate } from '../topics/verdict-words.ts';
import { SUPPORT_WORDS } from '../wording/support.ts';
import type { Wording } from '../wording/wording.ts';

/** Every question that was answered, with its answer. */
export function answersSection(scene: Scene): MailSection {
  const wording = wordedIn(scene, 'fr');
  const lines = scene.state.said.flatMap(({ question, answer }) => {
    const id = readQuestionId(question);
    return id === undefined
      ? []
      : [`${wording.question[id].text} → ${answerWords(wording, id, answer)}`];
  });
  return {
    heading: SUPPORT_WORDS.answers,
    lines: lines.length === 0 ? [SUPPORT_WORDS.none] : lines,
  };
}

function answerWords(wording: Wording, question: QuestionId, answer: string): string {
  if (answer === 'text') return SUPPORT_WORDS.freeText;
  return answer === UNKNOWN_ANSWER
    ? wording.talk.unknownAnswer
    : (wording.question[question].answers[answer] ?? answer);
}

/** What the person says to have done about earlier verdicts. */
export function triedSection(scene: Scene): readonly MailSection[] {
  const { tried } = scene.state;
  return tried.length === 0
    ? []
    : [
        {
          heading: SUPPORT_WORDS.tried,
          lines: tried.map((code) => `${code} – ${SUPPORT_WORDS.saidDone}`),
        },
      ];
}

/** User text is prefixed line by line, so that nothing in it passes for ours. */
export function transcriptSection(scene: Scene): MailSection {
  const lines = scene.context.transcript.flatMap(({ role, at, text }) => [
    `${role === 'user' ? SUPPORT_WORDS.person : SUPPORT_WORDS.assistant}, ${writeDate(at, 'fr')} :`,
    ...text
      .slice(0, 4000)
      .split('\n')
      .map((line) => `> ${line}`),
  ]);
  return { heading: SUPPORT_WORDS.transcript, lines };
}
