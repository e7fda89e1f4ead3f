import { entriesOf } from '../../diagnosis/condition.ts';
import type { Facts } from '../../diagnosis/fact.ts';
import type { Findings, SealedFindings } from '../enquiry.ts';
import { mayHear } from './audience.ts';
import type { Reader } from './reader.ts';

/** What this reader may hear of what the directories said; of what they may not, no trace is left. */
export function discloseTo(reader: Reader, sealed: SealedFindings): Findings {
  const { audience, lookUps } = sealed;
  const unit = sealed.unit?.openFor(reader);
  const person = sealed.person?.openFor(reader);
  return {
    audience,
    facts: openFacts(reader, sealed.facts),
    ...(unit !== undefined && { unit }),
    ...(person !== undefined && { person }),
    recordMails: sealed.recordMails.openFor(reader) ?? [],
    lookUps: mayHear(reader, audience) ? lookUps : [],
  };
}

function openFacts(reader: Reader, facts: SealedFindings['facts']): Facts {
  const opened = entriesOf(facts).flatMap(([name, sealed]) => {
    const fact = sealed.openFor(reader);
    return fact === undefined ? [] : [[name, fact] as const];
  });
  return Object.fromEntries(opened);
}
