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
  return kinds.length === 0 ? scene : notify(scene, 'warning', removedWords(talkOf(scene), kinds));
}

/** The same in words. */
export function removedWords(talk: Talk, kinds: readonly SecretKind[]): string {
  return [...kinds.map((kind) => talk[SENTENCES[kind]]), talk.secretNever].join(' ');
}
