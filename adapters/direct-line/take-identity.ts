import type { IdentityFault } from '../../bot/ports/host-identity.ts';
import type { Identity } from '../../bot/ports/message.ts';
import type { Call, Parts } from './call.ts';
import { Refusal } from './refusal.ts';

/** For whoever maintains the site that signed: what to look at, and nothing of what was sent. */
const WORDS: Readonly<Record<IdentityFault, string>> = {
  'not-accepted': 'this service takes no identities from pages',
  malformed: 'the identity is no signed JWT',
  issuer: '"iss" names no site that may hand over its visitors',
  key: '"kid" names no key of this site',
  algorithm: '"alg" is not the algorithm of this key',
  signature: 'the signature was not made with this key',
  audience: '"aud" has to be the public address of this service',
  claims:
    'a claim is missing or has the wrong form; needed are iss, aud, sub, email, iat, exp, jti and origin',
  expired: '"exp" has passed',
  'too-old': '"iat" is too long ago',
  'not-yet': '"iat" or "nbf" is in the future: look at the clocks',
  'lives-too-long': '"exp" is too long after "iat"',
  email: '"email" has to be one verified address',
  origin: '"origin" is not the origin of a page of this site',
  used: 'this "jti" was used already: every identity is good for one conversation',
};

/**
 * Who the visitor is, proved by the page that embeds us. An identity belongs to the call that opens
 * a conversation and to no other.
 *
 * @throws `Refusal` 403 when it is not believed, 409 when the conversation is open already.
 */
export async function takeIdentity(
  signed: string,
  isOpenAlready: boolean,
  { origin }: Pick<Call, 'origin'>,
  { settings, origins }: Pick<Parts, 'settings' | 'origins'>,
): Promise<Identity> {
  if (isOpenAlready) {
    throw new Refusal(
      409,
      'IdentityRefused',
      'the conversation is open already: an identity is only taken when it begins',
    );
  }
  const isFrame = origin !== undefined && origins.isOurs(origin);
  const check = await settings.checkIdentity(signed, isFrame ? undefined : origin);
  switch (check.kind) {
    case 'accepted':
      return check.identity;
    case 'refused':
      throw new Refusal(403, 'IdentityRefused', WORDS[check.fault]);
  }
}
