import { groundsOfSituation } from '../../bot/diagnosis/holding.ts';
import { discloseTo } from '../../bot/ports/trust/disclose-to.ts';
import type { Diagnosis } from '../../bot/diagnosis/diagnosis.ts';
import { entriesOf } from '../../bot/diagnosis/condition.ts';
import type { Fact, FactName } from '../../bot/diagnosis/fact.ts';
import { SITUATION_OF, type SituationCode } from '../../bot/diagnosis/situations.ts';
import {
  drop,
  marked,
  notify,
  remember,
  say,
  sayText,
  talkOf,
  type Played,
  type Scene,
} from '../scene.ts';
import { accessPath } from './access-path.ts';
import { askAddress } from './ask-address.ts';
import { askQuestion } from './ask-question.ts';
import { askWhy } from './ask-why.ts';
import { canLookUp, diagnoseScene, factsOf, provedAddresses, readerOf } from './case.ts';
import { forget } from './forget.ts';
import { toStored } from '../stored-findings.ts';
import { askHelpedBeside, askHelpedOrMore, noteNotHelped } from './helped/ask-helped.ts';
import { closeDiagnosis, isOfRequest, journaliseOutcome } from './journal.ts';
import { isNeutral } from './neutral.ts';
import { proceed } from './proceed.ts';
import { repeat } from './repeat.ts';
import { confirmOpen } from './support/tell-support.ts';

/** What the person says once a verdict was told. */
export function takeAfterVerdict(scene: Scene, choice: string): Played {
  switch (choice) {
    case 'works':
      return itWorks(scene);
    case 'done':
      return checkAgain(scene);
    case 'cannot':
      return askWhy(marked(scene));
    case 'prove':
      return askAddress(remember(marked(scene), { isWithoutCode: false }), false);
    case 'not-mine':
      return somethingElse(notMine(scene));
    default:
      return somethingElse(scene);
  }
}

/** It works: the verdict was right, or the person found the way. A request that is open is closed with it. */
export function itWorks(scene: Scene): Played {
  const talk = talkOf(scene);
  const told = confirmOpen(scene);
  if (told.kind === 'needs') return told;
  if (told === scene && isSaidAlready(scene)) return thankAgain(scene);
  const thanked = notify(
    remember(marked(told), { expecting: 'nothing' }),
    'success',
    talk.worksThanks,
  );
  // After support has helped it says nothing of the verdict.
  const isByAdvice = told === scene && !isOfRequest(scene);
  const isConfirmed = isByAdvice ? true : undefined;
  const noted = journaliseOutcome(thanked, diagnoseScene(scene), 'works', isConfirmed);
  const said = remember(noted, { worked: noted.state.verdicts });
  return askHelpedOrMore(said, isByAdvice && scene.state.told !== undefined);
}

/** It is not asked a second time whether the verdict helped. */
function thankAgain(scene: Scene): Played {
  const thanked = notify(scene, 'success', talkOf(scene).thanks);
  return scene.state.expecting === 'nothing' ? askHelpedOrMore(thanked, false) : repeat(thanked);
}

/** Whoever thanks after that says it no second time. */
function isSaidAlready({ state: { worked, verdicts } }: Scene): boolean {
  return worked !== undefined && worked === verdicts;
}

/** The verdict was wrong, by the person. */
function notMine(scene: Scene): Scene {
  return noteNotHelped(journaliseOutcome(scene, diagnoseScene(scene), 'blocked', false));
}

/** Looks again: past every cache where a directory tells it, else by asking what the person sees now. */
export function checkAgain(scene: Scene): Played {
  const before = diagnoseScene(scene);
  const code = before.verdict === 'blocked' ? before.code : undefined;
  const tried = code === undefined ? scene.state.tried : [...new Set([...scene.state.tried, code])];
  const isFreshWanted = canLookUp(scene) && provedAddresses(scene).length > 0;
  const fresh = remember(marked(scene), { isFreshWanted, tried });
  const again = forgetTold(fresh, before);
  const isAsking = isFreshWanted && scene.learned.findings === undefined;
  return proceed(isAsking || code === undefined ? again : sayWhatChanged(again, code));
}

/** What the person told about the blocking step may have changed with what they did. */
function forgetTold(scene: Scene, before: Diagnosis): Scene {
  if (before.verdict !== 'blocked') return scene;
  const grounds = groundsOfSituation(SITUATION_OF[before.code], factsOf(scene.state));
  const shown = entriesOf<FactName, Fact>(scene.state.facts)
    .filter(([name, { source }]) => name.startsWith('sees.') || source === 'error-text')
    .map(([name]) => name);
  const isKept = (name: string): boolean => isLasting(scene, name);
  const past = [...grounds, ...shown].filter((name) => !isKept(name));
  return forget(scene, new Set(past), isKept);
}

/** While a directory is asked again, who the person is and where they are stays as they told it. */
function isLasting(scene: Scene, name: string): boolean {
  return (
    provedAddresses(scene).length > 0 &&
    (name.startsWith('person.') || name.startsWith('unit.')) &&
    name !== 'person.used-janus'
  );
}

/** Says whether what a directory told has changed; what only the person sees, the person is asked. */
function sayWhatChanged(scene: Scene, before: SituationCode): Scene {
  const talk = talkOf(scene);
  const { findings } = scene.learned;
  // That the account is in order again, or blocked in another way, is not announced.
  if (isNeutral(before)) return scene;
  if (findings === undefined || !isTold(diagnoseScene(scene), before))
    return sayText(scene, talk.recheckPerson);
  const heard = discloseTo(readerOf(scene), findings);
  const learnt = remember(scene, { findings: toStored(heard) });
  const renewed = diagnoseScene(learnt);
  if (renewed.verdict === 'unavailable') return scene;
  if (isTold(renewed, before)) return notify(scene, 'info', talk.stillSame);
  const better = notify(scene, 'success', talk.nowBetter);
  // With everything else that follows, the path comes by itself.
  return renewed.verdict === 'question' ? say(better, accessPath(learnt, renewed)) : better;
}

function isTold(diagnosis: Diagnosis, code: SituationCode): boolean {
  return (
    (diagnosis.verdict === 'blocked' && diagnosis.code === code) || diagnosis.also.includes(code)
  );
}

/** Another problem: what was told about this one goes, what was proved and found stays. What is seen now says more than a directory. */
function somethingElse(scene: Scene): Played {
  const asked = askHelpedBeside(marked(scene));
  const emptied = drop(
    remember(closeDiagnosis(asked), { facts: {}, answers: {} }),
    'told',
    'worked',
    'errorText',
  );
  return askQuestion(emptied, 'screen');
}
