import { gzipSync } from 'node:zlib';

/** A request that nobody in their right mind sends, or nearly everybody does. */
export interface Hostile {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

type Random = () => number;

const METHODS = ['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'];

const TYPES = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json; charset=utf-16',
  'application/xml',
  'application/json, text/html',
  '',
  'x'.repeat(500),
];

const KEYS = [
  ...[
    'type',
    'text',
    'value',
    'from',
    'id',
    'channelData',
    'attachments',
    'locale',
    'user',
    'name',
  ],
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'then',
    'toJSON',
    '$ne',
    '',
  ],
  ...['choice', 'form', 'clientActivityID', 'trustedOrigins', 'identity', 'state', 'length', '0'],
];

const STRINGS = [
  ...[
    '',
    ' ',
    'message',
    'bonjour',
    'humain',
    'oui',
    '123456',
    'mes données',
    'oubliez-moi',
    'dl_x',
  ],
  ...['\u0000', '\ud800', '\u202e', '\ufeff', '🧑‍🔬'.repeat(50), 'é'.repeat(300), 'x'.repeat(9000)],
  ...[
    "' or 1=1 --",
    '*)(uid=*',
    '${7*7}',
    '<script>',
    '../../etc/passwd',
    'http://127.0.0.1:1/',
    '%00%0d%0a',
  ],
  ...[
    'a@labo-alpha.example',
    'victim@u.example, evil@x.example',
    '"a b"@[127.0.0.1]',
    '\r\nBcc: x@x.x',
  ],
];

/** As they stand, because JavaScript would write some of them differently. */
const NUMBERS = [
  '0',
  '-0',
  '1e400',
  '-1e400',
  '9007199254740993',
  '0.1e-400',
  `1${'0'.repeat(400)}`,
  '42',
];

const pick = <T>(random: Random, from: readonly T[]): T =>
  from[Math.floor(random() * from.length)] as T;

/** JSON of any shape, as text. */
function wildJson(random: Random, depth = 0): string {
  const kind = random();
  if (depth > 5 || kind < 0.35) return JSON.stringify(pick(random, STRINGS));
  if (kind < 0.5) return pick(random, NUMBERS);
  if (kind < 0.6) return pick(random, ['true', 'false', 'null']);
  const count = Math.floor(random() * 5);
  const items = Array.from({ length: count }, () => wildJson(random, depth + 1));
  if (kind < 0.75) return `[${items.join(',')}]`;
  return `{${items.map((item) => `${JSON.stringify(pick(random, KEYS))}:${item}`).join(',')}}`;
}

/** Something that clients really send. */
function likely(random: Random): Readonly<Record<string, unknown>> {
  const text = pick(random, STRINGS);
  const value = pick(random, [
    { choice: 'for-whom:me' },
    { choice: text },
    { form: 'address', address: text },
    { form: 'code', code: '123456' },
    { form: 'escalation', training: text, remark: text, 'reply-to': text },
    undefined,
  ]);
  const channelData = { clientActivityID: `${Math.floor(random() * 1e9)}` };
  return { type: 'message', from: { id: 'x' }, locale: 'fr-FR', text, value, channelData };
}

/** The same with something changed that matters. */
function nearMiss(random: Random): string {
  const fields = Object.entries(likely(random)).map(([key, value]) => {
    if (value === undefined) return [];
    const written = random() < 0.25 ? wildJson(random, 3) : JSON.stringify(value);
    return random() < 0.1 ? [] : [`${JSON.stringify(key)}:${written}`];
  });
  const more =
    random() < 0.3 ? [`${JSON.stringify(pick(random, KEYS))}:${wildJson(random, 2)}`] : [];
  return `{${[...fields.flat(), ...more].join(',')}}`;
}

/** Text that was JSON. */
function broken(random: Random): string {
  const text = random() < 0.5 ? nearMiss(random) : wildJson(random);
  const at = Math.floor(random() * text.length);
  const junk = pick(random, [
    '',
    '\u0000',
    '}',
    '"',
    ',',
    '//',
    '\ufeff',
    'NaN',
    "'",
    '\\u12',
    '[[[[',
  ]);
  return random() < 0.5 ? text.slice(0, at) + junk : text.slice(0, at) + junk + text.slice(at + 1);
}

function deep(random: Random): string {
  const levels = pick(random, [30, 33, 500, 20_000]);
  const [open, close] = random() < 0.5 ? ['[', ']'] : ['{"a":', '}'];
  const inside = `${open.repeat(levels)}1${random() < 0.8 ? close.repeat(levels) : ''}`;
  return random() < 0.5 ? inside : `{"type":"message","text":"x","channelData":${inside}}`;
}

function noise(random: Random): Buffer {
  return Buffer.from(Array.from({ length: Math.floor(random() * 200) }, () => random() * 256));
}

function spoiled(random: Random): Buffer {
  const bytes = Buffer.from(nearMiss(random));
  if (bytes.length > 0)
    bytes[Math.floor(random() * bytes.length)] = pick(random, [0xff, 0xc0, 0x80, 0xed]);
  return bytes;
}

/** None so rare that among thousands there may be none, nor the answer that it deserves. */
const BODIES: readonly (readonly [share: number, make: (random: Random) => Buffer])[] = [
  [0.25, (random) => Buffer.from(wildJson(random))],
  [0.2, (random) => Buffer.from(nearMiss(random))],
  [0.02, (random) => Buffer.from(JSON.stringify(likely(random)))],
  [0.25, (random) => Buffer.from(broken(random))],
  [0.1, spoiled],
  [0.08, noise],
  [0.07, (random) => Buffer.from(deep(random))],
  [0.02, (random) => gzipSync(nearMiss(random))],
  [0.003, () => Buffer.from(JSON.stringify({ type: 'message', text: 'x'.repeat(270_000) }))],
];

/** One of them, as often as its share says; nothing at all otherwise. */
function makeBody(random: Random): Buffer {
  let rest = random();
  for (const [share, make] of BODIES) {
    if (rest < share) return make(random);
    rest -= share;
  }
  return Buffer.alloc(0);
}

/** The next request to a place whose method is `POST`. The same numbers make the same requests. */
export function makeHostile(random: Random): Hostile {
  const body = makeBody(random);
  const type = random() < 0.1 ? pick(random, TYPES) : 'application/json';
  const encoding = random() < 0.03 ? { 'content-encoding': pick(random, ['gzip', 'br', 'x']) } : {};
  return {
    method: random() < 0.1 ? pick(random, METHODS) : 'POST',
    headers: { 'content-type': type, 'content-length': String(body.length), ...encoding },
    body,
  };
}
