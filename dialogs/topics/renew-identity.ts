import type { Identity } from '../../bot/ports/message.ts';
import { drop, remember, type Scene } from '../scene.ts';
import { identify } from './open-conversation.ts';

/**
 * Takes what the channel says of whoever wrote this message. The same address is proved anew,
 * without a word; another one takes the place of everything that was proved, and of what the
 * directories said; the first one is told.
 */
export function renewIdentity(scene: Scene, identity: Identity | undefined): Scene {
  if (identity === undefined) return scene;
  const { proofs } = scene.state;
  const known =
    proofs.find(({ level }) => level === identity.level) ??
    proofs.find(({ address }) => address === identity.address);
  if (known === undefined) return identify(scene, identity);
  if (known.address !== identity.address) {
    const emptied = drop(scene, 'findings', 'askedAbout', 'codeFor');
    return identify(remember(emptied, { proofs: [] }), identity);
  }
  const proof = { ...identity, at: scene.context.now };
  return remember(scene, { proofs: proofs.map((one) => (one === known ? proof : one)) });
}
