import { JANUS_FACTS, SYGEFOR_FACTS, type FactName, type Facts } from '../diagnosis/fact.ts';
import type { JanusAccount, SygeforAccount, Unit } from '../ports/directories.ts';
import type { Findings, LookUp, Subject, UnitFound } from '../ports/enquiry.ts';
import type { Answer } from './create-look-ups.ts';
import type { KnownPerson } from './person-found.ts';
import { toJanusFacts } from './to-janus-facts.ts';
import { toResedaFacts } from './to-reseda-facts.ts';
import { toShownRecord } from './to-shown-record.ts';
import { toSygeforFacts } from './to-sygefor-facts.ts';
import { toUnitFacts } from './to-unit-facts.ts';
import { createFactWriter, UNAVAILABLE, type WriteFact } from './write-fact.ts';

/** What came back from each system; `undefined` where it is not configured, or there was nothing to ask about. */
export interface Answers {
  readonly person: KnownPerson | undefined;
  readonly unit: Answer<Unit | undefined> | undefined;
  readonly janusAccounts: Answer<readonly JanusAccount[]> | undefined;
  readonly sygeforAccounts: Answer<readonly SygeforAccount[]> | undefined;
}

interface Context {
  readonly now: Date;
  readonly publicMailDomains: readonly string[];
  readonly lookUps: readonly LookUp[];
}

/**
 * Reads accounts, or their absence. While RESEDA is silent nobody knows under which other mails to look,
 * so that finding none under the given addresses proves nothing.
 */
function toAccountFacts<Account>(
  answer: Answer<readonly Account[]> | undefined,
  names: readonly FactName[],
  write: WriteFact,
  read: (accounts: readonly Account[]) => Facts,
  whenNone: Facts | undefined,
): Facts {
  if (answer === undefined) return {};
  if (answer.kind === 'silent') {
    return Object.fromEntries(names.map((name) => [name, write(UNAVAILABLE)]));
  }
  if (answer.value.length === 0 && whenNone !== undefined) return whenNone;
  return read(answer.value);
}

function knownSince(answer: Answer<unknown> | undefined): Date | undefined {
  return answer?.kind === 'answered' ? answer.knownSince : undefined;
}

/** What was remembered is judged as of now, and written down as of when it was learnt. */
function createWriters({ person, unit, janusAccounts }: Answers, now: Date) {
  return {
    reseda: createFactWriter('reseda', person?.knownSince ?? now),
    ofUnit: createFactWriter('reseda', knownSince(unit) ?? now),
    janus: createFactWriter('janus', knownSince(janusAccounts) ?? now),
    sygefor: createFactWriter('sygefor', now),
  };
}

function toFacts(answers: Answers, subject: Subject, context: Context): Facts {
  const { person, unit, janusAccounts, sygeforAccounts } = answers;
  const { now, publicMailDomains } = context;
  const { reseda, ofUnit, janus, sygefor } = createWriters(answers, now);
  const recordContext = { namedUnit: subject.unit, publicMailDomains, now };
  const isSilent = person?.kind === 'silent' || person?.kind === 'name-not-answered';
  return {
    ...(person && toResedaFacts(person, subject.mails.length > 0, recordContext, reseda)),
    ...(unit && toUnitFacts(unit, ofUnit)),
    ...toAccountFacts(
      janusAccounts,
      JANUS_FACTS,
      janus,
      (accounts) => toJanusFacts(accounts, now, janus),
      isSilent ? { 'janus.account': reseda(UNAVAILABLE) } : undefined,
    ),
    ...toAccountFacts(
      sygeforAccounts,
      SYGEFOR_FACTS,
      sygefor,
      (accounts) => toSygeforFacts(accounts, sygefor),
      isSilent ? { 'sygefor.account': reseda(UNAVAILABLE) } : undefined,
    ),
  };
}

function toUnitFound({ code, name, delegation, administrators, directors }: Unit): UnitFound {
  return {
    code,
    ...(name !== undefined && { name }),
    ...(delegation !== undefined && { delegation }),
    administrators,
    directors,
  };
}

/** Puts everything that was answered together. */
export function toFindings(
  answers: Answers,
  subject: Subject,
  context: Context,
): Omit<Findings, 'audience'> {
  const { person, unit } = answers;
  return {
    facts: toFacts(answers, subject, context),
    ...(unit?.kind === 'answered' && unit.value && { unit: toUnitFound(unit.value) }),
    ...toShownRecord(person, subject.mails),
    lookUps: [...context.lookUps],
  };
}
