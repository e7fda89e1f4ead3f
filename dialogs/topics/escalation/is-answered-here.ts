import type { Scene } from '../../scene.ts';
import { diagnoseScene, provedAddresses } from '../case.ts';
import { replyAddress } from './summarise.ts';
import { isSentToSesame } from './team-of.ts';

/**
 * Whether the answer is shown in the conversation, and not by mail alone: those who help with Sésame
 * have no console, and what goes to a mailbox that nobody proved to read is shown nowhere else.
 */
export function isAnsweredHere(scene: Scene): boolean {
  const replyTo = replyAddress(scene);
  const isProved = replyTo !== undefined && provedAddresses(scene).includes(replyTo);
  return isProved && !isSentToSesame(scene, diagnoseScene(scene));
}
