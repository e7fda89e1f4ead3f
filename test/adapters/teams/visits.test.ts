import { describe, expect, it } from 'vitest';
import type { Identity } from '../../../bot/ports/message.ts';
import { waitFor } from '../../live/wait-for.ts';
import { done } from '../../turns/turns-world.ts';
import { APP_ID, TENANT_ID, type TeamsCloud } from './teams-cloud.ts';
import { createTeamsWorld, enrol, idOf } from './teams-world.ts';

const OTHER_TENANT = 'ffffffff-bbbb-cccc-dddd-eeeeeeeeeeee';

const GROUP = { id: '19:team@thread.tacv2', conversationType: 'channel', tenantId: TENANT_ID };

describe('somebody whom the roster names', () => {
  it('is known by the address and the name of the roster, with every message', async () => {
    const known: (Identity | undefined)[] = [];
    const { cloud, send, said, heard } = await createTeamsWorld({
      respond: (_, { kind }, __, { identity }) => {
        if (kind !== 'open') known.push(identity);
        return done({ replies: [{ kind: 'text', text: 'answer' }] });
      },
    });
    const alice = enrol(cloud, 'alice', { email: 'Alice.MARTIN@lab.test' });

    await send(alice, { from: { id: '29:alice', aadObjectId: 'alice', name: 'The Director' } });
    await said(2);

    expect(heard[0]).toMatch(/^open \S+ alice\.martin@lab\.test$/);
    expect(known).toEqual([
      { level: 'teams', address: 'alice.martin@lab.test', name: 'Alice Martin' },
    ]);
  });

  it.each([
    ['the user name where there is no mail', { email: null }, 'amartin@tenant.test'],
    ['the user name where the mail is none', { email: 'a@x, b@y' }, 'amartin@tenant.test'],
    ['the id as the documentation writes it', documented('alice'), 'alice.martin@lab.test'],
  ])('is known by %s', async (_, changes, address) => {
    const { cloud, send, heard } = await createTeamsWorld();

    await send(enrol(cloud, 'alice', changes));

    expect(heard[0]?.split(' ')[2]).toBe(address);
  });

  it('is asked for once in five minutes', async () => {
    const { cloud, send, clock } = await createTeamsWorld();
    const alice = enrol(cloud, 'alice');
    const asked = (): number => cloud.calls.filter(({ method }) => method === 'GET').length;

    await send(alice);
    await send(alice);
    const early = asked();
    clock.pass(5 * 60_000);
    await send(alice);

    expect([early, asked()]).toEqual([1, 2]);
  });

  it('has one conversation, whose id leads back to nobody', async () => {
    const { cloud, send, heard, store } = await createTeamsWorld();
    const alice = enrol(cloud, 'alice');

    await send(alice);
    await send(alice);

    const opened = heard.filter((line) => line.startsWith('open'));
    expect(new Set(opened)).toHaveProperty('size', 1);
    const conversation = await store.find(await idOf(store, heard));
    expect(JSON.stringify(conversation)).not.toContain('alice');
  });
});

describe('somebody who may not use the assistant', () => {
  it.each<[string, Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>]>([
    [
      'is of another tenant',
      { conversation: personal(OTHER_TENANT), channelData: {} },
      { tenantId: OTHER_TENANT },
    ],
    ['is of two tenants', { channelData: { tenant: { id: OTHER_TENANT } } }, {}],
    [
      'is of no tenant',
      { conversation: personal(undefined), channelData: null },
      { tenantId: undefined },
    ],
    ['is somebody else in the roster', {}, { aadObjectId: 'bob' }],
    ['has no id in the roster', {}, { aadObjectId: undefined }],
    ['is of another tenant in the roster', {}, { tenantId: OTHER_TENANT }],
    ['is not in the roster', { from: { id: '29:nobody', aadObjectId: 'alice' } }, {}],
  ])('is refused: %s', async (_, changes, member) => {
    const { cloud, send, heard, store } = await createTeamsWorld();

    const response = await send(enrol(cloud, 'alice', member), changes);

    expect(response.status).toBe(403);
    expect(heard).toEqual([]);
    expect(cloud.written).toEqual([]);
    expect(await store.listUndelivered()).toEqual([]);
  });

  it.each([
    ['by name', { userPrincipalName: 'a_other.test#EXT#@tenant.test' }],
    ['by role', { userRole: 'guest' }],
  ])('is told so as a guest, recognised %s', async (_, changes) => {
    const { cloud, send, said, heard } = await createTeamsWorld();

    const response = await send(enrol(cloud, 'alice', changes));

    expect(response.status).toBe(200);
    expect(await said(1)).toEqual([expect.stringContaining('guest account')]);
    expect(heard).toEqual([]);
  });

  it('may be let in as a guest who proves an address', async () => {
    const world = await createTeamsWorld({ access: { guests: 'code' } });

    await world.send(enrol(world.cloud, 'alice', { userRole: 'guest' }), { text: 'hello' });

    expect(world.heard[0]).toMatch(/ nobody$/);
    expect(await world.said(1)).toEqual(['hello']);
  });
});

