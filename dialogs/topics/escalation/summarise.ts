import type { Diagnosis } from '../../../bot/diagnosis/diagnosis.ts';
import { offer, remember, talkOf, type Scene } from '../../scene.ts';
import { fill } from '../../wording/fill.ts';
import { diagnoseScene, ownMail, ownUnit, provedAddresses } from '../case.ts';
import { isNeutral } from '../neutral.ts';
import { writeDay } from '../write-date.ts';
import { wordsOf } from '../words-of.ts';
import { teamName } from './team-of.ts';

/** Shows what will be sent, to be confirmed. */
export function summarise(scene: Scene): Scene {
  const talk = talkOf(scene);
  const text = fill(talk.summary, {
    team: teamName(scene, diagnoseScene(scene)),
    lines: summaryLines(scene).join('\n'),
  });
  const put = remember(scene, { expecting: 'escalation-confirm' });
  return offer(put, `${text}\n\n${talk.summaryAsk}`, [
    { id: 'escalation:send', label: talk.send },
    { id: 'escalation:change', label: talk.change },
    { id: 'escalation:cancel', label: talk.cancel },
  ]);
}

/** What the person is shown of it, and gets a copy of: nothing that only support may read. */
export function summaryLines(scene: Scene): readonly string[] {
  const talk = talkOf(scene);
  const { training, deadline, remark } = scene.state.escalation ?? {};
  const day = deadline === undefined ? undefined : writeDay(deadline, scene.state.language);
  return [
    situationLine(scene, diagnoseScene(scene)),
    ...otherLine(scene),
    ...addressLine(scene),
    ...line(talk.summaryUnit, 'unit', ownUnit(scene)),
    ...line(talk.summaryTraining, 'training', training),
    ...line(talk.summaryDeadline, 'deadline', day),
    ...line(talk.summaryRemark, 'remark', remark),
    talk.summaryTranscript,
  ];
}

/** Where the answer goes. */
export function replyAddress(scene: Scene): string | undefined {
  return scene.state.escalation?.replyTo ?? ownMail(scene);
}

function situationLine(scene: Scene, diagnosis: Diagnosis): string {
  const talk = talkOf(scene);
  if (diagnosis.verdict !== 'blocked') return talk.summaryNoSituation;
  const { code } = diagnosis;
  const { title } = wordsOf(scene, code);
  // The code would tell apart what the words leave together.
  return isNeutral(code)
    ? fill(talk.summaryNeutral, { title })
    : fill(talk.summarySituation, { title, code });
}

function addressLine(scene: Scene): readonly string[] {
  const talk = talkOf(scene);
  const mail = replyAddress(scene);
  if (mail === undefined) return [];
  const isProved = provedAddresses(scene).includes(mail);
  const proof = isProved ? talk.summaryProved : talk.summaryUnproved;
  return [fill(talk.summaryAddress, { mail, proof })];
}

function otherLine(scene: Scene): readonly string[] {
  const talk = talkOf(scene);
  if (scene.state.forWhom !== 'somebody-else') return [];
  const { otherName, otherUnit, otherMail } = scene.state.escalation ?? {};
  const known = [otherName, otherUnit, otherMail].filter((part) => part !== undefined).join(', ');
  return [fill(talk.summaryOther, { who: known === '' ? talk.summaryUnknownOther : known })];
}

function line(text: string, place: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [fill(text, { [place]: value })];
}
