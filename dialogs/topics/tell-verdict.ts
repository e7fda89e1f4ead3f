import type { Diagnosis } from '../../bot/diagnosis/diagnosis.ts';
import type { SituationCode } from '../../bot/diagnosis/situations.ts';
import type { Choice, Reply } from '../../bot/ports/reply.ts';
import { notify, offer, remember, say, sayText, talkOf, type Scene } from '../scene.ts';
import { fill } from '../wording/fill.ts';
import type { SituationWording } from '../wording/situation-wording.ts';
import { accessPath } from './access-path.ts';
import { canLookUp, factsOf, isForAdministrator, isProofOpen } from './case.ts';
import { journalise } from './journal.ts';
import { forwardLetter, lettersOf } from './letters.ts';
import { besideOf, isNeutral } from './neutral.ts';
import { OWNER_WORDS } from './verdict-words.ts';
import { writeDateAbroad } from './write-date.ts';
import { wordsOf } from './words-of.ts';

type Blocked = Extract<Diagnosis, { verdict: 'blocked' }>;

/** The code under which it is remembered that nothing blocks. */
const CLEAR: SituationCode = 'P20';

/** Tells what blocks, the one action now, who acts, what to write to them, where the access stands, and what comes after. */
export function tellBlocked(scene: Scene, diagnosis: Blocked): Scene {
  const words = wordsOf(scene, diagnosis.code);
  if (isToldAlready(scene, diagnosis.code)) return tellAgain(scene, diagnosis, words);
  const told = say(scene, verdictReply(scene, diagnosis, words), ...extraReplies(scene, diagnosis));
  const letters =
    scene.state.forWhom === 'somebody-else'
      ? [forwardLetter(scene, diagnosis.code)]
      : lettersOf(scene, diagnosis);
  const withPath = say(told, ...letters, accessPath(scene, diagnosis));
  const noticed = noticeOthers(withPath, diagnosis);
  const after = sayText(noticed, fill(talkOf(scene).after, { after: words.after }));
  return journalise(offerNext(remember(after, { told: diagnosis.code })), diagnosis);
}

/** Two situations that are told in the same words are one to whoever reads them. */
function isToldAlready({ state }: Scene, code: SituationCode): boolean {
  const { told } = state;
  return told === code || (told !== undefined && isNeutral(told) && isNeutral(code));
}

/** What was told a moment ago is not told at length again. */
function tellAgain(scene: Scene, diagnosis: Blocked, words: SituationWording): Scene {
  const told = say(scene, verdictReply(scene, diagnosis, words), accessPath(scene, diagnosis));
  return journalise(offerNext(told), diagnosis);
}

/** Everything is done. */
export function tellClear(scene: Scene, diagnosis: Diagnosis): Scene {
  const talk = talkOf(scene);
  const told = say(
    scene,
    {
      kind: 'verdict',
      title: talk.clearTitle,
      explanation: talk.clearExplanation,
      action: talk.clearAction,
      who: talk.clearWho,
      tone: 'success',
    },
    accessPath(scene, diagnosis),
  );
  const noticed = remember(noticeOthers(told, diagnosis), { told: CLEAR });
  return journalise(offerNext(noticed), diagnosis);
}

/** What the person can say to a verdict. */
export function offerNext(scene: Scene): Scene {
  const talk = talkOf(scene);
  const put = remember(scene, { expecting: 'after-verdict' });
  if (scene.state.told === CLEAR) {
    return offer(put, talk.afterQuestion, [
      choice('verdict:else', talk.somethingElse),
      choice('command:human', talk.human),
    ]);
  }
  const prove =
    canLookUp(scene) && !isProofOpen(scene) && scene.state.isWithoutCode
      ? [choice('verdict:prove', talk.proveNow)]
      : [];
  return offer(put, talk.afterQuestion, [
    choice('verdict:works', talk.works),
    choice('verdict:done', talk.done),
    choice('verdict:cannot', talk.cannot),
    ...prove,
    choice('verdict:escalate', talk.escalate),
    choice('verdict:else', talk.somethingElse),
  ]);
}

function verdictReply(scene: Scene, diagnosis: Blocked, words: SituationWording): Reply {
  const talk = talkOf(scene);
  const owner = talk[OWNER_WORDS[diagnosis.owner]];
  const then = diagnosis.then.map((next) => talk[OWNER_WORDS[next]]).join(', ');
  const seen = seenAt(scene, diagnosis);
  const since =
    seen === undefined || isNeutral(diagnosis.code)
      ? ''
      : ` ${fill(talk.knownSince, { date: writeDateAbroad(seen, scene.state.language, scene.context.service.timeZone) })}`;
  return {
    kind: 'verdict',
    title: words.title,
    explanation: `${words.explanation}${since}`,
    action: isForAdministrator(scene, diagnosis.code) ? talk.administratorActs : words.action,
    who: then === '' ? fill(talk.who, { owner }) : fill(talk.whoThen, { owner, then }),
    tone: 'error',
  };
}

/** When the directories told it; what the person says was just said. */
function seenAt(scene: Scene, diagnosis: Blocked): string | undefined {
  const system = diagnosis.step === 'janus' ? 'janus' : 'reseda';
  const seen = Object.values(scene.state.findings?.facts ?? {}).find(
    ({ source }) => source === system,
  );
  const isDirectory = ['unit', 'reseda', 'janus'].includes(diagnosis.step);
  return isDirectory ? seen?.at : undefined;
}

function extraReplies(scene: Scene, diagnosis: Blocked): readonly Reply[] {
  const talk = talkOf(scene);
  const [mail] = scene.state.findings?.recordMails ?? [];
  if (diagnosis.code !== 'R3' || mail === undefined) return [];
  return [{ kind: 'notice', tone: 'info', text: fill(talk.recordMail, { mail }) }];
}

function noticeOthers(scene: Scene, diagnosis: Diagnosis): Scene {
  const talk = talkOf(scene);
  const beside = besideOf(diagnosis);
  // Who believes not to be eligible was reassured already, in nearly the same words.
  const codes = beside.includes('E3') ? beside.filter((code) => !/^E[23]$/u.test(code)) : beside;
  const titles = codes.map((code) => wordsOf(scene, code).title);
  const noticed =
    titles.length === 0
      ? scene
      : notify(scene, 'info', fill(talk.alsoNotice, { titles: titles.join(' ; ') }));
  return mayBeLocked(scene, diagnosis) ? notify(noticed, 'warning', talk.possibleLock) : noticed;
}

function mayBeLocked(scene: Scene, diagnosis: Diagnosis): boolean {
  const isNeutralTold = diagnosis.verdict === 'blocked' && isNeutral(diagnosis.code);
  return !isNeutralTold && factsOf(scene.state)['janus.locked']?.possible === true;
}

function choice(id: string, label: string): Choice {
  return { id, label };
}
