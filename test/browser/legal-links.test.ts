import { describe, expect, it } from 'vitest';
import { useWidget } from './use-widget.ts';

describe('the links to the legal pages', () => {
  const { open } = useWidget();

  it.each([
    ['fr', ['confidentialite', 'accessibilite', 'mentions-legales']],
    ['en', ['privacy', 'accessibility', 'legal']],
  ])('stand below the chat, in %s, and leave the conversation where it is', async (lang, names) => {
    const { chat } = await open(`/embed?lang=${lang}`);
    const links = chat.page.locator('.chat .legal-links a');
    await links.first().waitFor();

    const found = await links.evaluateAll((all: readonly HTMLAnchorElement[]) =>
      all.map(({ pathname, target, rel }) => ({ pathname, target, rel })),
    );

    expect(found).toEqual(
      names.map((name) => ({
        pathname: `/${name}`,
        target: '_blank',
        rel: 'noopener noreferrer',
      })),
    );
  });

  it('say on the home page how accessible the service is', async () => {
    const { chat } = await open('/');
    const link = chat.page.locator('footer').getByRole('link', { name: 'non conforme' });
    await link.waitFor();

    expect(await link.getAttribute('href')).toBe('./accessibilite');
  });
});
