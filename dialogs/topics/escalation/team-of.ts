import type { Diagnosis } from '../../../bot/diagnosis/diagnosis.ts';
import { SITUATION_OF } from '../../../bot/diagnosis/situations.ts';
import type { Owner, Step } from '../../../bot/diagnosis/step.ts';
import type { Service } from '../../../bot/ports/turn.ts';
import { talkOf, type Scene } from '../../scene.ts';
import { pickAddresses } from '../../understanding/pick-up.ts';

/**
 * Who takes it up. Sésame's matters never go to the Sygefor mailbox: an account or a password of Janus,
 * unless it is the unit that has to repair it, which Sésame cannot do either.
 */
export function teamOf(diagnosis: Diagnosis): 'sesame' | 'sygefor' {
  return diagnosis.verdict === 'blocked' && isSesames(diagnosis) ? 'sesame' : 'sygefor';
}

function isSesames({ step, owner }: { readonly step: Step; readonly owner: Owner }): boolean {
  return step === 'janus' && owner !== 'unit-administrator';
}

/** Where what is said of a request goes, and what was sent at its beginning went. */
export function mailboxOf(
  situation: string,
  { supportMailbox, sesameSupport }: Pick<Service, 'supportMailbox' | 'sesameSupport'>,
): string {
  const row = Object.values(SITUATION_OF).find(({ code }) => code === situation);
  const sesame = pickAddresses(sesameSupport ?? '')[0];
  return row !== undefined && isSesames(row) && sesame !== undefined ? sesame : supportMailbox;
}

/** The same in the language of the conversation. */
export function teamName(scene: Scene, diagnosis: Diagnosis): string {
  const talk = talkOf(scene);
  return teamOf(diagnosis) === 'sesame' ? talk.teamSesame : talk.teamSygefor;
}

/** Sésame's matter, and nobody to send it to but through the page of Sésame. */
export function isForSesamePage(scene: Scene, diagnosis: Diagnosis): boolean {
  return teamOf(diagnosis) === 'sesame' && sesameMailbox(scene) === undefined;
}

/** Where mail for those who help with Sésame goes; `undefined` when they are reached in another way. */
export function sesameMailbox(scene: Scene): string | undefined {
  return pickAddresses(scene.context.service.sesameSupport ?? '')[0];
}
