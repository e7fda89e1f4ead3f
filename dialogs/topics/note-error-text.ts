import { remember, type Scene } from '../scene.ts';

/** A page says less than this. */
const MOST_CHARACTERS = 2000;

/** Remembers the message of a page, word for word, for the human who may have to read it. */
export function noteErrorText(scene: Scene, text: string): Scene {
  return remember(scene, { errorText: text.trim().slice(0, MOST_CHARACTERS) });
}
