import type { Diagnosis } from '../../../bot/diagnosis/diagnosis.ts';
import { contactsIn } from '../../contacts.ts';
import { composeCopy } from '../../mails/copy-mail.ts';
import { composeEscalation } from '../../mails/escalation-mail.ts';
import {
  drop,
  effect,
  marked,
  need,
  notify,
  offer,
  remember,
  sayText,
  talkOf,
  type Played,
  type Scene,
} from '../../scene.ts';
import { fill } from '../../wording/fill.ts';
import { diagnoseScene, provedAddresses } from '../case.ts';
import { journaliseOutcome } from '../journal.ts';
import { dossierOf } from './dossier-of.ts';
import { replyAddress, summaryLines } from './summarise.ts';
import { sesameMailbox, teamName, teamOf } from './team-of.ts';

interface Escalation {
  readonly reference: string;
  readonly situation: string;
  readonly isAddition: boolean;
}

/** Sends what was confirmed; to an open request for the same situation it is added. */
export function sendEscalation(scene: Scene): Played {
  const diagnosis = diagnoseScene(scene);
  const situation = diagnosis.verdict === 'blocked' ? diagnosis.code : diagnosis.verdict;
  const { openEscalation: open } = scene.learned;
  if (open === undefined) {
    return need({ kind: 'open-escalation', addresses: provedAddresses(scene), situation });
  }
  const isAddition = open !== 'none';
  const reference = isAddition ? open.reference : scene.context.newReference;
  return deliver(scene, diagnosis, { reference, situation, isAddition });
}

function deliver(scene: Scene, diagnosis: Diagnosis, escalation: Escalation): Scene {
  const sesame = teamOf(diagnosis) === 'sesame' ? sesameMailbox(scene) : undefined;
  const parts = {
    diagnosis,
    reference: escalation.reference,
    isAddition: escalation.isAddition,
    team: teamName(scene, diagnosis),
    lines: summaryLines(scene),
    to: sesame ?? scene.context.service.supportMailbox,
  };
  const mails = [composeEscalation(scene, parts), ...composeCopy(scene, parts)];
  const addresses = provedAddresses(scene);
  const dossier = dossierOf(scene, diagnosis);
  const sent = effect(scene, { kind: 'escalate', ...escalation, addresses, dossier, mails });
  const told = tellSent(sent, escalation);
  return closing(journaliseOutcome(afterwards(told, escalation.reference), diagnosis, 'escalated'));
}

function tellSent(scene: Scene, { reference, isAddition }: Escalation): Scene {
  const talk = talkOf(scene);
  const text = isAddition ? talk.escalatedAdded : talk.escalated;
  return notify(scene, 'success', fill(text, { reference, mail: replyAddress(scene) }));
}

/** What was sent cannot be taken back: back leads to where it was decided to send it. */
function afterwards(scene: Scene, reference: string): Scene {
  const { history } = marked(scene).state;
  const start = history.findLastIndex(({ expecting }) => !expecting.startsWith('escalation-'));
  const replyTo = replyAddress(scene);
  return remember(drop(scene, 'escalation'), {
    reference,
    ...(replyTo !== undefined && { replyTo }),
    expecting: 'nothing',
    misses: 0,
    history: history.slice(0, start + 1),
  });
}

function closing(scene: Scene): Scene {
  const talk = talkOf(scene);
  const { hours, delay } = contactsIn(scene.state.language, scene.context);
  const withHours =
    hours === undefined ? scene : sayText(scene, fill(talk.supportHours, { hours }));
  const withDelay =
    delay === undefined ? withHours : sayText(withHours, fill(talk.supportDelay, { delay }));
  return offer(withDelay, talk.afterQuestion, [
    { id: 'verdict:works', label: talk.works },
    { id: 'verdict:done', label: talk.done },
    { id: 'command:restart', label: talk.somethingElse },
  ]);
}
