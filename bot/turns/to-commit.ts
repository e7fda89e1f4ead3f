import type { StaffLookUp } from '../ports/audit.ts';
import type { PersonsJudgement } from '../ports/judgements.ts';
import type { PersonsChange } from '../ports/escalations.ts';
import type { Belonging, Whose } from '../ports/personal-data.ts';
import type { JournalLine, NewCode, NewEscalation, Pending, TurnCommit } from '../ports/commit.ts';
import type { Mail } from '../ports/mail.ts';
import type { Effect, JournalEntry, NotUnderstood, Response } from '../ports/turn.ts';
import { findLanguage } from './find-language.ts';
import type { Sources } from './gather.ts';
import { toWhose } from './personal-data.ts';
import { redact } from './redact.ts';

export type Decided = Extract<Response, { kind: 'done' }>;

type Consequences = Pick<
  TurnCommit,
  | 'codes'
  | 'usedCodes'
  | 'journal'
  | 'notUnderstood'
  | 'judgements'
  | 'escalations'
  | 'personsChanges'
  | 'mails'
  | 'belongings'
  | 'lookUps'
  | 'erasure'
>;

type Makers = Pick<Sources, 'codes' | 'pseudonyms' | 'enquiry'>;

/** What was decided, as the one change that the store makes of it. */
export function toCommit(
  makers: Makers,
  pending: Pending,
  { state, replies, effects, redactedText }: Decided,
  at: string,
): TurnCommit {
  const { conversation, message, seq, version } = pending;
  const redacted = redact(pending, redactedText);
  return {
    conversationId: conversation.id,
    seq,
    version,
    at,
    state,
    replies,
    language: findLanguage(state, message),
    ...(redacted !== undefined && { redacted }),
    ...merge(effects.map((effect) => toConsequence(makers, conversation.id, effect, at))),
  };
}

interface Consequence {
  readonly code?: NewCode;
  readonly usedCode?: string;
  readonly line?: JournalLine;
  readonly notUnderstood?: NotUnderstood;
  readonly judgement?: PersonsJudgement;
  readonly escalation?: NewEscalation;
  readonly personsChange?: PersonsChange;
  readonly mails?: readonly Mail[];
  readonly belonging?: Belonging;
  readonly lookUps?: readonly StaffLookUp[];
  readonly erasure?: Whose;
}

function toConsequence(
  makers: Makers,
  conversationId: string,
  effect: Effect,
  at: string,
): Consequence {
  const { codes, pseudonyms } = makers;
  if (isAsItIs(effect)) return toSame(effect);
  switch (effect.kind) {
    case 'send-code': {
      const { code, mail } = codes.create(conversationId, effect.address, effect.language);
      return { code, mails: [mail] };
    }
    case 'use-code':
      return { usedCode: pseudonyms.keyOf(effect.address) };
    case 'journal':
      return { line: toJournalLine(makers, conversationId, effect.entry) };
    case 'escalate':
      return {
        escalation: toEscalation(makers, effect),
        mails: effect.mails,
        lookUps: toLookUps(makers, effect, at),
      };
    case 'belongs-to': {
      const { address, isProved } = effect;
      return { belonging: { addressKey: pseudonyms.keyOf(address), isProved } };
    }
    case 'erase':
      return { erasure: toWhose(pseudonyms, effect.addresses, false) };
  }
}

function toJournalLine(
  { pseudonyms }: Makers,
  conversationId: string,
  { address, ...line }: JournalEntry,
): JournalLine {
  const nameless = pseudonyms.ofPerson(undefined, conversationId);
  if (address === undefined) return { ...line, pseudonym: nameless };
  const pseudonym = pseudonyms.ofPerson(address, conversationId);
  return { ...line, pseudonym, formerly: nameless };
}

function toEscalation(
  { pseudonyms }: Makers,
  { reference, situation, addresses, isAddition, dossier }: Extract<Effect, { kind: 'escalate' }>,
): NewEscalation {
  const addressKeys = addresses.map(pseudonyms.keyOf);
  const namedKeys = dossier.named?.mails.map(pseudonyms.keyOf) ?? [];
  return { reference, situation, addressKeys, isAddition, namedKeys, dossier };
}

/** Kept as it is said: nobody's address is in it. */
type AsItIs = Extract<Effect, { kind: 'not-understood' | 'judge' | 'tell-support' }>;

function isAsItIs(effect: Effect): effect is AsItIs {
  return ['not-understood', 'judge', 'tell-support'].includes(effect.kind);
}

function toSame(effect: AsItIs): Consequence {
  switch (effect.kind) {
    case 'not-understood':
      return { notUnderstood: effect.what };
    case 'judge':
      return { judgement: effect.judgement };
    case 'tell-support':
      return { personsChange: effect.change, mails: effect.mails };
  }
}

/** A mail that is completed for support when it leaves is a look-up at level staff, whenever that is. */
function toLookUps(
  { pseudonyms, enquiry }: Makers,
  { reference, mails }: Extract<Effect, { kind: 'escalate' }>,
  at: string,
): readonly StaffLookUp[] {
  const { systems } = enquiry;
  if (systems.length === 0) return [];
  return mails.flatMap(({ support }) => {
    if (support === undefined || support.subjects.length === 0) return [];
    const addresses = support.subjects.flatMap(({ subject }) => subject.mails);
    const addressKeys = [...new Set(addresses.map(pseudonyms.keyOf))];
    return [{ at, who: `escalation ${reference}`, addressKeys, systems }];
  });
}

function merge(consequences: readonly Consequence[]): Consequences {
  const erasure = consequences.find((one) => one.erasure !== undefined)?.erasure;
  return {
    ...(erasure !== undefined && { erasure }),
    codes: consequences.flatMap(({ code }) => code ?? []),
    usedCodes: consequences.flatMap(({ usedCode }) => usedCode ?? []),
    journal: consequences.flatMap(({ line }) => line ?? []),
    notUnderstood: consequences.flatMap(({ notUnderstood }) => notUnderstood ?? []),
    judgements: consequences.flatMap(({ judgement }) => judgement ?? []),
    escalations: consequences.flatMap(({ escalation }) => escalation ?? []),
    personsChanges: consequences.flatMap(({ personsChange }) => personsChange ?? []),
    mails: consequences.flatMap(({ mails }) => mails ?? []),
    belongings: consequences.flatMap(({ belonging }) => belonging ?? []),
    lookUps: consequences.flatMap(({ lookUps }) => lookUps ?? []),
  };
}
