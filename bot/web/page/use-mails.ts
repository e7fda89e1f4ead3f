import { useEffect, useState } from 'preact/hooks';
import type { Credentials } from '../widget/direct-line-client.ts';
import { findMails } from './demo.ts';
import type { SentMail } from './demo.ts';

const EVERY_MS = 4000;
/** A mail leaves a moment after the reply that speaks of it. */
const AFTER_REPLY_MS = 400;

/** The mails of this conversation, as long as the page is open; `lineCount` tells that something happened. */
export function useMails(
  credentials: Credentials | undefined,
  lineCount: number,
): readonly SentMail[] {
  const [mails, setMails] = useState<readonly SentMail[]>([]);
  const conversationId = credentials?.conversationId;

  useEffect(() => setMails([]), [conversationId]);

  useEffect(() => {
    if (credentials === undefined) return undefined;
    let isOver = false;
    const look = async () => {
      if (document.hidden) return;
      const found = await findMails(credentials);
      if (!isOver && found !== undefined) setMails(found);
    };
    const soon = setTimeout(() => void look(), AFTER_REPLY_MS);
    const regularly = setInterval(() => void look(), EVERY_MS);
    return () => {
      isOver = true;
      clearTimeout(soon);
      clearInterval(regularly);
    };
  }, [conversationId, credentials?.token, lineCount]);

  return mails;
}
