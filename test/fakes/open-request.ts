import type { EscalationDossier } from '../../bot/ports/escalations.ts';
import type { Store } from '../../bot/ports/store.ts';
import { DOSSIER } from './dossier.ts';
import { AT, MAIL, openConversation, say } from './turn-commit.ts';

interface Asked {
  readonly reference: string;
  readonly situation?: string;
  readonly at?: string;
  readonly dossier?: EscalationDossier;
  /** Of whoever asks: the same one is the same person. */
  readonly addressKeys?: readonly string[];
}

/** Somebody asks support for help, in a conversation that is named like the request. */
export async function openRequest(store: Store, asked: Asked): Promise<void> {
  const { reference, situation = 'R2', at = AT, dossier = DOSSIER } = asked;
  const { addressKeys = [`key of ${reference}`] } = asked;
  await openConversation(store, reference);
  const escalation = { reference, situation, addressKeys, isAddition: false, dossier };
  const mails = [{ ...MAIL, reference }];
  const isKept = await say(store, reference, { at, escalations: [escalation], mails });
  if (!isKept) throw new Error('the request is not kept');
}
