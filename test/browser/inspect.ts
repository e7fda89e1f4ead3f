import type { Locator } from 'playwright-core';

/** What a part of a page holds besides text. */
export interface Inspection {
  /** Elements that run, load or lead somewhere by themselves. */
  readonly active: readonly string[];
  /** Attributes that are scripts. */
  readonly handlers: readonly string[];
  /** Where its links lead. */
  readonly links: readonly string[];
}

const ACTIVE =
  'script, img, picture, video, audio, source, iframe, frame, object, embed, link, meta, base, style, ' +
  'svg a, svg image, svg script, svg foreignObject, [style*="url("], [srcdoc], [formaction]';

export function inspect(part: Locator): Promise<Inspection> {
  return part.evaluate((root, active) => {
    const all = [...root.querySelectorAll('*')];
    const attributes = all.flatMap((element) => [...element.attributes]);
    return {
      active: [...root.querySelectorAll(active)].map((element) => element.outerHTML),
      handlers: attributes.filter(({ name }) => name.startsWith('on')).map(({ value }) => value),
      links: [...root.querySelectorAll('[href]')].map((link) => link.getAttribute('href') ?? ''),
    };
  }, ACTIVE);
}

/** A text without its lines and paragraphs, which each place makes in its own way. */
export const lettersOf = (text: string): string => text.replaceAll(/\s+/gu, '');
