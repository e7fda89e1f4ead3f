import { effect, type Scene } from '../scene.ts';
import { findErrorText } from '../understanding/error-texts.ts';
import { looksLikeErrorText, toKeptErrorText } from '../understanding/error-texts/unknown-error.ts';
import { noteErrorText } from './note-error-text.ts';

/** Keeps a message of a page that nobody knows for the list of what was not understood. */
export function keepErrorText(scene: Scene, text: string): Scene {
  const { language } = scene.state;
  const noted = noteErrorText(scene, text);
  const kept = toKeptErrorText(text);
  const what = { source: 'error-text', language, text: kept } as const;
  return kept === '' ? noted : effect(noted, { kind: 'not-understood', what });
}

/** The same for what was typed anywhere, where it holds such a message and was not kept yet. */
export function keepUnknownError(scene: Scene, text: string): Scene {
  const isKept = scene.effects.some(({ kind }) => kind === 'not-understood');
  const isUnknown = looksLikeErrorText(text) && findErrorText(text) === undefined;
  return isKept || !isUnknown ? scene : keepErrorText(scene, text);
}
