import type { Identity } from '../../bot/ports/message.ts';
import {
  drop,
  marked,
  notify,
  offer,
  remember,
  sayText,
  talkOf,
  type Played,
  type Scene,
} from '../scene.ts';
import { fill } from '../wording/fill.ts';
import { LEGAL } from '../wording/legal.ts';
import { proceed } from './proceed.ts';

/** Greets, says that it is an automatic assistant, how long words are kept, and whom the channel says it speaks with. */
export function greet(scene: Scene, identity: Identity | undefined): Scene {
  const talk = talkOf(scene);
  const { retentionDays, isSample, publicUrl } = scene.context.service;
  const url = `${publicUrl}/${LEGAL[scene.state.language].paths.privacy}`;
  const greeted = sayText(
    scene,
    `${talk.greeting}\n${fill(talk.privacy, { days: String(retentionDays), url })}`,
  );
  const noticed = isSample ? notify(greeted, 'info', talk.sample) : greeted;
  return askForWhom(identity === undefined ? noticed : identify(noticed, identity));
}

/** An address that the channel proved needs no code. */
export function identify(scene: Scene, identity: Identity): Scene {
  const talk = talkOf(scene);
  const proof = { ...identity, at: scene.context.now };
  const others = scene.state.proofs.filter(({ address }) => address !== identity.address);
  const text = identity.level === 'host' ? talk.identifiedByHost : talk.identifiedByTeams;
  return notify(
    remember(scene, { proofs: [proof, ...others] }),
    'info',
    fill(text, { mail: identity.address }),
  );
}

/** For you, or for somebody else? */
export function askForWhom(scene: Scene): Scene {
  const talk = talkOf(scene);
  return offer(remember(scene, { expecting: 'for-whom' }), talk.forWhom, [
    { id: 'for-whom:me', label: talk.forMe },
    { id: 'for-whom:somebody-else', label: talk.forSomebodyElse },
  ]);
}

/** For somebody else there is no look-up; an administrator is told what to check. */
export function takeForWhom(scene: Scene, choice: string): Played {
  const forWhom = choice === 'somebody-else' ? 'somebody-else' : 'me';
  const taken = startFor(scene, forWhom);
  return forWhom === 'me' ? proceed(taken) : askAdministrator(taken);
}

/** Notes for whom it is, and says what that changes. */
export function startFor(scene: Scene, forWhom: 'me' | 'somebody-else'): Scene {
  const taken = remember(marked(aboutAnybody(scene, forWhom)), { forWhom });
  return forWhom === 'me' ? taken : sayText(taken, talkOf(scene).elseIntro);
}

/** What is known of one person says nothing of another. */
function aboutAnybody(scene: Scene, forWhom: 'me' | 'somebody-else'): Scene {
  const isOther = scene.state.forWhom !== undefined && scene.state.forWhom !== forWhom;
  const emptied = isOther ? remember(scene, { facts: {}, answers: {} }) : scene;
  return forWhom === 'somebody-else'
    ? drop(emptied, 'findings', 'askedAbout', 'codeFor', 'told')
    : drop(emptied, 'isAdministrator');
}

/** Who asks for somebody else may be the one who keeps the unit's records. */
export function askAdministrator(scene: Scene): Scene {
  const talk = talkOf(scene);
  return offer(remember(scene, { expecting: 'administrator-or-not' }), talk.elseAdministrator, [
    { id: 'administrator:yes', label: talk.yes },
    { id: 'administrator:no', label: talk.no },
  ]);
}

/** An administrator can check RESEDA; anybody else goes on with the questions. */
export function takeAdministrator(scene: Scene, choice: string): Played {
  if (scene.state.forWhom !== 'somebody-else') return proceed(scene);
  const isAdministrator = choice === 'yes';
  const taken = remember(marked(scene), { isAdministrator });
  return proceed(isAdministrator ? sayText(taken, talkOf(scene).elseChecklist) : taken);
}
