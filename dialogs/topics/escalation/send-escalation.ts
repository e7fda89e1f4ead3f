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
import { closeDiagnosis, isOfRequest, journaliseOutcome, situationOf } from '../journal.ts';
import { dossierOf } from './dossier-of.ts';
import { isAnsweredHere } from './is-answered-here.ts';
import { replyAddress, summarise, summaryLines } from './summarise.ts';
import { whileFew } from '../support/tell-support.ts';
import { sesameMailbox, teamName, teamOf } from './team-of.ts';

interface Escalation {
  readonly reference: string;
  readonly situation: string;
  readonly isAddition: boolean;
}

/** Sends what was confirmed; to an open request for the same situation it is added. */
export function sendEscalation(scene: Scene): Played {
  const diagnosis = diagnoseScene(scene);
  const situation = situationOf(diagnosis);
  const { openEscalation: open } = scene.learned;
  if (open === undefined) {
    return need({ kind: 'open-escalation', addresses: provedAddresses(scene), situation });
  }
  if (open === 'none') return sendNew(scene, diagnosis, situation);
  const { reference } = open;
  return whileFew(
    scene,
    open,
    (few) => deliver(few, diagnosis, { reference, situation, isAddition: true }),
    summarise,
  );
}

function sendNew(scene: Scene, diagnosis: Diagnosis, situation: string): Scene {
  const reference = scene.context.newReference;
  // Two requests are judged apart.
  const own = isOfRequest(scene) ? closeDiagnosis(scene) : scene;
  return deliver(own, diagnosis, { reference, situation, isAddition: false });
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
  const after = afterwards(told, escalation.reference);
  const noted = journaliseOutcome(after, diagnosis, 'escalated');
  const requested = { number: noted.state.verdicts, situation: escalation.situation };
  return closing(remember(noted, { requested }));
}

function tellSent(scene: Scene, { reference, isAddition }: Escalation): Scene {
  const talk = talkOf(scene);
  const told = isAnsweredHere(scene) ? talk.escalatedHere : talk.escalated;
  const text = isAddition ? talk.escalatedAdded : told;
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
