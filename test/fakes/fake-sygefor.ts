import type { Sygefor, SygeforAccount } from '../../bot/ports/directories.ts';
import { behave, type Behaviour } from './behaviour.ts';

/** A Sygefor that can be taken down. */
export class FakeSygefor implements Sygefor {
  behaviour: Behaviour = 'answers';
  /** For one address. */
  readonly behaviours = new Map<string, Behaviour>();
  readonly #accounts: ReadonlyMap<string, SygeforAccount>;

  constructor(accounts: Readonly<Record<string, SygeforAccount>> = {}) {
    this.#accounts = new Map(Object.entries(accounts));
  }

  findAccount(mail: string): Promise<SygeforAccount | undefined> {
    const behaviour = this.behaviours.get(mail) ?? this.behaviour;
    return behave(behaviour, this.#accounts.get(mail.toLowerCase()));
  }
}
