import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createWriteInTeams } from '../../adapters/teams/write-in-teams.ts';
import { QUESTION_OF } from '../../bot/diagnosis/questions.ts';
import type { Language } from '../../bot/ports/message.ts';
import type { Reply } from '../../bot/ports/reply.ts';
import { writeMail } from '../../dialogs/cards/letter-way.ts';
import { toAdaptiveCard } from '../../dialogs/cards/to-adaptive-card.ts';
import { answerChoices } from '../../dialogs/topics/ask-question.ts';
import { LANGUAGES } from '../../dialogs/wording/languages.ts';
import { AS_SHIPPED } from '../../dialogs/wording/texts/worded.ts';
import { SHIPPED } from '../../dialogs/wording/wording.ts';
import { findViolations } from './audit.ts';
import { openRenderer } from './card-renderer.ts';
import { picture } from './picture.ts';
import { scriptedReplies } from './scripted-conversation.ts';
import { TEAMS_THEMES } from './teams-themes.ts';
import { useBrowser } from './use-browser.ts';

/** Of a narrow phone and of a chat on a desk, less what Teams keeps around a card. */
const WIDTHS = [288, 600];

/**
 * As Teams shows them: buttons that have no place go to the next line, but no button has two; links stand out.
 * The font of this machine is wider than that of Teams, and smaller here instead.
 */
const LOOKS = `
  .ac-actionSet { flex-wrap: wrap }
  .ac-pushButton { white-space: nowrap; font: 600 12px sans-serif; padding: 5px 12px }
  a { color: inherit }
`;

const { browser } = useBrowser();

/** Every kind of reply, and every question of the guide with all of its answers. */
function everything(language: Language): readonly Reply[] {
  const heard = ['sees.nothing-yet', 'again', 'works'].map((choice) => ({ text: '', choice }));
  const forms = ['address', 'code'].map((form) => ({ text: '', form }));
  const said = ['open' as const, ...heard, ...forms].flatMap((each) =>
    scriptedReplies(each, language),
  );
  const asked = Object.values(QUESTION_OF).map((question): Reply => ({
    kind: 'choices',
    text: SHIPPED[language].question[question.id].text,
    choices: answerChoices(question, SHIPPED[language]),
  }));
  const warning: Reply = { kind: 'notice', tone: 'warning', text: 'Attention.' };
  return [...said, warning, ...asked];
}

/** Parts of the page that are wider than what they are in, and words that are cut off. */
function sideways(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main, section, section *')]
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
      .map(({ className, innerText }) => `${className}: ${innerText}`),
  );
}

/** A sign, which only goes with its words; what the client itself says of a field, in a paragraph. */
const NOT_OUR_WORDS = />[✓✗⚠ℹ]\uFE0E? <\/span>$|^<p /u;

/** Words of ours that are too pale in front of what is behind them. */
async function pale(page: Page): Promise<readonly string[]> {
  const violations = await findViolations(page, ['color-contrast']);
  return violations
    .flatMap(({ nodes }) => nodes.map(({ html }) => html))
    .filter((html) => !NOT_OUR_WORDS.test(html));
}

describe.each(TEAMS_THEMES)('in the $name theme of Teams', ({ name, background, hostConfig }) => {
  it.each(LANGUAGES)(
    'every card can be read on a telephone and on a desk, in %s',
    async (language) => {
      const { page, show } = await openRenderer(browser());
      await page.addStyleTag({ content: `body { margin: 0; background: ${background} } ${LOOKS}` });
      const ways = [createWriteInTeams([], AS_SHIPPED), writeMail];
      const replies = everything(language);

      const against = await show(
        replies.map((reply) => toAdaptiveCard(reply, language, ways)),
        { hostConfig },
      );

      expect(new Set(replies.map(({ kind }) => kind)).size).toBe(8);
      expect(against).toEqual([]);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        await picture(page, `cards-${name}-${language}-${String(width)}`);
        expect([width, await sideways(page), await pale(page)]).toEqual([width, [], []]);
      }
    },
  );

  it('a question offers each of its answers, however many', async () => {
    const { page, show } = await openRenderer(browser());
    const replies = everything('fr').filter((reply) => reply.kind === 'choices');

    await show(
      replies.map((reply) => toAdaptiveCard(reply, 'fr')),
      { hostConfig },
    );

    const shown = await page.locator('section').all();
    const offered = await Promise.all(shown.map((card) => card.getByRole('button').count()));
    expect(offered).toEqual(replies.map(({ choices }) => choices.length));
  });
});
