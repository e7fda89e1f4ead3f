import type { Language } from '../bot/ports/message.ts';
import type { Choice, Reply } from '../bot/ports/reply.ts';
import type { Effect, Learned, Need, TurnContext } from '../bot/ports/turn.ts';
import { mark, without, type State } from './state.ts';
import type { Understand } from './understanding/understand.ts';
import type { Talk } from './wording/talk.ts';
import { worded, type Worded } from './wording/texts/worded.ts';

/** A turn while it is made: what is known, and what it says and does so far. */
export interface Scene {
  readonly kind: 'scene';
  readonly understand: Understand;
  /** As it was when the message came. */
  readonly before: State;
  readonly state: State;
  readonly learned: Learned;
  readonly context: TurnContext;
  readonly replies: readonly Reply[];
  readonly effects: readonly Effect[];
  readonly redactedText?: string;
  /** What was typed, word for word but for its secrets: for a human to read. */
  readonly typed?: string;
  /** What was typed was not understood, or not for sure. */
  readonly isNotUnderstood?: true;
}

/** What a conversation can do without: each of them may be missing. */
type OptionalKey = {
  [Key in keyof State]-?: Partial<Pick<State, Key>> extends Pick<State, Key> ? Key : never;
}[keyof State];

/** The turn cannot go on before it knows more. */
export interface Needing {
  readonly kind: 'needs';
  readonly needs: readonly Need[];
}

export type Played = Scene | Needing;

/** Everything that is said in the scene's language, or in another. */
export function wordedIn(scene: Scene, language: Language = scene.state.language): Worded {
  return worded(language, scene.context.texts);
}

/** What is said besides situations and questions. */
export function talkOf(scene: Scene, language?: Language): Talk {
  return wordedIn(scene, language).talk;
}

/** Adds replies. */
export function say(scene: Scene, ...replies: readonly Reply[]): Scene {
  return { ...scene, replies: [...scene.replies, ...replies] };
}

/** Adds a plain text. */
export function sayText(scene: Scene, text: string): Scene {
  return say(scene, { kind: 'text', text });
}

/** Adds a notice. */
export function notify(
  scene: Scene,
  tone: 'info' | 'success' | 'warning' | 'error',
  text: string,
): Scene {
  return say(scene, { kind: 'notice', tone, text });
}

/** Adds a question with buttons. */
export function offer(scene: Scene, text: string, choices: readonly Choice[]): Scene {
  return say(scene, { kind: 'choices', text, choices });
}

/** Changes what is remembered. */
export function remember(scene: Scene, change: Partial<State>): Scene {
  return { ...scene, state: { ...scene.state, ...change } };
}

/** Forgets some of what is remembered. */
export function drop(scene: Scene, ...keys: readonly OptionalKey[]): Scene {
  return { ...scene, state: without(scene.state, ...keys) };
}

/** Takes what was sent as an answer: back leads to where the conversation stood before it. */
export function marked(scene: Scene): Scene {
  return remember(scene, { misses: 0, history: mark(scene.before) });
}

/** Adds what is committed together with the replies. */
export function effect(scene: Scene, ...effects: readonly Effect[]): Scene {
  return { ...scene, effects: [...scene.effects, ...effects] };
}

/** Says that what was typed was not understood: it is kept, so that it can be learnt. */
export function missed(scene: Scene): Scene {
  return { ...scene, isNotUnderstood: true };
}

/** Names what the turn needs to know. */
export function need(...needs: readonly Need[]): Needing {
  return { kind: 'needs', needs };
}

/** The buttons that the last reply with any offers: what a typed text may mean. */
export function choicesOf(replies: readonly Reply[]): readonly Choice[] {
  const last = replies.findLast((reply) => reply.kind === 'choices' || reply.kind === 'form');
  return last === undefined ? [] : [...last.choices];
}
