import type { Enquiry } from '../ports/enquiry.ts';
import type { EscalationStore, Pending } from '../ports/store.ts';
import type { Learned, Need } from '../ports/turn.ts';
import type { Codes } from './codes.ts';
import type { Pseudonyms } from './pseudonyms.ts';

export interface Sources {
  readonly enquiry: Enquiry;
  readonly codes: Codes;
  readonly escalations: EscalationStore;
  readonly pseudonyms: Pseudonyms;
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
  { enquiry, codes, escalations, pseudonyms }: Sources,
  { seq, conversation }: Pending,
  need: Need,
): Promise<Learned> {
  const { id } = conversation;
  switch (need.kind) {
    case 'directories':
      return { findings: await enquiry.ask(need.subject, { isFresh: need.isFresh }) };
    case 'support-directories':
      return { supportFindings: await enquiry.ask(need.subject, { isFresh: false }) };
    case 'may-send-code': {
      const question = { conversationId: id, seq, address: need.address };
      return { permission: await codes.askPermission(question) };
    }
    case 'check-code': {
      const question = { conversationId: id, seq, address: need.address };
      return { code: await codes.check(question, need.typed) };
    }
    case 'open-escalation': {
      const keys = need.addresses.map(pseudonyms.keyOf);
      const open = await escalations.findOpenEscalation(id, keys, need.situation);
      return { openEscalation: open ?? 'none' };
    }
    case 'escalations': {
      const keys = need.addresses.map(pseudonyms.keyOf);
      return { escalations: await escalations.listEscalations(id, keys) };
    }
  }
}
