import type { Subject } from '../../bot/ports/enquiry.ts';
import type { Scene } from '../scene.ts';
import { readerOf } from './case.ts';

/** The proved addresses, and the name and unit where it is proved that the name is the person's. */
export function subjectOf(scene: Scene, mails: readonly string[]): Subject {
  const { givenName: name, givenUnit: unit } = scene.state;
  if (name === undefined || unit === undefined) return { mails };
  return readerOf(scene).bearsName(name) ? { mails, name, unit } : { mails };
}
