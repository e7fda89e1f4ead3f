import type { Clock } from '../ports/clock.ts';
import type { Enquiry } from '../ports/enquiry.ts';
import type { CodeStore } from '../ports/codes.ts';
import type { Pending } from '../ports/commit.ts';
import type { EscalationStore } from '../ports/store.ts';
import type { EscalationState, Learned, Need } from '../ports/turn.ts';
import { checkCodes } from './check-codes.ts';
import type { Codes } from './codes.ts';
import { changeLimit } from './escalations/change-limit.ts';
import { findPersonalReport, toWhose, type PersonalDataParts } from './personal-data.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import { toCodeQuestion } from './to-code-question.ts';

export interface Sources {
  readonly enquiry: Enquiry;
  readonly codes: Codes;
  readonly escalations: EscalationStore;
  readonly counters: Pick<CodeStore, 'count'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly pseudonyms: Pseudonyms;
  readonly personalData: PersonalDataParts;
}

/** Answers what a turn needs to know, all of it at once. */
export async function gather(
  sources: Sources,
  pending: Pending,
  needs: readonly Need[],
): Promise<Learned> {
  const answers = await Promise.all(needs.map(async (need) => answer(sources, pending, need)));
  return answers.reduce<Learned>((all, one) => ({ ...all, ...one }), {});
}

async function answer(sources: Sources, pending: Pending, need: Need): Promise<Learned> {
  const { enquiry, codes, escalations, pseudonyms, personalData } = sources;
  const { id } = pending.conversation;
  switch (need.kind) {
    case 'directories':
      return { findings: await enquiry.ask(need.subject, need) };
    case 'may-send-code':
      return { permission: await codes.askPermission(toCodeQuestion(pending, need.address)) };
    case 'check-code':
      return { codes: await checkCodes(codes, pending, need) };
    case 'open-escalation': {
      const keys = need.addresses.map(pseudonyms.keyOf);
      return toOpen(await escalations.findOpenEscalation(id, keys, need.situation));
    }
    case 'escalations': {
      const keys = need.addresses.map(pseudonyms.keyOf);
      return { escalations: await escalations.listEscalations(id, keys) };
    }
    case 'may-tell-support':
      return { maySupportBeTold: await mayTellSupport(sources, pending, need.reference) };
    case 'personal-data': {
      const whose = toWhose(pseudonyms, need.addresses, false);
      return { personalData: await findPersonalReport(personalData, whose, id) };
    }
  }
}

function toOpen(open: EscalationState | undefined): Learned {
  return { openEscalation: open ?? 'none' };
}

/** A message counts once, however often it is taken up. */
async function mayTellSupport(
  { counters, clock }: Sources,
  { seq, conversation }: Pending,
  reference: string,
): Promise<boolean> {
  const token = `${conversation.id}:${seq}`;
  const now = clock.now().toISOString();
  return (await counters.count([changeLimit(reference)], token, now)) === undefined;
}
