import { expect, it } from 'vitest';
import { readConfig } from '../../bot/config.ts';
import { CODE_LIMIT_NAMES } from '../../bot/config/code-limits.ts';
import type { Arrival } from '../../bot/ports/conversations.ts';
import { LANGUAGES, type Language, type Message } from '../../bot/ports/message.ts';
import type { Reply } from '../../bot/ports/reply.ts';
import { CODE_SETTINGS } from '../../bot/turns/code-limits.ts';
import { respond } from '../fakes/respond.ts';
import { talkIn, type Talk } from '../../dialogs/wording/talk.ts';
import { otherThan } from './code-world.ts';
import { createWorld, untilAnswered, type World } from './turns-world.ts';

const KNOWN = 'alice.arnaud@labo-alpha.example';
const UNKNOWN = 'nobody.at-all@labo-alpha.example';
const SOMEBODY_ELSE = 'bruno.benali@labo-alpha.example';
const NETWORK = { network: '198.51.100.0/24' };
const MINUTE = 60_000;

/** Somebody in a conversation of their own, with the real dialogs. */
class Person {
  readonly #world: World;
  readonly #id: string;
  readonly #language: Language;
  readonly #arrival: Arrival;

  constructor(world: World, id: string, language: Language, arrival: Arrival) {
    this.#world = world;
    this.#id = id;
    this.#language = language;
    this.#arrival = arrival;
  }

  async giveAddress(address: string): Promise<readonly Reply[]> {
    const { turns } = this.#world;
    const [id, language] = [this.#id, this.#language];
    await turns.open({ id, channel: 'web', userId: 'dl_1', language });
    await this.press('for-whom:me');
    await this.press('answer:screen:nothing-yet');
    return this.fillAddress(address);
  }

  async fillAddress(address: string): Promise<readonly Reply[]> {
    return this.#send({ kind: 'form', form: 'address', values: { address } });
  }

  async typeWrongCode(): Promise<readonly Reply[]> {
    const sent = (await this.#world.store.mailsOf(this.#id)).at(-1)?.mail.text ?? '';
    return this.#send({ kind: 'form', form: 'code', values: { code: otherThan(sent) } });
  }

  async press(choice: string): Promise<readonly Reply[]> {
    return this.#send({ kind: 'choice', id: choice, text: choice });
  }

  async #send(message: Message): Promise<readonly Reply[]> {
    const { turns, store } = this.#world;
    await turns.receive(this.#id, { message, toRaw: () => null, ...this.#arrival });
    await untilAnswered(turns, store, this.#id);
    const entries = await turns.entriesAfter(this.#id, 0, 1000);
    const last = entries.findLastIndex(({ role }) => role === 'user');
    return entries.slice(last + 1).flatMap((entry) => ('reply' in entry ? entry.reply : []));
  }
}

interface Meeting {
  readonly somebody: (arrival?: Arrival) => Person;
  readonly passMinutes: (minutes: number) => void;
}

/** Ends with somebody whom the limit keeps from going on. */
type Play = (meeting: Meeting, address: string) => Promise<readonly [Person, readonly Reply[]]>;

const ROWS: readonly {
  readonly name: string;
  readonly says: keyof Talk & ('codeTooSoon' | 'codeTooMany' | 'codeNoTries' | 'codeTriesTooMany');
  readonly play: Play;
}[] = [
  { name: 'pause-seconds', says: 'codeTooSoon', play: askAgainAfter(0) },
  { name: 'sends-per-hour', says: 'codeTooMany', play: askAgainAfter(5) },
  { name: 'sends-per-day', says: 'codeTooMany', play: askAgainAfter(120) },
  {
    name: 'sends-per-conversation-and-hour',
    says: 'codeTooMany',
    play: async ({ somebody }, address) => {
      const person = somebody();
      await person.giveAddress(SOMEBODY_ELSE);
      await person.press('code:other-address');
      return [person, await person.fillAddress(address)];
    },
  },
  { name: 'sends-per-network-and-hour', says: 'codeTooMany', play: askAfterSomebodyElse(NETWORK) },
  { name: 'sends-in-total-per-hour', says: 'codeTooMany', play: askAfterSomebodyElse({}) },
  {
    name: 'tries-per-code',
    says: 'codeNoTries',
    play: async ({ somebody }, address) => {
      const person = somebody();
      await person.giveAddress(address);
      return [person, await person.typeWrongCode()];
    },
  },
  {
    name: 'tries-per-day',
    says: 'codeTriesTooMany',
    play: async ({ somebody }, address) => {
      const person = somebody();
      await person.giveAddress(address);
      await person.typeWrongCode();
      return [person, await person.typeWrongCode()];
    },
  },
  {
    name: 'tries-per-network-and-hour',
    says: 'codeTriesTooMany',
    play: async ({ somebody }, address) => {
      const [other, person] = [somebody(NETWORK), somebody(NETWORK)];
      await other.giveAddress(SOMEBODY_ELSE);
      await other.typeWrongCode();
      await person.giveAddress(address);
      return [person, await person.typeWrongCode()];
    },
  },
];

function askAgainAfter(minutes: number): Play {
  return async ({ somebody, passMinutes }, address) => {
    await somebody().giveAddress(address);
    passMinutes(minutes);
    const person = somebody();
    return [person, await person.giveAddress(address)];
  };
}

function askAfterSomebodyElse(arrival: Arrival): Play {
  return async ({ somebody }, address) => {
    await somebody(arrival).giveAddress(SOMEBODY_ELSE);
    const person = somebody(arrival);
    return [person, await person.giveAddress(address)];
  };
}

async function meet(limits: string, language: Language): Promise<Meeting> {
  const codes = { ...CODE_SETTINGS, ...readConfig({ CODE_LIMITS: limits }).codes.limits };
  const world = await createWorld({ respond, codes });
  let people = 0;
  return {
    somebody: (arrival = {}) => new Person(world, `p${String((people += 1))}`, language, arrival),
    passMinutes: (minutes) => {
      world.clock.pass(minutes * MINUTE);
    },
  };
}

/** Everything that is shown, with the address left out. */
const shown = (replies: readonly Reply[], address: string): string =>
  JSON.stringify(replies).replaceAll(address, '…');

it('has a row for every limit of codes', () => {
  expect(ROWS.map(({ name }) => name)).toEqual(CODE_LIMIT_NAMES);
});

it.each(LANGUAGES.flatMap((language) => ROWS.map((row) => ({ ...row, language }))))(
  'says the same to everybody in $language when $name is reached, and leads on without a code',
  async ({ name, says, play, language }) => {
    const limits = `${name}=1`;
    const ends = [];
    for (const address of [KNOWN, UNKNOWN]) {
      const [person, told] = await play(await meet(limits, language), address);
      const withoutCode = await person.press('code:without');
      const [again, toldAgain] = await play(await meet(limits, language), address);
      const human = await again.press('command:human');
      ends.push([told, toldAgain, withoutCode, human].map((replies) => shown(replies, address)));
    }

    const [[told = '', , withoutCode = '', human = ''] = [], unknown] = ends;
    expect(ends[0]).toEqual(unknown);
    expect(told).toContain(JSON.stringify(talkIn(language)[says]).slice(1, -1));
    expect(told).toContain('"id":"code:without"');
    expect(withoutCode).toContain('"kind":"choices"');
    expect(withoutCode).not.toContain('"form":"code"');
    expect(human).toContain('"form":"escalation"');
  },
);
