import { LEGAL_PATHS } from '../../dialogs/wording/legal.ts';

/** What browsers are told besides the answer. */
export interface SecurityPolicy {
  readonly publicUrl: () => string;
  /** Origins whose pages may show the widget in a frame. */
  readonly widgetOrigins: readonly string[];
}

/** A form to its own address; files of ours keep it up to date, by asking that address again. */
const FORM_POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

type HeaderValues = Readonly<Record<string, string>>;

/** The only page that others may show in a frame. */
const EMBEDDED = '/embed';

/** The only file that pages of others load. */
const LOADER = '/widget.js';

const ALWAYS: HeaderValues = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** What is no page runs nothing and is shown in nothing. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** The headers of every answer at this path, errors included. */
export function securityHeaders(path: string, policy: SecurityPolicy): HeaderValues {
  return {
    ...ALWAYS,
    ...frameHeaders(path, policy),
    'cross-origin-resource-policy': path === LOADER ? 'cross-origin' : 'same-origin',
    ...(policy.publicUrl().startsWith('https:') && {
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
    }),
  };
}

function frameHeaders(path: string, policy: SecurityPolicy): HeaderValues {
  if (path === EMBEDDED) {
    const ancestors = ["'self'", ...policy.widgetOrigins].join(' ');
    return { 'content-security-policy': pagePolicy(ancestors, policy) };
  }
  return {
    'x-frame-options': 'DENY',
    'content-security-policy': policyOf(path, policy),
    'cross-origin-opener-policy': 'same-origin',
  };
}

function policyOf(path: string, policy: SecurityPolicy): string {
  if (isOfRequest(path)) return FORM_POLICY;
  return isPage(path) ? pagePolicy("'none'", policy) : DATA_POLICY;
}

/** The page of a request, which is a form and needs no script. */
function isOfRequest(path: string): boolean {
  return path.startsWith('/request/');
}

function isPage(path: string): boolean {
  return path === '/' || path.endsWith('.html') || LEGAL_PATHS.has(path) || isOfConsole(path);
}

/** Every address of the console but its data is a page. */
function isOfConsole(path: string): boolean {
  return /^\/console(?!\/api(?:\/|$))(?:\/|$)/.test(path);
}

/** Scripts and styles from files of ours only; browsers that do not count WebSockets as `'self'` are told. */
function pagePolicy(ancestors: string, { publicUrl }: SecurityPolicy): string {
  const socketOrigin = new URL(publicUrl()).origin.replace(/^http/, 'ws');
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${socketOrigin}`,
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${ancestors}`,
  ].join('; ');
}
