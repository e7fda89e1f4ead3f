import { notify, talkOf, type Scene } from '../scene.ts';
import type { SecretKind } from '../understanding/secrets/secret-kind.ts';
import type { Talk } from '../wording/talk.ts';

const SENTENCES = {
  password: 'secret',
  card: 'secretCard',
  'social-security': 'secretSocial',
  iban: 'secretIban',
} as const satisfies Record<SecretKind, keyof Talk>;

/** Says which kinds of secrets were removed, a sentence each, and that nobody here asks for them. */
export function tellRemoved(scene: Scene, kinds: readonly SecretKind[]): Scene {
  if (kinds.length === 0) return scene;
  const talk = talkOf(scene);
  const sentences = [...kinds.map((kind) => talk[SENTENCES[kind]]), talk.secretNever];
  return notify(scene, 'warning', sentences.join(' '));
}
