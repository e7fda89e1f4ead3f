import { Failure } from '../../failure.ts';
import type { ConsoleSession } from '../../ports/console-session.ts';
import type { SignInProvider } from '../../ports/console-sign-in.ts';
import { describeError, type Log } from '../log.ts';

export interface LeaveParts {
  /** `undefined`: nobody else to sign out at. */
  readonly provider: Pick<SignInProvider, 'leave'> | undefined;
  readonly publicUrl: () => string;
  readonly log: Log;
}

/** Where a browser goes on to be signed out at the provider as well. */
export type Leave = (session: Pick<ConsoleSession, 'farewell'>) => Promise<string | undefined>;

/** Whoever is out here is out, whether the provider answers or not. */
export function createLeave({ provider, publicUrl, log }: LeaveParts): Leave {
  return async ({ farewell }) =>
    provider?.leave(farewell, `${publicUrl()}/console`).catch((error: unknown) => {
      if (!(error instanceof Failure)) throw error;
      log.warn(describeError(error), 'somebody could not be signed out at the provider');
      return undefined;
    });
}
