import { EncryptJWT, jwtDecrypt } from 'jose';
import { z } from 'zod';

/** Longer than anybody takes to sign in. */
export const FLOW_SECONDS = 600;

const ALGORITHMS = { alg: 'dir', enc: 'A256GCM' } as const;

const Flow = z.object({
  jti: z.string().min(1),
  state: z.string().min(1),
  nonce: z.string().min(1),
  verifier: z.string().min(1),
  /** Where it goes on afterwards. */
  place: z.string(),
});

/** What one sign-in has to match when it comes back. */
export type Flow = z.infer<typeof Flow>;

const Renewal = z.object({ token: z.string().min(1), person: z.string().min(1) });

/** What asks the provider again about a person, by the name that it has for them. */
export type Renewal = z.infer<typeof Renewal>;

const Farewell = z.object({ idToken: z.string().min(1) });

type Use = 'flow' | 'renewal' | 'farewell';

/** Hides and protects what has to wait outside, each kind for its own use. */
export function createSeal(key: Uint8Array, now: () => Date) {
  const seal = (payload: Readonly<Record<string, string>>, use: Use) =>
    new EncryptJWT(payload).setProtectedHeader(ALGORITHMS).setAudience(use);

  const open = async (sealed: string, use: Use): Promise<unknown> => {
    try {
      const { payload } = await jwtDecrypt(sealed, key, {
        audience: use,
        currentDate: now(),
        keyManagementAlgorithms: [ALGORITHMS.alg],
        contentEncryptionAlgorithms: [ALGORITHMS.enc],
        ...(use === 'flow' && { requiredClaims: ['exp'] }),
      });
      return payload;
    } catch {
      return undefined;
    }
  };

  return {
    sealFlow: async (flow: Flow): Promise<string> =>
      seal(flow, 'flow')
        .setExpirationTime(Math.floor(now().getTime() / 1000) + FLOW_SECONDS)
        .encrypt(key),
    /** `undefined` when it is none of ours, was changed, or took too long. */
    openFlow: async (sealed: string): Promise<Flow | undefined> =>
      Flow.safeParse(await open(sealed, 'flow')).data,
    sealRenewal: async (renewal: Renewal): Promise<string> => seal(renewal, 'renewal').encrypt(key),
    openRenewal: async (sealed: string): Promise<Renewal | undefined> =>
      Renewal.safeParse(await open(sealed, 'renewal')).data,
    sealFarewell: async (idToken: string): Promise<string> =>
      seal({ idToken }, 'farewell').encrypt(key),
    openFarewell: async (sealed: string): Promise<string | undefined> =>
      Farewell.safeParse(await open(sealed, 'farewell')).data?.idToken,
  };
}
