import { describe, expect, it } from 'vitest';
import type { EscalationStatus, NewEscalationEvent } from '../../../../bot/ports/escalations.ts';
import type { Whose } from '../../../../bot/ports/personal-data.ts';
import type { NewEscalation } from '../../../../bot/ports/commit.ts';
import type { Store } from '../../../../bot/ports/store.ts';
import { DOSSIER } from '../../../fakes/dossier.ts';
import { openTestStore } from '../../../fakes/open-test-store.ts';
import { filesWith } from '../../../fakes/read-files.ts';
import { tempFolder } from '../../../fakes/temp-folder.ts';
import { AT, MAIL, later, openConversation, say } from '../../../fakes/turn-commit.ts';

const JEANNE = 'jeanne.canari@univ.test';
const WHOSE: Whose = {
  addresses: [JEANNE],
  addressKeys: ['key-of-jeanne'],
  pseudonyms: ['jeanne'],
  isUnprovedIncluded: false,
};
const ESCALATION = {
  reference: 'SYG-1',
  situation: 'R2',
  addressKeys: ['key-of-jeanne'],
  isAddition: false,
  dossier: {
    ...DOSSIER,
    replyTo: JEANNE,
    summary: [JEANNE],
    answers: { remark: JEANNE },
    askedBy: `Jeanne, ${JEANNE}`,
    said: [{ question: 'Qui ?', answer: JEANNE }],
    errorText: `Refusé : ${JEANNE}`,
  },
};

async function happen(
  store: Store,
  status: EscalationStatus,
  event: NewEscalationEvent,
): Promise<void> {
  const { version = -1 } = (await store.findEscalation('SYG-1')) ?? {};
  const at = later(9);
  await store.changeEscalation({ reference: 'SYG-1', version, at, status, event, mails: [] });
}

/** A request of Jeanne that has been talked about, with its mail in the mailbox. */
async function withRequest(dataDir: string, asked: Partial<NewEscalation> = {}): Promise<Store> {
  const store = await openTestStore({ dataDir, keepsSentMails: true });
  await openConversation(store, 'c1');
  await say(store, 'c1', {
    belongings: [{ addressKey: 'key-of-jeanne', isProved: true }],
    escalations: [{ ...ESCALATION, ...asked }],
    mails: [{ ...MAIL, reference: 'SYG-1', replyTo: JEANNE }],
  });
  for (const { id, attempts } of await store.claim('me', 9, AT, 60)) {
    await store.settle('me', id, attempts, { status: 'sent' }, AT);
  }
  await happen(store, 'taken', { kind: 'answered', by: 'Alice', text: `dear ${JEANNE}` });
  await happen(store, 'taken', { kind: 'noted', by: 'Alice', text: `${JEANNE} called` });
  await happen(store, 'taken', { kind: 'written', text: `this is ${JEANNE}` });
  return store;
}

const eraseFrom = async (store: Store) => say(store, 'c1', { state: null, erasure: WHOSE });

const SOLVED = {
  kind: 'solved',
  by: 'Alice',
  text: `dear ${JEANNE}`,
  cause: { code: 'P5', words: `about ${JEANNE}`, isVerdictRight: false },
} as const;

describe('the requests of somebody who was erased', () => {
  it('hold nothing of what was written, nor where to answer, which support has in its mailbox', async () => {
    const dataDir = await tempFolder();
    const store = await withRequest(dataDir);
    expect(await filesWith(dataDir, JEANNE)).not.toEqual([]);

    await eraseFrom(store);

    expect(await filesWith(dataDir, JEANNE)).toEqual([]);
  });

  it('go on while they are open, with what happened and the verdict', async () => {
    const store = await withRequest(await tempFolder());

    await eraseFrom(store);

    const found = await store.findEscalation('SYG-1');
    expect(found).toMatchObject({
      status: 'taken',
      situation: 'R2',
      dossier: { verdict: 'blocked', code: 'R2', unit: 'UMR7586', language: 'fr' },
    });
    expect(found?.dossier).not.toHaveProperty('replyTo');
    expect(found).not.toHaveProperty('conversationId');
    const events = await store.listEscalationEvents('SYG-1');
    expect(events.map(({ kind, by }) => [kind, by])).toEqual([
      ['opened', undefined],
      ['answered', 'Alice'],
      ['noted', 'Alice'],
      ['written', undefined],
    ]);
    expect(await store.findOpenEscalation('x', ['key-of-jeanne'], 'R2')).toBeDefined();
  });

  it('keep of what is written later nothing once they are closed', async () => {
    const store = await withRequest(await tempFolder());
    await eraseFrom(store);
    await happen(store, 'taken', { kind: 'noted', by: 'Alice', text: `${JEANNE} called again` });
    expect(JSON.stringify(await store.listEscalationEvents('SYG-1'))).toContain(JEANNE);

    await happen(store, 'solved', SOLVED);

    const found = await store.findEscalation('SYG-1');
    expect(found).toMatchObject({ cause: { code: 'P5', isVerdictRight: false } });
    expect(found).not.toHaveProperty('dossier');
    const kept = JSON.stringify([found, await store.listEscalationEvents('SYG-1')]);
    expect(kept).not.toContain(JEANNE);
  });

  it('that are closed keep no dossier', async () => {
    const dataDir = await tempFolder();
    const store = await withRequest(dataDir);
    await happen(store, 'solved', SOLVED);

    await eraseFrom(store);

    expect(await filesWith(dataDir, JEANNE)).toEqual([]);
    const found = await store.findEscalation('SYG-1');
    expect(found).toMatchObject({ status: 'solved', cause: { code: 'P5' } });
    expect(found).not.toHaveProperty('dossier');
  });

  it('are whole again when the person comes back and adds to them', async () => {
    const store = await withRequest(await tempFolder());
    await eraseFrom(store);
    await openConversation(store, 'c2');

    await say(store, 'c2', { escalations: [{ ...ESCALATION, isAddition: true }] });

    expect(await store.findEscalation('SYG-1')).toMatchObject({
      conversationId: 'c2',
      dossier: { replyTo: JEANNE },
    });
  });
});

