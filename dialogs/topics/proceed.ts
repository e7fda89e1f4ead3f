import type { Diagnosis } from '../../bot/diagnosis/diagnosis.ts';
import { QUESTION_OF } from '../../bot/diagnosis/questions.ts';
import type { Subject } from '../../bot/ports/enquiry.ts';
import { discloseTo } from '../../bot/ports/trust/disclose-to.ts';
import { need, notify, remember, talkOf, type Played, type Scene } from '../scene.ts';
import { fill } from '../wording/fill.ts';
import { askAddress, askCode } from './ask-address.ts';
import { askQuestion } from './ask-question.ts';
import {
  canDirectoryMatter,
  canLookUp,
  diagnoseScene,
  isProofOpen,
  provedAddresses,
  readerOf,
} from './case.ts';
import { toStored } from '../stored-findings.ts';
import { journaliseQuestion } from './journal.ts';
import { subjectOf } from './subject-of.ts';
import { tellUnavailable, tellUndetermined } from './tell-open-end.ts';
import { tellBlocked, tellClear } from './tell-verdict.ts';

/**
 * What comes next, from what is known: a verdict where there is one, else what only this person can tell,
 * else the directories when an address is proved, else the proof.
 */
export function proceed(scene: Scene): Played {
  const diagnosis = diagnoseScene(scene);
  if (isDecidedBySight(scene, diagnosis)) return tell(scene, diagnosis);
  if (canLookUp(scene) && canDirectoryMatter(scene)) {
    const asked = askDirectories(scene);
    if (asked !== undefined) return asked;
    if (isProofOpen(scene)) return prove(scene, diagnosis);
  }
  return tell(scene, diagnosis);
}

/** The screen alone settles it, and no directory was needed: it is told at once. */
function isDecidedBySight(scene: Scene, diagnosis: Diagnosis): boolean {
  const isDecided = diagnosis.verdict === 'blocked' || diagnosis.verdict === 'clear';
  return isDecided && provedAddresses(scene).length === 0;
}

/** Asks the directories about what is proved, once for each subject, and again when that is wanted. */
function askDirectories(scene: Scene): Played | undefined {
  const mails = provedAddresses(scene);
  if (mails.length === 0 || scene.state.isWithoutCode) return undefined;
  const subject = subjectOf(scene, mails);
  const about = JSON.stringify(subject);
  if (scene.state.askedAbout === about && !scene.state.isFreshWanted) return undefined;
  const { findings } = scene.learned;
  const reader = readerOf(scene);
  if (findings === undefined)
    return need({ kind: 'directories', subject, isFresh: scene.state.isFreshWanted, reader });
  const learnt = remember(scene, {
    findings: toStored(discloseTo(reader, findings)),
    askedAbout: about,
    isFreshWanted: false,
  });
  return isUnitUnknown(learnt, subject) ? askUnitAgain(learnt, subject.unit) : proceed(learnt);
}

/** The directory was asked for the unit that the person named, does not know it, and the person was not told yet. */
function isUnitUnknown(
  scene: Scene,
  subject: Subject,
): subject is Subject & { readonly unit: string } {
  const { findings, unknownUnit } = scene.state;
  const isAnswered =
    findings?.lookUps.some(
      ({ question, failure }) => question === 'unit' && failure === undefined,
    ) ?? false;
  return (
    unknownUnit === undefined &&
    subject.unit !== undefined &&
    isAnswered &&
    findings?.unit === undefined
  );
}

/** Once: after that the conversation goes on with the unit as it was given. */
function askUnitAgain(scene: Scene, unit: string): Scene {
  const told = notify(scene, 'warning', fill(talkOf(scene).unitUnknown, { unit }));
  return askQuestion(remember(told, { unknownUnit: unit }), 'name-and-unit', true);
}

/** Only this person can tell something: that first. Then an address, and while its code travels the rest. */
function prove(scene: Scene, diagnosis: Diagnosis): Played {
  if (diagnosis.verdict === 'question') return put(scene, diagnosis);
  const { codeFor } = scene.state;
  if (codeFor === undefined) return askAddress(scene, false);
  return askCode(scene, fill(talkOf(scene).codeAsk, { mail: codeFor }));
}

function put(scene: Scene, diagnosis: Extract<Diagnosis, { verdict: 'question' }>): Scene {
  const written = journaliseQuestion(scene, diagnosis);
  return diagnosis.question === 'other-address'
    ? askAddress(written, true)
    : askQuestion(written, QUESTION_OF[diagnosis.question].id);
}

function tell(scene: Scene, diagnosis: Diagnosis): Scene {
  switch (diagnosis.verdict) {
    case 'blocked':
      return tellBlocked(scene, diagnosis);
    case 'clear':
      return tellClear(scene, diagnosis);
    case 'question':
      return put(scene, diagnosis);
    case 'unavailable':
      return tellUnavailable(scene, diagnosis);
    case 'undetermined':
      return tellUndetermined(scene, diagnosis);
  }
}
