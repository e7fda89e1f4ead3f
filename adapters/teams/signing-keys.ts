import { z } from 'zod';
import { Failure } from '../../bot/failure.ts';
import type { Clock } from '../../bot/ports/clock.ts';

const Metadata = z.object({ jwks_uri: z.url({ protocol: /^https?$/ }) });

const Key = z.looseObject({
  kty: z.literal('RSA'),
  kid: z.string(),
  n: z.string(),
  e: z.string(),
  endorsements: z.array(z.string()).default([]),
});

const KeySet = z.object({ keys: z.array(z.unknown()) });

export type SigningKey = z.infer<typeof Key>;

export interface SigningKeys {
  /**
   * The key of this name; `undefined` when nobody publishes it.
   *
   * @throws `Failure` with `TEAMS_UNAVAILABLE` when the keys cannot be read and none are known.
   */
  find(kid: string): Promise<SigningKey | undefined>;
  /** Changes whenever other keys are published. */
  readonly generation: number;
}

const FRESH_MS = 24 * 3_600_000;
/** A key that nobody knows asks for the published ones again, and no more often than this. */
const AGAIN_MS = 60_000;
const TIMEOUT_MS = 5000;

/** The keys that sign what Teams sends, read when they are needed. */
export function createSigningKeys(metadataUrl: string, clock: Clock): SigningKeys {
  let keys: ReadonlyMap<string, SigningKey> | undefined;
  let readAt = -Infinity;
  let triedAt = -Infinity;
  let generation = 0;
  let reading: Promise<void> | undefined;

  const read = async (): Promise<void> => {
    triedAt = clock.now().getTime();
    const found = await readKeys(metadataUrl);
    const isSame = keys !== undefined && [...found.keys()].join() === [...keys.keys()].join();
    if (!isSame) generation += 1;
    keys = found;
    readAt = triedAt;
  };

  const refresh = async (): Promise<void> => {
    reading ??= read().finally(() => {
      reading = undefined;
    });
    await reading;
  };

  const isOld = (kid: string): boolean => {
    const now = clock.now().getTime();
    const isKnown = keys?.has(kid) === true && now - readAt < FRESH_MS;
    return !isKnown && now - triedAt >= AGAIN_MS;
  };

  return {
    async find(kid) {
      // Without any key, everybody would wait for a minute after a moment's trouble.
      if (keys === undefined) await refresh();
      else if (isOld(kid)) await refresh().catch(() => undefined);
      return keys?.get(kid);
    },
    get generation() {
      return generation;
    },
  };
}

async function readKeys(metadataUrl: string): Promise<ReadonlyMap<string, SigningKey>> {
  try {
    const { jwks_uri: keysUrl } = Metadata.parse(await readJson(metadataUrl));
    const { keys } = KeySet.parse(await readJson(keysUrl));
    const readable = keys.flatMap((key) => {
      const read = Key.safeParse(key);
      return read.success ? [[read.data.kid, read.data] as const] : [];
    });
    return new Map(readable);
  } catch (cause) {
    throw new Failure('TEAMS_UNAVAILABLE', 'the signing keys of Teams cannot be read', { cause });
  }
}

async function readJson(url: string): Promise<unknown> {
  const response = await fetch(url, {
    signal: AbortSignal.timeout(TIMEOUT_MS),
    headers: { accept: 'application/json' },
  });
  if (!response.ok) throw new Error(`answered ${response.status}`);
  return response.json();
}
