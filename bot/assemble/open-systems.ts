import type { JanusSettings, ResedaSettings } from '../../adapters/ldap/ldap-settings.ts';
import type { Profile } from '../../adapters/ldap/profile.ts';
import type { Config, DirectoryConfig } from '../config.ts';
import type { Directories, DirectoryHealth } from '../ports/directories.ts';

/** RESEDA changes slowly, and "check again" goes past the memory. */
const REMEMBERED_SECONDS = 300;
const SYGEFOR_TIMEOUT_MS = 3000;

/** The systems that are configured. */
export interface Systems {
  readonly directories: Directories;
  /** The same, without memory. */
  readonly freshDirectories: Directories;
  readonly health: () => readonly DirectoryHealth[];
  readonly close: () => Promise<unknown>;
}

/** Told whether an answer that may come from memory is remembered. */
type OnRecallOf = (system: DirectoryHealth['system'], isRemembered: boolean) => void;

/** @throws `Failure` with `CONFIG_INVALID` when what is configured cannot work. */
export async function openSystems(
  config: Config,
  onRecall: OnRecallOf = () => undefined,
): Promise<Systems> {
  const systems = await openDirectories(config.directory, onRecall);
  if (config.sygefor === undefined) return systems;
  const { createSygeforClient } = await import('../../adapters/sygefor/create-sygefor-client.ts');
  const sygefor = createSygeforClient({ ...config.sygefor, timeoutMs: SYGEFOR_TIMEOUT_MS });
  return {
    ...systems,
    directories: { ...systems.directories, sygefor },
    freshDirectories: { ...systems.freshDirectories, sygefor },
  };
}

async function openDirectories(config: DirectoryConfig, onRecall: OnRecallOf): Promise<Systems> {
  switch (config.kind) {
    case 'none':
      return toSystems({});
    case 'sample': {
      const { createSampleDirectory } =
        await import('../../adapters/sample/create-sample-directory.ts');
      return toSystems(createSampleDirectory(() => new Date()));
    }
    case 'ldap':
      return openLdap(config, onRecall);
  }
}

function toSystems(directories: Directories): Systems {
  return {
    directories,
    freshDirectories: directories,
    health: () => [],
    close: () => Promise.resolve(),
  };
}

async function openLdap(
  config: Extract<DirectoryConfig, { kind: 'ldap' }>,
  onRecall: OnRecallOf,
): Promise<Systems> {
  const { readProfile } = await import('../../adapters/ldap/read-profile.ts');
  const profile = readProfile(config.profile);
  const opened = await Promise.all([
    ...(config.reseda ? [openReseda(config.reseda, profile, onRecall)] : []),
    ...(config.janus ? [openJanus(config.janus, profile, onRecall)] : []),
  ]);
  return {
    directories: join(opened.map(({ remembered }) => remembered)),
    freshDirectories: join(opened.map(({ fresh }) => fresh)),
    health: () => opened.map(toHealth),
    close: () => Promise.all(opened.map(({ close }) => close())),
  };
}

/** One directory, in both ways of asking. */
interface Opened {
  readonly system: DirectoryHealth['system'];
  readonly remembered: Directories;
  readonly fresh: Directories;
  readonly isAvailable: () => boolean;
  readonly lastFailureAt: () => Date | undefined;
  readonly close: () => Promise<void>;
}

function toHealth({ system, isAvailable, lastFailureAt }: Opened): DirectoryHealth {
  const failedAt = lastFailureAt();
  return {
    system,
    isAvailable: isAvailable(),
    ...(failedAt !== undefined && { lastFailureAt: failedAt.toISOString() }),
  };
}

async function openReseda(
  settings: ResedaSettings,
  profile: Profile,
  onRecall: OnRecallOf,
): Promise<Opened> {
  const { createLdapReseda } = await import('../../adapters/ldap/create-ldap-reseda.ts');
  const { cacheReseda } = await import('../../adapters/cache/cache-reseda.ts');
  const { port, isAvailable, lastFailureAt, close } = createLdapReseda(settings, profile);
  const { remembered, fresh } = cacheReseda(port, REMEMBERED_SECONDS, (isRemembered) => {
    onRecall('reseda', isRemembered);
  });
  const ports = { remembered: { reseda: remembered }, fresh: { reseda: fresh } };
  return { system: 'reseda', ...ports, isAvailable, lastFailureAt, close };
}

async function openJanus(
  settings: JanusSettings,
  profile: Profile,
  onRecall: OnRecallOf,
): Promise<Opened> {
  const { createLdapJanus } = await import('../../adapters/ldap/create-ldap-janus.ts');
  const { cacheJanus } = await import('../../adapters/cache/cache-janus.ts');
  const { port, isAvailable, lastFailureAt, close } = createLdapJanus(settings, profile);
  const { remembered, fresh } = cacheJanus(port, REMEMBERED_SECONDS, (isRemembered) => {
    onRecall('janus', isRemembered);
  });
  const ports = { remembered: { janus: remembered }, fresh: { janus: fresh } };
  return { system: 'janus', ...ports, isAvailable, lastFailureAt, close };
}

function join(parts: readonly Directories[]): Directories {
  return parts.reduce((all, part) => ({ ...all, ...part }), {});
}
