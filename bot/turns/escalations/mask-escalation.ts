import type {
  Escalation,
  EscalationCause,
  EscalationDossier,
  EscalationEvent,
  ListedEscalation,
} from '../../ports/escalations.ts';
import { createMask, type Mask } from './create-mask.ts';
import type { FoundEscalation } from './desk.ts';

/** The same request without names, addresses and numbers of people, in whatever somebody wrote. */
export function maskFound({ escalation, events, related }: FoundEscalation): FoundEscalation {
  const mask = createMask(escalation.dossier);
  return {
    escalation: maskBy(escalation, mask),
    events: events.map((event) => maskEvent(event, mask)),
    related: {
      samePerson: related.samePerson.map(maskListed),
      sameUnit: related.sameUnit.map(maskListed),
      sameSituation: related.sameSituation.map(maskListed),
    },
  };
}

/** The same request as it may stand in a list, with nobody left in what is known of it. */
export function maskListed({ dossier, waitingFor, ...rest }: ListedEscalation): ListedEscalation {
  const mask = createMask(dossier);
  const unit = dossier?.unit;
  return {
    ...rest,
    ...(waitingFor !== undefined && { waitingFor: mask(waitingFor) }),
    dossier: { subjects: [], ...(unit !== undefined && { unit: mask(unit) }) },
  };
}

function maskBy(escalation: Escalation, mask: Mask): Escalation {
  const { waitingFor, cause, dossier } = escalation;
  return {
    ...escalation,
    ...(waitingFor !== undefined && { waitingFor: mask(waitingFor) }),
    ...(cause !== undefined && { cause: maskCause(cause, mask) }),
    ...(dossier !== undefined && { dossier: maskDossier(dossier, mask) }),
  };
}

function maskCause(cause: EscalationCause, mask: Mask): EscalationCause {
  return { ...cause, ...(cause.words !== undefined && { words: mask(cause.words) }) };
}

function maskDossier(dossier: EscalationDossier, mask: Mask): EscalationDossier {
  const { replyTo, unit, summary, subjects, named, answers } = dossier;
  const { askedBy, said, errorText } = dossier;
  return {
    ...dossier,
    ...(unit !== undefined && { unit: mask(unit) }),
    ...(replyTo !== undefined && { replyTo: mask(replyTo) }),
    summary: summary.map(mask),
    subjects: subjects.map(({ isProved, subject: { mails, name, ...subject } }) => ({
      isProved,
      subject: {
        ...subject,
        mails: mails.map(mask),
        ...(name !== undefined && { name: mask(name) }),
      },
    })),
    ...(named !== undefined && {
      named: { names: named.names.map(mask), mails: named.mails.map(mask) },
    }),
    ...(askedBy !== undefined && { askedBy: mask(askedBy) }),
    ...(said !== undefined && {
      said: said.map(({ english, ...french }) => ({
        ...maskSaid(french, mask),
        ...(english !== undefined && { english: maskSaid(english, mask) }),
      })),
    }),
    ...(errorText !== undefined && { errorText: mask(errorText) }),
    answers: Object.fromEntries(
      Object.entries(answers).map(([question, text]) => [question, mask(text)] as const),
    ),
  };
}

/** A question is ours. */
function maskSaid<Said extends { readonly answer: string }>(said: Said, mask: Mask): Said {
  return { ...said, answer: mask(said.answer) };
}

function maskEvent(event: EscalationEvent, mask: Mask): EscalationEvent {
  const { text, waitingFor, cause } = event;
  return {
    ...event,
    ...(text !== undefined && { text: mask(text) }),
    ...(waitingFor !== undefined && { waitingFor: mask(waitingFor) }),
    ...(cause !== undefined && { cause: maskCause(cause, mask) }),
  };
}
