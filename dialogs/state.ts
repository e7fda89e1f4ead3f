import { z } from 'zod';
import { StoredFacts, StoredFindings } from './stored-findings.ts';
import { LANGUAGES } from './wording/languages.ts';

/** What the next words of the person are taken to answer. */
const Expecting = z.enum([
  'for-whom',
  'question',
  'address',
  'code',
  'name-and-unit',
  'after-verdict',
  'cannot',
  'unavailable',
  'undetermined',
  'administrator-or-not',
  'escalation-details',
  'escalation-confirm',
  'data-address',
  'data-code',
  'data-choice',
  'nothing',
]);

/** What goes to support with the rest. `other…` is the person for whom somebody else asks. */
const Draft = z.object({
  training: z.string().exactOptional(),
  deadline: z.string().exactOptional(),
  remark: z.string().exactOptional(),
  name: z.string().exactOptional(),
  replyTo: z.string().exactOptional(),
  otherName: z.string().exactOptional(),
  otherUnit: z.string().exactOptional(),
  otherMail: z.string().exactOptional(),
});

const Remembered = z.object({
  version: z.literal(1),
  language: z.enum(LANGUAGES),
  forWhom: z.enum(['me', 'somebody-else']).exactOptional(),
  /** The person who asks for somebody else runs the unit's records. */
  isAdministrator: z.boolean().exactOptional(),
  expecting: Expecting,
  /** What was expected before the person asked about their data. */
  asideFrom: Expecting.exactOptional(),
  /** The question that was put, while `expecting` is `question`. */
  question: z.string().exactOptional(),
  /** What the person told. */
  facts: StoredFacts,
  answers: z.record(z.string(), z.string()),
  /** Everything that was asked and answered, also what was taken back since. */
  said: z.array(z.object({ question: z.string(), answer: z.string() })),
  /** What the directories said, and about whom. */
  findings: StoredFindings.exactOptional(),
  askedAbout: z.string().exactOptional(),
  /** The next look at the directories goes past every cache. */
  isFreshWanted: z.boolean(),
  /** Addresses, name and unit as they were given; nothing of it is proved. */
  givenMails: z.array(z.string()),
  givenName: z.string().exactOptional(),
  givenUnit: z.string().exactOptional(),
  /** The unit of which the person was told that RESEDA does not know it. */
  unknownUnit: z.string().exactOptional(),
  /** The latest first. The name is there where the channel vouches for it. */
  proofs: z.array(
    z.object({
      address: z.string(),
      level: z.enum(['mailbox', 'host', 'teams']),
      at: z.string(),
      name: z.string().exactOptional(),
    }),
  ),
  /** The address that a code travels to. */
  codeFor: z.string().exactOptional(),
  /** The addresses that codes went to, the latest first, also where none is awaited: each may be valid still. */
  codesSent: z.array(z.object({ address: z.string(), at: z.string() })).default([]),
  isWithoutCode: z.boolean(),
  /** The address form asks for a further address of the same person. */
  isAnotherAddress: z.boolean(),
  /** Unclear answers in a row. */
  misses: z.number(),
  /** Questions put so far, of whatever kind. */
  asked: z.number(),
  /** The buttons of the last replies: what a typed text is compared with. */
  offered: z.array(z.object({ id: z.string(), label: z.string() })),
  /** The number of the last diagnosis in the journal. */
  verdicts: z.number(),
  /** The diagnosis that is over: what is diagnosed next is another one. */
  closed: z.number().exactOptional(),
  /** The last diagnosis of which it was asked whether it helped. */
  helpAsked: z.number().exactOptional(),
  /** What was answered last. */
  helped: z.object({ diagnosisNumber: z.number(), isRight: z.boolean() }).exactOptional(),
  /** The situation that was told last, and what was tried about those before. */
  told: z.string().exactOptional(),
  tried: z.array(z.string()),
  /** The last diagnosis of which the person said that it works. */
  worked: z.number().exactOptional(),
  /** The last message of a page that was pasted. */
  errorText: z.string().exactOptional(),
  /** The last situation with which the person was sent to those who help with Sésame. */
  sesameTold: z.string().exactOptional(),
  escalation: Draft.exactOptional(),
  reference: z.string().exactOptional(),
  /** The diagnosis with which something was passed on last: its number, and what it told. */
  requested: z.object({ number: z.number(), situation: z.string() }).exactOptional(),
  /** Where support answers by mail, as it was given with that request. */
  replyTo: z.string().exactOptional(),
});

/** What an answer changes, and going back restores. The rest is kept: proofs, findings, and what was said. */
const UNDONE = {
  forWhom: true,
  isAdministrator: true,
  expecting: true,
  asideFrom: true,
  question: true,
  facts: true,
  answers: true,
  isFreshWanted: true,
  givenMails: true,
  givenName: true,
  givenUnit: true,
  unknownUnit: true,
  codeFor: true,
  isWithoutCode: true,
  isAnotherAddress: true,
  misses: true,
  asked: true,
  told: true,
  tried: true,
  worked: true,
  closed: true,
  escalation: true,
} as const;

const Before = Remembered.pick(UNDONE);
const Kept = Remembered.omit(UNDONE);
const State = Remembered.extend({ history: z.array(Before) });

/** What a conversation remembers between two messages, with what is needed to go back in it. Plain JSON. */
export type State = z.infer<typeof State>;

/** What the person adds to an escalation. */
export type Draft = z.infer<typeof Draft>;

/** How far one can go back. */
const MOST_HISTORY = 12;

/** A conversation in which nothing was said. */
export function startOver(language: State['language']): State {
  return {
    version: 1,
    language,
    expecting: 'for-whom',
    facts: {},
    answers: {},
    said: [],
    isFreshWanted: false,
    givenMails: [],
    proofs: [],
    codesSent: [],
    isWithoutCode: false,
    isAnotherAddress: false,
    misses: 0,
    asked: 0,
    offered: [],
    verdicts: 0,
    tried: [],
    history: [],
  };
}

/** Reads what was kept; what cannot be read, of an older version say, starts over. */
export function recall(stored: unknown): State | undefined {
  const read = State.safeParse(stored);
  return read.success ? read.data : undefined;
}

/** The history with where the conversation stands now, to come back to. */
export function mark(state: State): State['history'] {
  return [...state.history, Before.parse(state)].slice(-MOST_HISTORY);
}

/** One answer back. What was proved stays proved, and its code is not asked for again. `undefined` at the beginning. */
export function oneBack(state: State): State | undefined {
  const before = state.history.at(-1);
  if (before === undefined) return undefined;
  const back = { ...Kept.parse(state), ...before, history: state.history.slice(0, -1) };
  const isUsedUp = state.proofs.some(({ address }) => address === back.codeFor);
  if (!isUsedUp) return back;
  const withoutCode = without(back, 'codeFor');
  const { expecting } = back;
  if (expecting === 'code') return { ...withoutCode, expecting: 'address' };
  return expecting === 'data-code' ? { ...withoutCode, expecting: 'data-address' } : withoutCode;
}

/** The same without some of its keys. */
export function without<Whole extends object, Key extends keyof Whole>(
  whole: Whole,
  ...keys: readonly Key[]
): Omit<Whole, Key> {
  const left = new Set<PropertyKey>(keys);
  // What was filtered out is exactly what the type leaves out.
  return Object.fromEntries(Object.entries(whole).filter(([key]) => !left.has(key))) as Omit<
    Whole,
    Key
  >;
}
