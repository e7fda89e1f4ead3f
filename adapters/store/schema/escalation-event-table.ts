import type { Generated } from 'kysely';

/** What happened to requests to support. `cause` and `replay` are JSON, `at` is milliseconds since 1970. */
export interface EscalationEventTable {
  id: Generated<number>;
  reference: string;
  at: number;
  kind: string;
  done_by: string | null;
  text: string | null;
  waiting_for: string | null;
  waiting_until: string | null;
  cause: string | null;
  replay: string | null;
  key: string | null;
  /** `chat`, `mail` or `nobody`: see `EscalationChange`. */
  reach: string | null;
}
