import { marked, notify, remember, talkOf, type Played, type Scene } from '../../scene.ts';
import { pickAddresses, pickUnit } from '../../understanding/pick-up.ts';
import { pickDate } from '../../understanding/pick-date.ts';
import type { Talk } from '../../wording/talk.ts';
import { diagnoseScene, ownMail } from '../case.ts';
import { askDetails } from './ask-details.ts';
import { toDraft, toValues, type Values } from './draft-values.ts';
import { startEscalation } from './start-escalation.ts';
import { summarise } from './summarise.ts';
import { isForSesamePage } from './team-of.ts';
import { withoutCodes } from './without-codes.ts';
import { dayIn } from '../write-date.ts';

/** Takes the details, all of them optional but for a way to answer, and shows what will be sent. */
export function takeDetails(scene: Scene, values: Values): Played {
  if (isForSesamePage(scene, diagnoseScene(scene))) return startEscalation(scene);
  const cleansed = withoutCodes(scene, values);
  return cleansed.kind === 'needs' ? cleansed : takeCleansed(cleansed.scene, cleansed.values);
}

function takeCleansed(scene: Scene, values: Values): Played {
  const talk = talkOf(scene);
  const fault = faultIn(scene, values);
  if (fault === undefined)
    return summarise(remember(marked(scene), { escalation: toDraft(values) }));
  const { deadline = '' } = values;
  const escalation = toDraft(
    isPast(deadline, scene.context) ? { ...values, deadline: '' } : values,
  );
  const kept = notify(remember(scene, { escalation }), 'error', talk[fault]);
  return askDetails(kept, talk.moreContext, values);
}

const NOTHING = /^(?:non|no|rien|nothing|passer|skip|aucune?|none|-)[.! ]*$/iu;

/** A day, and nothing more. */
const ONLY_A_DAY =
  /^(?:(?:plut[oô]t|avant|pour|le|before|by|on|the)\s+)*(?:\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}|\d{1,2}\p{L}*\s+\p{L}+\.?,?\s+\d{4}|\p{L}+\.?\s+\d{1,2}\p{L}*,?\s+\d{4})[.! ]*$/iu;

/**
 * A typed line instead of the form: addresses, a date and the rest, or nothing to add. It is added to
 * what the form holds already.
 */
export function takeTypedDetails(scene: Scene, text: string): Played {
  const before = toValues(scene.state.escalation);
  if (NOTHING.test(text.trim())) return takeDetails(scene, before);
  const mails = pickAddresses(text);
  const [replyTo, otherMail] = ownMail(scene) === undefined ? mails : [undefined, ...mails];
  const deadline = pickDate(text);
  return takeDetails(scene, {
    ...before,
    ...withWords(before, mails.reduce((rest, mail) => rest.replace(mail, ''), text).trim()),
    ...(replyTo !== undefined && { 'reply-to': replyTo }),
    ...(deadline !== undefined && { deadline }),
    ...(scene.state.forWhom === 'somebody-else' && withOther(otherMail, pickUnit(text))),
  });
}

function withOther(mail: string | undefined, unit: string | undefined): Values {
  return {
    ...(mail !== undefined && { 'other-mail': mail }),
    ...(unit !== undefined && { 'other-unit': unit }),
  };
}

/** Words are the course that is wished for; where that is known, they are one more remark. */
function withWords({ training = '', remark = '' }: Values, words: string): Values {
  const isDay = ONLY_A_DAY.test(words) && pickDate(words) !== undefined;
  if (words === '' || isDay) return {};
  if (training === '') return { training: words };
  return { remark: remark === '' ? words : `${remark}\n${words}` };
}

/** What has to be written again. */
function faultIn(scene: Scene, values: Values): keyof Talk | undefined {
  const { deadline = '', 'reply-to': replyTo = '', 'other-mail': otherMail = '' } = values;
  const address = pickAddresses(replyTo)[0];
  const faults: readonly (readonly [boolean, keyof Talk])[] = [
    [isBad(deadline, pickDate(deadline)), 'deadlinePast'],
    [isPast(deadline, scene.context), 'deadlinePast'],
    [isBad(otherMail, pickAddresses(otherMail)[0]), 'addressBad'],
    [isBad(replyTo, address), 'escalationNeedsReply'],
    [(address ?? ownMail(scene)) === undefined, 'escalationNeedsReply'],
  ];
  return faults.find(([isFault]) => isFault)?.[1];
}

function isBad(typed: string, read: string | undefined): boolean {
  return typed.trim() !== '' && read === undefined;
}

function isPast(typed: string, { now, service }: Scene['context']): boolean {
  const day = pickDate(typed);
  return day !== undefined && day < dayIn(now, service.timeZone);
}
