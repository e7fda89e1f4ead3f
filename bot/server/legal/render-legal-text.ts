import MarkdownIt from 'markdown-it';
import { LEGAL } from '../../../dialogs/wording/legal.ts';
import type { Language } from '../../ports/message.ts';
import { fillPlaceholders, findPlaceholderFaults, type LegalValues } from './fill-placeholders.ts';
import { setFrenchSpaces } from './set-french-spaces.ts';

/** A text as it stands in a file of the operator's. */
export interface LegalText {
  readonly file: string;
  readonly language: Language;
  readonly source: string;
}

interface RenderedText {
  /** The first heading, without markup. */
  readonly title: string;
  readonly html: string;
}

/**
 * Makes HTML of a text, or says what is wrong with it and where. Tags in it are shown as they
 * stand: Markdown is all that it may be.
 */
export function renderLegalText(
  { file, language, source }: LegalText,
  values: LegalValues,
): RenderedText | { readonly faults: readonly string[] } {
  const faults = findPlaceholderFaults(file, source, values);
  if (faults.length > 0) return { faults };
  const markdown = new MarkdownIt({ html: false, linkify: true });
  // Only what is plainly an address: a name with a dot in it is not.
  markdown.linkify.set({ fuzzyLink: false });
  fillPlaceholders(markdown, values, LEGAL[language].toFill);
  if (language === 'fr') setFrenchSpaces(markdown);
  const tokens = markdown.parse(source, {});
  const [first, heading] = tokens;
  if (first?.tag !== 'h1') return { faults: [`${file}, line 1: begins with no "# heading"`] };
  const html = markdown.renderer.render(tokens, markdown.options, {});
  if (/\{\{|%7B%7B/u.test(html)) {
    return { faults: [`${file}: a placeholder stands in a link or in code; use running text`] };
  }
  const title = (heading?.children ?? []).map(({ content }) => content).join('');
  return { title, html };
}
