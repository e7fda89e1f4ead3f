import { isMap, isNode, type Document, type LineCounter } from 'yaml';
import type { z } from 'zod';
import { closestWord } from './closest-word.ts';

type Path = readonly PropertyKey[];

/** What is needed to say where a fault is and what was probably meant. */
export interface ProfileSource {
  readonly document: Document;
  readonly lines: LineCounter;
  /** Profiles that are right, where the known keys are looked up. */
  readonly models: readonly unknown[];
}

const toText = (path: Path): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');

function valueAt(model: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? new Map<PropertyKey, unknown>(Object.entries(value)).get(key)
        : undefined,
    model,
  );
}

function keysAt(models: readonly unknown[], path: Path): readonly string[] {
  return models.flatMap((model) => Object.keys(valueAt(model, path) ?? {}));
}

/** The line of that key, or of what holds it when it is missing; nothing when the file inherits it. */
function lineOf({ document, lines }: ProfileSource, path: Path): string {
  const key = path.at(-1);
  const parent: unknown =
    path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const pair = isMap(parent) ? parent.items.find((item) => String(item.key) === key) : undefined;
  const node: unknown = pair?.key ?? document.getIn(path, true);
  const start = isNode(node) ? node.range?.[0] : undefined;
  return start === undefined ? '' : ` (line ${lines.linePos(start).line})`;
}

const suggest = (typed: string, words: readonly string[]): string => {
  const word = closestWord(typed, words);
  return word === undefined ? '' : `; did you mean "${word}"?`;
};

function toFaults(issue: z.core.$ZodIssue, source: ProfileSource): readonly string[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(source.models, path);
    return issue.keys.map((key) => {
      const hint = suggest(key, known) || `; the keys here are ${[...new Set(known)].join(', ')}`;
      return `${toText([...path, key])}${lineOf(source, [...path, key])}: unknown key${hint}`;
    });
  }
  const place = `${toText(path)}${lineOf(source, path)}`;
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    return [`${place}: missing; add it, or begin the file with "extends: supann"`];
  }
  if (issue.code === 'invalid_union') {
    return [`${place}: must be "ppolicy" or "active-directory"`];
  }
  return [`${place}: ${issue.message}`];
}

/** One line for each fault that the schema found: where it is, what is wrong, what to do. */
export function toProfileFaults(error: z.ZodError, source: ProfileSource): readonly string[] {
  return error.issues.flatMap((issue) => toFaults(issue, source));
}

/**
 * An attribute that is said to be readable but that nothing is read from is a typing mistake,
 * and one that would silently turn facts into "unknown".
 */
export function toReadableFaults(
  system: string,
  section: { readonly readable: readonly string[] },
  used: readonly string[],
  source: ProfileSource,
): readonly string[] {
  const known = new Set(used.map((attribute) => attribute.toLowerCase()));
  return section.readable.flatMap((attribute, index) => {
    if (known.has(attribute.toLowerCase())) return [];
    const path = [system, 'readable', index];
    const hint = suggest(attribute, used) || '; take it out, or name it where it is read';
    return [`${toText(path)}${lineOf(source, path)}: nothing is read from "${attribute}"${hint}`];
  });
}
