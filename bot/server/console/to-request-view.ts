import type {
  RequestDossier,
  RequestDue,
  RequestEvent,
  RequestRow,
  RequestView,
} from '../../ports/console-requests.ts';
import {
  EVENT_REACHES,
  type Escalation,
  type EscalationDossier,
  type EscalationEvent,
  type ListedEscalation,
} from '../../ports/escalations.ts';
import type { FoundEscalation } from '../../turns/escalations/desk.ts';
import { allowedActs } from '../../turns/escalations/allowed-acts.ts';
import type { JudgeDues } from '../../turns/escalations/judge-dues.ts';
import { maskListed } from '../../turns/escalations/mask-escalation.ts';

/** How somebody reads: who they are, and whether they gave a reason to see names in clear. */
export interface RequestReader {
  readonly who: string;
  readonly isMasked: boolean;
}

/** The lines of a list, in its order. */
export async function toRequestRows(
  escalations: readonly ListedEscalation[],
  judge: JudgeDues,
  who: string,
): Promise<readonly RequestRow[]> {
  const judged = await judge(escalations);
  return judged.map(({ escalation, dues }) => toRequestRow(escalation, dues, who));
}

/** One line of a list. Whatever the reader may see, there is nobody's name in it. */
function toRequestRow(
  escalation: ListedEscalation,
  dues: readonly RequestDue[],
  who: string,
): RequestRow {
  const { reference, status, situation, openedAt, changedAt, mail } = escalation;
  const { takenBy, waitingUntil, channel } = escalation;
  const { waitingFor, dossier } = maskListed(escalation);
  return {
    reference,
    status,
    situation,
    openedAt,
    changedAt,
    mail,
    isMine: takenBy === who,
    dues,
    ...(takenBy !== undefined && { takenBy: toName(takenBy) }),
    ...(waitingFor !== undefined && { waitingFor }),
    ...(waitingUntil !== undefined && { waitingUntil }),
    ...(channel !== undefined && { channel }),
    ...(dossier?.unit !== undefined && { unit: dossier.unit }),
  };
}

/** What was found, masked already where it has to be. */
export async function toRequestView(
  { escalation, events, related }: FoundEscalation,
  judge: JudgeDues,
  { who, isMasked }: RequestReader,
): Promise<RequestView> {
  const dues = (await judge([escalation])).flatMap((report) => report.dues);
  const toRows = async (rows: readonly ListedEscalation[]) => toRequestRows(rows, judge, who);
  const { version, solvedAt, cause, dossier, conversationId } = escalation;
  return {
    row: toRequestRow(escalation, dues, who),
    version,
    mailMark: markMails(escalation, events),
    isInTouch: conversationId !== undefined,
    ...(solvedAt !== undefined && { solvedAt }),
    ...(cause !== undefined && { cause }),
    ...(dossier !== undefined && { dossier: toDossier(dossier) }),
    events: events.map(toEvent),
    related: {
      samePerson: await toRows(related.samePerson),
      sameUnit: await toRows(related.sameUnit),
      sameSituation: await toRows(related.sameSituation),
    },
    may: allowedActs(escalation, who),
    isMasked,
  };
}

/** How its mails stand: another mark, another standing. */
export function markMails(
  { mail }: Pick<Escalation, 'mail'>,
  events: readonly Pick<EscalationEvent, 'reached'>[],
): string {
  const counts = EVENT_REACHES.map(
    (reach) => events.filter(({ reached }) => reached === reach).length,
  );
  return [mail, ...counts].join('-');
}

function toDossier(dossier: EscalationDossier): RequestDossier {
  return without(dossier, ['facts', 'answers', 'diagnosisNumber', 'named']);
}

function toEvent(event: EscalationEvent): RequestEvent {
  const { by } = event;
  const shown = without(event, ['key', 'replay']);
  return by === undefined ? shown : { ...shown, by: toName(by) };
}

function without<Whole extends object, Name extends keyof Whole>(
  whole: Whole,
  names: readonly Name[],
): Omit<Whole, Name> {
  const left = Object.entries(whole).filter(([name]) => !names.some((each) => each === name));
  // Whatever is there but these names is there still.
  return Object.fromEntries(left) as Omit<Whole, Name>;
}

/** Without what tells two people of one name apart in the audit log. */
export function toName(who: string): string {
  return who.replace(/ \([^()]*\)$/u, '');
}
