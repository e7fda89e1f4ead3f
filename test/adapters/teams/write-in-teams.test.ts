import { describe, expect, it } from 'vitest';
import { createWriteInTeams } from '../../../adapters/teams/write-in-teams.ts';
import type { LetterReply } from '../../../dialogs/cards/letter-way.ts';
import { AS_SHIPPED } from '../../../dialogs/wording/texts/worded.ts';

const BODY = 'Bonjour,\n\nPourriez-vous m’aider & vite ?\nMerci #1';

function letterTo(mail: string | undefined, body = BODY): LetterReply {
  return {
    kind: 'letter',
    title: 'A message ready to send',
    to: 'Ada Administrator',
    ...(mail !== undefined && { mail }),
    letters: [{ language: 'fr', subject: 'Objet', body }],
    copyLabel: 'Copy',
    mailLabel: 'Write the mail',
  };
}

function open(letter: LetterReply, language: 'fr' | 'en' = 'en') {
  const write = createWriteInTeams(['Support@unit.test', ''], AS_SHIPPED);
  return letter.letters.map((version) => write(letter, version, language))[0];
}

describe('the button that opens a chat with whom a letter is for', () => {
  it('carries the address and the whole text', () => {
    const button = open(letterTo('ada@univ.example'));

    const url = new URL(button?.url ?? '');
    expect(button?.title).toBe('Write in Teams');
    expect(url.origin + url.pathname).toBe('https://teams.microsoft.com/l/chat/0/0');
    expect([...url.searchParams]).toEqual([
      ['users', 'ada@univ.example'],
      ['message', BODY],
    ]);
  });

  it.each([
    ['nobody is named', undefined],
    ['nobody in person is there', 'support@UNIT.test'],
    ['it would be several people', 'a@univ.example,b@evil.example'],
    ['it is no address', '28:app'],
  ])('is not there when %s', (_, mail) => {
    expect(open(letterTo(mail))).toBeUndefined();
  });

  it('leaves out what is too long for a link of Windows, and says that it has to be pasted', () => {
    const button = open(letterTo('ada@univ.example', 'é'.repeat(400)), 'fr');

    expect(button).toMatchObject({
      title: 'Écrire dans Teams (texte à copier et à coller)',
      url: 'https://teams.microsoft.com/l/chat/0/0?users=ada@univ.example',
    });
  });
});