describe('a roster that cannot be asked', () => {
  it.each<[string, (cloud: TeamsCloud) => void, Readonly<Record<string, unknown>>]>([
    ['fails', failRoster(503), {}],
    ['is busy', failRoster(429), {}],
    ['names no address', () => undefined, { email: null, userPrincipalName: 'x' }],
  ])('lets the conversation go on without it, and says so once: it %s', async (_, fail, member) => {
    const { cloud, send, said, heard } = await createTeamsWorld();
    const alice = enrol(cloud, 'alice', member);
    fail(cloud);

    await send(alice, { text: 'one' });
    await said(2);
    await send(alice, { text: 'two' });

    expect(heard[0]).toMatch(/ nobody$/);
    const lines = await said(3);
    expect(lines).toEqual([expect.stringContaining('does not tell me your address'), 'one', 'two']);
  });

  it('is not waited for longer than four seconds', async () => {
    const { cloud, send, said, clock } = await createTeamsWorld();
    const alice = enrol(cloud, 'alice');
    cloud.intercept = ({ method }) => (method === 'GET' ? new Promise(() => undefined) : undefined);

    const response = send(alice, { text: 'one' });
    await waitFor(() => clock.timers > 0, 'the roster to be asked');
    clock.pass(4000);

    expect((await response).status).toBe(200);
    expect(await said(2)).toContain('one');
  });
});

describe('a message', () => {
  it('that Teams repeats after 15 seconds is one message', async () => {
    const { cloud, send, said, store, heard } = await createTeamsWorld();
    const alice = enrol(cloud, 'alice');

    const statuses = await Promise.all(
      [1, 2, 3].map(async () => (await send(alice, { id: 'same', text: 'hello' })).status),
    );
    await send(alice, { id: 'next', text: 'bye' });

    expect(statuses).toEqual([200, 200, 200]);
    expect(await said(2)).toEqual(['hello', 'bye']);
    const lines = await store.entriesAfter(await idOf(store, heard), 0, 100);
    expect(lines.filter(({ role }) => role === 'user')).toHaveLength(2);
  });

  it.each<[string, Readonly<Record<string, unknown>>, unknown]>([
    [
      'without the name of the assistant',
      {
        text: '<at>Assistant</at>\u00a0bonjour',
        entities: [
          { type: 'mention', text: '<at>Assistant</at>', mentioned: { id: `28:${APP_ID}` } },
          { type: 'clientInfo', locale: 'fr-FR' },
        ],
      },
      { kind: 'text', text: 'bonjour' },
    ],
    [
      'of a button',
      { text: undefined, value: { choice: 'for-whom:me', label: 'For me' } },
      { kind: 'choice', id: 'for-whom:me', text: 'For me' },
    ],
    [
      'of a form, with what clients add left out',
      { text: null, value: { form: 'code', code: '123456', msteams: { type: 'x' } } },
      { kind: 'form', form: 'code', values: { code: '123456' } },
    ],
    ['that is only a picture', { text: '', attachments: [{}] }, { kind: 'text', text: '' }],
    ['that is hostile', { text: 'x', value: { form: 5 } }, { kind: 'text', text: 'x' }],
  ])('is read %s', async (_, changes, message) => {
    const { cloud, send, heard } = await createTeamsWorld();

    const response = await send(enrol(cloud, 'alice'), changes);

    expect(response.status).toBe(200);
    expect(heard.at(-1)).toBe(`receive ${JSON.stringify(message)}`);
  });

  it('too many is refused, and the person is asked to slow down once a minute', async () => {
    const { cloud, clock, send, said } = await createTeamsWorld({
      teams: { messagesPerConversation: { burst: 1, perMinute: 1 } },
    });
    const alice = enrol(cloud, 'alice');
    const asked = (): number =>
      cloud.messages.filter(({ body }) => String(body['text']).includes('trop vite')).length;

    const statuses = [(await send(alice, { text: 'one' })).status, (await send(alice)).status];
    await said(2);
    await send(alice);
    const early = asked();
    clock.pass(59_999);
    await send(alice);
    const late = asked();
    clock.pass(60_001);
    const taken = (await send(alice, { text: 'two' })).status;
    await send(alice);

    expect([...statuses, taken]).toEqual([200, 429, 200]);
    expect([early, late, asked()]).toEqual([1, 1, 2]);
  });

  it('too many is answered in the language of the conversation, not of Teams', async () => {
    const { cloud, send, said, store, heard } = await createTeamsWorld({
      respond: (_, { kind }) =>
        done({
          state: { language: 'fr' },
          replies: kind === 'open' ? [] : [{ kind: 'text', text: 'bonjour' }],
        }),
      teams: { messagesPerConversation: { burst: 1, perMinute: 1 } },
    });
    const alice = enrol(cloud, 'alice');
    await send(alice, { locale: 'en-US' });
    await said(1);
    const id = await idOf(store, heard);
    await waitFor(async () => (await store.listUndelivered()).length === 0, `delivery of ${id}`);

    await send(alice, { locale: 'en-US' });

    expect((await said(2))[1]).toMatch(/^Vos messages arrivent trop vite/);
  });

  it('too many is refused also when the connector does not let the person be told', async () => {
    const { cloud, send, defects } = await createTeamsWorld({
      teams: { messagesPerConversation: { burst: 1, perMinute: 1 } },
    });
    const alice = enrol(cloud, 'alice');
    await send(alice, { text: 'one' });
    cloud.intercept = ({ method }) => (method === 'POST' ? { status: 500 } : undefined);

    const { status } = await send(alice);

    expect(status).toBe(429);
    expect(defects).not.toEqual([]);
  });
});

