import type { JSX } from 'preact';
import { useReader } from './reader.ts';

/** What a fact says, in words; of those that a person tells, only that they do. */
export function FactName({ fact }: { readonly fact: string }): JSX.Element {
  const { terms } = useReader().words;
  const name = terms.facts[fact];
  if (name !== undefined) return <>{name}</>;
  return (
    <>
      {terms.personFact} <code>{fact}</code>
    </>
  );
}
