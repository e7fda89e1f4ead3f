import type { Language } from '../../bot/ports/message.ts';
import {
  need,
  notify,
  offer,
  remember,
  sayText,
  talkOf,
  type Played,
  type Scene,
} from '../scene.ts';
import { oneBack, startOver } from '../state.ts';
import type { Command } from '../understanding/command.ts';
import { fill } from '../wording/fill.ts';
import { checkAgain, itWorks } from './after-verdict.ts';
import { provedAddresses } from './case.ts';
import { isUnderWay } from './escalation/is-under-way.ts';
import { startEscalation } from './escalation/start-escalation.ts';
import { askForWhom } from './open-conversation.ts';
import { askAboutData } from './personal-data/tell-data.ts';
import { repeat } from './repeat.ts';
import { writeDate } from './verdict-words.ts';

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
  return repeat(sayText({ ...scene, state: before }, talk.backDone));
}

function startedOver(scene: Scene): Scene['state'] {
  const { language, verdicts, proofs, reference } = scene.state;
  return {
    ...startOver(language),
    verdicts,
    proofs,
    ...(reference === undefined ? {} : { reference }),
  };
}

function switchTo(scene: Scene, language: Language): Played {
  if (scene.state.language === language) return repeat(sayText(scene, talkOf(scene).alreadySpoken));
  const switched = remember(scene, { language });
  return repeat(sayText(switched, talkOf(switched).switched));
}

/** The state of what was passed on to support. */
function tellRequests(scene: Scene): Played {
  const talk = talkOf(scene);
  const { escalations } = scene.learned;
  if (escalations === undefined) {
    return need({
      kind: 'escalations',
      addresses: provedAddresses(scene),
    });
  }
  if (escalations.length === 0) return repeat(sayText(scene, talk.requestNone));
  const states = {
    sent: talk.requestSent,
    waiting: talk.requestWaiting,
    failed: talk.requestFailed,
  } as const;
  const lines = escalations.map(({ reference, at, changedAt, mail }) => {
    const told = isUnderWay(changedAt, scene.context.now) ? 'sent' : mail;
    const state = fill(states[told], { support: scene.context.service.supportMailbox });
    return fill(talk.requestLine, { reference, date: writeDate(at, scene.state.language), state });
  });
  return repeat(sayText(scene, lines.join('\n')));
}
