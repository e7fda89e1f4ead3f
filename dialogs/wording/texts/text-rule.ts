import type { TextKind, TextRule } from '../../../bot/ports/texts.ts';

/** Longer than a line of a screen: what is shipped without a line break is a paragraph then. */
const LONGEST_LABEL = 80;

/** What the shipped texts keep to as well: a test holds them to it. */
const ROWS: readonly {
  readonly of: RegExp;
  readonly kind: TextKind;
  readonly most: number;
}[] = [
  { of: /^link\./u, kind: 'link', most: 200 },
  { of: /^contact\.support$/u, kind: 'address', most: 200 },
  { of: /^contact\./u, kind: 'line', most: 200 },
  { of: /^situation\.\w+\.title$/u, kind: 'line', most: 90 },
  // The first request is the subject of the letter.
  { of: /^situation\.\w+\.(?:request|thenRequest)$/u, kind: 'line', most: 130 },
  { of: /^situation\./u, kind: 'text', most: 800 },
  { of: /^question\.[\w-]+\.answers\./u, kind: 'line', most: 70 },
  { of: /^understood\.intents\./u, kind: 'line', most: 70 },
  { of: /(?:Subject|Title|Label\w*|Submit)$/u, kind: 'line', most: 150 },
  // They begin subjects, which sort a mailbox.
  {
    of: /^(?:daily\.subject|credential\.subject|support\.(?:verdicts|owners|told)\.)/u,
    kind: 'line',
    most: 150,
  },
];

/** A machine says that it is one: where it greets, in the mails that it sends, and above the conversation. */
const SAYS = /^(?:talk\.(?:greeting|newsBye|\w+Body)|teams\.missedIntro|web\.role)$/u;

/** By its id and its shipped words: a text that is added to the tables needs no line here. */
export function ruleOf(id: string, shipped: string): TextRule {
  const [says] = SAYS.test(id) ? (/automati(?:que|c)/iu.exec(shipped) ?? []) : [];
  const row = ROWS.find(({ of }) => of.test(id)) ?? usualRow(shipped);
  return {
    kind: row.kind,
    most: row.most,
    places: placesIn(shipped),
    ...(says !== undefined && { says }),
  };
}

function usualRow(shipped: string): Pick<TextRule, 'kind' | 'most'> {
  return shipped.length <= LONGEST_LABEL && !shipped.includes('\n')
    ? { kind: 'line', most: 160 }
    : { kind: 'text', most: Math.max(600, 2 * shipped.length) };
}

/** The names in braces, each once. */
export function placesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => name))];
}
