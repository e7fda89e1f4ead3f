import type { KeyObject } from 'node:crypto';

/** A key by which one site signs who its visitors are. */
export interface HostKey {
  /** Unique among the keys of the site: during a change of keys, both are there. */
  readonly kid: string;
  readonly alg: 'HS256' | 'ES256';
  /** The site, as its tokens name it. */
  readonly iss: string;
  /** Of the pages that may hand over what this key signed. */
  readonly origins: readonly string[];
  /** Secret for HS256, public for ES256. */
  readonly key: KeyObject;
}
