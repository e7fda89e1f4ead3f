import type { MailSection } from '../../bot/ports/turn.ts';
import { UNKNOWN_ANSWER, type QuestionId } from '../../bot/diagnosis/questions.ts';
import type { Scene } from '../scene.ts';
import { questionWords } from '../topics/ask-question.ts';
import { readQuestionId } from '../topics/read-question-id.ts';
import { writeDate } from '../topics/verdict-words.ts';
import { SUPPORT_WORDS } from '../wording/support.ts';
import { talkIn } from '../wording/talk.ts';

/** Every question that was answered, with its answer. */
export function answersSection(scene: Scene): MailSection {
  const lines = scene.state.said.flatMap(({ question, answer }) => {
    const id = readQuestionId(question);
    return id === undefined ? [] : [`${questionWords(id, 'fr').text} → ${answerWords(id, answer)}`];
  });
  return {
    heading: SUPPORT_WORDS.answers,
    lines: lines.length === 0 ? [SUPPORT_WORDS.none] : lines,
  };
}

function answerWords(question: QuestionId, answer: string): string {
  if (answer === 'text') return SUPPORT_WORDS.freeText;
  return answer === UNKNOWN_ANSWER
    ? talkIn('fr').unknownAnswer
    : (questionWords(question, 'fr').answers[answer] ?? answer);
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
