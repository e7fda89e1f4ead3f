import type { Language, Message } from '../bot/ports/message.ts';
import type { Response, Respond, TurnContext } from '../bot/ports/turn.ts';
import { mayHear } from '../bot/ports/trust/audience.ts';
import { belongingsSince } from './belongings.ts';
import { contactsIn } from './contacts.ts';
import { choicesOf, drop, notify, remember, talkOf, type Played, type Scene } from './scene.ts';
import { recall, startOver, without } from './state.ts';
import { readerOf } from './topics/case.ts';
import { takeDetails } from './topics/escalation/take-details.ts';
import { takeHelpedWords } from './topics/helped/take-helped.ts';
import { keepNotUnderstood } from './topics/keep-not-understood.ts';
import { greet } from './topics/open-conversation.ts';
import {
  isProvingForData,
  takeDataAddress,
  takeDataCode,
} from './topics/personal-data/take-proof.ts';
import { takeAddress } from './topics/read-address.ts';
import { takeChoice } from './topics/read-choice.ts';
import { redactCodes, takeCodeForm } from './topics/read-code.ts';
import { takeNameAndUnit } from './topics/read-name-and-unit.ts';
import { renewIdentity } from './topics/renew-identity.ts';
import { repeat } from './topics/repeat.ts';
import { takeText } from './topics/read-text.ts';
import { leaveSupport } from './topics/support/ask-support.ts';
import { takeErrorText } from './topics/take-error-text.ts';
import { tellRemoved } from './topics/tell-removed.ts';
import { pickCode } from './understanding/pick-up.ts';
import { scrub } from './understanding/scrub.ts';
import type { Understand } from './understanding/understand.ts';
import { kindsRemovedFrom, withoutMarks } from './understanding/secrets/secret-kind.ts';
import { fill } from './wording/fill.ts';
import { worded } from './wording/texts/worded.ts';

/** What is read of a message; the rest of a longer one is left. */
const MOST_CHARACTERS = 4000;

type FormValues = Readonly<Record<string, string>>;

/** What the assistant answers: pure and total. It names what it needs to know, or says all it has to say. */
export function createRespond(understand: Understand): Respond {
  return (stored, message, learned, context) => {
    const state = recall(stored) ?? startOver(message.kind === 'open' ? message.language : 'fr');
    const scene: Scene = {
      kind: 'scene',
      understand,
      before: state,
      state,
      learned,
      context,
      replies: [],
      effects: [],
    };
    return toResponse(take(forgetUnproved(renewIdentity(scene, context.identity)), message));
  };
}

/** What is said when something went wrong on our side. */
export function apology(
  language: Language,
  context: Pick<TurnContext, 'service' | 'texts'>,
): string {
  const { support } = contactsIn(language, context);
  return fill(worded(language, context.texts).talk.apology, { support });
}

function take(scene: Scene, message: Message): Played {
  switch (message.kind) {
    case 'open':
      return greet(scene, message.identity);
    case 'choice':
      return takeChoice(cleanse(scene, message.text).scene, message.id);
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
  const played =
    text.length > MOST_CHARACTERS
      ? takeText(notify(warned, 'info', talk.tooLong), text.slice(0, MOST_CHARACTERS))
      : takeText(warned, text);
  return played.kind === 'needs' ? played : keepNotUnderstood(played, text);
}

/** Says what secrets were removed, and reads the rest. */
function cleanse(scene: Scene, typed: string): { readonly scene: Scene; readonly text: string } {
  const { text } = scrub(typed);
  const told = tellRemoved(scene, kindsRemovedFrom(text));
  return { scene: { ...told, typed: text.slice(0, MOST_CHARACTERS) }, text: withoutMarks(text) };
}

const FORMS: Readonly<Record<string, (scene: Scene, values: FormValues) => Played>> = {
  address: (scene, { address = '' }) =>
    isProvingForData(scene) ? takeDataAddress(scene, address) : takeAddress(scene, address),
  code: (scene, { code = '' }) =>
    isProvingForData(scene)
      ? takeDataCode(scene, pickCode(code))
      : takeCodeForm(scene, pickCode(code)),
  'name-and-unit': (scene, { name = '', unit = '' }) => takeNameAndUnit(scene, `${name}, ${unit}`),
  'error-text': (scene, { text = '' }) =>
    text.trim() === ''
      ? repeat(notify(scene, 'warning', talkOf(scene).empty))
      : takeErrorText(scene, text),
  escalation: takeDetails,
  helped: (scene, { words = '' }) => takeHelpedWords(scene, words),
};

/** A form is known by its name, whatever stands open; secrets in its fields are removed like those in a text. */
function takeForm(scene: Scene, form: string, values: FormValues): Played {
  const submit = Object.hasOwn(FORMS, form) ? FORMS[form] : undefined;
  if (submit === undefined) return repeat(scene);
  const scrubbed = Object.entries(values).map(
    ([id, typed]) => [id, scrub(typed.slice(0, MOST_CHARACTERS)).text] as const,
  );
  const kinds = kindsRemovedFrom(scrubbed.map(([, text]) => text).join('\n'));
  const cleansed = scrubbed.map(([id, text]) => [id, withoutMarks(text)] as const);
  const left = form === 'helped' ? scene : leaveSupport(scene);
  return submit(tellRemoved(left, kinds), Object.fromEntries(cleansed));
}

/** What the directories said is forgotten with the proof that let it be said, and which verdict followed from it. */
function forgetUnproved(scene: Scene): Scene {
  const { findings, history } = scene.state;
  if (findings === undefined || mayHear(readerOf(scene), findings.audience)) return scene;
  const forgotten = drop(scene, 'findings', 'askedAbout', 'told');
  const { state } = remember(forgotten, {
    history: history.map((before) => without(before, 'told')),
  });
  return { ...scene, state, before: state };
}

function toResponse(played: Played): Response {
  if (played.kind === 'needs') return played;
  const { replies, redactedText } = played;
  const effects = [...played.effects, ...belongingsSince(played.before, played.state)];
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
