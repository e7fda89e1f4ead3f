import { readFileSync, statSync } from 'node:fs';

export type Variables = Readonly<Record<string, string | undefined>>;

const READABLE_BY_ALL = 0o004;

/**
 * The values of the known names, read from the file that `NAME_FILE` points to where that is set.
 * What is empty counts as not set, because compose files pass empty values on.
 */
export function readFiles(
  variables: Variables,
  known: readonly string[],
  secrets: readonly string[],
): { readonly values: Record<string, string>; readonly faults: readonly string[] } {
  const values: Record<string, string> = {};
  const faults: string[] = [];
  for (const name of known) {
    const direct = nonEmpty(variables[name]);
    const file = nonEmpty(variables[`${name}_FILE`]);
    if (direct !== undefined && file !== undefined) {
      faults.push(`${name}: is set together with ${name}_FILE; keep one of them`);
    } else if (file !== undefined) {
      const read = readOne(name, file, secrets.includes(name));
      if ('fault' in read) faults.push(read.fault);
      else values[name] = read.content;
    } else if (direct !== undefined) {
      values[name] = direct;
    }
  }
  return { values, faults };
}

function readOne(
  name: string,
  file: string,
  isSecret: boolean,
): { readonly content: string } | { readonly fault: string } {
  try {
    if (isSecret && isReadableByAll(file)) {
      return { fault: `${name}_FILE: everybody on this machine can read ${file}; run chmod 600` };
    }
    const content = readFileSync(file, 'utf8').replace(/\r?\n$/, '');
    return content === '' ? { fault: `${name}_FILE: ${file} is empty` } : { content };
  } catch {
    return { fault: `${name}_FILE: ${file} cannot be read; check the path and its permissions` };
  }
}

/** Windows has no such bits and reports them all the same. */
function isReadableByAll(file: string): boolean {
  return process.platform !== 'win32' && (statSync(file).mode & READABLE_BY_ALL) !== 0;
}

function nonEmpty(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}
