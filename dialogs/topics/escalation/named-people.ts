import type { NamedPeople } from '../../../bot/ports/escalations.ts';
import type { Scene } from '../../scene.ts';
import { pickNameAndUnit } from '../../understanding/pick-up.ts';
import { provedAddresses } from '../case.ts';
import { replyAddress } from './summarise.ts';

/** Whom somebody typed with their request: themselves by name, and the other for whom they ask. */
export function namedPeople(scene: Scene): NamedPeople | undefined {
  const { escalation = {}, givenName, givenMails, forWhom } = scene.state;
  const { name, otherName, otherUnit, otherMail } = escalation;
  const names = listOnce([name, otherName, givenName, besidesCode(otherUnit)]);
  const typed = forWhom === 'somebody-else' ? [otherMail, ...givenMails] : [];
  const own = new Set([...provedAddresses(scene), replyAddress(scene)]);
  const mails = listOnce(typed).filter((mail) => !own.has(mail));
  return names.length + mails.length === 0 ? undefined : { names, mails };
}

/** Where a unit was asked for, somebody may be named instead. */
function besidesCode(unit: string | undefined): string | undefined {
  return unit === undefined ? undefined : pickNameAndUnit(unit).name;
}

function listOnce(parts: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(parts.filter((part) => part !== undefined))];
}
