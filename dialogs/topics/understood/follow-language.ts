import type { Language } from '../../../bot/ports/message.ts';
import { remember, sayText, talkOf, type Scene } from '../../scene.ts';
import { findErrorText } from '../../understanding/error-texts.ts';
import { fold } from '../../understanding/fold.ts';

const SURE_OF_LANGUAGE = 0.9;
const FEWEST_WORDS = 4;

/** The first words decide in which language the conversation goes on; a message that was pasted does not. */
export function followLanguage(scene: Scene, text: string): Scene {
  const isFirst = scene.state.history.length === 0;
  const isSentence = text.trim().split(/\s+/u).length >= FEWEST_WORDS;
  const language = isFirst && isSentence && !isPasted(text) ? spokenIn(scene, text) : undefined;
  if (language === undefined || language === scene.state.language) return scene;
  const switched = remember(scene, { language });
  return sayText(switched, talkOf(switched).switched);
}

/** Whoever asks for a language is answered in that one: it is a wish of its own. */
function spokenIn(scene: Scene, text: string): Language | undefined {
  const { language: told, intent } = scene.understand(text);
  if (told === undefined || intent === 'change_language') return undefined;
  const { language, confidence } = told;
  return language === 'other' || confidence < SURE_OF_LANGUAGE ? undefined : language;
}

/** A message of a page says nothing of oneself. */
function isPasted(text: string): boolean {
  const ofOneself = / (?:i|my|me|we|our|je|j|mon|ma|mes|moi|nous|notre) /u;
  return findErrorText(text) !== undefined && !ofOneself.test(` ${fold(text)} `);
}
