import type { MarkdownIt } from 'markdown-it';
import { keepSignsTogether } from '../../../dialogs/wording/french-spaces.ts';

/** A French page with its signs kept together, whatever spaces its authors typed. */
export function setFrenchSpaces(markdown: MarkdownIt): void {
  markdown.core.ruler.after('inline', 'signs', ({ tokens }) => {
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      if (token.type !== 'text') continue;
      token.content = keepSignsTogether(token.content);
    }
  });
}
