import type { Choice, FormField, Letter, PathStep, Reply } from '../../ports/reply.ts';
import { hasShape, isBoolean, isKeyOf, isListOf, isOptional, isRecord, isString } from './shape.ts';
import type { Guard } from './shape.ts';

type Kind = Reply['kind'];
type ReplyOf<K extends Kind> = Extract<Reply, { readonly kind: K }>;

const isChoice = hasShape<Choice>({ id: isString, label: isString });

const isFormField = hasShape<FormField>({
  id: isString,
  label: isString,
  kind: isKeyOf({ text: true, email: true, code: true, date: true, 'long-text': true }),
  isRequired: isBoolean,
  hint: isOptional(isString),
  value: isOptional(isString),
});

const isPathStep = hasShape<PathStep>({
  step: isKeyOf({ unit: true, reseda: true, janus: true, 'sign-in': true, profile: true }),
  label: isString,
  state: isKeyOf({
    ok: true,
    blocked: true,
    warning: true,
    unknown: true,
    unavailable: true,
    'not-reached': true,
  }),
  stateLabel: isString,
  source: isOptional(
    isKeyOf({
      reseda: true,
      janus: true,
      sygefor: true,
      person: true,
      'error-text': true,
      configuration: true,
    }),
  ),
  sourceLabel: isOptional(isString),
  at: isOptional(isString),
  dayLabel: isOptional(isString),
});

const isLetter = hasShape<Letter>({
  language: isKeyOf({ fr: true, en: true }),
  subject: isString,
  body: isString,
});

const READERS: { readonly [K in Kind]: Guard<ReplyOf<K>> } = {
  text: hasShape<ReplyOf<'text'>>({ kind: isKeyOf({ text: true }), text: isString }),
  notice: hasShape<ReplyOf<'notice'>>({
    kind: isKeyOf({ notice: true }),
    tone: isKeyOf({ info: true, success: true, warning: true, error: true }),
    text: isString,
  }),
  choices: hasShape<ReplyOf<'choices'>>({
    kind: isKeyOf({ choices: true }),
    text: isString,
    choices: isListOf(isChoice),
    forgetsBefore: isOptional((value: unknown): value is true => value === true),
  }),
  form: hasShape<ReplyOf<'form'>>({
    kind: isKeyOf({ form: true }),
    form: isString,
    text: isString,
    fields: isListOf(isFormField),
    submitLabel: isString,
    choices: isListOf(isChoice),
  }),
  'from-support': hasShape<ReplyOf<'from-support'>>({
    kind: isKeyOf({ 'from-support': true }),
    title: isString,
    text: isString,
  }),
  'access-path': hasShape<ReplyOf<'access-path'>>({
    kind: isKeyOf({ 'access-path': true }),
    title: isString,
    steps: isListOf(isPathStep),
  }),
  verdict: hasShape<ReplyOf<'verdict'>>({
    kind: isKeyOf({ verdict: true }),
    title: isString,
    explanation: isString,
    action: isString,
    who: isString,
    tone: isKeyOf({ success: true, warning: true, error: true }),
  }),
  letter: hasShape<ReplyOf<'letter'>>({
    kind: isKeyOf({ letter: true }),
    title: isString,
    to: isString,
    mail: isOptional(isString),
    letters: isListOf(isLetter),
    copyLabel: isString,
    mailLabel: isString,
  }),
};

const isKind = isKeyOf<Kind>({
  text: true,
  notice: true,
  choices: true,
  form: true,
  'from-support': true,
  'access-path': true,
  verdict: true,
  letter: true,
});

/** The assistant's reply inside an activity; absent when a newer server says what we cannot show. */
export function readReply(value: unknown): Reply | undefined {
  if (!isRecord(value)) return undefined;
  const kind = value['kind'];
  return isKind(kind) && READERS[kind](value) ? value : undefined;
}
