import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { account, person, policy, unit } from './directory-entries.ts';
import { untilMailsLeft } from './enumeration-record.ts';
import { startOpenLdap } from './open-ldap.ts';
import { beginVisit } from './visitor.ts';
import { waitFor } from './wait-for.ts';
import { startWholeService } from './whole-service.ts';

const fileOf = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const textOf = (name: string): string => readFileSync(fileOf(name), 'utf8');

const Rules = z.object({
  groups: z.array(z.object({ rules: z.array(z.object({ alert: z.string(), expr: z.string() })) })),
});

const Dashboard = z.object({
  panels: z.array(
    z.object({
      id: z.int(),
      type: z.string(),
      title: z.string(),
      gridPos: z.object({ x: z.int(), y: z.int(), w: z.int(), h: z.int() }),
      targets: z.array(z.object({ expr: z.string(), legendFormat: z.string() })).default([]),
    }),
  ),
});

const RULES = Rules.parse(parse(textOf('deploy/alerts.yaml'))).groups.flatMap(({ rules }) => rules);
const { panels: PANELS } = Dashboard.parse(JSON.parse(textOf('deploy/grafana-dashboard.json')));

/** What Prometheus itself adds, and what it counts with. */
const OF_PROMETHEUS = ['job', 'instance', 'le'];

interface Metric {
  readonly type: string;
  /** The values of each label. */
  readonly labels: Map<string, Set<string>>;
}

/** Each name that can be asked for, with the labels of its samples. */
let shown: ReadonlyMap<string, Metric>;
let text: string;

beforeAll(async () => {
  text = await whatServiceShows();
  shown = readMetrics(text);
});

afterAll(() => {
  expect(shown.size).toBeGreaterThan(50);
});

/** `/metrics` of a service in which everything happened once that is counted under labels. */
async function whatServiceShows(): Promise<string> {
  const nowhere = 'http://127.0.0.1:1';
  await using ldap = await startOpenLdap({
    reseda: [unit('UMR5149'), person('own')],
    janus: [
      policy('default'),
      account('own', { supannRessourceEtatDate: '{COMPTE}I:SupannInactif:20130304:20130405' }),
    ],
  });
  await using world = await startWholeService(ldap, {
    TEAMS_APP_ID: '11111111-2222-3333-4444-555555555555',
    TEAMS_APP_PASSWORD: 'a password',
    TEAMS_APP_PASSWORD_EXPIRES: '2999-01-01',
    TEAMS_TENANT_IDS: '11111111-2222-3333-4444-666666666666',
    TEAMS_ENDPOINTS: `metadata=${nowhere}/m issuer=${nowhere}/i login=${nowhere}/l scope=${nowhere}/s`,
  });
  using visitor = await beginVisit(world);
  const ask = () => visitor.submit('address', { address: 'own@labo.test' });
  await visitor.submit('code', { code: await world.codeAfter('own@labo.test', ask) });
  // What was found is remembered, so that this is answered from memory.
  await visitor.choose('command:restart');
  await visitor.choose('for-whom:me');
  await visitor.choose('command:human');
  await visitor.submit('escalation', { remark: 'Merci' });
  await visitor.choose('escalation:send');
  await fetch(`${world.url}/api/messages`, { method: 'POST' });
  await untilMailsLeft(world);
  const read = async () => (await fetch(`${world.url}/metrics`)).text();
  await waitFor(async () => (await read()).includes('credential="teams-secret"'), 'a credential');
  const written = await read();
  return written;
}

function readMetrics(written: string): ReadonlyMap<string, Metric> {
  const metrics = new Map<string, Metric>();
  const types = [...written.matchAll(/^# TYPE (\S+) (\S+)$/gmu)];
  for (const [, name = '', type = ''] of types) {
    const endings = type === 'histogram' ? ['_bucket', '_count', '_sum'] : [''];
    for (const ending of endings) metrics.set(name + ending, { type, labels: new Map() });
  }
  for (const [, name = '', labels = ''] of written.matchAll(/^(\w+)(?:\{(.*)\})? \S+$/gmu)) {
    for (const [, label = '', value = ''] of labels.matchAll(/(\w+)="([^"]*)"/gu)) {
      const values = metrics.get(name)?.labels;
      values?.set(label, (values.get(label) ?? new Set()).add(value));
    }
  }
  return metrics;
}

/** The metrics of an expression, with what is asked of their labels. */
function selectorsIn(expr: string) {
  const found = expr.matchAll(/\b((?:assistant|process|nodejs)_\w+)(?:\{([^}]*)\})?/gu);
  return [...found].map(([, name = '', matchers = '']) => ({
    name,
    matchers: [...matchers.matchAll(/(\w+)\s*(?:=|!=)\s*"([^"]*)"/gu)].map(
      ([, label = '', value = '']) => ({ label, value }),
    ),
  }));
}

