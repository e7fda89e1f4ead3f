/** The codes of error bodies. Clients may rely on them; the messages are for people. */
export type RefusalCode =
  | 'BadArgument'
  | 'IdentityRefused'
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
  | 'Unauthorized'
  | 'UnsupportedMediaType';

/** The request is answered with this status and `{"error":{"code","message","contact"}}`. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: RefusalCode;
  readonly headers: Readonly<Record<string, string>>;
  /** Whom a person may write to instead. */
  readonly contact: string | undefined;

  constructor(
    status: number,
    code: RefusalCode,
    message: string,
    headers: Readonly<Record<string, string>> = {},
    contact?: string,
  ) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
    this.headers = headers;
    this.contact = contact;
  }
}
