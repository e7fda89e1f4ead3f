import type { Language } from '../../ports/message.ts';
import type { OutgoingActivity } from './activity.ts';
import { hasShape, isKeyOf, isListOf, isOptional, isRecord, isString } from './shape.ts';
import { toKeptDraft, withoutSecrets } from './without-secrets.ts';

const SESSION = 'assistant-sygefor:session';
const DRAFT = 'assistant-sygefor:draft';
const UNSENT = 'assistant-sygefor:unsent';

type Place = 'localStorage' | 'sessionStorage';

/** What lets the person find the conversation again. */
export interface SavedSession {
  readonly conversationId: string;
  readonly token: string;
  readonly language: Language;
  /** Whose it is, where the page knows: see `Visitor`. On a shared computer the next one is somebody else. */
  readonly visitor?: string | undefined;
}

/** Messages that a reload interrupted. */
interface Unsent {
  readonly conversationId: string;
  readonly activities: readonly OutgoingActivity[];
}

/** What is typed and not sent. */
interface KeptDraft {
  readonly conversationId: string;
  readonly visitor?: string | undefined;
  readonly text: string;
}

const isKeptDraft = hasShape<KeptDraft>({
  conversationId: isString,
  visitor: isOptional(isString),
  text: isString,
});

const isSavedSession = hasShape<SavedSession>({
  conversationId: isString,
  token: isString,
  language: isKeyOf({ fr: true, en: true }),
  visitor: isOptional(isString),
});

const isUnsent = hasShape<Unsent>({
  conversationId: isString,
  activities: isListOf(
    hasShape<OutgoingActivity>({
      type: isKeyOf({ message: true }),
      text: isString,
      textFormat: isKeyOf({ plain: true }),
      locale: isString,
      channelData: hasShape<OutgoingActivity['channelData']>({
        clientActivityID: isString,
        choice: isOptional(isString),
        form: isOptional(isString),
      }),
      value: isOptional(
        (value): value is Readonly<Record<string, string>> =>
          isRecord(value) && Object.values(value).every(isString),
      ),
    }),
  ),
});

/** Nothing is kept before the person has typed or said something. */
export const savedSession = {
  find: (): SavedSession | undefined => {
    const saved = read('localStorage', SESSION);
    return isSavedSession(saved) ? saved : undefined;
  },
  keep: (session: SavedSession | undefined): void => {
    write('localStorage', SESSION, session);
  },
  /** Of this tab only, so that no other tab sends them as well. */
  findUnsent: (conversationId: string): readonly OutgoingActivity[] => {
    const unsent = read('sessionStorage', UNSENT);
    return isUnsent(unsent) && unsent.conversationId === conversationId ? unsent.activities : [];
  },
  keepUnsent: ({ conversationId, activities }: Unsent): void => {
    const kept = withoutSecrets(activities);
    const unsent = kept.length === 0 ? undefined : { conversationId, activities: kept };
    write('sessionStorage', UNSENT, unsent);
  },
  /** Empty where there is none of this conversation and this visitor. Of this tab only, too. */
  findDraft: (conversationId: string, visitor: string | undefined): string => {
    const draft = read('sessionStorage', DRAFT);
    if (!isKeptDraft(draft) || draft.visitor !== visitor) return '';
    return draft.conversationId === conversationId ? draft.text : '';
  },
  keepDraft: ({ text, ...whose }: KeptDraft): void => {
    const kept = toKeptDraft(text);
    write('sessionStorage', DRAFT, kept === '' ? undefined : { ...whose, text: kept });
  },
};

/** Reading the property throws where the browser forbids storage in a frame. */
function read(place: Place, name: string): unknown {
  try {
    return JSON.parse(window[place].getItem(name) ?? 'null');
  } catch {
    return undefined;
  }
}

/** A full or forbidden storage costs the resume after a reload, not the conversation. */
function write(place: Place, name: string, value: unknown): void {
  try {
    if (value === undefined) window[place].removeItem(name);
    else window[place].setItem(name, JSON.stringify(value));
  } catch {
    // See above.
  }
}
