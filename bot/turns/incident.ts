import { Failure } from '../failure.ts';

/** Something went wrong where nobody waits for an exception. Holds nothing that a person said. */
export interface Incident {
  readonly part: 'turn' | 'listener' | 'outbox' | 'retention' | 'server';
  /** A failure code, or the name of the error of a defect. */
  readonly code: string;
  readonly conversationId?: string;
  /** Where in the code; the message of a defect is left out, because it may quote anything. */
  readonly where?: string;
}

export type Log = (incident: Incident) => void;

const FRAMES = 6;

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
  const frames = (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line));
  return { code: error.name, where: frames.slice(0, FRAMES).join('\n') };
}