/** The labels that an expression or a legend goes by. */
function labelsIn(expr: string, legend = ''): readonly string[] {
  const by = [...expr.matchAll(/\b(?:by|ignoring) \(([^)]*)\)/gu)].flatMap(([, list = '']) =>
    list.split(',').map((label) => label.trim()),
  );
  return [...by, ...[...legend.matchAll(/\{\{(\w+)\}\}/gu)].map(([, label = '']) => label)];
}

const EXPRESSIONS = [
  ...RULES.map(({ alert, expr }) => ({ title: alert, expr, legend: '' })),
  ...PANELS.flatMap(({ title, targets }) =>
    targets.map(({ expr, legendFormat }) => ({ title, expr, legend: legendFormat })),
  ),
];

describe.each(EXPRESSIONS)('$title: $expr', ({ expr, legend }) => {
  it('asks for what a service shows, by labels and values that are there', () => {
    const selectors = selectorsIn(expr);
    const labels = selectors.flatMap(({ name }) => [...(shown.get(name)?.labels.keys() ?? [])]);

    for (const { name, matchers } of selectors) {
      expect([...shown.keys()]).toContain(name);
      for (const { label, value } of matchers) {
        if (OF_PROMETHEUS.includes(label)) continue;
        expect([...(shown.get(name)?.labels.get(label) ?? [])]).toContain(value);
      }
    }
    expect([...labels, ...OF_PROMETHEUS]).toEqual(
      expect.arrayContaining([...labelsIn(expr, legend)]),
    );
    expect(selectors.length + (/^up\b/u.test(expr) ? 1 : 0)).toBeGreaterThan(0);
  });

  it('looks at the increase of what only increases, and at nothing else so', () => {
    for (const { name } of selectorsIn(expr)) {
      const { type = '' } = shown.get(name) ?? {};
      const at = expr.replaceAll(/\{[^}]*\}/gu, '');
      const isIncrease = new RegExp(`\\b(?:rate|increase)\\(${name}\\[`, 'u').test(at);

      expect(isIncrease).toBe(type === 'counter' || type === 'histogram');
    }
  });
});

describe('the rules', () => {
  it('are what promtool accepts, and fire when they should', () => {
    const checked = spawnSync('promtool', ['check', 'rules', fileOf('deploy/alerts.yaml')]);
    const tested = spawnSync('promtool', ['test', 'rules', fileOf('test/deploy/alerts.test.yaml')]);

    expect([checked.status, String(checked.stdout)]).toEqual([
      0,
      expect.stringContaining(`${RULES.length} rules found`),
    ]);
    expect([tested.status, String(tested.stderr)]).toEqual([0, '']);
  });

  it.each(RULES)('are tested for $alert, and told of in the runbook', ({ alert }) => {
    expect(textOf('test/deploy/alerts.test.yaml')).toMatch(
      new RegExp(`alertname: ${alert}\\n\\s+exp_alerts:`, 'u'),
    );
    expect(textOf('deploy/runbook.md')).toMatch(new RegExp(`^### ${alert}$`, 'mu'));
    expect(textOf('deploy/alerts.yaml')).toContain(`runbook: 'deploy/runbook.md: ${alert}'`);
  });
});

describe('what a service shows', () => {
  it('has names and units as promtool wants them', () => {
    const { status, stderr } = spawnSync('promtool', ['check', 'metrics'], { input: text });

    expect([status, String(stderr)]).toEqual([0, '']);
  });

  it('holds nobody’s address, name, unit or conversation', () => {
    expect(text).not.toMatch(/@|labo\.test|UMR|SYG-|dl_|Merci/u);
  });

  it('comes up in the dashboard or in an alert, all that is ours', () => {
    const asked = EXPRESSIONS.flatMap(({ expr }) => selectorsIn(expr)).map(({ name }) => name);
    const ours = [...text.matchAll(/^# TYPE (assistant_\S+) /gmu)].map(([, name = '']) => name);

    expect(ours.filter((name) => !asked.some((one) => one.startsWith(name)))).toEqual([]);
  });
});

describe('the dashboard', () => {
  it('has a row for people, directories, mail, Teams and the process', () => {
    const rows = PANELS.filter(({ type }) => type === 'row').map(({ title }) => title);

    expect(rows).toEqual(['People', 'Directories', 'Mail', 'Teams', 'Process']);
  });

  it('has panels that do not cover each other', () => {
    const cells = PANELS.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, n) => `${x + (n % w)},${y + Math.floor(n / w)}`),
    );

    expect(new Set(cells).size).toBe(cells.length);
    expect(new Set(PANELS.map(({ id }) => id)).size).toBe(PANELS.length);
    expect(PANELS.every(({ gridPos }) => gridPos.x + gridPos.w <= 24)).toBe(true);
  });
});
