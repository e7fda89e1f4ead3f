import type { Language, Message } from '../bot/ports/message.ts';
import type { Response, Respond } from '../bot/ports/turn.ts';
import { choicesOf, drop, notify, talkOf, type Played, type Scene } from './scene.ts';
import { recall, startOver } from './state.ts';
import { provedAddresses } from './topics/case.ts';
import { takeDetails } from './topics/escalation/take-details.ts';
import { greet } from './topics/open-conversation.ts';
import { takeAddress } from './topics/read-address.ts';
import { takeChoice } from './topics/read-choice.ts';
import { redactCodes, takeCodeForm } from './topics/read-code.ts';
import { takeNameAndUnit } from './topics/read-name-and-unit.ts';
import { repeat } from './topics/repeat.ts';
import { takeText } from './topics/read-text.ts';
import { takeErrorText } from './topics/take-error-text.ts';
import { pickCode } from './understanding/pick-up.ts';
import { scrub, SCRUBBED } from './understanding/scrub.ts';
import { fill } from './wording/fill.ts';
import { talkIn } from './wording/talk.ts';

/** What is read of a message; the rest of a longer one is left. */
const MOST_CHARACTERS = 4000;

type FormValues = Readonly<Record<string, string>>;

/** What the assistant answers: pure and total. It names what it needs to know, or says all it has to say. */
export const respond: Respond = (stored, message, learned, context) => {
  const state = recall(stored) ?? startOver(message.kind === 'open' ? message.language : 'fr');
  const scene: Scene = {
    kind: 'scene',
    before: state,
    state,
    learned,
    context,
    replies: [],
    effects: [],
  };
  return toResponse(take(forgetUnproved(scene), message));
};

/** What is said when something went wrong on our side. */
export function apology(language: Language, supportMailbox: string): string {
  return fill(talkIn(language).apology, { support: supportMailbox });
}

function take(scene: Scene, message: Message): Played {
  switch (message.kind) {
    case 'open':
      return greet(scene);
    case 'choice':
      return takeChoice(scene, message.id);
    case 'form':
      return takeForm(scene, message.form, message.values);
    case 'text':
      return withoutCodes(takeTyped(scene, message.text), message.text);
  }
}

function withoutCodes(played: Played, typed: string): Played {
  if (played.kind === 'needs' || played.redactedText !== undefined) return played;
  const redactedText = redactCodes(typed);
  return redactedText === undefined ? played : { ...played, redactedText };
}

function takeTyped(scene: Scene, typed: string): Played {
  const talk = talkOf(scene);
  if (typed.trim() === '') return repeat(notify(scene, 'warning', talk.empty));
  const { scene: warned, text } = cleanse(scene, typed);
  if (text.trim() === '') return repeat(warned);
  return text.length > MOST_CHARACTERS
    ? takeText(notify(warned, 'info', talk.tooLong), text.slice(0, MOST_CHARACTERS))
    : takeText(warned, text);
}

/** Says that something secret was removed, and reads the rest. */
function cleanse(scene: Scene, typed: string): { readonly scene: Scene; readonly text: string } {
  const { text } = scrub(typed);
  if (!text.includes(SCRUBBED)) return { scene, text };
  return {
    scene: notify(scene, 'warning', talkOf(scene).secret),
    text: text.replaceAll(SCRUBBED, ' '),
  };
}

const FORMS: Readonly<Record<string, (scene: Scene, values: FormValues) => Played>> = {
  address: (scene, { address = '' }) => takeAddress(scene, address),
  code: (scene, { code = '' }) => takeCodeForm(scene, pickCode(code)),
  'name-and-unit': (scene, { name = '', unit = '' }) => takeNameAndUnit(scene, `${name}, ${unit}`),
  'error-text': (scene, { text = '' }) =>
    text.trim() === ''
      ? repeat(notify(scene, 'warning', talkOf(scene).empty))
      : takeErrorText(scene, text),
  escalation: takeDetails,
};

/** A form is known by its name, whatever stands open; secrets in its fields are removed like those in a text. */
function takeForm(scene: Scene, form: string, values: FormValues): Played {
  const submit = Object.hasOwn(FORMS, form) ? FORMS[form] : undefined;
  if (submit === undefined) return repeat(scene);
  const cleansed = Object.entries(values).map(
    ([id, typed]) => [id, cleanse(scene, typed.slice(0, MOST_CHARACTERS))] as const,
  );
  const warned = cleansed.find(([, field]) => field.scene !== scene)?.[1].scene ?? scene;
  return submit(warned, Object.fromEntries(cleansed.map(([id, { text }]) => [id, text])));
}

/** What the directories said is forgotten with the proof that let it be said. */
function forgetUnproved(scene: Scene): Scene {
  return provedAddresses(scene).length > 0 ? scene : drop(scene, 'findings', 'askedAbout');
}

function toResponse(played: Played): Response {
  if (played.kind === 'needs') return played;
  const { replies, effects, redactedText } = played;
  const choices = choicesOf(replies);
  const offered = [...(choices.length === 0 ? played.state.offered : choices)];
  return {
    kind: 'done',
    state: { ...played.state, offered },
    replies,
    effects,
    ...(redactedText === undefined ? {} : { redactedText }),
  };
}
