import type { StaffLookUp } from '../../../bot/ports/audit.ts';
import type { PersonalReport } from '../../../bot/ports/personal-data.ts';
import {
  marked,
  need,
  offer,
  remember,
  sayText,
  wordedIn,
  type Played,
  type Scene,
} from '../../scene.ts';
import { fill } from '../../wording/fill.ts';
import { provedAddresses } from '../case.ts';
import { isUnderWay } from '../escalation/is-under-way.ts';
import { writeDayOf } from '../write-date.ts';
import { askDataAddress, stepAside } from './ask-proof.ts';

/** The person asks what is known of them, or to be forgotten: both begin with what there is. */
export function askAboutData(scene: Scene): Played {
  return tellData(stepAside(marked(scene)));
}

/** Tells what is kept of whoever proved an address, what would go and what would stay, and asks. */
export function tellData(scene: Scene): Played {
  const addresses = provedAddresses(scene);
  if (addresses.length === 0) return askDataAddress(scene);
  const { personalData } = scene.learned;
  if (personalData === undefined) return need({ kind: 'personal-data', addresses });
  const words = wordedIn(scene).data;
  const told = sayText(scene, keptLines(scene, personalData, addresses).join('\n'));
  const asked = remember(told, { expecting: 'data-choice' });
  return offer(asked, stayingLines(scene, personalData).join('\n'), [
    { id: 'data:erase', label: words.eraseAll },
    { id: 'data:keep', label: words.eraseNothing },
  ]);
}

function keptLines(
  scene: Scene,
  data: PersonalReport,
  addresses: readonly string[],
): readonly string[] {
  const words = wordedIn(scene).data;
  const counts = [
    [words.diagnoses, data.diagnoses],
    [words.waiting, data.waitingMails],
    [words.files, data.mailFiles],
  ] as const;
  return [
    fill(words.title, { mails: addresses.join(', ') }),
    ...conversationLines(scene, data),
    ...data.escalations.flatMap((request) => requestLines(scene, request)),
    ...counts.flatMap(([text, count]) => (count === 0 ? [] : [fill(text, { count: `${count}` })])),
    ...data.lookUps.map((lookUp) => lookUpLine(scene, lookUp)),
    words.notKept,
  ];
}

function requestLines(
  scene: Scene,
  {
    reference,
    at,
    changedAt,
    keptUntil,
    isUnsent,
    messages,
  }: PersonalReport['escalations'][number],
): readonly string[] {
  const words = wordedIn(scene).data;
  const isStuck = isUnsent && !isUnderWay(changedAt, scene.context.now);
  const dates = { date: dayOf(scene, at), until: dayOf(scene, keptUntil) };
  return [
    fill(isStuck ? words.requestUnsent : words.request, { reference, ...dates }),
    ...(messages === 0 ? [] : [fill(words.requestMessages, { reference, count: `${messages}` })]),
  ];
}

function conversationLines(scene: Scene, { conversations }: PersonalReport): readonly string[] {
  const words = wordedIn(scene).data;
  const opened = conversations.map(({ openedAt }) => openedAt).sort();
  const [first] = opened;
  const last = opened.at(-1);
  if (first === undefined || last === undefined) return [];
  return [
    fill(conversations.length === 1 ? words.conversation : words.conversations, {
      count: `${conversations.length}`,
      from: dayOf(scene, first),
      to: dayOf(scene, last),
      days: `${scene.context.service.retentionDays}`,
    }),
  ];
}

function lookUpLine(scene: Scene, { at, who, reason }: StaffLookUp): string {
  const words = wordedIn(scene).data;
  const reference = /^escalation (.+)$/u.exec(who)?.[1];
  const given = reason ?? words.lookUpWithoutReason;
  return fill(words.lookUp, {
    date: dayOf(scene, at),
    reason: reference === undefined ? given : fill(words.lookUpForRequest, { reference }),
  });
}

function stayingLines(scene: Scene, data: PersonalReport): readonly string[] {
  const words = wordedIn(scene).data;
  return [
    words.goes,
    ...data.escalations.map(({ reference, keptUntil }) =>
      fill(words.staysRequest, { reference, until: dayOf(scene, keptUntil) }),
    ),
    ...(data.diagnoses === 0 ? [] : [words.staysDiagnoses]),
    ...(data.lookUps.length === 0
      ? []
      : [fill(words.staysLookUps, { days: `${data.lookUpDays}` })]),
    words.staysCounters,
    words.staysSent,
  ];
}

function dayOf({ state, context }: Scene, at: string): string {
  return writeDayOf(at, state.language, context.service.timeZone);
}
