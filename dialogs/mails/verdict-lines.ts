import type { Diagnosis } from '../../bot/diagnosis/diagnosis.ts';
import type { FactName, Facts } from '../../bot/diagnosis/fact.ts';
import { groundsOfSituation } from '../../bot/diagnosis/holding.ts';
import { SITUATION_OF, type SituationCode } from '../../bot/diagnosis/situations.ts';
import type { Owner } from '../../bot/diagnosis/step.ts';
import { wordedIn, type Scene } from '../scene.ts';
import { factsOf, isForAdministrator } from '../topics/case.ts';
import { contactOf } from '../topics/letters.ts';
import { isNeutral } from '../topics/neutral.ts';
import { wordsOf } from '../topics/words-of.ts';
import { nameSituation } from '../wording/console/name-situation.ts';
import {
  factWordsIn,
  groupBySource,
  isSeen,
  writeFact,
  type FactWords,
  type Told,
} from './fact-words.ts';

type Blocked = Extract<Diagnosis, { verdict: 'blocked' }>;

/** What it is, in one line: the real situation, also where the person is told neutral words. */
export function headlineOf(scene: Scene, diagnosis: Diagnosis): string {
  const { support } = wordedIn(scene, 'fr');
  if (diagnosis.verdict === 'blocked') return nameSituation(diagnosis.code, 'fr');
  const silent = diagnosis.unavailable.map((system) => support.sources[system]).join(', ');
  const headline = support.headlines[diagnosis.verdict];
  return silent === '' ? headline : `${headline}\u00a0: ${silent}`;
}

/** What it rests on, what else holds, who acts, what the person was told to do, and did. */
export function verdictLines(scene: Scene, diagnosis: Diagnosis): readonly string[] {
  const { support } = wordedIn(scene, 'fr');
  return [
    ...groundLines(diagnosis, factsOf(scene.state), factWordsIn(scene)),
    ...diagnosis.also.map((code) => `${support.also}\u00a0: ${nameSituation(code, 'fr')}`),
    ...(diagnosis.verdict === 'blocked'
      ? actionLines(scene, diagnosis)
      : openLines(scene, diagnosis)),
    ...triedLines(scene, diagnosis),
  ];
}

/** The facts that the verdict rests on. */
export function groundsOf(diagnosis: Diagnosis, facts: Facts): readonly FactName[] {
  if (diagnosis.verdict !== 'blocked') return [];
  return [...new Set(groundsOfSituation(SITUATION_OF[diagnosis.code], facts))];
}

/** Seen in a system it is certain; what is only possible, or only told, has to be confirmed. */
function groundLines(diagnosis: Diagnosis, facts: Facts, words: FactWords): readonly string[] {
  if (diagnosis.verdict !== 'blocked') return [];
  const grounds = groundsOf(diagnosis, facts).flatMap((name) => {
    const fact = facts[name];
    return fact === undefined ? [] : [[name, fact] as const];
  });
  if (grounds.length === 0) return [`${words.toConfirm}\u00a0: ${words.byElimination}`];
  return groupBySource(grounds, words).map((told) => groundLine(told, words));
}

function groundLine(told: Told, words: FactWords): string {
  if (!isSeen(told)) return `${words.toConfirm}\u00a0: ${told.place}`;
  const isCertain = told.facts.every(([, { possible }]) => possible !== true);
  const facts = told.facts.map((fact) => writeFact(fact, words)).join('\u00a0; ');
  return `${isCertain ? words.seen : words.toConfirm}\u00a0: ${facts} – ${told.place}`;
}

function actionLines(scene: Scene, diagnosis: Blocked): readonly string[] {
  const { support } = wordedIn(scene, 'fr');
  const owners = [diagnosis.owner, ...diagnosis.then].map((owner) => nameOwner(scene, owner));
  return [
    `${support.owner}\u00a0: ${owners.join(' → ')}`,
    ...(isNeutral(diagnosis.code) ? [support.toldNeutrally] : []),
    ...(isAdvised(scene, diagnosis)
      ? [`${support.advice}\u00a0: «\u00a0${adviceOn(scene, diagnosis.code)}\u00a0»`]
      : []),
  ];
}

/** What the person says to have done about this verdict, and about those before. */
function triedLines(scene: Scene, diagnosis: Diagnosis): readonly string[] {
  const { support } = wordedIn(scene, 'fr');
  const advised = diagnosis.verdict === 'blocked' && isAdvised(scene, diagnosis) && diagnosis.code;
  return [...new Set(scene.state.tried)].map(
    (code) =>
      `${support.tried}\u00a0: ${code === advised ? support.thisAdvice : code} – ${support.saidDone}`,
  );
}

function isAdvised({ state }: Scene, { code }: Blocked): boolean {
  return state.told === code;
}

/** By name where the directory tells, as in the letter that the person was given. */
function nameOwner(scene: Scene, owner: Owner): string {
  const name = wordedIn(scene, 'fr').support.owners[owner];
  const contact = contactOf(scene, owner);
  if (contact === undefined) return name;
  const { mail } = contact;
  return `${name} (${mail === undefined ? contact.name : `${contact.name}, ${mail}`})`;
}

/** In the words that the person was told, neutral ones where they were. */
function adviceOn(scene: Scene, code: SituationCode): string {
  return isForAdministrator(scene, code)
    ? wordedIn(scene, 'fr').talk.administratorActs
    : wordsOf(scene, code, 'fr').action;
}

/** The question that stands open: what support can ask first. */
function openLines(scene: Scene, diagnosis: Diagnosis): readonly string[] {
  if (diagnosis.verdict !== 'question') return [];
  const { question, support } = wordedIn(scene, 'fr');
  return [`${support.openQuestion}\u00a0: ${firstSentence(question[diagnosis.question].text)}`];
}

/** What is asked, without the hints on how to answer. */
export function firstSentence(text: string): string {
  return /^.*?[?.](?=\s|$)/su.exec(text)?.[0] ?? text;
}
