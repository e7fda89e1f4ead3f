import { openWith, toAddressPart, type LetterWay } from '../../dialogs/cards/letter-way.ts';
import type { ChangedTexts } from '../../bot/ports/texts.ts';
import { worded } from '../../dialogs/wording/texts/worded.ts';

const NEW_CHAT = 'https://teams.microsoft.com/l/chat/0/0';

/**
 * A chat with whom the letter is for, the text ready to send. Nobody chats in the name of a shared mailbox.
 * Somebody whom the tenant does not know cannot be reached so: the mail stays beside it.
 */
export function createWriteInTeams(
  sharedMailboxes: readonly string[],
  texts: ChangedTexts,
): LetterWay {
  const shared = new Set(sharedMailboxes.map((mail) => mail.toLowerCase()));
  return ({ mail = '' }, { body }, language) => {
    const address = toAddressPart(mail);
    if (address === undefined || shared.has(mail.toLowerCase())) return undefined;
    const empty = `${NEW_CHAT}?users=${address}`;
    const { writeInTeams } = worded(language, texts).teams;
    return openWith(writeInTeams, language, empty, `${empty}&message=${encodeURIComponent(body)}`);
  };
}
