import type { MailSection } from '../../bot/ports/mail.ts';
import type { Scene } from '../scene.ts';
import { answersInWords } from '../topics/escalation/answers-in-words.ts';
import { writeDate } from '../topics/verdict-words.ts';
import { SUPPORT_WORDS } from '../wording/support.ts';

/** Every question that was answered, with its answer. */
export function answersSection(scene: Scene): MailSection {
  const lines = answersInWords(scene).map(({ question, answer }) => `${question} → ${answer}`);
  return {
    heading: SUPPORT_WORDS.answers,
    lines: lines.length === 0 ? [SUPPORT_WORDS.none] : lines,
  };
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
