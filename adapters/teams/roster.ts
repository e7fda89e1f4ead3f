import { z } from 'zod';
import type { Clock } from '../../bot/ports/clock.ts';
import type { Identity } from '../../bot/ports/message.ts';
import { ConnectorError } from './connector-error.ts';
import type { Person } from './read-person.ts';
import { Refusal } from './refusal.ts';
import type { TeamsSettings } from './settings.ts';

/** Who somebody is, as far as the roster tells. */
export type Recognised =
  | { readonly kind: 'known'; readonly identity: Identity }
  | { readonly kind: 'guest' }
  /** The roster does not answer now, or names no address. */
  | { readonly kind: 'unnamed' };

export interface Roster {
  /** @throws `Refusal` 403 when the roster knows nobody like this. */
  recognise(person: Person, findMember: (id: string) => Promise<unknown>): Promise<Recognised>;
}

const Member = z.object({
  aadObjectId: z.string().nullish(),
  /** The same, as the documentation writes it. */
  objectId: z.string().nullish(),
  tenantId: z.string().nullish(),
  email: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  userRole: z.string().nullish(),
  name: z.string().nullish(),
  givenName: z.string().nullish(),
  surname: z.string().nullish(),
});

type Member = z.infer<typeof Member>;

/** Somebody whose name or address changes is known by it soon after; nobody is asked at every word. */
const REMEMBERED_MS = 5 * 60_000;
const MOST_REMEMBERED = 5000;

export function createRoster({
  clock,
  readAddress,
  timeouts,
}: Pick<TeamsSettings, 'clock' | 'readAddress' | 'timeouts'>): Roster {
  const remembered = new Map<string, { readonly recognised: Recognised; readonly until: number }>();

  const remember = (key: string, recognised: Recognised): void => {
    const [oldest] = remembered.keys();
    if (remembered.size >= MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
    remembered.set(key, { recognised, until: clock.now().getTime() + REMEMBERED_MS });
  };

  return {
    async recognise(person, findMember) {
      const key = [person.tenantId, person.objectId, person.accountId, person.chatId].join('\n');
      const known = remembered.get(key);
      if (known !== undefined && known.until > clock.now().getTime()) return known.recognised;
      remembered.delete(key);
      const found = await ask(findMember(person.accountId), timeouts.rosterMs, clock);
      if (found === undefined) return { kind: 'unnamed' };
      const recognised = toRecognised(found, person, readAddress);
      remember(key, recognised);
      return recognised;
    },
  };
}

/** `undefined` when the roster does not answer in time, or not as it should. */
async function ask(
  answer: Promise<unknown>,
  deadlineMs: number,
  clock: Clock,
): Promise<Member | undefined> {
  let callOff: () => void = () => undefined;
  const late = new Promise<undefined>((resolve) => {
    callOff = clock.after(deadlineMs, () => {
      resolve(undefined);
    });
  });
  try {
    return Member.safeParse(await Promise.race([answer, late])).data;
  } catch (error) {
    if (error instanceof ConnectorError && error.status === 404) {
      throw new Refusal(403, 'the roster does not know the sender');
    }
    return undefined;
  } finally {
    callOff();
    // Nobody waits for a late refusal any more.
    answer.catch(() => undefined);
  }
}

function toRecognised(
  member: Member,
  person: Person,
  readAddress: TeamsSettings['readAddress'],
): Recognised {
  if (!isSame(member, person)) throw new Refusal(403, 'the roster names somebody else');
  if (isGuest(member)) return { kind: 'guest' };
  const address = [member.email, member.userPrincipalName]
    .map((text) => readAddress(text ?? ''))
    .find((read) => read !== undefined);
  if (address === undefined) return { kind: 'unnamed' };
  const name = nameOf(member);
  return {
    kind: 'known',
    identity: { level: 'teams', address, ...(name !== undefined && { name }) },
  };
}

function isSame({ aadObjectId, objectId, tenantId }: Member, person: Person): boolean {
  const isMember = (aadObjectId ?? objectId)?.toLowerCase() === person.objectId;
  return isMember && (tenantId ?? person.tenantId).toLowerCase() === person.tenantId;
}

function isGuest({ userPrincipalName, userRole }: Member): boolean {
  return userRole?.toLowerCase() === 'guest' || (userPrincipalName ?? '').includes('#EXT#');
}

function nameOf({ givenName, surname, name }: Member): string | undefined {
  const parts = [givenName, surname].map((part) => part?.trim() ?? '');
  const whole = parts.every((part) => part !== '') ? parts.join(' ') : (name?.trim() ?? '');
  return whole === '' ? undefined : whole;
}
