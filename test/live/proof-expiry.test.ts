import Sqlite from 'better-sqlite3';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { account, person, policy, roleIn, unit } from './directory-entries.ts';
import { holdClock, type HeldClock } from './hold-clock.ts';
import { startOpenLdap, type OpenLdap } from './open-ldap.ts';
import { beginVisit, type Exchange, type Visitor } from './visitor.ts';
import { WAYS_BACK } from './ways-back.ts';
import { startWholeService, type WholeService } from './whole-service.ts';

const ADDRESS = 'z-quen@labo.test';
const HALF_AN_HOUR = 30 * 60;

/** What only the directories know: the person's name and mail, their unit, who runs it, and what blocks. */
const OF_DIRECTORIES =
  /Quenouille|univ…|UMR7586|Zéphyr|Gaston|gestion@|Adresse différente|"R3"|\(R3\)/u;

let ldap: OpenLdap;
let clock: HeldClock;
let world: WholeService;

beforeAll(async () => {
  ldap = await startOpenLdap({
    reseda: [
      unit('UMR7586', { description: 'Institut Zéphyr' }),
      person('gestion', {
        givenName: 'Gaston',
        sn: 'Gestion',
        supannRoleEntite: roleIn('GESTIONNAIRE', 'UMR7586'),
      }),
      person('quenouille', {
        givenName: 'Zoé',
        sn: 'Quenouille',
        mail: 'zoe.quenouille@univ.test',
        supannAutreMail: ADDRESS,
        supannEntiteAffectation: 'UMR7586',
        supannEntiteAffectationPrincipale: 'UMR7586',
      }),
    ],
    janus: [policy('default'), account('quenouille', { mail: 'zoe.quenouille@univ.test' })],
  });
  clock = holdClock(new Date());
  world = await startWholeService(ldap, clock.variables);
});

afterAll(async () => {
  await world[Symbol.asyncDispose]();
  await ldap[Symbol.asyncDispose]();
  clock[Symbol.dispose]();
});

/** Somebody who proves their address on a day of their own, and is told what the directories say. */
async function beginProved(): Promise<{ readonly visitor: Visitor; readonly told: string }> {
  clock.pass(2 * 24 * 3600);
  const visitor = await beginVisit(world);
  return { visitor, told: await prove(visitor) };
}

async function prove(visitor: Visitor): Promise<string> {
  const ask = () => visitor.submit('address', { address: ADDRESS });
  const code = await world.codeAfter(ADDRESS, ask);
  return repliesOf(await visitor.submit('code', { code }));
}

function repliesOf({ came }: Exchange): string {
  return came
    .filter(({ from }) => from.role === 'bot')
    .map(({ channelData }) => JSON.stringify(channelData?.reply))
    .join('\n');
}

/** What is kept of a conversation to go on with. */
function stateOf({ id }: Visitor): string {
  const file = path.join(world.service.dataDir, 'assistant.sqlite');
  const database = new Sqlite(file, { readonly: true });
  const row = database.prepare('select state from conversation where id = ?').get(id);
  database.close();
  // The column is text: see tables.ts.
  return (row as { readonly state: string }).state;
}

describe('what the directories said', () => {
  it('is told for half an hour after the proof, and not a second longer', async () => {
    const { visitor, told } = await beginProved();
    clock.pass(HALF_AN_HOUR - 1);
    const within = repliesOf(await visitor.choose('verdict:done'));
    const asked = world.ldapOperations();
    clock.pass(1);

    const after = repliesOf(await visitor.choose('verdict:done'));

    expect(told).toMatch(OF_DIRECTORIES);
    expect(within).toMatch(OF_DIRECTORIES);
    expect(after).not.toMatch(OF_DIRECTORIES);
    expect(world.ldapOperations()).toBe(asked);
    visitor[Symbol.dispose]();
  });

  it.each(Object.entries(WAYS_BACK))('does not come back by %s', async (_, steps) => {
    const { visitor, told } = await beginProved();
    await visitor.choose('verdict:cannot');
    await visitor.choose('command:back');
    expect(told).toMatch(OF_DIRECTORIES);
    const askedBefore = world.ldapOperations();
    clock.pass(HALF_AN_HOUR);

    const said = [];
    for (const step of steps) said.push(repliesOf(await step(visitor)));

    expect(said.join('\n')).not.toMatch(OF_DIRECTORIES);
    // What is passed on is looked up for support: see its own test.
    if (steps.length < 4) expect(world.ldapOperations()).toBe(askedBefore);
    expect(stateOf(visitor)).not.toMatch(OF_DIRECTORIES);
    visitor[Symbol.dispose]();
  });

  it('is not looked up again by a reload, which adds nothing', async () => {
    const { visitor } = await beginProved();
    const before = await visitor.read();
    const asked = world.ldapOperations();
    clock.pass(HALF_AN_HOUR);

    const after = await visitor.read();

    expect(after.text).toBe(before.text);
    expect(world.ldapOperations()).toBe(asked);
    visitor[Symbol.dispose]();
  });

  it('is proved anew before it is told again', async () => {
    const { visitor } = await beginProved();
    clock.pass(HALF_AN_HOUR);
    const asked = repliesOf(await visitor.choose('verdict:done'));

    const told = await prove(visitor);

    expect(asked).not.toMatch(OF_DIRECTORIES);
    expect(told).toMatch(OF_DIRECTORIES);
    visitor[Symbol.dispose]();
  });

  it('opens the requests of other conversations of the address for half an hour as well', async () => {
    const { visitor } = await beginProved();
    await visitor.choose('command:human');
    await visitor.submit('escalation', { remark: 'Merci' });
    await visitor.choose('escalation:send');
    clock.pass(3600);
    using other = await beginVisit(world);
    await prove(other);

    const within = repliesOf(await other.type('ma demande'));
    clock.pass(HALF_AN_HOUR);
    const after = repliesOf(await other.type('ma demande'));

    expect(within).toMatch(/SYG-/u);
    expect(after).not.toMatch(/SYG-/u);
    visitor[Symbol.dispose]();
  });

  it('is of no use in another conversation, though it be of the same address', async () => {
    const { visitor } = await beginProved();
    using other = await beginVisit(world);
    const asked = world.ldapOperations();

    const said = [
      await other.choose('verdict:done'),
      await other.type(`mon adresse est ${ADDRESS}`),
      await other.choose('command:back'),
      await other.type('ma demande'),
    ].map(repliesOf);

    expect(said.join('\n')).not.toMatch(OF_DIRECTORIES);
    expect(world.ldapOperations()).toBe(asked);
    visitor[Symbol.dispose]();
  });

  it('goes with the conversation, which takes the proof with it', async () => {
    const { visitor } = await beginProved();
    const asked = world.ldapOperations();

    await visitor.choose('data:conversation');
    const after = repliesOf(await visitor.choose('verdict:done'));

    expect(after).not.toMatch(OF_DIRECTORIES);
    expect((await visitor.read()).text).not.toMatch(OF_DIRECTORIES);
    expect(stateOf(visitor)).not.toMatch(OF_DIRECTORIES);
    expect(world.ldapOperations()).toBe(asked);
    visitor[Symbol.dispose]();
  });
});
