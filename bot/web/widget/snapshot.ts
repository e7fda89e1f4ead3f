import type { Language } from '../../ports/message.ts';
import type { ChangedTexts } from '../../ports/texts.ts';
import type { Crowd } from './crowd.ts';
import type { Credentials } from './direct-line-client.ts';
import type { Line } from './transcript.ts';

/** `refused`: the server would not begin a conversation at all. */
export type Connection = 'connecting' | 'online' | 'reconnecting' | 'offline' | 'refused';

/** All that the page shows of a conversation, at one moment. */
export interface Snapshot {
  readonly language: Language;
  readonly connection: Connection;
  readonly lines: readonly Line[];
  readonly isTyping: boolean;
  /** Present while the server takes no more. */
  readonly crowd?: Crowd | undefined;
  /** The conversation of before could not be found again; this is another one. */
  readonly isReplacement: boolean;
  /** Which of the conversations here was erased altogether, from elsewhere; 0 when none was. */
  readonly erasures: number;
  /** What the person had written when that happened. */
  readonly leftOver: string;
  /** Absent until the conversation has begun. */
  readonly credentials?: Credentials | undefined;
  /** What the widget says in place of its shipped texts. */
  readonly texts?: ChangedTexts | undefined;
}
