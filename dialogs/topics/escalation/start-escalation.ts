import type { Diagnosis } from '../../../bot/diagnosis/diagnosis.ts';
import { contactsIn } from '../../contacts.ts';
import {
  marked,
  offer,
  remember,
  say,
  sayText,
  talkOf,
  type Played,
  type Scene,
} from '../../scene.ts';
import type { Draft, State } from '../../state.ts';
import { fill } from '../../wording/fill.ts';
import { diagnoseScene } from '../case.ts';
import { letterTo } from '../letters.ts';
import { besideOf } from '../neutral.ts';
import { askDetails } from './ask-details.ts';
import { isForSesamePage, teamName } from './team-of.ts';

/** Starts passing on to support, whatever stands open. Sésame's matters go to those who help with Sésame. */
export function startEscalation(scene: Scene): Played {
  const diagnosis = diagnoseScene(scene);
  if (isForSesamePage(scene, diagnosis)) return sendToSesame(marked(scene), diagnosis);
  const { escalation = replyToBefore(scene.state) } = scene.state;
  const started = remember(marked(scene), { escalation });
  const team = teamName(scene, diagnosis);
  return askDetails(started, fill(talkOf(scene).escalationIntro, { team }));
}

/** Who gave an address with a request does not type it again. */
function replyToBefore({ replyTo }: State): Draft {
  return replyTo === undefined ? {} : { replyTo };
}

/** They have no mailbox that we know: the person writes to them, with a letter that is ready. */
function sendToSesame(scene: Scene, diagnosis: Diagnosis): Scene {
  const talk = talkOf(scene);
  const { sesame = talk.sesameDefault } = contactsIn(scene.state.language, scene.context);
  const code = diagnosis.verdict === 'blocked' ? diagnosis.code : undefined;
  const beside = besideOf(diagnosis);
  const codes = code === undefined ? beside : [code, ...beside];
  const told = sayText(scene, fill(talk.sesameNotMailbox, { sesame }));
  const written = say(told, letterTo(scene, 'sesame-support', code, codes));
  const put = remember(written, {
    expecting: 'after-verdict',
    ...(code !== undefined && { sesameTold: code }),
  });
  return offer(put, talk.afterQuestion, [
    { id: 'verdict:works', label: talk.works },
    { id: 'verdict:done', label: talk.done },
    { id: 'verdict:escalate', label: talk.sesameAnyway },
    { id: 'verdict:else', label: talk.somethingElse },
  ]);
}
