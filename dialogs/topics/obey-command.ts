import type { Language } from '../../bot/ports/message.ts';
import { notify, offer, remember, sayText, talkOf, type Played, type Scene } from '../scene.ts';
import { oneBack, startOver, type State } from '../state.ts';
import type { Command } from '../understanding/command.ts';
import { checkAgain, itWorks } from './after-verdict.ts';
import { startEscalation } from './escalation/start-escalation.ts';
import { askForWhom } from './open-conversation.ts';
import { askAboutData } from './personal-data/tell-data.ts';
import { tellRequests } from './support/tell-requests.ts';
import { repeat } from './repeat.ts';

const OBEY: Readonly<Record<Command, (scene: Scene) => Played>> = {
  help: (scene) => repeat(sayText(scene, talkOf(scene).help)),
  back: goBack,
  restart: (scene) =>
    askForWhom(sayText({ ...scene, state: startedOver(scene) }, talkOf(scene).restarted)),
  stop,
  french: (scene) => switchTo(scene, 'fr'),
  english: (scene) => switchTo(scene, 'en'),
  human: startEscalation,
  'my-request': tellRequests,
  'my-data': askAboutData,
  'forget-me': askAboutData,
  'check-again': checkAgain,
  works: itWorks,
};

/** Does what the person may ask for at any moment. */
export function obey(scene: Scene, command: Command): Played {
  return OBEY[command](scene);
}

/** What stands open stays so: an answer to it is taken as if nothing had been said. */
function stop(scene: Scene): Played {
  const talk = talkOf(scene);
  return offer(scene, talk.stopped, [
    { id: 'command:continue', label: talk.continue },
    { id: 'command:restart', label: talk.restart },
  ]);
}

function goBack(scene: Scene): Played {
  const talk = talkOf(scene);
  const before = oneBack(scene.state);
  if (before === undefined) return repeat(notify(scene, 'info', talk.backNowhere));
  return repeat(sayText({ ...scene, state: withDraft(before, scene.state) }, talk.backDone));
}

/** Back to the form for support, it holds what was typed into it. */
function withDraft(before: State, { escalation }: State): State {
  const isForm = before.expecting === 'escalation-details';
  return isForm && escalation !== undefined ? { ...before, escalation } : before;
}

function startedOver(scene: Scene): Scene['state'] {
  const { language, verdicts, proofs, codesSent, reference, replyTo, helped } = scene.state;
  return {
    ...startOver(language),
    verdicts,
    closed: verdicts,
    ...(helped !== undefined && { helped }),
    proofs,
    codesSent,
    ...(reference !== undefined && { reference }),
    ...(replyTo !== undefined && { replyTo }),
  };
}

function switchTo(scene: Scene, language: Language): Played {
  if (scene.state.language === language) return repeat(sayText(scene, talkOf(scene).alreadySpoken));
  const switched = remember(scene, { language });
  return repeat(sayText(switched, talkOf(switched).switched));
}
