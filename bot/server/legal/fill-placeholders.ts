import type { MarkdownIt, Token as MarkdownToken } from 'markdown-it';

/** What a placeholder such as `{{controller}}` stands for. */
interface LegalValue {
  /** `undefined`: the operator has not said it. */
  readonly text: string | undefined;
  /** The name in the environment that says it; absent for what the program knows itself. */
  readonly setting?: string;
}

/** By the name of the placeholder. */
export type LegalValues = Readonly<Record<string, LegalValue>>;

const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/gu;

/** What is wrong with the placeholders of a text, each with its line. */
export function findPlaceholderFaults(
  file: string,
  source: string,
  values: LegalValues,
): readonly string[] {
  const known = Object.keys(values).join(', ');
  return source.split('\n').flatMap((line, index) => {
    const place = `${file}, line ${index + 1}`;
    const unknown = [...line.matchAll(PLACEHOLDER)]
      .map(([, name = '']) => name)
      .filter((name) => !Object.hasOwn(values, name))
      .map((name) => `${place}: there is no {{${name}}}; there are: ${known}`);
    const isOpen = /\{\{|\}\}/u.test(line.replaceAll(PLACEHOLDER, ''));
    return isOpen ? [...unknown, `${place}: a placeholder is not closed in its line`] : unknown;
  });
}

/** The names in the environment that this text needs and the operator has not set. */
export function findUnfilled(source: string, values: LegalValues): readonly string[] {
  return [...source.matchAll(PLACEHOLDER)].flatMap(([, name = '']) => {
    const value = values[name];
    return value?.text === undefined && value?.setting !== undefined ? [value.setting] : [];
  });
}

/**
 * Puts the values in place of their names in running text, as they stand: nothing in a value is
 * markup. What is not said is marked.
 */
export function fillPlaceholders(markdown: MarkdownIt, values: LegalValues, toFill: string): void {
  markdown.core.ruler.after('inline', 'placeholders', ({ tokens, Token }) => {
    const toText = (content: string): MarkdownToken => {
      const token = new Token('text', '', 0);
      token.content = content;
      return token;
    };
    const toValue = (name: string): readonly MarkdownToken[] => {
      const value = values[name]?.text;
      if (value !== undefined) return [toText(value)];
      return [
        new Token('mark_open', 'mark', 1),
        toText(toFill),
        new Token('mark_close', 'mark', -1),
      ];
    };
    // Every second part is the name of a placeholder.
    const fill = ({ content }: MarkdownToken): readonly MarkdownToken[] =>
      content
        .split(PLACEHOLDER)
        .flatMap((part, index) => (index % 2 === 0 ? [toText(part)] : toValue(part)));

    for (const block of tokens) {
      if (block.children === null) continue;
      block.children = block.children.flatMap((token) =>
        token.type === 'text' ? fill(token) : [token],
      );
      // What looks for addresses first asks the block whether there can be any.
      block.content = block.children.map(({ content }) => content).join('');
    }
  });
}
