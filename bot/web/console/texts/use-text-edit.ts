import { useState } from 'preact/hooks';
import {
  judgeText,
  tidyText,
  type TextFault,
} from '../../../../dialogs/wording/texts/judge-text.ts';
import type { Language } from '../../../ports/message.ts';
import type { ListedText, TextChange } from '../../../ports/texts.ts';
import { useMe } from '../me.ts';
import { useDraft } from '../use-draft.ts';
import { sendText, type SentText } from './send-text.ts';
import { standingIn } from './standing-words.ts';

export interface TextEditParts {
  readonly text: ListedText;
  readonly language: Language;
  readonly look: () => Promise<void>;
  readonly onChange: (change: TextChange) => void;
}

export interface TextEdit {
  readonly typed: string;
  /** As it would be kept. */
  readonly tidy: string;
  readonly faults: readonly TextFault[];
  /** Something was written that is not what stands. */
  readonly isDraft: boolean;
  readonly sending: SentText['kind'] | 'idle' | 'sending';
  readonly type: (typed: string) => void;
  readonly cancel: () => void;
  /** Null: the shipped words. */
  readonly send: (text: string | null) => Promise<void>;
}

/** A draft is kept under the number of the change that its writer saw: see `basedOn`. */
const FROM = /^from (\d+)$/u;

/** What somebody writes in place of a text, until it is kept. */
export function useTextEdit({ text, language, look, onChange }: TextEditParts): TextEdit {
  const me = useMe();
  const { id } = text;
  const standing = standingIn(text, language);
  const draft = useDraft(`text:${id}:${language}`);
  const [sending, setSending] = useState<TextEdit['sending']>('idle');
  const [seen, setSeen] = useState(0);
  const stands = standing.written ?? standing.shipped;
  const kept = latestDraft(draft.values);
  const { text: typed, from } = kept ?? { text: stands, from: standing.number };
  const tidy = tidyText(typed);
  const basedOn = Math.max(from, seen);

  const send = async (next: string | null): Promise<void> => {
    if (sending === 'sending') return;
    setSending('sending');
    const sent = await sendText(me, { id, language, text: next, basedOn });
    setSending(sent.kind);
    if (sent.kind === 'done') {
      draft.forget();
      onChange(sent.change);
    }
    if (sent.kind === 'conflict') await look();
  };

  // Once they were told that it changed, they write with that in view.
  if (sending === 'conflict' && seen !== standing.number) setSeen(standing.number);

  return {
    typed,
    tidy,
    faults: judgeText(standing, tidy),
    isDraft: kept !== undefined && tidy !== stands,
    sending,
    type(value) {
      if (sending !== 'sending') setSending('idle');
      draft.put(`from ${basedOn}`, value);
    },
    cancel() {
      setSending('idle');
      draft.forget();
    },
    send,
  };
}

function latestDraft(
  values: Readonly<Record<string, string>>,
): { readonly from: number; readonly text: string } | undefined {
  const drafts = Object.entries(values).flatMap(([name, text]) => {
    const [, from] = FROM.exec(name) ?? [];
    return from === undefined ? [] : [{ from: Number(from), text }];
  });
  return drafts.toSorted((one, other) => other.from - one.from)[0];
}
