/** The codes of error bodies. Clients may rely on them; the messages are for people. */
export type RefusalCode =
  | 'BadArgument'
  | 'MalformedData'
  | 'MethodNotAllowed'
  | 'MissingProperty'
  | 'MessageSizeTooBig'
  | 'NotFound'
  | 'OriginRefused'
  | 'ServiceError'
  | 'TokenExpired'
  | 'TokenInvalid'
  | 'TooManyRequests'
  | 'Unauthorized';

/** The request is answered with this status and `{"error":{"code","message"}}`. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: RefusalCode;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: RefusalCode,
    message: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}
