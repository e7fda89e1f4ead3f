import type { Mail, MailSection } from '../../bot/ports/mail.ts';
import { contactsIn } from '../contacts.ts';
import { talkOf, type Scene } from '../scene.ts';
import { provedAddresses } from '../topics/case.ts';
import { isAnsweredHere } from '../topics/escalation/is-answered-here.ts';
import { replyAddress } from '../topics/escalation/summarise.ts';
import { fill } from '../wording/fill.ts';
import type { EscalationParts } from './escalation-parts.ts';
import { toPlainText, toSections, toSimpleHtml } from './mail-text.ts';

/** The copy to the person: what they confirmed when the address is proved, else just the reference. None for an addition. */
export function composeCopy(
  scene: Scene,
  parts: EscalationParts & { readonly to: string },
): readonly Mail[] {
  const to = replyAddress(scene);
  if (to === undefined || parts.isAddition) return [];
  const talk = talkOf(scene);
  const { reference } = parts;
  const isProved = provedAddresses(scene).includes(to);
  const body = isProved ? talk.copyBody : talk.referenceOnlyBody;
  const sections = [
    ...toSections(fill(body, valuesOf(scene, parts))),
    ...followSections(scene, reference, to),
  ];
  return [
    {
      to,
      replyTo: parts.to,
      subject: fill(talk.copySubject, { reference }),
      text: toPlainText(sections),
      html: toSimpleHtml(sections),
      reference,
    },
  ];
}

/** The page of the request: what is there is for whoever reads this mailbox. */
function followSections(scene: Scene, reference: string, to: string): readonly MailSection[] {
  const url = scene.context.toReturnUrl?.(reference, to);
  if (url === undefined) return [];
  const talk = talkOf(scene);
  return [
    { heading: '', lines: [talk.copyFollow], links: [{ label: talk.newsOpen, url }] },
    { heading: '', lines: [talk.newsFollowWhy] },
  ];
}

function valuesOf(scene: Scene, { reference, team, lines }: EscalationParts) {
  const talk = talkOf(scene);
  const { hours, delay } = contactsIn(scene.state.language, scene.context);
  return {
    reference,
    team,
    lines: lines.join('\n'),
    answer: isAnsweredHere(scene) ? talk.copyAnswer : talk.copyAnswerByMail,
    hours: hours === undefined ? '' : fill(talk.supportHours, { hours }),
    delay: delay === undefined ? '' : fill(talk.supportDelay, { delay }),
  };
}
