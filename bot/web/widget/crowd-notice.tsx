import type { JSX } from 'preact';
import { fill } from '../../../dialogs/wording/fill.ts';
import type { Crowd } from './crowd.ts';
import { Notice } from './notice.tsx';
import { useSurroundings } from './surroundings.ts';

interface CrowdNoticeProps {
  readonly crowd: Crowd;
  /** Whether a message waits, or the conversation has not begun. */
  readonly hasBegun: boolean;
}

/** What somebody reads who is not let in for the moment: what happens by itself, and what else to do. */
export function CrowdNotice({ crowd: { contact }, hasBegun }: CrowdNoticeProps): JSX.Element {
  const { wording } = useSurroundings();
  const words = wording.crowd;
  const what = hasBegun ? words.messageWaits : words.beginningWaits;
  const instead = contact === undefined ? '' : `\n\n${fill(words.instead, { mail: contact })}`;
  return <Notice reply={{ tone: 'warning', text: `${what}${instead}` }} />;
}
