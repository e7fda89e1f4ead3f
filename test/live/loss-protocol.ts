import type { Entry } from '../../bot/ports/conversations.ts';
import type { Incident } from '../../bot/turns/incident.ts';

/** What a client asks of the process. */
export type ToProcess =
  | { readonly kind: 'open'; readonly id: string; readonly after: number }
  | { readonly kind: 'say'; readonly id: string; readonly clientId: string; readonly text: string }
  | { readonly kind: 'stop' };

/** What the process tells its clients. */
export type FromProcess =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'received';
      readonly id: string;
      readonly clientId: string;
      readonly isDuplicate: boolean;
    }
  | { readonly kind: 'entry'; readonly id: string; readonly entry: Entry }
  | { readonly kind: 'incident'; readonly incident: Incident };