describe('what support waited for, and the unit', () => {
  const waitFor = async (store: Store) =>
    happen(store, 'waiting', { kind: 'waiting', by: 'Alice', waitingFor: `a word of ${JEANNE}` });

  it('go with the rest where they may name somebody', async () => {
    const dataDir = await tempFolder();
    const dossier = { ...ESCALATION.dossier, unit: `UMR7586 ${JEANNE}` };
    const store = await withRequest(dataDir, { dossier });
    await waitFor(store);

    await eraseFrom(store);

    expect(await filesWith(dataDir, JEANNE)).toEqual([]);
    const found = await store.findEscalation('SYG-1');
    expect(found).toMatchObject({ status: 'waiting', dossier: { code: 'R2' } });
    expect(found).not.toHaveProperty('waitingFor');
    expect(found?.dossier).not.toHaveProperty('unit');
  });
});

describe('the request of somebody who named another', () => {
  const MARIE = 'marie.canari@univ.test';
  const OF_MARIE: Whose = {
    addresses: [MARIE],
    addressKeys: ['key-of-marie'],
    pseudonyms: ['marie'],
    isUnprovedIncluded: true,
  };
  const named = { names: ['Marie Canari'], mails: [MARIE] };
  const FOR_MARIE = {
    namedKeys: ['key-of-marie'],
    dossier: { ...ESCALATION.dossier, summary: ['Pour : Marie Canari'], named },
  };

  it('holds nothing of either when the person who asked is erased', async () => {
    const dataDir = await tempFolder();
    const store = await withRequest(dataDir, FOR_MARIE);

    await eraseFrom(store);

    expect(await filesWith(dataDir, MARIE)).toEqual([]);
    expect(await filesWith(dataDir, 'Marie Canari')).toEqual([]);
    expect(await filesWith(dataDir, 'key-of-marie')).toEqual([]);
  });

  it('is found by an administrator who erases the other', async () => {
    const dataDir = await tempFolder();
    const store = await withRequest(dataDir, FOR_MARIE);

    const found = await store.erase(OF_MARIE, later(20));

    expect(found.escalations.map(({ reference }) => reference)).toEqual(['SYG-1']);
    expect(await filesWith(dataDir, 'Marie Canari')).toEqual([]);
    expect(await store.findPersonalData(OF_MARIE)).toMatchObject({ escalations: [] });
  });

  it('is not shown to the other, nor erased by them', async () => {
    const store = await withRequest(await tempFolder(), FOR_MARIE);
    const whose = { ...OF_MARIE, isUnprovedIncluded: false };

    expect(await store.erase(whose, later(20))).toMatchObject({ escalations: [] });

    expect(await store.listEscalations('another', ['key-of-marie'])).toEqual([]);
    expect(await store.findEscalation('SYG-1')).toMatchObject({ dossier: { named } });
  });

  it('knows everybody who was named in it, also after it names others', async () => {
    const store = await withRequest(await tempFolder(), FOR_MARIE);
    const others = { names: ['Léo Lopez', 'Marie Canari'], mails: ['leo@univ.test'] };
    const dossier = { ...ESCALATION.dossier, named: others };

    await say(store, 'c1', { escalations: [{ ...ESCALATION, dossier, isAddition: true }] });
    await say(store, 'c1', { escalations: [{ ...ESCALATION, isAddition: true }] });

    expect(await store.findEscalation('SYG-1')).toMatchObject({
      dossier: {
        named: { names: ['Marie Canari', 'Léo Lopez'], mails: [MARIE, 'leo@univ.test'] },
      },
    });
  });
});

describe('a mail of the person to support that has not left', () => {
  it('stays, also where the request went elsewhere first, and their own goes', async () => {
    const store = await withRequest(await tempFolder());
    const mail = { ...MAIL, reference: 'SYG-1' };
    const version = (await store.findEscalation('SYG-1'))?.version ?? -1;
    await store.changeEscalation({
      reference: 'SYG-1',
      version,
      at: later(10),
      status: 'taken',
      event: { kind: 'written', text: 'hello' },
      mails: [
        { ...mail, to: 'another@support.test', replyTo: JEANNE },
        { ...mail, to: JEANNE, replyTo: MAIL.to },
      ],
    });

    await eraseFrom(store);

    const left = await store.claim('me', 9, later(20), 60);
    expect(left.map(({ to }) => to)).toEqual(['another@support.test']);
  });
});
