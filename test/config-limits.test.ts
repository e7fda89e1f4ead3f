import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../adapters/direct-line/settings.ts';
import { toWebLimits } from '../bot/assemble/to-web-limits.ts';
import { readConfig } from '../bot/config.ts';
import { CODE_LIMIT_NAMES } from '../bot/config/code-limits.ts';
import { WEB_LIMIT_NAMES } from '../bot/config/web-limits.ts';
import { LIMITS } from '../bot/ports/limit.ts';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const RUNBOOK = readFileSync(new URL('../deploy/runbook.md', import.meta.url), 'utf8');

function faultOf(environment: Readonly<Record<string, string>>): string {
  try {
    readConfig(environment);
  } catch (error) {
    return String(error);
  }
  return 'no fault';
}

describe('the limits of the web page', () => {
  it('are those of the program where nothing is set', () => {
    expect(toWebLimits(readConfig({}))).toEqual(DEFAULT_SETTINGS.limits);
  });

  it('are read by name, and leave the others as they are', () => {
    const limits = toWebLimits(
      readConfig({ WEB_LIMITS: 'open-streams=5, messages-per-network-and-minute=9999999' }),
    );

    expect(limits).toEqual({
      ...DEFAULT_SETTINGS.limits,
      openStreams: 5,
      messagesPerNetwork: { burst: 4000, perMinute: 9_999_999 },
    });
  });
});

describe.each([
  { variable: 'CODE_LIMITS', names: CODE_LIMIT_NAMES },
  { variable: 'WEB_LIMITS', names: WEB_LIMIT_NAMES },
])('$variable', ({ variable, names }) => {
  it.each([
    'no-such-limit=3',
    'constructor=3',
    'open-streams',
    'tries-per-code=0',
    'open-streams=-1',
    'tries-per-code=1.5 open-streams=x',
    'tries-per-day=12345678',
  ])('is refused when it is %j, with every name that there is', (value) => {
    const fault = faultOf({ [variable]: value });

    expect(fault).toContain(`${variable}: has to be limits such as`);
    for (const name of names) expect(fault).toContain(name);
  });

  it.each(names)('has %s in the README, and among the names of the metrics', (name) => {
    expect(README).toContain(`\`${name}\``);
    expect(LIMITS).toContain(name.replace(/-(?:at-once|and-minute)$/u, ''));
  });
});

it('says which name was meant', () => {
  expect(faultOf({ WEB_LIMIT: 'open-streams=1' })).toMatch(/did you mean WEB_LIMITS\?/u);
  expect(faultOf({ FLOOD_ALARM_REFUSAL: '1' })).toMatch(/did you mean FLOOD_ALARM_REFUSALS\?/u);
  expect(faultOf({ FLOOD_ALARM_REFUSALS: '0' })).toMatch(/from 1 to 1000000/u);
});

it.each(['assistant_flood_alarm', 'assistant_mail_alarm'])(
  'tells an operator in the runbook what to do when %s is 1',
  (alarm) => {
    expect(RUNBOOK).toMatch(new RegExp(`^## .*${alarm} is 1`, 'mu'));
  },
);
