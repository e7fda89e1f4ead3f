import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const run = promisify(execFile);
const ROOT = path.join(import.meta.dirname, '..');

type Versions = Readonly<Record<string, string>>;

interface Manifest {
  readonly dependencies: Versions;
  readonly devDependencies: Versions;
  readonly optionalDependencies: Versions;
}

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
}

const read = (name: string): string => readFileSync(path.join(ROOT, name), 'utf8');
const MANIFEST = JSON.parse(read('package.json')) as Manifest;
const LOCK = JSON.parse(read('package-lock.json')) as {
  readonly packages: Readonly<Record<string, Locked & Partial<Manifest>>>;
};
const LOCKED = Object.entries(LOCK.packages).filter(([name]) => name !== '');

describe('the packages that the project names', () => {
  it.each(['dependencies', 'devDependencies', 'optionalDependencies'] as const)(
    'have one exact version each, the one that is locked (%s)',
    (kind) => {
      for (const [name, version] of Object.entries(MANIFEST[kind])) {
        expect(`${name} ${version}`).toMatch(/ \d+\.\d+\.\d+(?:-[\w.]+)?$/);
        expect(LOCK.packages[`node_modules/${name}`]?.version).toBe(version);
      }
      expect(LOCK.packages['']?.[kind]).toEqual(MANIFEST[kind]);
    },
  );
});

describe('the lock file', () => {
  it('knows every package by its content, and none by the place that it came from', () => {
    const places = LOCKED.filter(
      ([, { resolved, link }]) => resolved !== undefined || link === true,
    );
    const unknown = LOCKED.filter(
      ([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''),
    );

    expect(LOCKED.length).toBeGreaterThan(100);
    expect(places).toEqual([]);
    expect(unknown).toEqual([]);
  });

  it('names no registry, also none of a mirror', () => {
    const hosts = [...read('package-lock.json').matchAll(/"(\w+)": "https?:\/\/([^/"]+)/g)];

    // Where authors ask for money, and nothing else.
    expect(new Set(hosts.map(([, field]) => field))).toEqual(new Set(['url']));
    expect(
      hosts.map(([, , host]) => host).filter((host) => /npm|registry/.test(host ?? '')),
    ).toEqual([]);
  });
});

it('the bill of materials lists every package by its content, and is made without a network', async () => {
  const { stdout } = await run('npm', ['run', '-s', 'sbom'], {
    cwd: ROOT,
    env: { ...process.env, npm_config_registry: 'http://127.0.0.1:9', npm_config_offline: 'true' },
    maxBuffer: 50_000_000,
  });

  const bill = JSON.parse(stdout) as {
    readonly bomFormat: string;
    readonly components: readonly {
      readonly purl: string;
      readonly hashes?: readonly { readonly alg: string }[];
    }[];
  };
  const listed = new Set(bill.components.map(({ purl }) => decodeURIComponent(purl)));
  const locked = LOCKED.map(([place, { version }]) => {
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return `pkg:npm/${name}@${version ?? ''}`;
  });
  expect(bill.bomFormat).toBe('CycloneDX');
  expect([...listed].toSorted()).toEqual([...new Set(locked)].toSorted());
  for (const { hashes } of bill.components) expect(hashes).toMatchObject([{ alg: 'SHA-512' }]);
});
