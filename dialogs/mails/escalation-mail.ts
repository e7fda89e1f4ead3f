import type { Mail } from '../../bot/ports/turn.ts';
import type { Scene } from '../scene.ts';
import { factsOf } from '../topics/case.ts';
import { replyAddress } from '../topics/escalation/summarise.ts';
import { SUPPORT_WORDS } from '../wording/support.ts';
import { answersSection, transcriptSection, triedSection } from './conversation-sections.ts';
import {
  evidenceSection,
  lookUpsSection,
  pathSection,
  supportOnlySection,
} from './evidence-sections.ts';
import type { EscalationParts } from './escalation-parts.ts';
import { toPlainText, toSimpleHtml } from './mail-text.ts';
import { summarySection } from './summary-section.ts';

/** The mail to support: French, as support reads it, with everything that was found, and the unproved in a part of its own. */
export function composeEscalation(
  scene: Scene,
  parts: EscalationParts & { readonly to: string },
): Mail {
  const sections = [
    summarySection(scene, parts),
    pathSection(parts.diagnosis),
    evidenceSection(factsOf(scene.state)),
    answersSection(scene),
    ...triedSection(scene),
    ...supportOnlySection(scene),
    lookUpsSection(scene),
    transcriptSection(scene),
  ];
  const replyTo = replyAddress(scene);
  return {
    to: parts.to,
    ...(replyTo === undefined ? {} : { replyTo }),
    subject: subjectOf(scene, parts),
    text: toPlainText(sections),
    html: toSimpleHtml(sections),
    reference: parts.reference,
  };
}

/** Reference, situation, unit, who must act: what sorts a mailbox. */
function subjectOf(scene: Scene, { diagnosis, reference }: EscalationParts): string {
  const isBlocked = diagnosis.verdict === 'blocked';
  const code = isBlocked ? diagnosis.code : SUPPORT_WORDS.verdicts[diagnosis.verdict];
  const unit = unitCode(scene) ?? SUPPORT_WORDS.unknownUnit;
  const owner = isBlocked ? SUPPORT_WORDS.owners[diagnosis.owner] : SUPPORT_WORDS.toDetermine;
  return `[${reference}] ${code} – ${unit} – ${owner}`.replace(/\s+/gu, ' ');
}

function unitCode({ state }: Scene): string | undefined {
  return state.escalation?.otherUnit ?? state.findings?.unit?.code ?? state.givenUnit;
}
