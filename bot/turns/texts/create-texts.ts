import { AS_SHIPPED } from '../../../dialogs/wording/texts/worded.ts';
import { Failure } from '../../failure.ts';
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
  /** The same; as it was read last where the store does not answer. */
  readonly readIfPossible: () => Promise<ChangedTexts>;
  /** As it was read last, for whoever cannot wait or must not fail. */
  readonly latest: () => ChangedTexts;
}

/** Reads the texts again when one was changed, and not before. */
export function createTexts(
  store: Pick<TextStore, 'findTextRevision' | 'listLastTextChanges'>,
): Texts {
  let revision = 0;
  let texts = AS_SHIPPED;
  const read = async (): Promise<ChangedTexts> => {
    // Asked before they are read: what changes in between is read the next time.
    const current = await store.findTextRevision();
    if (current !== revision) {
      texts = toTexts(await store.listLastTextChanges());
      revision = current;
    }
    return texts;
  };
  return {
    read,
    async readIfPossible() {
      try {
        return await read();
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        return texts;
      }
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
