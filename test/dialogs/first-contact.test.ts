import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCommand } from '../../dialogs/understanding/command.ts';
import { LEGAL } from '../../dialogs/wording/legal.ts';
import { talkIn } from '../../dialogs/wording/talk.ts';
import { AS_SHIPPED } from '../../dialogs/wording/texts/worded.ts';
import { WEB } from '../../dialogs/wording/web.ts';
import { composeCodeMail } from '../../dialogs/mails/code-mail.ts';
import { Talk } from '../fakes/converse.ts';

const AUTOMATIC = { fr: /automatique/, en: /automatic/ } as const;
const MESSAGE = { fr: 'Ceci est un message automatique.', en: 'This is an automatic message.' };

describe.each(['fr', 'en'] as const)('who hears of the assistant, in %s', (language) => {
  it('is told at first contact that it is automatic, and where their data are explained', async () => {
    const talk = await Talk.open({ language });

    const [first] = talk.replies;
    const text = first?.kind === 'text' ? first.text : '';

    expect(text).toMatch(AUTOMATIC[language]);
    expect(text).toContain(`http://localhost:3978/${LEGAL[language].paths.privacy}`);
    expect(WEB[language].role).toMatch(new RegExp(AUTOMATIC[language], 'i'));
  });

  it('is told in every mail that it is automatic', () => {
    const code = composeCodeMail(
      {
        address: 'a@labo.example',
        code: '123456',
        language,
        ttlMinutes: 20,
        at: '2026-11-22T09:00:00Z',
        timeZone: 'Europe/Paris',
      },
      AS_SHIPPED,
    );

    for (const mail of [code.text, talkIn(language).copyBody, talkIn(language).referenceOnlyBody]) {
      expect(mail).toContain(MESSAGE[language]);
    }
  });

  it('is understood when they write what the privacy notice tells them to write', () => {
    const file = `../../deploy/legal/${language}/${LEGAL[language].paths.privacy}.md`;
    const notice = readFileSync(new URL(file, import.meta.url), 'utf8');
    const quoted = [...notice.matchAll(/^- [«“]\s?(.+?)\s?[»”]/gmu)].map(([, words = '']) => words);

    expect(quoted.map(readCommand)).toEqual(['my-data', 'forget-me']);
  });
});
