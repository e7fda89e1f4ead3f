import type { Intent } from './intents.ts';

/** What "did you mean" may offer: what people want, not how they answer. */
const OFFERED_INTENTS = [
  'start_account',
  'password_forgotten',
  'password_never_had',
  'account_locked',
  'reset_mail_not_received',
  'mailbox_no_access',
  'reset_code_from_admin',
  'reseda_not_listed',
  'reseda_no_mail',
  'reseda_mail_wrong',
  'not_cnrs_paid',
  'which_unit',
  'who_is_unit_admin',
  'define_term',
  'wayf_choice',
  'wayf_wrong_remembered',
  'sygefor_error',
  'valideur_wrong',
  'valideur_missing',
  'cofo_problem',
  'profile_not_saved',
  'contact_human',
  'request_status',
  'privacy',
] as const satisfies readonly Intent[];

export type OfferedIntent = (typeof OFFERED_INTENTS)[number];

/** Whether a text is the name of an intent that may be offered. */
export function isOfferedIntent(label: string): label is OfferedIntent {
  return (OFFERED_INTENTS as readonly string[]).includes(label);
}
