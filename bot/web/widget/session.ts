import { LANGUAGE_NAMES } from '../../../dialogs/wording/web.ts';
import type { Language } from '../../ports/message.ts';
import type { ChangedTexts } from '../../ports/texts.ts';
import { begin } from './begin.ts';
import type { Crowd } from './crowd.ts';
import type { DirectLineClient } from './direct-line-client.ts';
import { createPause } from './pause.ts';
import { toActivity } from './said.ts';
import type { Said } from './said.ts';
import { savedSession } from './saved-session.ts';
import type { SavedSession } from './saved-session.ts';
import type { Connection, Snapshot } from './snapshot.ts';
import { openTalk } from './talk.ts';
import type { Talk } from './talk.ts';
import type { FindVisitor } from './visitor.ts';
import { whenBack } from './when-back.ts';
import { readWidgetTexts } from './wording-in.ts';

export interface Session {
  readonly snapshot: () => Snapshot;
  /** Returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Answers the key of the line that it becomes; absent while there is no conversation. */
  readonly say: (said: Said) => string | undefined;
  /** Keeps what is typed and not sent, for a reload. */
  readonly keepDraft: (text: string) => void;
  readonly retry: (key: string) => void;
  readonly discard: (key: string) => void;
  /** Tries to connect now, without waiting for the next turn. */
  readonly tryNow: () => void;
  readonly startOver: () => void;
  readonly switchLanguage: (language: Language) => void;
}

/** The person's side of the conversation: finds the one of before, or begins another one. */
export function createSession(
  client: DirectLineClient,
  firstLanguage: Language,
  findVisitor: FindVisitor = () => Promise.resolve(undefined),
): Session {
  const pause = createPause();
  const listeners = new Set<() => void>();
  const before = savedSession.find();
  let language = before?.language ?? firstLanguage;
  let visitor = before?.visitor;
  let talk: Talk | undefined;
  let beginnings = 0;
  let isStruggling = false;
  let crowdAtTheDoor: Crowd | undefined;
  let wasConnected = false;
  let isReplacement = false;
  let erasures = 0;
  let leftOver = '';
  let texts: ChangedTexts | undefined;
  /** Something was said or typed: only then is anything kept in the browser. */
  let hasBegun = before !== undefined;
  let current = look();

  function look(): Snapshot {
    return {
      language,
      connection: toConnection(),
      lines: talk?.lines() ?? [],
      isTyping: talk?.isTyping() ?? false,
      crowd: talk === undefined ? crowdAtTheDoor : talk.crowd(),
      isReplacement,
      erasures,
      leftOver,
      credentials: talk?.credentials(),
      texts,
    };
  }

  function toConnection(): Connection {
    if (talk?.isConnected() === true) return 'online';
    if (!navigator.onLine) return 'offline';
    if (talk === undefined) return isStruggling ? 'refused' : 'connecting';
    return wasConnected ? 'reconnecting' : 'connecting';
  }

  function changed(): void {
    if (talk?.isConnected() === true) wasConnected = true;
    current = look();
    keepForReload();
    for (const listener of listeners) listener();
  }

  function keepForReload(): void {
    if (!hasBegun || talk === undefined) return;
    const { conversationId, token } = talk.credentials();
    savedSession.keep({ conversationId, token, language, visitor });
    savedSession.keepUnsent({ conversationId, activities: talk.unsent() });
  }

  async function start(saved: SavedSession | undefined): Promise<void> {
    const mine = (beginnings += 1);
    talk = undefined;
    wasConnected = false;
    changed();
    const context = {
      client,
      findVisitor,
      language: () => language,
      pause,
      isAbandoned: () => mine !== beginnings,
      struggling: (crowd: Crowd | undefined) => {
        isStruggling = true;
        crowdAtTheDoor = crowd;
        changed();
      },
      disown: () => {
        forget();
        language = firstLanguage;
        changed();
      },
    };
    const begun = await begin(context, saved);
    if (begun === undefined) return;
    isStruggling = false;
    crowdAtTheDoor = undefined;
    visitor = begun.visitor;
    const { conversation } = begun;
    if (begun.instead !== undefined) replace(saved?.conversationId, begun.instead === 'erased');
    else leftOver ||= savedSession.findDraft(conversation.conversationId, visitor);
    texts = readWidgetTexts(conversation.widgetTexts);
    const unsent = savedSession.findUnsent(conversation.conversationId);
    talk = openTalk(client, conversation, unsent, {
      changed,
      spokenIn,
      gone: (isErased) => {
        replace(conversation.conversationId, isErased);
        void start(undefined);
      },
    });
    changed();
  }

  /** What was written and not received is given back to the person, for the new conversation. */
  function replace(conversationId: string | undefined, isErased: boolean): void {
    leftOver = isErased ? '' : leftOf(conversationId);
    if (isErased) erasures += 1;
    isReplacement = true;
    forget();
  }

  function leftOf(conversationId: string | undefined): string {
    const unsent = talk?.unsent() ?? savedSession.findUnsent(conversationId ?? '');
    return unsent
      .filter(({ value }) => value === undefined)
      .map(({ text }) => text)
      .concat(savedSession.findDraft(conversationId ?? '', visitor))
      .join('\n')
      .trim();
  }

  function forget(): void {
    hasBegun = false;
    savedSession.keep(undefined);
    savedSession.keepUnsent({ conversationId: '', activities: [] });
    savedSession.keepDraft({ conversationId: '', text: '' });
  }

  function spokenIn(locale: string): void {
    if (locale.startsWith('fr')) language = 'fr';
    else if (locale.startsWith('en')) language = 'en';
  }

  function say(said: Said): string | undefined {
    if (talk === undefined) return undefined;
    const activity = toActivity(said, language);
    hasBegun = true;
    talk.send(activity);
    return activity.channelData.clientActivityID;
  }

  /** A draft is of its conversation, which a reload has to find again for it. */
  function keepDraft(text: string): void {
    if (talk === undefined) return;
    savedSession.keepDraft({ conversationId: talk.credentials().conversationId, visitor, text });
    if (text === '' || hasBegun) return;
    hasBegun = true;
    keepForReload();
  }

  function startOver(): void {
    talk?.close();
    isReplacement = false;
    leftOver = '';
    forget();
    void start(undefined);
  }

  function tryNow(): void {
    pause.hurry();
    talk?.renew();
  }

  whenBack(tryNow, changed);
  void start(before);

  return {
    snapshot: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    say,
    keepDraft,
    retry: (key) => talk?.retry(key),
    discard: (key) => talk?.discard(key),
    tryNow,
    startOver,
    switchLanguage: (wanted) => {
      if (wanted === language) return;
      language = wanted;
      if (current.lines.some(({ role }) => role === 'user')) {
        say({ kind: 'text', text: LANGUAGE_NAMES[wanted] });
      } else {
        startOver();
      }
    },
  };
}
