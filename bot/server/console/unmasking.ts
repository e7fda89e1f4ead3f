import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../ports/clock.ts';
import type { Session } from './route.ts';

/** As long as a session lives without being used. */
const GRANT_MS = 30 * 60_000;

export const GRANT_FORM = /^\d{13}\.[\w-]{43}$/;

/** Keeps names in clear for whoever gave a reason, in one session, for one request, for a while. */
export interface Unmasking {
  grant(session: Session, reference: string): string;
  isGranted(given: string | undefined, session: Session, reference: string): boolean;
}

export function createUnmasking(key: Uint8Array, clock: Pick<Clock, 'now'>): Unmasking {
  const write = (endsAt: string, { id }: Session, reference: string): string => {
    const hmac = createHmac('sha256', key).update(JSON.stringify([endsAt, id, reference]));
    return `${endsAt}.${hmac.digest('base64url')}`;
  };

  return {
    grant: (session, reference) =>
      write(String(clock.now().getTime() + GRANT_MS), session, reference),
    isGranted(given, session, reference) {
      if (given === undefined || !GRANT_FORM.test(given)) return false;
      const [endsAt = ''] = given.split('.');
      const wanted = Buffer.from(write(endsAt, session, reference));
      const isOurs = timingSafeEqual(Buffer.from(given), wanted);
      return isOurs && Number(endsAt) > clock.now().getTime();
    },
  };
}
