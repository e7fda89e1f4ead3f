import { recall, type State } from '../../../dialogs/state.ts';
import type { EscalationDossier } from '../../ports/escalations.ts';
import type { KeptLine } from '../../ports/request-conversation.ts';
import type { PeopleInDossier } from './people-of-dossier.ts';

/** Fields in which somebody types a name and nothing else. */
const NAME_FIELDS = ['name', 'other-name'];

/** Whom a request tells of, and besides whom its conversation knows and these lines name. */
export function peopleOfTalk(
  dossier: EscalationDossier | undefined,
  stored: unknown,
  lines: readonly KeptLine[],
): PeopleInDossier {
  const state = recall(stored);
  const { names = [], mails = [] } = dossier?.named ?? {};
  const named = {
    names: [...names, ...namesIn(state), ...lines.flatMap(typedNames)],
    mails: [...mails, ...mailsIn(state)],
  };
  return { subjects: [], ...dossier, named };
}

function namesIn(state: State | undefined): readonly string[] {
  if (state === undefined) return [];
  const { givenName, findings, proofs, escalation } = state;
  const typed = [givenName, escalation?.name, escalation?.otherName];
  const proved = [findings?.person?.name, ...proofs.map(({ name }) => name)];
  return [...typed, ...proved, ...contactsIn(findings)].filter((name) => name !== undefined);
}

/** Those of a unit, whom the person was told. */
function contactsIn(findings: State['findings']): readonly string[] {
  const { administrators = [], directors = [] } = findings?.unit ?? {};
  return [...administrators, ...directors].map(({ name }) => name);
}

function mailsIn(state: State | undefined): readonly string[] {
  if (state === undefined) return [];
  const { givenMails, codeFor, codesSent, proofs, replyTo, escalation } = state;
  const told = [codeFor, replyTo, escalation?.replyTo, escalation?.otherMail];
  const reached = [...proofs, ...codesSent].map(({ address }) => address);
  return [...givenMails, ...reached, ...told].filter((mail) => mail !== undefined);
}

function typedNames({ entry }: KeptLine): readonly string[] {
  if (entry?.role !== 'user' || entry.message.kind !== 'form') return [];
  return Object.entries(entry.message.values)
    .filter(([field, typed]) => NAME_FIELDS.includes(field) && typed.trim() !== '')
    .map(([, typed]) => typed.trim());
}
