import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { account, person, policy, unit } from './directory-entries.ts';
import { readCounters } from './enumeration-record.ts';
import { startOpenLdap, type OpenLdap } from './open-ldap.ts';
import { beginVisit, type Exchange } from './visitor.ts';
import { waitFor } from './wait-for.ts';
import { startWholeService, SUPPORT, type WholeService } from './whole-service.ts';

const OWN = 'own@labo.test';

let ldap: OpenLdap;

beforeAll(async () => {
  ldap = await startOpenLdap({
    reseda: [unit('UMR5149'), person('own'), person('known')],
    janus: [policy('default'), account('own'), account('known')],
  });
});

afterAll(async () => {
  await ldap[Symbol.asyncDispose]();
});

/** While this lasts no directory answers, and nothing comes of what is asked of them. */
async function whileSilent({ spies }: WholeService, act: () => Promise<void>): Promise<void> {
  for (const spy of spies) spy.setFlow('swallow');
  try {
    await act();
  } finally {
    for (const spy of spies) {
      spy.setFlow('pass');
      spy.cutAll();
    }
  }
}

const mailsToSupport = (world: WholeService): number => world.mailsTo(SUPPORT).length;

const saidIn = ({ came }: Exchange): unknown =>
  came.map(({ type, channelData }) => [type, channelData?.reply]);

describe('a request to support, with an address that nobody proved', () => {
  it.each(['known@labo.test', 'nobody@labo.test'])(
    'is confirmed, and told of again, before the directories have answered about %s as after that',
    async (address) => {
      await using world = await startWholeService(ldap, { LDAP_TIMEOUT_MS: '20000' });
      using visitor = await beginVisit(world);
      await visitor.choose('command:human');
      await visitor.submit('escalation', { 'reply-to': address });
      const before: unknown[] = [];

      await whileSilent(world, async () => {
        const confirmed = await visitor.choose('escalation:send');
        before.push(saidIn(await visitor.type('ma demande')));
        expect(confirmed.came.map(({ type }) => type)).not.toContain('typing');
        expect(mailsToSupport(world)).toBe(0);
      });
      await waitFor(() => mailsToSupport(world) === 1, 'the mail to support');

      expect(saidIn(await visitor.type('ma demande'))).toEqual(before[0]);
    },
  );

  it('is told of among what is kept in the same words before that as after it', async () => {
    await using world = await startWholeService(ldap, { LDAP_TIMEOUT_MS: '20000' });
    using visitor = await beginVisit(world);
    const ask = () => visitor.submit('address', { address: OWN });
    await visitor.submit('code', { code: await world.codeAfter(OWN, ask) });
    await visitor.type('mon autre adresse est known@labo.test');
    await visitor.choose('command:human');
    await visitor.submit('escalation', { remark: 'Merci' });
    const before: unknown[] = [];

    await whileSilent(world, async () => {
      await visitor.choose('escalation:send');
      // How many mails to the person wait is told as well: the copy leaves first.
      const isLast = async () => (await readCounters(world)).has('assistant_mails_waiting 1');
      await waitFor(isLast, 'the copy to leave');
      before.push(saidIn(await visitor.type('mes données')));
      expect(mailsToSupport(world)).toBe(0);
    });
    await waitFor(() => mailsToSupport(world) === 1, 'the mail to support');

    expect(saidIn(await visitor.type('mes données'))).toEqual(before[0]);
  });
});
