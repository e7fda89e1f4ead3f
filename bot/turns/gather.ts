import type { Enquiry } from '../ports/enquiry.ts';
import type { EscalationStore, Pending } from '../ports/store.ts';
import type { Learned, Need } from '../ports/turn.ts';
import type { CodeQuestion } from './code-limits.ts';
import type { Codes } from './codes.ts';
import { findPersonalReport, toWhose, type PersonalDataParts } from './personal-data.ts';
import type { Pseudonyms } from './pseudonyms.ts';

export interface Sources {
  readonly enquiry: Enquiry;
  readonly codes: Codes;
  readonly escalations: EscalationStore;
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

async function answer(
  { enquiry, codes, escalations, pseudonyms, personalData }: Sources,
  pending: Pending,
  need: Need,
): Promise<Learned> {
  const { id } = pending.conversation;
  switch (need.kind) {
    case 'directories':
      return { findings: await enquiry.ask(need.subject, need) };
    case 'may-send-code':
      return { permission: await codes.askPermission(toQuestion(pending, need.address)) };
    case 'check-code':
      return { code: await codes.check(toQuestion(pending, need.address), need.typed) };
    case 'open-escalation': {
      const keys = need.addresses.map(pseudonyms.keyOf);
      const open = await escalations.findOpenEscalation(id, keys, need.situation);
      return { openEscalation: open ?? 'none' };
    }
    case 'escalations': {
      const keys = need.addresses.map(pseudonyms.keyOf);
      return { escalations: await escalations.listEscalations(id, keys) };
    }
    case 'personal-data': {
      const whose = toWhose(pseudonyms, need.addresses, false);
      return { personalData: await findPersonalReport(personalData, whose, id) };
    }
  }
}

function toQuestion({ seq, conversation, networkKey }: Pending, address: string): CodeQuestion {
  return {
    conversationId: conversation.id,
    seq,
    address,
    ...(networkKey !== undefined && { networkKey }),
  };
}
