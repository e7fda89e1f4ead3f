import type { MailSection } from '../../bot/ports/mail.ts';
import type { Diagnosis } from '../../bot/diagnosis/diagnosis.ts';
import type { SituationCode } from '../../bot/diagnosis/situations.ts';
import type { Scene } from '../scene.ts';
import { readerOf, ownUnit } from '../topics/case.ts';
import { askerName } from '../topics/escalation/dossier-of.ts';
import { replyAddress } from '../topics/escalation/summarise.ts';
import { situationWords } from '../topics/verdict-words.ts';
import { SUPPORT_WORDS } from '../wording/support.ts';
import type { EscalationParts } from './escalation-parts.ts';

const WORDS = SUPPORT_WORDS;

/** Who asks, for whom, and what was concluded. */
export function summarySection(scene: Scene, parts: EscalationParts): MailSection {
  const { diagnosis, reference, isAddition } = parts;
  const { escalation, language } = scene.state;
  const lines = [
    `${WORDS.reference} : ${reference}${isAddition ? ` (${WORDS.addition})` : ''}`,
    ...peopleLines(scene),
    `${WORDS.level} : ${WORDS.levels[readerOf(scene).level]}`,
    `${WORDS.language} : ${language === 'fr' ? WORDS.french : WORDS.english}`,
    `${WORDS.unit} : ${unitOf(scene) ?? WORDS.unknown}`,
    `${WORDS.verdict} : ${verdictLine(scene, diagnosis)}`,
    ...diagnosis.also.map((code) => `${WORDS.also} : ${code} – ${titleOf(scene, code)}`),
    ...optional(WORDS.training, escalation?.training),
    ...optional(WORDS.deadline, escalation?.deadline),
    ...optional(WORDS.remark, escalation?.remark),
    `${WORDS.conversation} : ${scene.context.conversationId}`,
    ...optional(WORDS.technicalReference, scene.context.requestId),
  ];
  return { heading: WORDS.summary, lines };
}

/** The unit of whom it is about. */
function unitOf(scene: Scene): string | undefined {
  return scene.state.escalation?.otherUnit ?? ownUnit(scene);
}

function peopleLines(scene: Scene): readonly string[] {
  const { isAdministrator, forWhom } = scene.state;
  const role = isAdministrator === true ? WORDS.administrator : undefined;
  return [
    `${WORDS.who} : ${list([askerName(scene), replyAddress(scene), role])}`,
    ...(forWhom === 'somebody-else'
      ? otherLines(scene)
      : [`${WORDS.forWhom} : ${WORDS.forThemselves}`]),
  ];
}

function otherLines(scene: Scene): readonly string[] {
  const { otherName, otherUnit, otherMail } = scene.state.escalation ?? {};
  const named = new Set([replyAddress(scene), otherMail]);
  const cited = scene.state.givenMails.filter((mail) => !named.has(mail));
  return [
    `${WORDS.forWhom} : ${WORDS.forSomebodyElse} – ${list([otherName, otherUnit, otherMail])}`,
    ...(cited.length === 0 ? [] : [`${WORDS.typed} : ${cited.join(', ')}`]),
  ];
}

function verdictLine(scene: Scene, diagnosis: Diagnosis): string {
  if (diagnosis.verdict !== 'blocked') return WORDS.verdicts[diagnosis.verdict];
  const chain = [diagnosis.owner, ...diagnosis.then]
    .map((owner) => WORDS.owners[owner])
    .join(' → ');
  return `${diagnosis.code} (${diagnosis.situation}) – ${titleOf(scene, diagnosis.code)} – ${chain}`;
}

/** Support reads the real situation, also where the person is told neutral words. */
function titleOf(scene: Scene, code: SituationCode): string {
  const { context } = scene;
  const none = { mail: undefined, unit: undefined, fact: undefined };
  return WORDS.plainly[code] ?? situationWords(code, 'fr', { context, ...none }).title;
}

function list(parts: readonly (string | undefined)[]): string {
  const known = parts.filter((part) => part !== undefined);
  return known.length === 0 ? WORDS.unknown : known.join(', ');
}

function optional(label: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [`${label} : ${value}`];
}
