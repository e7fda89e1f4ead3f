import { describe, expect, it } from 'vitest';
import type { Language } from '../../bot/ports/message.ts';
import { readCommand } from '../../dialogs/understanding/command.ts';
import { TEAMS_APP, TEAMS_COMMANDS, type TeamsCommand } from '../../dialogs/wording/teams-app.ts';
import { Talk } from '../fakes/converse.ts';
import { UNDERSTANDING } from '../fakes/understanding.ts';

/** What each is understood as; where the languages differ, as what in French and in English. */
const UNDERSTOOD: Readonly<Record<TeamsCommand, string | Readonly<Record<Language, string>>>> = {
  help: 'help',
  'password-forgotten': 'password_forgotten',
  'check-again': 'check-again',
  'my-request': 'my-request',
  human: 'human',
  restart: 'restart',
  'other-language': { fr: 'english', en: 'french' },
  'my-data': 'my-data',
  'forget-me': 'forget-me',
};

const CASES = (['fr', 'en'] as const).flatMap((language) =>
  TEAMS_COMMANDS.map((command) => {
    const understood = UNDERSTOOD[command];
    return {
      language,
      title: TEAMS_APP[language].commands[command].title,
      understood: typeof understood === 'string' ? understood : understood[language],
    };
  }),
);

describe('what Teams proposes to say', () => {
  it.each(CASES)('is obeyed: $title', async ({ language, title, understood }) => {
    const unknown = await (await Talk.open({ language })).say('qwx zkw');
    const talk = await Talk.open({ language });

    const answer = await talk.say(title);

    expect(readCommand(title) ?? UNDERSTANDING.understand(title).intent).toBe(understood);
    expect(answer).not.toBe(unknown);
  });

  it('is everything that is worded, once', () => {
    for (const language of ['fr', 'en'] as const)
      expect(Object.keys(TEAMS_APP[language].commands).toSorted()).toEqual(
        TEAMS_COMMANDS.toSorted(),
      );
  });

  it('leads an English person to English, and a French one to French', async () => {
    const french = await Talk.open({ language: 'fr' });
    const english = await Talk.open({ language: 'en' });

    expect(await french.say(TEAMS_APP.fr.commands['other-language'].title)).toContain('in English');
    expect(await english.say(TEAMS_APP.en.commands['other-language'].title)).toContain('français');
  });
});
