import { isLoopback, readUrl } from './value.ts';

/** Addresses in the package are a little longer than this, and Teams takes 2048 characters. */
const LONGEST_URL = 2000;

/** What keeps Teams from taking a package that is made from these settings, each with what to do about it. */
export function findPackageFaults(
  teams: { readonly kind: 'playground' | 'service' } | undefined,
  publicUrl: string | undefined,
): readonly string[] {
  return [findAppFault(teams), findUrlFault(publicUrl)].filter((fault) => fault !== undefined);
}

function findAppFault(teams: Parameters<typeof findPackageFaults>[0]): string | undefined {
  if (teams === undefined) {
    return 'TEAMS_APP_ID: is missing; set the application id of the app registration';
  }
  return teams.kind === 'playground'
    ? 'TEAMS_PLAYGROUND: Teams itself does not speak with a playground; remove it'
    : undefined;
}

function findUrlFault(publicUrl: string | undefined): string | undefined {
  if (publicUrl === undefined) {
    return 'PUBLIC_URL: is missing; set the https:// address that people and Microsoft reach';
  }
  const { hostname = '' } = URL.parse(publicUrl) ?? {};
  if (isLoopback(hostname) || hostname.endsWith('.localhost')) {
    return 'PUBLIC_URL: is this machine, which Teams cannot reach; set the https:// address that people and Microsoft reach';
  }
  if (readUrl(publicUrl, 'https') === undefined) {
    return 'PUBLIC_URL: has to start with https://, because Teams speaks with nothing else';
  }
  return publicUrl.length > LONGEST_URL
    ? `PUBLIC_URL: is longer than ${LONGEST_URL} characters, which Teams does not take`
    : undefined;
}
