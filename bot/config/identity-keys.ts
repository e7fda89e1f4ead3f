import { createPublicKey, createSecretKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { isLoopback, readOrigin } from './value.ts';

/** A key by which one site signs who its visitors are. */
export interface IdentityKey {
  readonly kid: string;
  readonly alg: 'HS256' | 'ES256';
  readonly iss: string;
  readonly origins: readonly string[];
  readonly key: KeyObject;
}

const SHORTEST_SECRET_BYTES = 32;
const LONGEST_NAME = 200;

const Signed = z.object(
  {
    kid: z.string('has no "kid"; give it a name').regex(/^[\x21-\x7e]{1,100}$/, {
      error: 'has a "kid" that is empty, too long or not plain letters, digits and signs',
    }),
    iss: z
      .string('has no "iss"; say which site signs by it')
      .min(1, 'has an empty "iss"')
      .max(LONGEST_NAME, 'has an "iss" that is too long'),
    alg: z.enum(['HS256', 'ES256'], 'has to have "alg":"HS256" or "alg":"ES256"'),
    kty: z.unknown(),
    origins: z
      .array(z.string('has "origins" that are not texts'), 'has "origins" that are no list')
      .min(1, 'has an empty list of "origins"; remove it, or name the origins of the pages')
      .optional(),
  },
  'is no JSON object',
);

const KEY_TYPES = { HS256: 'oct', ES256: 'EC' } as const;

const Secret = z.object({
  k: z.string('has no "k"').refine((k) => isLongSecret(k), {
    error: `has a "k" that is no base64url of at least ${SHORTEST_SECRET_BYTES} random bytes`,
  }),
});

const Public = z.object({
  crv: z.literal('P-256', 'has to have "crv":"P-256", because its "alg" is ES256'),
  x: z.string('has no "x"'),
  y: z.string('has no "y"'),
  d: z
    .undefined(
      'holds the private part "d", which never leaves the site; make a new pair, and give the public part only',
    )
    .optional(),
});

/** A JWK Set, each key with the site that signs by it. Every fault is told, with the place of its key. */
export const identityKeys = z.string().transform((text, context): readonly IdentityKey[] => {
  const fault = (message: string): void => context.addIssue({ code: 'custom', message });
  const given = readSet(text);
  if (given === undefined) fault('has to be a JWK Set, {"keys":[...]}, with at least one key');
  const keys = (given ?? []).flatMap((one, index) =>
    readKey(one, (message) => fault(`key ${index + 1} ${message}`)),
  );
  for (const double of findDoubles(keys)) fault(double);
  return keys;
});

function readSet(text: string): readonly unknown[] | undefined {
  try {
    const read = z.object({ keys: z.array(z.unknown()).min(1) }).safeParse(JSON.parse(text));
    return read.data?.keys;
  } catch {
    return undefined;
  }
}

/** One key, or none when it has a fault. */
function readKey(given: unknown, fault: (message: string) => void): readonly IdentityKey[] {
  const signed = Signed.safeParse(given);
  for (const { message } of signed.error?.issues ?? []) fault(message);
  if (!signed.success) return [];
  const { kid, iss, alg } = signed.data;
  const origins = readOrigins(signed.data, fault);
  const key = readMaterial(given, signed.data, fault);
  return origins === undefined || key === undefined ? [] : [{ kid, alg, iss, origins, key }];
}

function readOrigins(
  { iss, origins: given }: z.infer<typeof Signed>,
  fault: (message: string) => void,
): readonly string[] | undefined {
  const origins = (given ?? [URL.parse(iss)?.origin ?? '']).map(readOrigin);
  const known = origins.filter((origin) => origin !== undefined);
  if (known.length < origins.length) {
    fault(
      given === undefined
        ? 'has an "iss" that is no address, and no "origins"; name the origins of the pages'
        : 'has "origins" that are not like https://intranet.univ.fr, without a path',
    );
    return undefined;
  }
  if (known.some(isPlainAbroad)) {
    fault('has an origin with http://, which browsers hand no identity over from; use https://');
    return undefined;
  }
  return known;
}

function isPlainAbroad(origin: string): boolean {
  return origin.startsWith('http:') && !isLoopback(new URL(origin).hostname);
}

function readMaterial(
  given: unknown,
  { alg, kty }: z.infer<typeof Signed>,
  fault: (message: string) => void,
): KeyObject | undefined {
  if (kty !== KEY_TYPES[alg]) {
    fault(`has to have "kty":"${KEY_TYPES[alg]}", because its "alg" is ${alg}`);
    return undefined;
  }
  return alg === 'HS256' ? readSecret(given, fault) : readPublic(given, fault);
}

function readSecret(given: unknown, fault: (message: string) => void): KeyObject | undefined {
  const read = Secret.safeParse(given);
  for (const { message } of read.error?.issues ?? []) fault(message);
  return read.success ? createSecretKey(read.data.k, 'base64url') : undefined;
}

function readPublic(given: unknown, fault: (message: string) => void): KeyObject | undefined {
  const read = Public.safeParse(given);
  for (const { message } of read.error?.issues ?? []) fault(message);
  if (!read.success) return undefined;
  const { crv, x, y } = read.data;
  try {
    return createPublicKey({ key: { kty: 'EC', crv, x, y }, format: 'jwk' });
  } catch {
    fault('has an "x" and a "y" that are no point of P-256');
    return undefined;
  }
}

function isLongSecret(k: string): boolean {
  return /^[\w-]+$/.test(k) && Buffer.from(k, 'base64url').length >= SHORTEST_SECRET_BYTES;
}

function findDoubles(keys: readonly IdentityKey[]): readonly string[] {
  const names = keys.map(({ iss, kid }) => JSON.stringify([iss, kid]));
  return names.flatMap((name, index) =>
    names.indexOf(name) < index
      ? ['has two keys of one "iss" with the same "kid"; give each its own']
      : [],
  );
}
