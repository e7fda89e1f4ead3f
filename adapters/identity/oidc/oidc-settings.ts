import type { CodeStore } from '../../../bot/ports/codes.ts';
import type { Clock } from '../../../bot/ports/clock.ts';

export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Members of these groups of the `groups` claim may use the console. */
  readonly supportGroup: string;
  readonly adminGroup: string;
  /** 32 bytes that nobody else has: what browsers carry for us is sealed with them. */
  readonly key: Uint8Array;
  /** Remembers what was used, for all instances. */
  readonly store: Pick<CodeStore, 'count'>;
  readonly clock: Pick<Clock, 'now'>;
}
