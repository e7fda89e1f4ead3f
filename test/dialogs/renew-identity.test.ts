import { describe, expect, it } from 'vitest';
import type { Identity } from '../../bot/ports/message.ts';
import { SAMPLE, Talk } from '../fakes/converse.ts';

const ALICE = 'alice.arnaud@labo-alpha.example';
const DAMIEN = 'damien.dupuis@institut-beta.example';

const asTeams = (address: string): Identity => ({ level: 'teams', address });

async function openAs(identity: Identity | undefined): Promise<Talk> {
  const talk = new Talk(SAMPLE);
  await talk.send({ kind: 'open', language: 'en', ...(identity && { identity }) });
  talk.identity = identity;
  return talk;
}

describe('somebody whom the channel names with every message', () => {
  it('stays proved however long the conversation lasts, without a word about it', async () => {
    const talk = await openAs(asTeams(DAMIEN));
    await talk.press('for-whom:me');
    const found = talk.state.findings;

    talk.nowMs += 25 * 60_000;
    const said = await talk.say('help');
    talk.nowMs += 25 * 60_000;
    await talk.say('help');

    expect(said).not.toContain(DAMIEN);
    expect(talk.state.proofs).toEqual([{ ...asTeams(DAMIEN), at: talk.now }]);
    expect(found).toBeDefined();
    expect(talk.state.findings).toEqual(found);
  });

  it('is proved no longer than half an hour when the channel falls silent', async () => {
    const talk = await openAs(asTeams(DAMIEN));
    await talk.press('for-whom:me');
    talk.identity = undefined;

    talk.nowMs += 31 * 60_000;
    await talk.say('help');

    expect(talk.state.findings).toBeUndefined();
  });

  it('leaves nothing to whom the channel names next', async () => {
    const talk = await openAs(asTeams(DAMIEN));
    await talk.press('for-whom:me');

    talk.identity = asTeams(ALICE);
    const said = await talk.say('help');

    expect(said).toContain(`Teams identifies you at the address ${ALICE}`);
    expect(talk.state.proofs.map(({ address }) => address)).toEqual([ALICE]);
    expect(talk.state.findings).toBeUndefined();
  });

  it('is recognised later, where the channel could not tell at first', async () => {
    const talk = await openAs(undefined);

    talk.identity = asTeams(DAMIEN);
    const said = await talk.press('for-whom:me');

    expect(said).toContain(`Teams identifies you at the address ${DAMIEN}`);
    expect(talk.state.proofs).toHaveLength(1);
    expect(talk.state.findings).toBeDefined();
  });

  it('keeps the other addresses that were proved by a code', async () => {
    const talk = await openAs(undefined);
    await talk.prove(ALICE);

    talk.identity = asTeams(DAMIEN);
    await talk.say('help');
    await talk.say('help');

    expect(talk.state.proofs.map(({ address }) => address)).toEqual([DAMIEN, ALICE]);
  });
});
