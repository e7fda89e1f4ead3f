/**
 * Every way in which something outside can fail us, and nothing else.
 * The runbook has one paragraph for each code.
 */
export type FailureCode =
  | 'RESEDA_UNAVAILABLE'
  | 'RESEDA_REFUSED'
  | 'RESEDA_UNREADABLE'
  | 'JANUS_UNAVAILABLE'
  | 'JANUS_REFUSED'
  | 'JANUS_UNREADABLE'
  | 'SYGEFOR_UNAVAILABLE'
  | 'SYGEFOR_REFUSED'
  | 'SYGEFOR_UNREADABLE'
  | 'MAIL_UNAVAILABLE'
  | 'MAIL_REFUSED'
  | 'TEAMS_UNAVAILABLE'
  | 'TEAMS_REFUSED'
  | 'OIDC_UNAVAILABLE'
  | 'OIDC_REFUSED'
  | 'STORE_UNAVAILABLE'
  | 'STORE_UNREADABLE'
  | 'CONFIG_INVALID';

/** Something outside failed us. The message never holds a name or an address. */
export class Failure extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = 'Failure';
    this.code = code;
  }
}
