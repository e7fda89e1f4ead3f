import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TEAMS_COMMANDS } from '../../../dialogs/wording/teams-app.ts';

const DEPLOY = new URL('../../../deploy/', import.meta.url);
const readText = (name: string): string => readFileSync(new URL(name, DEPLOY), 'utf8');

const BICEP = readText('teams.bicep');
const STEPS = readText('teams.md');

describe('the pages about the Teams package', () => {
  it.each(readdirSync(new URL('teams/schema/', DEPLOY)))(
    'name the digest of %s as it is kept',
    (name) => {
      const kept = readFileSync(new URL(`teams/schema/${name}`, DEPLOY));
      const line = readText('teams/README.md')
        .split('\n')
        .find((one) => one.startsWith(`| \`${name}\``));

      expect(line).toContain(createHash('sha256').update(kept).digest('hex'));
    },
  );

  it('give the bot resource every parameter that it needs, and no other', () => {
    const needed = [...BICEP.matchAll(/^param (\w+) \w+$/gmu)].map(([, name]) => name);
    const known = [...BICEP.matchAll(/^param (\w+)/gmu)].map(([, name]) => name);
    const [command = ''] = /az deployment group create [^`]+/u.exec(STEPS) ?? [];
    const given = [...command.matchAll(/\b(\w+)=/gu)].map(([, name]) => name);
    const later = [...STEPS.matchAll(/`((?:\w+=\S+ ?)+)`/gu)]
      .flatMap(([, parts = '']) => [...parts.matchAll(/\b([a-z]\w+)=/gu)])
      .map(([, name]) => name);

    expect(needed.length).toBeGreaterThan(2);
    expect(given.toSorted()).toEqual(needed.toSorted());
    expect(later).toContain('appType');
    expect(known).toEqual(expect.arrayContaining(later));
  });

  it('hold nothing secret in the bot resource', () => {
    expect(BICEP).not.toMatch(/password|@secure|listKeys/iu);
  });

  it('count the commands rightly', () => {
    expect(TEAMS_COMMANDS).toHaveLength(9);
    expect(STEPS).toContain('nine of them');
    expect(STEPS).toContain('nine sentences');
  });
});
