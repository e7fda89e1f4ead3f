import { describe, expect, it } from 'vitest';
import { readActivity, toIncoming } from '../../adapters/direct-line/incoming.ts';
import type { Respond } from '../../bot/ports/turn.ts';
import { scrub } from '../../dialogs/understanding/scrub.ts';
import { createWorld, done, type World } from './turns-world.ts';

const PASSWORD = 'mdp : tournesol';
const CARD = '4111 1111 1111 1111';
const SECRETS = /tournesol|4111|1111|Azerty/u;
const CLIENT_ID = 'aB3+dE5=xY7&zW9';

/** Everything that a client chooses in an activity, with something secret in it. */
const EVERYWHERE = {
  type: 'message',
  textFormat: `plain ${PASSWORD.slice(0, 5)}`,
  locale: PASSWORD,
  localTimestamp: '2026-11-22T09:00:00.000Z',
  localTimezone: `Europe/Paris ${CARD}`,
  name: PASSWORD,
  suggestedActions: { actions: [{ title: PASSWORD }] },
  attachments: [{ contentType: 'text/plain', content: PASSWORD }],
  entities: [{ text: PASSWORD }],
  channelData: {
    clientActivityID: CLIENT_ID,
    postBack: true,
    draft: [PASSWORD, { deeper: { [CARD]: [`carte ${CARD}`] } }],
    number: 4111111111111111,
    lone: 'Azerty!2026',
  },
} as const;

async function receive(world: World, activity: object): Promise<void> {
  await world.turns.receive('c1', toIncoming(readActivity({ ...EVERYWHERE, ...activity })));
  await world.linesOf();
}

const keptBy = async ({ store }: World): Promise<string> =>
  JSON.stringify(await store.entriesAfter('c1', 0, 100));

describe('a secret in what a client sends', () => {
  it.each<[string, object]>([
    ['a text', { text: `bonjour, ${PASSWORD}` }],
    ['a value', { value: PASSWORD }],
    ['a button and its label', { text: PASSWORD, value: { choice: `x ${PASSWORD}`, label: CARD } }],
    [
      'a button in channelData',
      { text: 'oui', channelData: { choice: PASSWORD, label: PASSWORD } },
    ],
    [
      'a form, its name, its fields and their names',
      {
        text: PASSWORD,
        value: { form: `f ${PASSWORD}`, remark: PASSWORD, [CARD]: 'x', name: CARD },
      },
    ],
    ['a button with data beside it', { text: 'oui', value: { choice: 'x', beside: [PASSWORD] } }],
  ])('is kept nowhere, sent as %s', async (_, activity) => {
    const world = await createWorld({ scrub });

    await receive(world, activity);

    const kept = await keptBy(world);
    expect(kept).not.toMatch(SECRETS);
    expect(kept).toContain('•••••');
  });

  it('leaves alone by what the client knows its message again', async () => {
    const world = await createWorld({ scrub });

    await receive(world, { text: PASSWORD });

    expect(await world.store.entriesAfter('c1', 0, 1)).toMatchObject([
      {
        message: { text: 'mdp : •••••' },
        raw: {
          text: 'mdp : •••••',
          localTimestamp: '2026-11-22T09:00:00.000Z',
          channelData: { clientActivityID: CLIENT_ID, postBack: true },
        },
      },
    ]);
  });
});

describe('a code of the assistant that is typed', () => {
  const CODE = /482\s?135/u;

  it.each<[string, object]>([
    ['a text', { text: 'le code est 482 135' }],
    ['a field of any form', { value: { form: 'address', address: '482135' } }],
    ['a label', { text: '482135', value: { choice: 'x' } }],
  ])('is gone once the message is answered, as %s', async (_, activity) => {
    const world = await createWorld({ scrub, respond: () => done() });

    await receive(world, { ...activity, channelData: { copy: '482135', number: 482135 } });

    expect(await keptBy(world)).not.toMatch(CODE);
    expect(await keptBy(world)).toContain('••••••');
  });

  it('is in nothing that is kept beside the message from the beginning', async () => {
    const never: Respond = (_state, message) =>
      message.kind === 'open' ? done() : { kind: 'needs', needs: [] };
    const world = await createWorld({ scrub, respond: never });

    await world.turns.receive(
      'c1',
      toIncoming(
        readActivity({ type: 'message', text: '482 135', channelData: { note: '482135' } }),
      ),
    );
    const pending = await world.store.findPending('c1');

    expect(JSON.stringify(pending?.raw)).not.toMatch(CODE);
  });

  it.each(['482135', '48 21 35', 'c’est 4 8 2 1 3 5'])(
    'is gone although the turn failed, typed as %s',
    async (typed) => {
      const broken: Respond = (_state, message) => {
        if (message.kind === 'open') return done();
        throw new Error(`cannot read ${typed}`);
      };
      const world = await createWorld({ scrub, respond: broken });

      await receive(world, { text: typed });

      expect(await keptBy(world)).not.toContain(typed);
      expect(JSON.stringify(world.incidents)).not.toContain(typed);
      expect(world.incidents).toHaveLength(1);
    },
  );

  it('is not in the transcript that its own turn may send', async () => {
    const seen: string[] = [];
    const respond: Respond = (_state, message, _learned, { transcript }) => {
      if (message.kind === 'text') seen.push(...transcript.map(({ text }) => text));
      return done();
    };
    const world = await createWorld({ scrub, respond });

    await receive(world, { text: 'oui, 482 135' });

    expect(seen).toEqual(['oui, ••••••']);
  });
});
