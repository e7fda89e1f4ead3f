import { strToU8, zipSync } from 'fflate';
import { createEnglish, createManifest, FILES, type App } from './create-manifest.ts';

export interface Icons {
  /** 192 by 192, in colour. */
  readonly color: Uint8Array;
  /** 32 by 32, white on nothing. */
  readonly outline: Uint8Array;
}

/** The first day that a zip can hold, in the local time that it is written in: the same bytes wherever and whenever. */
const ALWAYS = new Date(1980, 0, 1);

/** The zip that an administrator uploads. The same app makes the same bytes. */
export function createPackage(app: App, icons: Icons): Uint8Array {
  const files = {
    'manifest.json': toJson(createManifest(app)),
    [FILES.color]: icons.color,
    [FILES.outline]: icons.outline,
    [FILES.english]: toJson(createEnglish()),
  };
  return zipSync(files, { level: 9, mtime: ALWAYS });
}

function toJson(value: unknown): Uint8Array {
  return strToU8(`${JSON.stringify(value, undefined, 2)}\n`);
}
