import type {
  FinishedSignIn,
  Journey,
  ProvedPerson,
  SignInOutcome,
  SignInProvider,
} from '../../bot/ports/console-sign-in.ts';
import { Failure } from '../../bot/failure.ts';

/** A provider that knows everybody who comes for the person of the moment. */
export class FakeSignInProvider implements SignInProvider {
  person: ProvedPerson = { subject: 'oidc:1', name: 'Sam Support', roles: ['support'] };
  isDown = false;
  /** Asked again, it does not know the person any more. */
  hasForgotten = false;
  readonly renewals: string[] = [];
  /** Where one signs out there; absent where there is no such address. */
  leaveAt: string | undefined;
  #place = '';

  begin(redirectUri: string, { place }: Journey) {
    this.#fail();
    this.#place = place;
    return Promise.resolve({ address: `${redirectUri}?code=1`, sealed: 'sealed' });
  }

  finish(): Promise<FinishedSignIn> {
    this.#fail();
    return Promise.resolve({ kind: 'proved', person: this.person, place: this.#place });
  }

  renew(renewal: string): Promise<SignInOutcome> {
    this.#fail();
    this.renewals.push(renewal);
    return Promise.resolve(
      this.hasForgotten
        ? { kind: 'refused', reason: 'invalid_grant' }
        : { kind: 'proved', person: this.person },
    );
  }

  leave(farewell: string | undefined, backTo: string): Promise<string | undefined> {
    if (this.isDown) return Promise.reject(new Failure('OIDC_UNAVAILABLE', 'no answer'));
    return Promise.resolve(this.leaveAt && `${this.leaveAt}?hint=${farewell ?? ''}&to=${backTo}`);
  }

  #fail(): void {
    if (this.isDown) throw new Failure('OIDC_UNAVAILABLE', 'the provider does not answer');
  }
}
