import type { MailSection } from '../../bot/ports/mail.ts';
import type { TranscriptLine } from '../../bot/ports/turn.ts';
import { wordedIn, type Scene } from '../scene.ts';
import { answersInWords } from '../topics/escalation/answers-in-words.ts';
import { writeDate } from '../topics/write-date.ts';
import { FREE_ANSWER } from '../wording/console/conversation.ts';
import type { EscalationParts } from './escalation-parts.ts';
import { firstSentence } from './verdict-lines.ts';

/** Every question that was answered by a choice, with its answer. What was typed is in the conversation. */
export function answersSections(scene: Scene): readonly MailSection[] {
  const { support } = wordedIn(scene, 'fr');
  const lines = answersInWords(scene)
    .filter(({ answer }) => answer !== FREE_ANSWER.fr)
    .map(({ question, answer }) => `${firstSentence(question)} → ${answer}`);
  return lines.length === 0 ? [] : [{ heading: support.answers, lines }];
}

const MOST_CHARACTERS = 4000;

/**
 * The conversation; with an addition from the same one, only what came after the request, whose mail has the
 * rest. User text is prefixed line by line, so that nothing in it passes for ours.
 */
export function transcriptSection(scene: Scene, parts: EscalationParts): MailSection {
  const { support } = wordedIn(scene, 'fr');
  const { transcript } = scene.context;
  const isOfHere = parts.isAddition && scene.state.reference === parts.reference;
  const start = isOfHere ? sentAt(transcript, parts.reference) : 0;
  // Opening a page, and a form in which nothing was filled in, say nothing.
  const said = transcript.slice(start).filter(({ text }) => text.trim() !== '');
  const lines = toTurns(said).flatMap(([first, ...others]) => {
    const who = first.role === 'user' ? support.person : support.assistant;
    return [
      `${who}, ${writeDate(first.at, 'fr', scene.context.service.timeZone)}\u00a0:`,
      ...[first, ...others].flatMap(({ text }, index) => [
        ...(index === 0 ? [] : ['>']),
        ...quoted(text),
      ]),
    ];
  });
  return { heading: start === 0 ? support.transcript : support.transcriptSince, lines };
}

/** Where the request was sent: there its reference was said for the first time. */
function sentAt(transcript: readonly TranscriptLine[], reference: string): number {
  const index = transcript.findIndex(
    ({ role, text }) => role === 'assistant' && text.includes(reference),
  );
  return Math.max(index, 0);
}

type Turn = readonly [TranscriptLine, ...TranscriptLine[]];

/** What one of both said without the other between. */
function toTurns(transcript: readonly TranscriptLine[]): readonly Turn[] {
  return transcript.reduce<readonly Turn[]>((turns, line) => {
    const last = turns.at(-1);
    if (last?.[0].role !== line.role) return [...turns, [line]];
    return [...turns.slice(0, -1), [...last, line]];
  }, []);
}

function quoted(text: string): readonly string[] {
  return text
    .slice(0, MOST_CHARACTERS)
    .split('\n')
    .map((line) => `> ${line}`);
}
