import { describe, expect, it } from 'vitest';
import { readConfig } from '../../bot/config.ts';
import { CODE_LIMIT_NAMES } from '../../bot/config/code-limits.ts';
import { CODE_SETTINGS, type CodeSettings } from '../../bot/turns/code-limits.ts';
import { FakeClock } from '../fakes/fake-clock.ts';
import { openTestStore } from '../fakes/open-test-store.ts';
import { tempFolder } from '../fakes/temp-folder.ts';
import { ADDRESS, createCodeWorld, otherThan } from './code-world.ts';

type CodeWorld = Awaited<ReturnType<typeof createCodeWorld>>;

const NETWORK = { network: '198.51.100.0/24' };
const WRONG = '000000';

function settingsOf(limits: string): CodeSettings {
  return { ...CODE_SETTINGS, ...readConfig({ CODE_LIMITS: limits }).codes.limits };
}

/** Asks for codes to so many addresses, each from a conversation of its own. */
async function sendToMany({ ask }: Pick<CodeWorld, 'ask'>, count: number, arrival = {}) {
  const answers = [];
  for (let index = 0; index < count; index += 1) {
    answers.push(await ask(`send a${String(index)}@univ.test`, `c${String(index)}`, arrival));
  }
  return answers.at(-1);
}

interface Row {
  readonly name: string;
  readonly limits: string;
  /** The last answer, with the limit and without it. */
  readonly bites: string;
  readonly otherwise: string;
  readonly play: (world: CodeWorld) => Promise<string | undefined>;
}

const ROWS: readonly Row[] = [
  {
    name: 'pause-seconds',
    limits: 'pause-seconds=600',
    bites: 'too-soon',
    otherwise: 'yes',
    play: async ({ ask, passMinutes }) => {
      await ask(`send ${ADDRESS}`);
      passMinutes(5);
      return ask(`send ${ADDRESS}`);
    },
  },
  {
    name: 'sends-per-hour',
    limits: 'sends-per-hour=1',
    bites: 'too-many',
    otherwise: 'yes',
    play: async ({ ask, passMinutes }) => {
      await ask(`send ${ADDRESS}`);
      passMinutes(5);
      return ask(`send ${ADDRESS}`, 'c2');
    },
  },
  {
    name: 'sends-per-day',
    limits: 'sends-per-day=1',
    bites: 'too-many',
    otherwise: 'yes',
    play: async ({ ask, passMinutes }) => {
      await ask(`send ${ADDRESS}`);
      passMinutes(120);
      return ask(`send ${ADDRESS}`, 'c2');
    },
  },
  {
    name: 'sends-per-conversation-and-hour',
    limits: 'sends-per-conversation-and-hour=1',
    bites: 'too-many',
    otherwise: 'yes',
    play: async ({ ask }) => {
      await ask(`send ${ADDRESS}`);
      return ask('send other@univ.test');
    },
  },
  {
    name: 'sends-per-network-and-hour',
    limits: 'sends-per-network-and-hour=1',
    bites: 'too-many',
    otherwise: 'yes',
    play: async (world) => sendToMany(world, 2, NETWORK),
  },
  {
    name: 'sends-in-total-per-hour',
    limits: 'sends-in-total-per-hour=1',
    bites: 'too-many',
    otherwise: 'yes',
    play: async (world) => sendToMany(world, 2),
  },
  {
    name: 'tries-per-code',
    limits: 'tries-per-code=1',
    bites: 'no-tries-left',
    otherwise: 'wrong',
    play: async ({ ask, codeSent }) => {
      await ask(`send ${ADDRESS}`);
      return ask(`try ${ADDRESS} ${otherThan(await codeSent())}`);
    },
  },
  {
    name: 'tries-per-day',
    limits: 'tries-per-day=1',
    bites: 'too-many-tries',
    otherwise: 'none-sent',
    play: async ({ ask, passMinutes }) => {
      await ask(`try ${ADDRESS} ${WRONG}`);
      passMinutes(120);
      return ask(`try ${ADDRESS} ${WRONG}`, 'c2');
    },
  },
  {
    name: 'tries-per-network-and-hour',
    limits: 'tries-per-network-and-hour=1',
    bites: 'too-many-tries',
    otherwise: 'none-sent',
    play: async ({ ask }) => {
      await ask(`try ${ADDRESS} ${WRONG}`, 'c1', NETWORK);
      return ask(`try other@univ.test ${WRONG}`, 'c2', NETWORK);
    },
  },
];

