import { effect, type Scene } from '../scene.ts';
import { readUnknown } from '../understanding/unknown.ts';
import { toKeptSentence } from '../understanding/to-kept-words.ts';
import { keepUnknownError } from './keep-unknown-error.ts';

/** Keeps what was typed and not understood: as the message of a page where it is one, else as a sentence. */
export function keepNotUnderstood(scene: Scene, typed: string): Scene {
  const kept = keepUnknownError(scene, typed);
  if (isKept(kept) || scene.isNotUnderstood !== true) return kept;
  // "I do not know" is understood, where something is asked.
  if (readUnknown(typed) === 'whole') return kept;
  const text = toKeptSentence(typed);
  const what = { source: 'sentence', language: scene.state.language, text } as const;
  return text === '' ? kept : effect(kept, { kind: 'not-understood', what });
}

function isKept({ effects }: Scene): boolean {
  return effects.some(({ kind }) => kind === 'not-understood');
}
