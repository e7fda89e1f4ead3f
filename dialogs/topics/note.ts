import { remember, type Scene } from '../scene.ts';
import { pickAddresses, pickUnit } from '../understanding/pick-up.ts';

const MOST_MAILS = 6;

/** Keeps the addresses that a text holds: nothing of it is proved, it is offered later. */
export function noteAddresses(scene: Scene, text: string): Scene {
  const mails = [...new Set([...pickAddresses(text), ...scene.state.givenMails])];
  return remember(scene, { givenMails: mails.slice(0, MOST_MAILS) });
}

/** Keeps the addresses and the unit that a text holds. */
export function noteWhatItHolds(scene: Scene, text: string): Scene {
  const noted = noteAddresses(scene, text);
  const unit = pickUnit(text);
  return unit === undefined ? noted : remember(noted, { givenUnit: unit });
}
