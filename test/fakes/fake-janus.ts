import type { Janus, JanusAccount } from '../../bot/ports/directories.ts';
import { behave, type Behaviour } from './behaviour.ts';

/** A Janus that can be taken down. */
export class FakeJanus implements Janus {
  behaviour: Behaviour = 'answers';
  /** The addresses of every question, in order. */
  readonly asked: (readonly string[])[] = [];
  readonly #accounts: readonly (readonly [mails: readonly string[], account: JanusAccount])[];

  constructor(accounts: readonly (readonly [readonly string[], JanusAccount])[] = []) {
    this.#accounts = accounts;
  }

  findAccounts(typed: readonly string[]): Promise<readonly JanusAccount[]> {
    this.asked.push(typed);
    const wanted = typed.map((mail) => mail.toLowerCase());
    return behave(
      this.behaviour,
      this.#accounts
        .filter(([mails]) => mails.some((mail) => wanted.includes(mail)))
        .map(([, account]) => account),
    );
  }
}
