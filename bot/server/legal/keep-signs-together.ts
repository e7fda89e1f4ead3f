import type { MarkdownIt } from 'markdown-it';

const BEFORE_SIGN = / (?=[:;?!»%])/gu;
const AFTER_QUOTE = /(?<=«) /gu;
const NO_BREAK = '\u00a0';

/** Keeps the signs that French sets apart from starting a line, so that authors need not think of it. */
export function keepSignsTogether(markdown: MarkdownIt): void {
  markdown.core.ruler.after('inline', 'signs', ({ tokens }) => {
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      if (token.type !== 'text') continue;
      token.content = token.content
        .replaceAll(BEFORE_SIGN, NO_BREAK)
        .replaceAll(AFTER_QUOTE, NO_BREAK);
    }
  });
}
