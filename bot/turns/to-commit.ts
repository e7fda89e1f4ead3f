import type { StaffLookUp } from '../ports/audit.ts';
import type { Belonging, Whose } from '../ports/personal-data.ts';
import type { NewCode, NewEscalation, Pending, TurnCommit } from '../ports/store.ts';
import type { Effect, Mail, NotUnderstood, Response } from '../ports/turn.ts';
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
  | 'escalations'
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
  readonly line?: TurnCommit['journal'][number];
  readonly notUnderstood?: NotUnderstood;
  readonly escalation?: NewEscalation;
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
  switch (effect.kind) {
    case 'send-code': {
      const { code, mail } = codes.create(conversationId, effect.address, effect.language);
      return { code, mails: [mail] };
    }
    case 'use-code':
      return { usedCode: pseudonyms.keyOf(effect.address) };
    case 'journal': {
      const { address, ...line } = effect.entry;
      return { line: { ...line, pseudonym: pseudonyms.ofPerson(address, conversationId) } };
    }
    case 'not-understood':
      return { notUnderstood: effect.what };
    case 'escalate': {
      const { reference, situation, addresses, isAddition, mails } = effect;
      const addressKeys = addresses.map(pseudonyms.keyOf);
      return {
        escalation: { reference, situation, addressKeys, isAddition },
        mails,
        lookUps: toLookUps(makers, effect, at),
      };
    }
    case 'belongs-to': {
      const { address, isProved } = effect;
      return { belonging: { addressKey: pseudonyms.keyOf(address), isProved } };
    }
    case 'erase':
      return { erasure: toWhose(pseudonyms, effect.addresses, false) };
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
    escalations: consequences.flatMap(({ escalation }) => escalation ?? []),
    mails: consequences.flatMap(({ mails }) => mails ?? []),
    belongings: consequences.flatMap(({ belonging }) => belonging ?? []),
    lookUps: consequences.flatMap(({ lookUps }) => lookUps ?? []),
  };
}
