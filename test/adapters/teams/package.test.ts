import { readFileSync } from 'node:fs';
import draft04 from 'ajv-draft-04';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createPackage } from '../../../adapters/teams/package/create-package.ts';
import { TEAMS_COMMANDS } from '../../../dialogs/wording/teams-app.ts';
import { readIcon } from './read-icon.ts';

const FOLDER = new URL('../../../deploy/teams/', import.meta.url);
const APP = {
  appId: '11111111-2222-4333-8444-555555555555',
  publicUrl: 'https://sygefor.univ.example/assistant',
  version: '1.2.3',
  publisher: undefined,
};

type Json = Readonly<Record<string, unknown>>;

interface Bot {
  readonly commandLists: readonly [{ readonly commands: readonly Json[] }];
}

function open(app: Partial<typeof APP> | { readonly publisher: string } = {}) {
  const icons = {
    color: readFileSync(new URL('color.png', FOLDER)),
    outline: readFileSync(new URL('outline.png', FOLDER)),
  };
  const zip = createPackage({ ...APP, ...app }, icons);
  const files = unzipSync(zip);
  const readJson = (name: string) => JSON.parse(strFromU8(files[name] ?? new Uint8Array())) as Json;
  const manifest = readJson('manifest.json') as Json & { readonly bots: readonly [Bot] };
  return { zip, files, icons, manifest, english: readJson('en.json') };
}

/** What the published schema has to say against a document; it is empty for a good one. */
function findFaults(schema: string, document: Json): readonly unknown[] {
  const ajv = new draft04.default({
    strict: false,
    allErrors: true,
    // Some of its patterns are none by the stricter rules.
    unicodeRegExp: false,
    formats: { uri: (text: string) => URL.canParse(text) },
  });
  const published = readFileSync(new URL(`schema/${schema}`, FOLDER), 'utf8');
  const validate = ajv.compile(JSON.parse(published) as object);
  validate(document);
  return (validate.errors ?? []).map(({ instancePath, message }) => [instancePath, message]);
}

const findManifestFaults = (manifest: Json) => findFaults('MicrosoftTeams.schema.json', manifest);
const findEnglishFaults = (english: Json) =>
  findFaults('MicrosoftTeams.Localization.schema.json', english);

describe('the package of the Teams app', () => {
  it('holds the manifest, the icons and the English words, and nothing else', () => {
    const { files, icons } = open();

    expect(Object.keys(files)).toEqual(['manifest.json', 'color.png', 'outline.png', 'en.json']);
    expect(Buffer.from(files['color.png'] ?? [])).toEqual(icons.color);
    expect(Buffer.from(files['outline.png'] ?? [])).toEqual(icons.outline);
  });

  it('is the same to the byte for the same app, and another for another version', () => {
    expect(open().zip).toEqual(open().zip);
    expect(open({ version: '1.2.4' }).zip).not.toEqual(open().zip);
  });
});

describe('the manifest', () => {
  it('is valid against the schema that Microsoft publishes', () => {
    expect(findManifestFaults(open().manifest)).toEqual([]);
  });

  it.each<[string, (manifest: Json) => Json]>([
    ['another version of the schema', (manifest) => ({ ...manifest, manifestVersion: '1.29' })],
    ['a name that is too long', (manifest) => ({ ...manifest, name: { short: 'x'.repeat(31) } })],
    ['a field that nobody knows', (manifest) => ({ ...manifest, surprise: true })],
    ['no identity', (manifest) => ({ ...manifest, id: 'assistant' })],
  ])('is measured by a schema that refuses %s', (_, spoil) => {
    expect(findManifestFaults(spoil(open().manifest))).not.toEqual([]);
  });

  it('offers one person a chat, and asks for nothing that this does not need', () => {
    const { manifest } = open();

    expect(manifest).toMatchObject({
      id: APP.appId,
      version: '1.2.3',
      defaultInstallScope: 'personal',
      bots: [{ botId: APP.appId, scopes: ['personal'], commandLists: [{ scopes: ['personal'] }] }],
      permissions: ['identity'],
      validDomains: [],
    });
    for (const wider of ['authorization', 'webApplicationInfo', 'devicePermissions'])
      expect(manifest).not.toHaveProperty(wider);
  });

  it('leads to the pages that the assistant serves', () => {
    expect(open().manifest).toMatchObject({
      developer: {
        websiteUrl: 'https://sygefor.univ.example/assistant/',
        privacyUrl: 'https://sygefor.univ.example/assistant/confidentialite',
        termsOfUseUrl: 'https://sygefor.univ.example/assistant/mentions-legales',
      },
    });
  });

  it.each([
    ['CNRS, délégation Alpha', 'CNRS, délégation Alpha'],
    ['Centre national de la recherche scientifique', 'Assistant Sygefor'],
  ])('names "%s" as its developer as far as Teams takes it', (publisher, name) => {
    const { manifest } = open({ publisher });

    expect(manifest).toMatchObject({ developer: { name } });
    expect(findManifestFaults(manifest)).toEqual([]);
  });

  it('has the accent of the web page', () => {
    const tokens = readFileSync(new URL('../../../bot/web/tokens.css', import.meta.url), 'utf8');

    expect(tokens).toContain(`--accent: ${String(open().manifest['accentColor'])};`);
  });
});

describe('the English words', () => {
  it('are valid against the schema that Microsoft publishes', () => {
    const { english } = open();

    expect(findEnglishFaults(english)).toEqual([]);
    expect(
      findEnglishFaults({ ...english, 'bots[1].commandLists[0].commands[0].title': 'x' }),
    ).not.toEqual([]);
  });

  it('take the place of every French one', () => {
    const { manifest, english } = open();
    const [{ commandLists }] = manifest.bots;
    const places = commandLists[0].commands.flatMap((command, index) =>
      Object.keys(command).map(
        (key) => `bots[0].commandLists[0].commands[${String(index)}].${key}`,
      ),
    );

    expect(places).toHaveLength(TEAMS_COMMANDS.length * 2);
    expect(Object.keys(english).toSorted()).toEqual(
      [
        '$schema',
        'name.short',
        'name.full',
        'description.short',
        'description.full',
        ...places,
      ].toSorted(),
    );
  });
});

describe('the icons', () => {
  it('show, in colour, a sign in the middle of a ground that is the accent', () => {
    const { size, pixels } = readIcon('color.png');
    const ground = pixels.filter(
      ({ x, y }) => Math.max(Math.abs(x - 95.5), Math.abs(y - 95.5)) > 60,
    );

    expect(size).toEqual([192, 192]);
    expect(new Set(ground.map(({ color }) => color))).toEqual(new Set(['#1d4f91']));
    expect(pixels.every(({ alpha }) => alpha === 255)).toBe(true);
    expect(new Set(pixels.map(({ color }) => color)).size).toBeGreaterThan(3);
  });

  it('show, as an outline, a sign in white on nothing', () => {
    const { size, pixels } = readIcon('outline.png');
    const drawn = pixels.filter(({ alpha }) => alpha > 0);

    expect(size).toEqual([32, 32]);
    expect(new Set(drawn.map(({ color }) => color))).toEqual(new Set(['#ffffff']));
    expect(drawn.length).toBeGreaterThan(100);
    expect(drawn.length).toBeLessThan(pixels.length / 2);
  });
});
