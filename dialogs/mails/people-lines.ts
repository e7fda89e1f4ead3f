import { wordedIn, type Scene } from '../scene.ts';
import { ownUnit, provedAddresses } from '../topics/case.ts';
import { askerName } from '../topics/escalation/dossier-of.ts';
import { replyAddress } from '../topics/escalation/summarise.ts';
import { writeDay } from '../topics/write-date.ts';
import type { SupportWords } from '../wording/wording.ts';

/** Who asks, for whom and of which unit, with what is proved of it and what is only typed. */
export function peopleLines(scene: Scene): readonly string[] {
  const { support: words } = wordedIn(scene, 'fr');
  return [
    `${words.who}\u00a0: ${askerWords(scene, words)}`,
    ...otherProofs(scene, words),
    ...(scene.state.forWhom === 'somebody-else' ? otherLines(scene, words) : []),
    ...optional(words.unit, unitOf(scene, words)),
  ];
}

/** What they want, until when, and what they add. */
export function wishLines(scene: Scene): readonly string[] {
  const { support: words } = wordedIn(scene, 'fr');
  const { training, deadline, remark } = scene.state.escalation ?? {};
  const day = deadline === undefined ? undefined : writeDay(deadline, 'fr');
  // On one line: the first screen holds what can be done as well.
  const wished = [...optional(words.training, training), ...optional(words.deadline, day)];
  return [...(wished.length === 0 ? [] : [wished.join(' – ')]), ...optional(words.remark, remark)];
}

function askerWords(scene: Scene, words: SupportWords): string {
  const { isAdministrator, language } = scene.state;
  return [
    ...nameOf(scene, words),
    ...(isAdministrator === true ? [words.administrator] : []),
    addressOf(scene, words),
    language === 'fr' ? words.french : words.english,
  ].join(', ');
}

/** A name that no record bears is one that was typed. */
function nameOf(scene: Scene, words: SupportWords): readonly string[] {
  const name = askerName(scene);
  if (name === undefined) return [];
  const isOfRecord = name === scene.state.findings?.person?.name;
  return [isOfRecord ? name : `${name} (${words.typedName})`];
}

function addressOf(scene: Scene, words: SupportWords): string {
  const address = replyAddress(scene);
  return address === undefined ? words.unknownAddress : withProof(scene, address, words);
}

/** What was proved besides the address to which the answer goes. */
function otherProofs(scene: Scene, words: SupportWords): readonly string[] {
  const others = provedAddresses(scene).filter((address) => address !== replyAddress(scene));
  const named = others.map((address) => withProof(scene, address, words));
  return named.length === 0 ? [] : [`${words.otherAddress}\u00a0: ${named.join(', ')}`];
}

function withProof(scene: Scene, address: string, words: SupportWords): string {
  const isProved = provedAddresses(scene).includes(address);
  const proof = scene.state.proofs.find((one) => one.address === address);
  return `${address} (${words.levels[isProved ? (proof?.level ?? 'anonymous') : 'anonymous']})`;
}

function otherLines(scene: Scene, words: SupportWords): readonly string[] {
  const { otherName, otherUnit, otherMail } = scene.state.escalation ?? {};
  const named = new Set([replyAddress(scene), otherMail]);
  const cited = scene.state.givenMails.filter((mail) => !named.has(mail));
  const known = [otherName, otherUnit, otherMail].filter((part) => part !== undefined).join(', ');
  return [
    `${words.forSomebodyElse}\u00a0: ${known === '' ? words.unknown : known}`,
    ...(cited.length === 0 ? [] : [`${words.cited}\u00a0: ${cited.join(', ')}`]),
  ];
}

/** The unit of whom it is about, where it does not stand beside their name. */
function unitOf(scene: Scene, words: SupportWords): string | undefined {
  const { escalation, findings } = scene.state;
  const unit = ownUnit(scene);
  if (unit === undefined || escalation?.otherUnit !== undefined) return undefined;
  return findings?.unit === undefined ? `${unit} (${words.typedUnit})` : unit;
}

function optional(label: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [`${label}\u00a0: ${value}`];
}
