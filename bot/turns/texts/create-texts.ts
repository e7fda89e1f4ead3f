import { AS_SHIPPED } from '../../../dialogs/wording/texts/worded.ts';
import { LANGUAGES } from '../../ports/message.ts';
import type { ChangedTexts, TextChange, TextStore } from '../../ports/texts.ts';

/** What is said in place of the shipped texts. */
export interface Texts {
  /**
   * As it stands at this moment, whichever instance changed it; the same object until then.
   *
   * @throws `Failure` with `STORE_UNAVAILABLE` or `STORE_UNREADABLE`.
   */
  readonly read: () => Promise<ChangedTexts>;
  /** As it was read last, for whoever cannot wait or must not fail. */
  readonly latest: () => ChangedTexts;
}

/** Reads the texts again when one was changed, and not before. */
export function createTexts(
  store: Pick<TextStore, 'findTextRevision' | 'listLastTextChanges'>,
): Texts {
  let revision = 0;
  let texts = AS_SHIPPED;
  return {
    async read() {
      // Asked before they are read: what changes in between is read the next time.
      const current = await store.findTextRevision();
      if (current !== revision) {
        texts = toTexts(await store.listLastTextChanges());
        revision = current;
      }
      return texts;
    },
    latest: () => texts,
  };
}

function toTexts(changes: readonly TextChange[]): ChangedTexts {
  const [fr, en] = LANGUAGES.map((language) =>
    Object.fromEntries(
      changes.flatMap(({ id, after, ...key }) =>
        key.language === language && after !== undefined ? [[id, after] as const] : [],
      ),
    ),
  );
  return { fr: fr ?? {}, en: en ?? {} };
}
