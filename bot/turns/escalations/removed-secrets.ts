import { removedWords } from '../../../dialogs/topics/tell-removed.ts';
import { scrub } from '../../../dialogs/understanding/scrub.ts';
import {
  SECRET_KINDS,
  kindsRemovedFrom,
  type SecretKind,
} from '../../../dialogs/understanding/secrets/secret-kind.ts';
import { worded } from '../../../dialogs/wording/texts/worded.ts';
import type { Language } from '../../ports/message.ts';
import type { ChangedTexts } from '../../ports/texts.ts';

/** Which kinds of secrets are removed from a text before it is kept. */
export function findRemoved(typed: string): readonly SecretKind[] {
  return kindsRemovedFrom(scrub(typed).text);
}

/** Those that are named, of whatever came back from a browser. */
export function readRemoved(names: readonly string[]): readonly SecretKind[] {
  return SECRET_KINDS.filter((kind) => names.includes(kind));
}

/** What the person is told of it, with what to do now; `undefined` when nothing was removed. */
export function tellRemoved(
  kinds: readonly SecretKind[],
  { language, texts }: { readonly language: Language; readonly texts: ChangedTexts },
): string | undefined {
  if (kinds.length === 0) return undefined;
  return removedWords(worded(language, texts).talk, kinds);
}
