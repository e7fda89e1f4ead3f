import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createPackage } from '../../adapters/teams/package/create-package.ts';
import about from '../../package.json' with { type: 'json' };
import type { ComposedPackage } from '../commands/package-teams.ts';
import type { Config } from '../config.ts';
import { findPackageFaults } from '../config/package-faults.ts';
import { Failure } from '../failure.ts';

/** Beside the sources, and beside the compiled program. */
const SHIPPED = path.join(import.meta.dirname, '..', '..', 'deploy', 'teams');

/**
 * Composes what an administrator uploads to Teams. No secret goes into it.
 *
 * @throws `Failure` with `CONFIG_INVALID` when Teams would not take it.
 */
export async function openTeamsPackage(config: Config): Promise<ComposedPackage> {
  const { teams, http, legal } = config;
  const faults = findPackageFaults(teams, http.publicUrl);
  if (teams === undefined || http.publicUrl === undefined || faults.length > 0) {
    const listed = faults.map((fault) => `  - ${fault}`);
    throw new Failure(
      'CONFIG_INVALID',
      ['no package for Teams can be made of the configuration:', ...listed].join('\n'),
    );
  }
  const { version } = about;
  const app = {
    appId: teams.appId,
    publicUrl: http.publicUrl,
    version,
    publisher: legal.controller,
  };
  const icons = { color: await readIcon('color.png'), outline: await readIcon('outline.png') };
  return { id: teams.appId, version, zip: createPackage(app, icons) };
}

async function readIcon(name: string): Promise<Uint8Array> {
  return readFile(path.join(SHIPPED, name));
}
