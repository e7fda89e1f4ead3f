import type { Language } from '../../../ports/message.ts';
import type { ListedText, StandingText } from '../../../ports/texts.ts';

/** What is said: what was written, unless it does not fit. */
export function saidOf({ written, shipped, isPassedOver }: StandingText): string {
  return isPassedOver === true ? shipped : (written ?? shipped);
}

/** In a language; in French where it is said in no other. */
export function standingIn(text: ListedText, language: Language): StandingText {
  return text[language] ?? text.fr;
}

/** Whether somebody wrote it anew in any language. */
export function isChanged({ fr, en }: ListedText): boolean {
  return fr.written !== undefined || en?.written !== undefined;
}

export function isToMend({ fr, en }: ListedText): boolean {
  return fr.isPassedOver === true || en?.isPassedOver === true;
}
