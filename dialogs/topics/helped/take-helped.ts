import type { PersonsJudgement } from '../../../bot/ports/judgements.ts';
import {
  effect,
  notify,
  offer,
  remember,
  say,
  talkOf,
  type Played,
  type Scene,
} from '../../scene.ts';
import { toKeptWords } from '../../understanding/to-kept-words.ts';
import { readYesOrNo, splitYesOrNo } from '../../understanding/yes-or-no.ts';
import { repeat } from '../repeat.ts';
import { moreChoices } from './ask-helped.ts';

/** Takes whether a verdict helped; where nothing stands open, a word may be added. */
export function takeHelped(scene: Scene, rest: string): Played {
  const [, answer, digits = ''] = /^(yes|no):(\d{1,6})$/u.exec(rest) ?? [];
  const diagnosisNumber = Number(digits);
  if (answer === undefined || diagnosisNumber < 1 || diagnosisNumber > scene.state.verdicts)
    return repeat(scene);
  const judgement = { diagnosisNumber, isRight: answer === 'yes' };
  const judged = effect(remember(scene, { helped: judgement }), { kind: 'judge', judgement });
  const talk = talkOf(scene);
  if (scene.state.expecting !== 'nothing')
    return repeat(notify(judged, 'success', talk.helpedNoted));
  return say(judged, {
    kind: 'form',
    form: 'helped',
    text: judgement.isRight ? talk.helpedThanks : talk.helpedSorry,
    fields: [{ id: 'words', label: talk.helpedWords, kind: 'long-text', isRequired: false }],
    submitLabel: talk.helpedSubmit,
    choices: moreChoices(scene),
  });
}

const HELPED_YES = /^helped:yes:(\d{1,6})$/u;

/** A yes or no that is typed judges as the button does; what follows it is the word that may be added. */
export function asHelped(scene: Scene, text: string): Played | undefined {
  const [digits] = scene.state.offered.flatMap(({ id }) => HELPED_YES.exec(id)?.[1] ?? []);
  if (digits === undefined) return undefined;
  const whole = readYesOrNo(text);
  if (whole !== undefined) return takeHelped(scene, `${whole}:${digits}`);
  const split = splitYesOrNo(text);
  if (split === undefined) return undefined;
  const helped = { diagnosisNumber: Number(digits), isRight: split.said === 'yes' };
  return thank(judge(remember(scene, { helped }), helped, toKeptWords(split.rest)));
}

/** Takes the word that was added. */
export function takeHelpedWords(scene: Scene, typed: string): Played {
  const { helped } = scene.state;
  if (helped === undefined) return repeat(scene);
  const words = toKeptWords(typed);
  return thank(words === '' ? scene : judge(scene, helped, words));
}

function judge(scene: Scene, helped: PersonsJudgement, words: string): Scene {
  const judgement = words === '' ? helped : { ...helped, words };
  return effect(scene, { kind: 'judge', judgement });
}

function thank(scene: Scene): Played {
  const talk = talkOf(scene);
  const noted = notify(scene, 'success', talk.helpedNoted);
  if (scene.state.expecting !== 'nothing') return repeat(noted);
  return offer(noted, talk.worksMore, moreChoices(scene));
}
