import type { OutboxMail } from '../../bot/ports/outbox.ts';

/** A mail that is due. */
export const OUTBOX_MAIL: OutboxMail = {
  id: '7f0c1d2e-0000-4000-8000-000000000001',
  attempts: 1,
  messageId: '<7f0c1d2e-0000-4000-8000-000000000001@assistant.test>',
  to: 'support@unit.test',
  replyTo: 'jeanne.martin@univ.test',
  subject: 'SYG-123-456 · R2 · UMR7586 · gestionnaire',
  text: 'Bonjour,\n\nla fiche n’a pas de mail.\n',
  html: '<p>Bonjour,</p>',
};