describe('a limit of codes', () => {
  it('has a row here, whatever its name', () => {
    expect(ROWS.map(({ name }) => name)).toEqual(CODE_LIMIT_NAMES);
  });

  it.each(ROWS)('bites as configured, and says its name: $name', async (row) => {
    const reached: string[] = [];
    const { name, limits, play, bites, otherwise } = row;
    const codes = settingsOf(limits);
    const onLimit = (limit: string): number => reached.push(limit);

    expect(await play(await createCodeWorld({ codes, onLimit }))).toBe(bites);
    expect(reached).toEqual([name]);
    expect(await play(await createCodeWorld({ onLimit }))).toBe(otherwise);
    expect(reached).toEqual([name]);
  });

  it.each(['send', 'try'])(
    'is counted by network only where one is known (%s)',
    async (command) => {
      const codes = settingsOf('sends-per-network-and-hour=1 tries-per-network-and-hour=1');
      const { ask } = await createCodeWorld({ codes });
      const askFrom = async (index: number, arrival: object) =>
        ask(`${command} a${String(index)}@univ.test ${WRONG}`, `c${String(index)}`, arrival);

      const known = [await askFrom(1, NETWORK), await askFrom(2, NETWORK)];
      const unknown = [await askFrom(3, {}), await askFrom(4, {})];
      const elsewhere = await askFrom(5, { network: '203.0.113.0/24' });

      expect(known[0]).not.toBe(known[1]);
      expect([...unknown, elsewhere]).toEqual([known[0], known[0], known[0]]);
    },
  );

  it('holds for two instances together, whichever of them is asked', async () => {
    const dataDir = await tempFolder();
    const clock = new FakeClock();
    const open = async () => {
      const world = await createCodeWorld({
        store: await openTestStore({ dataDir, keepsSentMails: true }),
        clock,
        codes: settingsOf('sends-per-network-and-hour=4 sends-in-total-per-hour=5'),
      });
      // One at a time: two connections of one process would wait for each other.
      await world.linesOf();
      return world;
    };
    const [one, other] = [await open(), await open()];

    const answers = [];
    for (const [index, { ask }] of [one, other, one, other, one, other, one].entries()) {
      const arrival = index < 5 ? NETWORK : {};
      answers.push(await ask(`send a${String(index)}@univ.test`, `c${String(index)}`, arrival));
    }
    answers.push(await other.ask('send a0@univ.test', 'c0'));

    // The fifth by its network, the seventh in total, the last by its address.
    expect(answers).toEqual([
      'yes',
      'yes',
      'yes',
      'yes',
      'too-many',
      'yes',
      'too-many',
      'too-soon',
    ]);
  });

  it('lets five of 200 guesses be compared that are made at once', async () => {
    const { ask, say, linesOf, codeSent } = await createCodeWorld({
      codes: settingsOf('tries-per-day=1000'),
    });
    await ask(`send ${ADDRESS}`);
    const code = await codeSent();

    await Promise.all(
      Array.from({ length: 200 }, async () => say(`try ${ADDRESS} ${otherThan(code)}`)),
    );
    const outcomes = (await linesOf()).filter((line) => /^(?:wrong|no-tries-left)$/u.test(line));

    // The fifth is compared as well: it is wrong, and there is nothing left.
    expect(outcomes.filter((outcome) => outcome === 'wrong')).toHaveLength(4);
    expect(outcomes).toHaveLength(200);
    expect(await ask(`try ${ADDRESS} ${code}`)).toBe('no-tries-left');
  }, 60_000);
});
