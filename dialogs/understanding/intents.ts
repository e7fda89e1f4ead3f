/** What people want: what "did you mean" may offer. Two that would get the same answer are one. */
export const WISHES = [
  /** Wants an account or a training, or "cannot connect" and nothing more. */
  'start_account',
  'password_forgotten',
  'password_never_had',
  'account_locked',
  'reset_mail_not_received',
  /** The mail goes to a mailbox that the person cannot open. */
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
] as const;

/** How people answer, which means something only after something. */
const ANSWERS = [
  'done',
  'not_done',
  'yes',
  'no',
  'back',
  'restart',
  'stop_bye',
  'help',
  'thanks',
  'hello',
  'change_language',
] as const;

/** Everything that a text in scope can mean. */
export const INTENTS = [...WISHES, ...ANSWERS] as const;

export type Intent = (typeof INTENTS)[number];

/** What none of them is. */
export const OUT_OF_SCOPE = 'out_of_scope';

export type IntentOrNone = Intent | typeof OUT_OF_SCOPE;

/** Whether a label is one of ours. */
export function isIntent(label: string): label is Intent {
  return (INTENTS as readonly string[]).includes(label);
}
