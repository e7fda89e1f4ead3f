import { createHash, randomUUID } from 'node:crypto';
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  refreshTokenGrant,
  type Configuration,
} from 'openid-client';
import type {
  FinishedSignIn,
  SignInOutcome,
  SignInProvider,
} from '../../../bot/ports/console-sign-in.ts';
import { createDiscovery } from './discover.ts';
import { judgeOidcError } from './judge-oidc-error.ts';
import type { OidcSettings } from './oidc-settings.ts';
import { createSeal, FLOW_SECONDS, type Flow, type Renewal } from './seal.ts';
import { readClaims, toPerson } from './to-person.ts';

type Tokens = Awaited<ReturnType<typeof authorizationCodeGrant>>;
type Seal = ReturnType<typeof createSeal>;

/** As much as servers take in an address at least, and something to spare. */
const LONGEST_HINT = 4000;

const SCOPES = ['openid', 'profile', 'email'];

/** Signs people in at an OpenID Connect provider: code flow with PKCE, state and nonce. */
export function createOidcSignIn(settings: OidcSettings): SignInProvider {
  const discover = createDiscovery(settings);
  const seal = createSeal(settings.key, () => settings.clock.now());

  return {
    async begin(redirectUri, { language, place }) {
      const configuration = await discover();
      const flow: Flow = {
        jti: randomUUID(),
        state: randomState(),
        nonce: randomNonce(),
        verifier: randomPKCECodeVerifier(),
        place,
      };
      const address = buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        response_type: 'code',
        scope: scopesOf(configuration),
        state: flow.state,
        nonce: flow.nonce,
        code_challenge: await calculatePKCECodeChallenge(flow.verifier),
        code_challenge_method: 'S256',
        ui_locales: language,
      });
      return { address: address.href, sealed: await seal.sealFlow(flow) };
    },

    async finish(callback, sealed) {
      const flow = await seal.openFlow(sealed);
      if (flow === undefined) return { kind: 'refused', reason: 'not-begun-here' };
      const configuration = await discover();
      const outcome = await attempt(async () => {
        const tokens = await authorizationCodeGrant(configuration, callback, {
          expectedState: flow.state,
          expectedNonce: flow.nonce,
          pkceCodeVerifier: flow.verifier,
          idTokenExpected: true,
        });
        return toOutcome(configuration, tokens, settings, seal);
      });
      return { ...(await onlyOnce(outcome, flow, settings)), place: flow.place };
    },

    async renew(renewal) {
      const before = await seal.openRenewal(renewal);
      if (before === undefined) return { kind: 'refused', reason: 'not-begun-here' };
      const configuration = await discover();
      return attempt(async () => {
        const tokens = await refreshTokenGrant(configuration, before.token);
        return toOutcome(configuration, tokens, settings, seal, before);
      });
    },

    async leave(farewell, backTo) {
      const configuration = await discover();
      if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
      const idToken = farewell === undefined ? undefined : await seal.openFarewell(farewell);
      return buildEndSessionUrl(configuration, {
        post_logout_redirect_uri: backTo,
        // With it, most providers do not ask whether one is sure.
        ...(idToken !== undefined && { id_token_hint: idToken }),
      }).href;
    },
  };
}

async function attempt(work: () => Promise<SignInOutcome>): Promise<SignInOutcome> {
  try {
    return await work();
  } catch (error) {
    return judgeOidcError(error);
  }
}

/** Some providers give groups only to those who ask, and some refuse what they do not know. */
function scopesOf(configuration: Configuration): string {
  const known = configuration.serverMetadata().scopes_supported ?? [];
  return [...SCOPES, ...(known.includes('groups') ? ['groups'] : [])].join(' ');
}

async function toOutcome(
  configuration: Configuration,
  tokens: Tokens,
  settings: OidcSettings,
  seal: Seal,
  before?: Renewal,
): Promise<SignInOutcome> {
  const claims = readClaims(await claimsOf(configuration, tokens, before));
  if (claims === undefined) return { kind: 'refused', reason: 'no-subject' };
  const token = tokens.refresh_token ?? before?.token;
  return {
    kind: 'proved',
    person: {
      ...toPerson(claims, settings),
      ...(token !== undefined && {
        renewal: await seal.sealRenewal({ token, person: claims.sub }),
      }),
      ...(canLeave(tokens) && { farewell: await seal.sealFarewell(tokens.id_token) }),
    },
  };
}

/** Providers tell groups in the ID token, or only when asked; and asked again, some give no ID token. */
async function claimsOf(
  configuration: Configuration,
  tokens: Tokens,
  before: Renewal | undefined,
): Promise<unknown> {
  const claims = tokens.claims();
  const person = claims?.sub ?? before?.person;
  const tellsMore = configuration.serverMetadata().userinfo_endpoint !== undefined;
  if (person === undefined || claims?.['groups'] !== undefined || !tellsMore) return claims;
  return { ...(await fetchUserInfo(configuration, tokens.access_token, person)), ...claims };
}

/** It goes into an address, where not everybody takes a long one. */
function canLeave(tokens: Tokens): tokens is Tokens & { readonly id_token: string } {
  return tokens.id_token !== undefined && tokens.id_token.length <= LONGEST_HINT;
}

async function onlyOnce(
  outcome: SignInOutcome,
  flow: Flow,
  settings: OidcSettings,
): Promise<FinishedSignIn> {
  if (outcome.kind === 'refused' || (await isFirstUse(flow, settings))) return outcome;
  return { kind: 'refused', reason: 'used' };
}

/** The provider refuses a code that was used; should it not, we do. */
async function isFirstUse({ jti }: Flow, { store, clock }: OidcSettings): Promise<boolean> {
  const hash = createHash('sha256').update(jti).digest('base64url');
  const once = { key: `console-sign-in:${hash}`, limit: 1, windowSeconds: FLOW_SECONDS };
  return (await store.count([once], randomUUID(), clock.now().toISOString())) === undefined;
}
