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

/** Takes the word that was added. */
export function takeHelpedWords(scene: Scene, typed: string): Played {
  const { helped } = scene.state;
  if (helped === undefined) return repeat(scene);
  const words = toKeptWords(typed);
  const kept =
    words === '' ? scene : effect(scene, { kind: 'judge', judgement: { ...helped, words } });
  const noted = notify(kept, 'success', talkOf(scene).helpedNoted);
  if (scene.state.expecting !== 'nothing') return repeat(noted);
  return offer(noted, talkOf(scene).worksMore, moreChoices(scene));
}
