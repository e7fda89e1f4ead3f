import type { Diagnosis } from '../../bot/diagnosis/diagnosis.ts';
import type { Findings, Subject } from '../../bot/ports/enquiry.ts';
import type { Language } from '../../bot/ports/message.ts';
import type { Reply } from '../../bot/ports/reply.ts';
import type { TurnContext } from '../../bot/ports/turn.ts';
import type { Scene } from '../scene.ts';
import { startOver } from '../state.ts';
import { toStored } from '../stored-findings.ts';
import { OUT_OF_SCOPE } from '../understanding/intents.ts';
import type { Understand } from '../understanding/understand.ts';
import { askQuestion } from './ask-question.ts';
import { tellBlocked, tellClear } from './tell-verdict.ts';

export interface AboutPerson {
  readonly subject: Subject;
  readonly diagnosis: Diagnosis;
  /** As the person may hear it: what only staff may know is masked in it. */
  readonly findings: Findings;
  readonly language: Language;
}

/** Nobody says anything here. */
const HEARS_NOTHING: Understand = () => ({
  intent: OUT_OF_SCOPE,
  confidence: 0,
  top: [],
  wishes: [],
  forSomeoneElse: 0,
});

/** What a conversation has besides: buttons, and the path that support sees with its evidence. */
const LEFT_OUT: readonly Reply['kind'][] = ['access-path'];

/**
 * What this person would be told of their diagnosis, after they proved the address: for support, which
 * may say the same to them. Empty where there is neither a verdict nor a question.
 */
export function tellAsToPerson(
  about: AboutPerson,
  context: Pick<TurnContext, 'now' | 'service' | 'texts'>,
): readonly Reply[] {
  const scene = sceneOf(about, context);
  return tell(scene, about.diagnosis)
    .filter(({ kind }) => !LEFT_OUT.includes(kind))
    .flatMap(withoutButtons);
}

function tell(scene: Scene, diagnosis: Diagnosis): readonly Reply[] {
  switch (diagnosis.verdict) {
    case 'blocked':
      return tellBlocked(scene, diagnosis).replies.slice(0, -1);
    case 'clear':
      return tellClear(scene, diagnosis).replies.slice(0, -1);
    case 'question':
      return askQuestion(scene, diagnosis.question).replies;
    case 'unavailable':
    case 'undetermined':
      return [];
  }
}

/** A question stays, with its answers under it. */
function withoutButtons(reply: Reply): readonly Reply[] {
  if (reply.kind !== 'choices' && reply.kind !== 'form') return [reply];
  const choices = reply.choices.map(({ label }) => `– ${label}`);
  return [{ kind: 'text', text: [reply.text, ...choices].join('\n') }];
}

function sceneOf(
  { subject, findings, language }: AboutPerson,
  context: Pick<TurnContext, 'now' | 'service' | 'texts'>,
): Scene {
  const { mails, name, unit } = subject;
  const state = {
    ...startOver(language),
    forWhom: 'me' as const,
    givenMails: [...mails],
    ...(name !== undefined && { givenName: name }),
    ...(unit !== undefined && { givenUnit: unit }),
    proofs: mails.map((address) => ({ address, level: 'mailbox' as const, at: context.now })),
    findings: toStored(findings),
  };
  return {
    kind: 'scene',
    understand: HEARS_NOTHING,
    before: state,
    state,
    learned: {},
    context: { ...context, channel: 'web', conversationId: '', newReference: '', transcript: [] },
    replies: [],
    effects: [],
  };
}
