import { Failure } from '../failure.ts';

/** Something went wrong where nobody waits for an exception. Holds nothing that a person said. */
export interface Incident {
  readonly part:
    'turn' | 'listener' | 'outbox' | 'retention' | 'credentials' | 'daily-list' | 'server';
  /** A failure code, or the name of the error of a defect. */
  readonly code: string;
  readonly conversationId?: string;
  /** Of the message that was being answered. */
  readonly requestId?: string;
  /** Where in the code; the message of a defect is left out, because it may quote anything. */
  readonly where?: string;
}

export type Log = (incident: Incident) => void;

const FRAMES = 6;
const FRAME = /^ {4}at [^\n]*:\d+:\d+\)?$/;

export function toIncident(
  part: Incident['part'],
  error: unknown,
  conversationId?: string,
): Incident {
  return {
    part,
    ...(conversationId !== undefined && { conversationId }),
    ...(error instanceof Failure ? { code: error.code } : toDefect(error)),
  };
}

function toDefect(error: unknown): Pick<Incident, 'code' | 'where'> {
  if (!(error instanceof Error)) return { code: typeof error };
  return { code: error.name, where: framesOf(error).slice(0, FRAMES).join('\n') };
}

/** A message of several lines may hold lines that look like frames, and somebody else's words. */
function framesOf({ stack = '', message }: Error): readonly string[] {
  const begin = stack.indexOf(message);
  if (begin === -1) return [];
  const lines = stack.slice(begin + message.length).split('\n');
  return lines.filter((line) => FRAME.test(line));
}
