import type {
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

  begin(redirectUri: string) {
    this.#fail();
    return Promise.resolve({ address: `${redirectUri}?code=1`, sealed: 'sealed' });
  }

  finish(): Promise<SignInOutcome> {
    this.#fail();
    return Promise.resolve({ kind: 'proved', person: this.person });
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

  #fail(): void {
    if (this.isDown) throw new Failure('OIDC_UNAVAILABLE', 'the provider does not answer');
  }
}
