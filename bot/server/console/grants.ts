import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../ports/clock.ts';
import type { Session } from './route.ts';

export const GRANT_FORM = /^\d{13}\.[\w-]{43}$/;

/** Opens something for whoever gave a reason: in one session, for one thing, for a while. */
export interface Grants {
  grant(session: Session, about: string): string;
  isGranted(given: string | undefined, session: Session, about: string): boolean;
}

export function createGrants(key: Uint8Array, clock: Pick<Clock, 'now'>, lifeMs: number): Grants {
  const write = (endsAt: string, { id }: Session, about: string): string => {
    const hmac = createHmac('sha256', key).update(JSON.stringify([endsAt, id, about]));
    return `${endsAt}.${hmac.digest('base64url')}`;
  };

  return {
    grant: (session, about) => write(String(clock.now().getTime() + lifeMs), session, about),
    isGranted(given, session, about) {
      if (given === undefined || !GRANT_FORM.test(given)) return false;
      const [endsAt = ''] = given.split('.');
      const wanted = Buffer.from(write(endsAt, session, about));
      const isOurs = timingSafeEqual(Buffer.from(given), wanted);
      return isOurs && Number(endsAt) > clock.now().getTime();
    },
  };
}
