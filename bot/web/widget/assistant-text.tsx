import type { JSX } from 'preact';
import { splitBlocks } from './split-blocks.ts';
import type { Block } from './split-blocks.ts';
import { splitLinks } from './split-links.ts';

/** A text of the assistant: paragraphs, lists, and addresses that can be followed. */
export function AssistantText({
  text,
  id,
}: {
  readonly text: string;
  readonly id?: string;
}): JSX.Element {
  return (
    <div class="text" {...(id === undefined ? {} : { id })}>
      {splitBlocks(text).map((block, index) => (
        <TextBlock key={index} block={block} />
      ))}
    </div>
  );
}

function TextBlock({ block }: { readonly block: Block }): JSX.Element {
  switch (block.kind) {
    case 'paragraph':
      return <p>{linked(block.text)}</p>;
    case 'bullets':
      return <ul>{toItems(block.items)}</ul>;
    case 'numbers':
      return <ol>{toItems(block.items)}</ol>;
  }
}

const toItems = (items: readonly string[]) =>
  items.map((item, index) => <li key={index}>{linked(item)}</li>);

/** Never for what a person wrote: a link in it would look as if the assistant vouched for it. */
const linked = (text: string) =>
  splitLinks(text).map(({ text: shown, href }, index) =>
    href === undefined ? (
      shown
    ) : (
      <a key={index} href={href} target="_blank" rel="noopener noreferrer">
        {shown}
      </a>
    ),
  );
