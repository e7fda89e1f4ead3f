import type { JSX } from 'preact';
import { PERSON_FACTS } from '../../../dialogs/wording/console/person-facts.ts';
import { useReader } from './reader.ts';

/** What a fact says, in words; of those that a person tells, also that they do. */
export function FactName({ fact }: { readonly fact: string }): JSX.Element {
  const { words, language } = useReader();
  const { facts, personFact } = words.terms;
  const name = facts[fact];
  if (name !== undefined) return <>{name}</>;
  return (
    <>
      {personFact} {PERSON_FACTS[language][fact] ?? <code>{fact}</code>}
    </>
  );
}
