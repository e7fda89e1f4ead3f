import type { Diagnosis } from '../../bot/diagnosis/diagnosis.ts';
import { SITUATION_OF, type SituationCode } from '../../bot/diagnosis/situations.ts';
import type { Owner } from '../../bot/diagnosis/step.ts';
import type { Contact } from '../../bot/ports/directories.ts';
import type { Language } from '../../bot/ports/message.ts';
import { LANGUAGES } from '../wording/languages.ts';
import type { Letter, Reply } from '../../bot/ports/reply.ts';
import { contactsIn } from '../contacts.ts';
import { talkOf, type Scene } from '../scene.ts';
import { fill } from '../wording/fill.ts';
import type { Talk } from '../wording/talk.ts';
import { SHIPPED } from '../wording/wording.ts';
import { isForAdministrator, isMailboxClosed, ownMail, ownUnit } from './case.ts';
import { besideOf } from './neutral.ts';
import { OWNER_WORDS } from './verdict-words.ts';
import { wordsOf } from './words-of.ts';

/**
 * One message for each owner who has something to repair, the owner of the verdict first.
 * Each gathers everything that this owner must repair, warnings included. Nobody writes to themselves.
 */
export function lettersOf(scene: Scene, diagnosis: Diagnosis): readonly Reply[] {
  if (diagnosis.verdict !== 'blocked') return [];
  const codes = [diagnosis.code, ...besideOf(diagnosis)];
  const owners = new Set<Owner>(codes.map((code) => SITUATION_OF[code].owner));
  if (asksThen(diagnosis.code)) for (const owner of diagnosis.then.slice(0, 1)) owners.add(owner);
  owners.delete('user');
  return [...owners].map((owner) => letterTo(scene, owner, diagnosis.code, codes));
}

/** The message to one owner, in each language. */
export function letterTo(
  scene: Scene,
  owner: Owner,
  verdict: SituationCode | undefined,
  codes: readonly SituationCode[],
): Reply {
  const talk = talkOf(scene);
  const contact = contactOf(scene, owner);
  return {
    kind: 'letter',
    title: talk.letterTitle,
    to:
      contact === undefined
        ? talk[OWNER_WORDS[owner]]
        : `${contact.name} (${talk[OWNER_WORDS[owner]]})`,
    ...mailOf(scene, owner, contact),
    letters: LANGUAGES.map((language) =>
      writeLetter(scene, language, owner, verdict, codes, contact),
    ),
    copyLabel: talk.letterCopy,
    mailLabel: talk.letterMail,
  };
}

function writeLetter(
  scene: Scene,
  language: Language,
  owner: Owner,
  verdict: SituationCode | undefined,
  codes: readonly SituationCode[],
  contact: Contact | undefined,
): Letter {
  const talk = talkOf(scene, language);
  const requests = codes.flatMap((code) =>
    requestsOf(scene, language, owner, code, code === verdict),
  );
  const help =
    verdict === undefined ? talk.letterGeneralSubject : helpWith(scene, language, verdict);
  const items = requests.length === 0 ? [help] : [...new Set(requests)];
  const subject = fill(talk.letterSubject, { items: items[0] });
  const body = [
    contact === undefined ? talk.letterHello : fill(talk.letterHelloName, { name: contact.name }),
    '',
    talk.letterIntro,
    ...items.map((item) => `– ${item}`),
    '',
    ...identityLines(scene, language),
    '',
    talk.letterThanks,
    talk.letterBye,
  ];
  return { language, subject: subject.slice(0, 150), body: body.join('\n') };
}

/** What the person repairs alone has no request in the table: they ask for help with it. */
function helpWith(scene: Scene, language: Language, code: SituationCode): string {
  return fill(talkOf(scene, language).letterHelpWith, {
    title: wordsOf(scene, code, language).title,
  });
}

function requestsOf(
  scene: Scene,
  language: Language,
  owner: Owner,
  code: SituationCode,
  isVerdict: boolean,
): readonly string[] {
  const { owner: first, then } = SITUATION_OF[code];
  const { request, thenRequest } = wordsOf(scene, code, language);
  const ofNext = isVerdict && then[0] === owner ? (thenRequest ?? request) : undefined;
  const asked = first === owner ? request : ofNext;
  return asked === undefined ? [] : [asked];
}

/** The first of those who follow is written to as well, where the table has words for them. */
function asksThen(code: SituationCode): boolean {
  const { request, thenRequest } = SHIPPED.fr.situation[code];
  return (
    thenRequest !== undefined || (SITUATION_OF[code].owner === 'user' && request !== undefined)
  );
}

function identityLines(scene: Scene, language: Language): readonly string[] {
  const talk = talkOf(scene, language);
  const name = scene.state.findings?.person?.name ?? scene.state.givenName;
  const unit = ownUnit(scene);
  const blank = talk.letterBlank;
  return [
    fill(talk.letterIdentityName, { name: name ?? blank }),
    ...mailLines(scene, talk),
    fill(talk.letterUnit, { unit: unit ?? blank }),
  ];
}

/** A mailbox that cannot be opened is no address to answer to, nor the one that RESEDA should hold. */
function mailLines(scene: Scene, talk: Talk): readonly string[] {
  const mail = ownMail(scene);
  const [typed] = scene.state.givenMails;
  const closed = isMailboxClosed(scene) && typed !== mail ? typed : undefined;
  return [
    fill(talk.letterIdentity, { mail: mail ?? talk.letterBlank }),
    ...(closed === undefined ? [] : [fill(talk.letterClosedMail, { mail: closed })]),
  ];
}

/** Whom the directory names for an owner. */
export function contactOf(scene: Scene, owner: Owner): Contact | undefined {
  const unit = scene.state.findings?.unit;
  const contacts: Partial<
    Record<
      Owner,
      readonly { readonly name: string; readonly mail?: string | undefined }[] | undefined
    >
  > = {
    'unit-administrator': unit?.administrators,
    director: unit?.directors,
  };
  const found = contacts[owner]?.[0];
  return found === undefined ? undefined : { name: found.name, mail: found.mail };
}

function mailOf(
  scene: Scene,
  owner: Owner,
  contact: Contact | undefined,
): { readonly mail?: string } {
  const { support, sesame } = contactsIn(scene.state.language, scene.context);
  if (owner === 'sygefor-support') return { mail: support };
  if (owner === 'sesame-support' && sesame?.includes('@') === true) return { mail: sesame };
  return contact?.mail === undefined ? {} : { mail: contact.mail };
}

/** For somebody else: a text in each language that the person who writes passes on. */
export function forwardLetter(scene: Scene, code: SituationCode): Reply {
  const talk = talkOf(scene);
  return {
    kind: 'letter',
    title: talk.forwardTitle,
    to: talk.forwardTo,
    letters: LANGUAGES.map((language): Letter => {
      const { forwardSubject: subject, forwardBody, forwardHandled } = talkOf(scene, language);
      const { title, after, ...words } = wordsOf(scene, code, language);
      const action = isForAdministrator(scene, code) ? forwardHandled : words.action;
      const url = scene.context.service.publicUrl;
      return { language, subject, body: fill(forwardBody, { title, action, after, url }) };
    }),
    copyLabel: talk.letterCopy,
    mailLabel: talk.letterMail,
  };
}
