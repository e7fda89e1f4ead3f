import { describe, expect, it } from 'vitest';
import { useWidget } from './use-widget.ts';

describe('the words around the conversation', () => {
  const { open } = useWidget();

  /** The widget, which the service answers with this besides. */
  const openWith = async (widgetTexts: unknown) => {
    const { chat, context, violations, errors } = await open('/embed?lang=fr');
    await chat.waitForReply('Est-ce pour vous');
    await context.route('**/v3/directline/conversations', async (route) => {
      const response = await route.fetch();
      const body = (await response.json()) as object;
      await route.fulfill({ response, json: { ...body, widgetTexts } });
    });
    await chat.page.reload();
    await chat.waitForReply('Est-ce pour vous');
    return { chat, wrong: () => [...violations, ...errors] };
  };

  it('are those that were written anew, from the first answer on', async () => {
    const { chat, wrong } = await openWith({
      fr: { 'compose.send': 'Valider', name: 'Aide Sygefor' },
      en: {},
    });

    await chat.page.getByRole('button', { name: 'Valider' }).waitFor();
    await chat.page.getByRole('region', { name: 'Aide Sygefor' }).waitFor();

    expect(await chat.box.getAttribute('placeholder')).toBe('Écrivez votre message…');
    expect(wrong()).toEqual([]);
  });

  it.each([['words'], [{ fr: { name: 1 }, en: {} }], [{ fr: {} }], [[]]])(
    'are the shipped ones where the service answers %j',
    async (answered) => {
      const { chat } = await openWith(answered);

      await chat.page.getByRole('button', { name: 'Envoyer' }).waitFor();

      expect(await chat.page.getByRole('region', { name: 'Assistant Sygefor' }).count()).toBe(1);
    },
  );
});
