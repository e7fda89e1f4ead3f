import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { Failure } from '../../bot/failure.ts';
import {
  accountAttributes,
  personAttributes,
  policyAttributes,
  unitAttributes,
} from './attributes-in.ts';
import { closestWord } from './closest-word.ts';
import { toProfileFaults, toReadableFaults, type ProfileSource } from './profile-faults.ts';
import { Profile } from './profile.ts';

/** The profiles that come with the project. */
export const SHIPPED_PROFILES = ['supann', 'active-directory'] as const;

type Mapping = Readonly<Record<string, unknown>>;

const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function refuse(name: string, faults: readonly string[], cause?: unknown): never {
  const list = faults.map((fault) => `\n  - ${fault}`).join('');
  throw new Failure('CONFIG_INVALID', `DIRECTORY_PROFILE ${name}:${list}`, { cause });
}

const isShipped = (name: string): boolean => SHIPPED_PROFILES.some((shipped) => shipped === name);

const toFile = (name: string): string =>
  isShipped(name) ? fileURLToPath(new URL(`./profiles/${name}.yaml`, import.meta.url)) : name;

function readText(name: string): string {
  try {
    return readFileSync(toFile(name), 'utf8');
  } catch (cause) {
    const meant = closestWord(name, SHIPPED_PROFILES);
    const hint = meant === undefined ? '' : ` (did you mean "${meant}"?)`;
    const expected = 'must be "supann", "active-directory" or the path of a YAML file';
    return refuse(name, [`cannot be read; ${expected}${hint}`], cause);
  }
}

function parse(name: string): { readonly document: Document; readonly lines: LineCounter } {
  const lines = new LineCounter();
  const document = parseDocument(readText(name), { lineCounter: lines });
  const faults = document.errors.map(({ message, pos: [start] }) => {
    const [what] = message.split(' at line ', 1);
    return `line ${lines.linePos(start).line}: ${what ?? message}; this is not YAML`;
  });
  if (faults.length > 0) refuse(name, faults);
  return { document, lines };
}

const readModel = (name: string): unknown => parse(name).document.toJS();

/** Keys of the file win; mappings are joined, lists are replaced. */
function overlay(base: unknown, own: unknown): unknown {
  if (!isMapping(base) || !isMapping(own)) return own ?? base;
  const merged = Object.entries(own).map(([key, value]) => [key, overlay(base[key], value)]);
  return { ...base, ...Object.fromEntries(merged) };
}

/** What the file says, on top of the shipped profile that it extends if it does. */
function toWhole(name: string, own: unknown): unknown {
  if (!isMapping(own)) return refuse(name, ['must be a mapping of keys, as in supann.yaml']);
  const { extends: parent, ...keys } = own;
  if (parent === undefined) return keys;
  if (typeof parent !== 'string' || !isShipped(parent)) {
    return refuse(name, ['extends: must be "supann" or "active-directory"']);
  }
  return overlay(readModel(parent), keys);
}

function findReadableFaults({ reseda, janus }: Profile, source: ProfileSource): readonly string[] {
  const ofReseda = [...personAttributes(reseda), ...unitAttributes(reseda)];
  const ofJanus = [...accountAttributes(janus), ...policyAttributes(janus)];
  return [
    ...toReadableFaults('reseda', reseda, ofReseda, source),
    ...toReadableFaults('janus', janus, ofJanus, source),
  ];
}

/**
 * Reads how the directories are to be read: a shipped profile by its name, or a YAML file by its path.
 *
 * @throws `Failure` with `CONFIG_INVALID` and one line for every fault.
 */
export function readProfile(nameOrPath: string): Profile {
  const { document, lines } = parse(nameOrPath);
  const source: ProfileSource = { document, lines, models: SHIPPED_PROFILES.map(readModel) };
  const read = Profile.safeParse(toWhole(nameOrPath, document.toJS()), { reportInput: true });
  if (!read.success) return refuse(nameOrPath, toProfileFaults(read.error, source));
  const faults = findReadableFaults(read.data, source);
  if (faults.length > 0) return refuse(nameOrPath, faults);
  return read.data;
}
