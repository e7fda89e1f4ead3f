import type { Message } from '../ports/message.ts';
import type { NewCode, NewEscalation, Pending, TurnCommit } from '../ports/store.ts';
import type { Effect, Mail, Response } from '../ports/turn.ts';
import type { Codes } from './codes.ts';
import { findLanguage } from './find-language.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import { mapTyped, replaceTyped, typedIn } from './typed.ts';

export type Decided = Extract<Response, { kind: 'done' }>;

type Consequences = Pick<TurnCommit, 'codes' | 'usedCodes' | 'journal' | 'escalations' | 'mails'>;

/** What was decided, as the one change that the store makes of it. */
export function toCommit(
  { codes, pseudonyms }: { readonly codes: Codes; readonly pseudonyms: Pseudonyms },
  pending: Pending,
  { state, replies, effects, redactedText }: Decided,
  at: string,
): TurnCommit {
  const { conversation, message, raw, seq, version } = pending;
  return {
    conversationId: conversation.id,
    seq,
    version,
    at,
    state,
    replies,
    language: findLanguage(state, message),
    ...(redactedText !== undefined && { redacted: redact(message, raw, redactedText) }),
    ...merge(effects.map((effect) => toConsequence(codes, pseudonyms, conversation.id, effect))),
  };
}

function redact(message: Message, raw: unknown, text: string) {
  const changes = new Map(typedIn(message).map((typed) => [typed, text]));
  return { message: mapTyped(message, () => text), raw: replaceTyped(raw, changes) };
}

interface Consequence {
  readonly code?: NewCode;
  readonly usedCode?: string;
  readonly line?: TurnCommit['journal'][number];
  readonly escalation?: NewEscalation;
  readonly mails?: readonly Mail[];
}

function toConsequence(
  codes: Codes,
  pseudonyms: Pseudonyms,
  conversationId: string,
  effect: Effect,
): Consequence {
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
    case 'escalate': {
      const { reference, situation, addresses, isAddition, mails } = effect;
      const addressKeys = addresses.map(pseudonyms.keyOf);
      return { escalation: { reference, situation, addressKeys, isAddition }, mails };
    }
  }
}

function merge(consequences: readonly Consequence[]): Consequences {
  return {
    codes: consequences.flatMap(({ code }) => code ?? []),
    usedCodes: consequences.flatMap(({ usedCode }) => usedCode ?? []),
    journal: consequences.flatMap(({ line }) => line ?? []),
    escalations: consequences.flatMap(({ escalation }) => escalation ?? []),
    mails: consequences.flatMap(({ mails }) => mails ?? []),
  };
}
