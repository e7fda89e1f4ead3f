import { composeNewsMail } from '../../../dialogs/mails/news-mail.ts';
import { composePersonsMail } from '../../../dialogs/mails/persons-mail.ts';
import {
  tellFromSupport,
  type TellingContext,
} from '../../../dialogs/topics/support/tell-from-support.ts';
import type { ConsoleAuditEntry } from '../../ports/console-session.ts';
import type {
  Escalation,
  EscalationChange,
  EscalationEventKind,
  EscalationStatus,
  NewEscalationEvent,
  PersonsChange,
  SaidInTalk,
  Talk,
} from '../../ports/escalations.ts';
import type { Mail } from '../../ports/mail.ts';
import type { ChangedTexts } from '../../ports/texts.ts';
import type { Service } from '../../ports/turn.ts';
import { createMask } from './create-mask.ts';

export interface ChangeParts {
  readonly service: Service;
  readonly readTexts: () => Promise<ChangedTexts>;
  /** The page of a request, for whoever reads this mailbox. */
  readonly toReturnUrl: (reference: string, address: string) => string;
  /** Whether somebody has this conversation before them. */
  readonly hasListeners: (conversationId: string) => boolean;
}

export interface Changing {
  readonly escalation: Escalation;
  readonly event: NewEscalationEvent;
  /** Afterwards. */
  readonly status: EscalationStatus;
  readonly at: string;
  readonly talk: Talk | undefined;
}

/** A change with what is said, written and recorded of it. */
export async function composeChange(
  parts: ChangeParts,
  changing: Changing,
): Promise<EscalationChange> {
  const { escalation, event, status, at } = changing;
  const context = { now: at, service: parts.service, texts: await parts.readTexts() };
  const said = findSaid(changing, context);
  const takenBy = findHolder(changing);
  const audit = findAudit(changing);
  const mails = toMails(parts, changing, context);
  return {
    reference: escalation.reference,
    version: escalation.version,
    at,
    status,
    event,
    mails,
    ...reachOf(event, said, mails),
    ...(takenBy !== undefined && { takenBy }),
    ...(said !== undefined && { said }),
    ...(audit !== undefined && { audit }),
    ...maskedCauseWords(changing),
  };
}

/** Of these the person is told by support. */
const TOLD: readonly EscalationEventKind[] = ['taken', 'waiting', 'answered', 'solved'];

/** What the person is told goes into their chat, or by mail where nobody has it before them. */
function reachOf(
  { kind }: NewEscalationEvent,
  said: SaidInTalk | undefined,
  mails: readonly Mail[],
): Pick<EscalationChange, 'reach'> {
  if (!TOLD.includes(kind)) return {};
  if (mails.length > 0) return { reach: 'mail' };
  return { reach: said === undefined ? 'nobody' : 'chat' };
}

/** The journal tells of verdicts, not of people: it is read without a reason for looking at any. */
function maskedCauseWords({
  escalation,
  event,
}: Changing): Pick<EscalationChange, 'maskedCauseWords'> {
  const words = event.cause?.words;
  return words === undefined ? {} : { maskedCauseWords: createMask(escalation.dossier)(words) };
}

/** Whoever does this has it from then on; or only where nobody had it. */
const HOLDS: Readonly<Partial<Record<EscalationEventKind, 'always' | 'where-free'>>> = {
  taken: 'always',
  waiting: 'where-free',
  answered: 'where-free',
  solved: 'where-free',
};

function findHolder({ escalation, event }: Changing): string | undefined {
  const isFree = escalation.takenBy === undefined || escalation.status === 'reopened';
  const holds = HOLDS[event.kind];
  return holds === 'always' || (holds === 'where-free' && isFree) ? event.by : undefined;
}

function findSaid(
  { escalation, event, status, talk }: Changing,
  context: TellingContext,
): SaidInTalk | undefined {
  if (talk === undefined) return undefined;
  const { reference, dossier } = escalation;
  const language = dossier?.language ?? 'fr';
  const isByMail = isForMail(escalation);
  const change = { reference, status, event, language, isByMail };
  const told = tellFromSupport(talk.state, change, context);
  if (told.replies.length === 0) return undefined;
  return { conversationId: talk.conversationId, version: talk.version, ...told };
}

function toMails(parts: ChangeParts, changing: Changing, context: TellingContext): readonly Mail[] {
  const { escalation, event } = changing;
  const { reference, situation, dossier } = escalation;
  if (isPersons(event)) {
    const change = { ...event, reference };
    return [composePersonsMail({ change, situation, ...dossier }, context)];
  }
  if (dossier?.replyTo === undefined || isHeard(parts, changing)) return [];
  const { replyTo: to, language } = dossier;
  const returnUrl = parts.toReturnUrl(reference, to);
  const mail = composeNewsMail({ reference, event, to, language, returnUrl }, context);
  return mail === undefined ? [] : [mail];
}

function isPersons(event: NewEscalationEvent): event is Omit<PersonsChange, 'reference'> {
  return event.kind === 'written' || event.kind === 'confirmed' || event.kind === 'reopened';
}

/** Whoever sits at the conversation may be somebody else than who reads the mailbox that they named. */
function isForMail({ dossier }: Escalation): boolean {
  return dossier?.replyTo !== undefined && !dossier.isReplyProved;
}

/** A chat shows what is said whenever it is opened, and says by mail what it cannot show. */
function isHeard({ hasListeners }: ChangeParts, { escalation, talk }: Changing): boolean {
  if (talk === undefined || isForMail(escalation)) return false;
  return talk.channel === 'teams' || hasListeners(talk.conversationId);
}

/** Only staff are recorded; what a person does is in the request itself. */
function findAudit({ escalation, event, at }: Changing): ConsoleAuditEntry | undefined {
  if (event.by === undefined) return undefined;
  return {
    at,
    who: event.by,
    what: 'escalation-changed',
    subject: escalation.reference,
    why: event.kind,
  };
}
