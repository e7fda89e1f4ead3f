import type { Diagnosis } from '../../../bot/diagnosis/diagnosis.ts';
import { SITUATION_OF } from '../../../bot/diagnosis/situations.ts';
import type { Owner, Step } from '../../../bot/diagnosis/step.ts';
import type { Service } from '../../../bot/ports/turn.ts';
import { talkOf, type Scene } from '../../scene.ts';
import { pickAddresses } from '../../understanding/pick-up.ts';
import { isNeutral } from '../neutral.ts';

/**
 * Whose matter it is. An account or a password of Janus is Sésame's, unless it is the unit that has
 * to repair it, which Sésame cannot do either.
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

/** Who takes it up, in the language of the conversation. */
export function teamName(scene: Scene, diagnosis: Diagnosis): string {
  const talk = talkOf(scene);
  return isSentToSesame(scene, diagnosis) ? talk.teamSesame : talk.teamSygefor;
}

/** Sésame's matter, and there is a mailbox for it. */
export function isSentToSesame(scene: Scene, diagnosis: Diagnosis): boolean {
  return teamOf(diagnosis) === 'sesame' && sesameMailbox(scene) !== undefined;
}

/**
 * Sésame's matter, and nobody to send it to but through the page of Sésame. Whoever was sent there
 * and asks again for a human is heard by Sygefor.
 */
export function isForSesamePage(scene: Scene, diagnosis: Diagnosis): boolean {
  return (
    teamOf(diagnosis) === 'sesame' &&
    sesameMailbox(scene) === undefined &&
    !wasSentToSesame(scene, diagnosis)
  );
}

/** Two situations that are told in the same words are one to whoever reads them. */
function wasSentToSesame({ state: { sesameTold } }: Scene, diagnosis: Diagnosis): boolean {
  if (sesameTold === undefined || diagnosis.verdict !== 'blocked') return false;
  const { code } = diagnosis;
  return sesameTold === code || (isNeutral(sesameTold) && isNeutral(code));
}

/** Where mail for those who help with Sésame goes; `undefined` when they are reached in another way. */
export function sesameMailbox(scene: Scene): string | undefined {
  return pickAddresses(scene.context.service.sesameSupport ?? '')[0];
}
