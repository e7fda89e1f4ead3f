import pino, { type DestinationStream, type LogFn, type Logger } from 'pino';
import { toIncident } from '../turns/incident.ts';
import { currentRequestId } from './request-id.ts';

export type Log = Pick<Logger, 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'flush'>;

/** Nothing of ours writes these; should a library do so, they do not get through. */
const SECRETS = [
  'authorization',
  'cookie',
  'password',
  'token',
  'secret',
  'url',
  'headers',
  'mail',
];

/**
 * Writes lines of JSON, on standard error unless told otherwise: standard output belongs to the
 * address that a start prints. A line holds codes, steps, the reference of a conversation and the id
 * of the request that it belongs to, never an address, a name or a message.
 */
export function createLog(level: string, destination?: DestinationStream): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`]), remove: true },
      serializers: { err: describeError },
      hooks: { logMethod: writeWithMessage },
      mixin: mixInRequest,
    },
    // At once: the last lines of a process are the ones that matter.
    destination ?? pino.destination({ fd: 2, sync: true }),
  );
}

/** The request that a line belongs to, unless the line says so itself. */
function mixInRequest(): object {
  const requestId = currentRequestId();
  return requestId === undefined ? {} : { requestId };
}

/** Without a message of ours, pino would write that of the error. */
function writeWithMessage(this: Logger, inputs: Parameters<LogFn>, write: LogFn): void {
  const [what, message] = inputs as readonly unknown[];
  if (typeof what === 'object' && message === undefined) write.call(this, what, 'no message');
  else write.apply(this, inputs);
}

/** What a log may hold of an error: its code or name, and where it arose. */
export function describeError(error: unknown) {
  const { code, where } = toIncident('server', error);
  return { code, ...(where !== undefined && { where }) };
}
