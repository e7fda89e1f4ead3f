/** A paragraph, or a list, of a plain text. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'bullets' | 'numbers'; readonly items: readonly string[] };

const BULLET = /^\s*[-•–*]\s+/u;
const NUMBER = /^\s*\d{1,2}[.)]\s+/u;

/** Lines that begin with a dash or a number make a list; an empty line ends a paragraph. */
export function splitBlocks(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let isAfterGap = true;
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') {
      isAfterGap = true;
      continue;
    }
    const last = blocks.at(-1);
    const next = toBlock(line);
    const joined = last === undefined ? undefined : join(last, next, isAfterGap);
    if (joined === undefined) blocks.push(next);
    else blocks[blocks.length - 1] = joined;
    isAfterGap = false;
  }
  return blocks;
}

function toBlock(line: string): Block {
  if (BULLET.test(line)) return { kind: 'bullets', items: [line.replace(BULLET, '')] };
  if (NUMBER.test(line)) return { kind: 'numbers', items: [line.replace(NUMBER, '')] };
  return { kind: 'paragraph', text: line };
}

/** Absent when the line begins something new. */
function join(last: Block, next: Block, isAfterGap: boolean): Block | undefined {
  if (next.kind === 'paragraph') {
    if (last.kind !== 'paragraph' || isAfterGap) return undefined;
    return { kind: 'paragraph', text: `${last.text}\n${next.text}` };
  }
  if (last.kind !== next.kind) return undefined;
  return { kind: next.kind, items: [...last.items, ...next.items] };
}