describe('a team or a group', () => {
  it('is told once, politely, where the assistant can be spoken with alone', async () => {
    const { cloud, send, said, heard } = await createTeamsWorld();
    const alice = enrol(cloud, 'alice');

    await send(alice, { conversation: GROUP, text: 'why am I blocked?' });
    await send(alice, { conversation: GROUP });
    await send(enrol(cloud, 'bob'), { conversation: { ...GROUP, conversationType: 'groupChat' } });

    const [invitation] = await said(1);
    expect(cloud.written).toHaveLength(1);
    expect(invitation).toContain(`https://teams.microsoft.com/l/chat/0/0?users=28%3A${APP_ID}`);
    expect(invitation).toContain('private chat');
    expect(heard).toEqual([]);
    expect(cloud.calls.some(({ method }) => method === 'GET')).toBe(false);
  });
});

describe('what was written anew', () => {
  const written = (id: string, after: string, language: 'fr' | 'en' = 'en') => ({
    ...{ id, after, language, basedOn: 0 },
    ...{ at: '2026-11-22T09:00:00.000Z', who: 'Ada' },
  });

  it('is what a guest, and a group, are told from then on', async () => {
    const { cloud, send, said, store } = await createTeamsWorld();
    const guest = enrol(cloud, 'alice', { userRole: 'guest' });

    await send(guest);
    await store.changeText(written('teams.noGuests', 'Not for guests.'));
    await store.changeText(written('teams.onlyInPrivate', 'Write to me'));
    await send(guest);
    await send(enrol(cloud, 'bob'), { conversation: GROUP });

    const [before, after, invitation] = await said(3);
    expect(before).toContain('guest account');
    expect(after).toBe('Not for guests.');
    expect(invitation).toContain('Write to me');
  });

  it('is passed over where it does not fit', async () => {
    const { cloud, send, said, store } = await createTeamsWorld();
    await store.changeText(written('teams.noGuests', 'Not for {guests}.'));

    await send(enrol(cloud, 'alice', { userRole: 'guest' }));

    expect(await said(1)).toEqual([expect.stringContaining('guest account')]);
  });
});

describe('an installation', () => {
  const added = { type: 'installationUpdate', action: 'add', text: undefined };

  it('is greeted once, however often Teams tells of it', async () => {
    const { cloud, send, said } = await createTeamsWorld({
      respond: (_, { kind }) => done({ replies: [{ kind: 'text', text: `to ${kind}` }] }),
    });
    const alice = enrol(cloud, 'alice');
    const members = [{ id: `28:${APP_ID}` }];

    await send(alice, { type: 'conversationUpdate', membersAdded: members, text: undefined });
    await send(alice, added);
    await send(alice, { text: 'hello' });

    expect(await said(2)).toEqual(['to open', 'to text']);
  });

  it('that is undone forgets how to reach the person, and does not repeat itself when it is done again', async () => {
    const { cloud, send, said, store, heard, turns } = await createTeamsWorld();
    const alice = enrol(cloud, 'alice');
    await send(alice, { text: 'one' });
    await said(1);
    const id = await idOf(store, heard);
    await waitFor(async () => (await store.listUndelivered()).length === 0, 'the delivery');

    await send(alice, { type: 'installationUpdate', action: 'remove', text: undefined });
    const forgotten = await store.findChat(id);
    const toRaw = (): null => null;
    await turns.receive(id, { message: { kind: 'text', text: 'unseen' }, toRaw });
    await waitFor(async () => (await store.listUndelivered()).length === 0, 'nothing to deliver');
    await send(alice, { text: 'two' });

    expect(forgotten).toMatchObject({ reference: null, isGone: true });
    expect(forgotten).not.toHaveProperty('address');
    expect(await said(2)).toEqual(['one', 'two']);
  });
});

it.each(['messageReaction', 'typing', 'event', 'endOfConversation'])(
  'leaves a %s without an answer',
  async (type) => {
    const { cloud, send, heard } = await createTeamsWorld();

    const response = await send(enrol(cloud, 'alice'), { type });

    expect(response.status).toBe(200);
    expect(heard).toEqual([]);
  },
);

function personal(tenantId: string | undefined) {
  return { id: 'a:alice', conversationType: 'personal', tenantId };
}

function documented(objectId: string) {
  return { aadObjectId: undefined, objectId, tenantId: undefined };
}

function failRoster(status: number) {
  return (cloud: TeamsCloud): void => {
    cloud.intercept = ({ method }) => (method === 'GET' ? { status } : undefined);
  };
}
