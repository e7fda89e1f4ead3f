import { marked, notify, remember, talkOf, type Played, type Scene } from '../../scene.ts';
import type { Draft } from '../../state.ts';
import { pickAddresses, pickUnit } from '../../understanding/pick-up.ts';
import { pickDate } from '../../understanding/pick-date.ts';
import type { Talk } from '../../wording/talk.ts';
import { diagnoseScene, ownMail } from '../case.ts';
import { askDetails } from './ask-details.ts';
import { startEscalation } from './start-escalation.ts';
import { summarise } from './summarise.ts';
import { isForSesamePage } from './team-of.ts';
import { dayIn } from '../write-date.ts';

type Values = Readonly<Record<string, string>>;

/** Takes the details, all of them optional but for a way to answer, and shows what will be sent. */
export function takeDetails(scene: Scene, values: Values): Played {
  if (isForSesamePage(scene, diagnoseScene(scene))) return startEscalation(scene);
  const talk = talkOf(scene);
  const fault = faultIn(scene, values);
  if (fault !== undefined) return askDetails(notify(scene, 'error', talk[fault]), talk.moreContext);
  return summarise(remember(marked(scene), { escalation: toDraft(values) }));
}

const NOTHING = /^(?:non|no|rien|nothing|passer|skip|aucune?|none|-)[.! ]*$/iu;

/** A typed line instead of the form: addresses, a date and the rest, or nothing to add. */
export function takeTypedDetails(scene: Scene, text: string): Played {
  if (NOTHING.test(text.trim())) return takeDetails(scene, {});
  const mails = pickAddresses(text);
  const [replyTo, otherMail] = ownMail(scene) === undefined ? mails : [undefined, ...mails];
  return takeDetails(scene, {
    training: mails.reduce((rest, mail) => rest.replace(mail, ''), text),
    'reply-to': replyTo ?? '',
    deadline: pickDate(text) ?? '',
    ...(scene.state.forWhom === 'somebody-else' && {
      'other-mail': otherMail ?? '',
      'other-unit': pickUnit(text) ?? '',
    }),
  });
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

const MOST_CHARACTERS = {
  training: 300,
  remark: 1000,
  name: 120,
  'other-name': 120,
  'other-unit': 80,
} as const;

function toDraft(values: Values): Draft {
  const read = (id: keyof typeof MOST_CHARACTERS): string =>
    (values[id] ?? '').trim().slice(0, MOST_CHARACTERS[id]);
  const draft = {
    training: read('training'),
    remark: read('remark'),
    name: read('name'),
    otherName: read('other-name'),
    otherUnit: read('other-unit'),
    deadline: pickDate(values['deadline'] ?? ''),
    replyTo: pickAddresses(values['reply-to'] ?? '')[0],
    otherMail: pickAddresses(values['other-mail'] ?? '')[0],
  };
  return Object.fromEntries(
    Object.entries(draft).flatMap(([key, value]) =>
      value === undefined || value === '' ? [] : [[key, value]],
    ),
  );
}
