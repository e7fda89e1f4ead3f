import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createCertificates, type Certificates } from './certificates.ts';
import { findFreePort } from './free-port.ts';
import { toLdif, type LdifEntry } from './ldif.ts';
import { waitFor } from './wait-for.ts';

const run = promisify(execFile);
const SLAPD = '/usr/sbin/slapd';
const SLAPADD = '/usr/sbin/slapadd';
const SYSTEM_SCHEMAS = ['core', 'cosine', 'inetorgperson'];
const OWN_SCHEMAS = ['eduperson', 'supann-2019-11-22', 'others'];

const RESEDA_SUFFIX = 'dc=reseda,dc=test';
export const JANUS_SUFFIX = 'dc=janus,dc=test';
/** Every policy that the tests name lives here. */
export const POLICIES_DN = `ou=policies,${JANUS_SUFFIX}`;
export const PEOPLE_DN = `ou=people,${RESEDA_SUFFIX}`;
export const UNITS_DN = `ou=units,${RESEDA_SUFFIX}`;
export const ACCOUNTS_DN = `ou=accounts,${JANUS_SUFFIX}`;

const BIND_PASSWORD = 'assistant secret';
const bindDnOf = (suffix: string): string => `cn=assistant,${suffix}`;

/** What a test may choose. Everything else is the same for all. */
export interface OpenLdapOptions {
  readonly reseda?: readonly LdifEntry[];
  readonly janus?: readonly LdifEntry[];
  /** Lines of access control, or limits, of both databases, before the usual ones. */
  readonly access?: readonly string[];
  /** Lines for the top of the configuration: limits, a referral. */
  readonly configuration?: readonly string[];
  /** Also serve LDAPS, under these names (`DNS:localhost`, `IP:127.0.0.1`). */
  readonly tls?: { readonly subjects: string; readonly isExpired?: boolean };
}

/** A private OpenLDAP. Disposing of it ends the process and removes its files. */
export interface OpenLdap extends AsyncDisposable {
  readonly port: number;
  readonly url: string;
  /** Empty without `tls`. */
  readonly ldapsPort: number;
  readonly ldapsUrl: string;
  readonly caFile: string | undefined;
  readonly reseda: BindAccount;
  readonly janus: BindAccount;
  /** Replaces all entries; the server is restarted on the same port. */
  reload(entries: Pick<OpenLdapOptions, 'reseda' | 'janus'>): Promise<void>;
  stop(): Promise<void>;
  /** As a power cut would. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Accepts connections and says nothing. */
  pause(): Promise<void>;
  resume(): void;
}

/** Base and service account: may search and read everything but passwords, and write nothing. */
interface BindAccount {
  readonly baseDn: string;
  readonly bindDn: string;
  readonly bindPassword: string;
}

const own = (name: string): string =>
  fileURLToPath(new URL(`./schema/${name}.schema`, import.meta.url));

function toDatabase(suffix: string, folder: string, access: readonly string[]): string {
  return [
    'database mdb',
    `suffix "${suffix}"`,
    `rootdn "cn=admin,${suffix}"`,
    'rootpw "admin secret"',
    `directory "${folder}"`,
    'maxsize 67108864',
    'dbnosync',
    'index objectClass,mail eq',
    ...access,
    'access to attrs=userPassword by anonymous auth by * none',
    `access to * by dn.exact="${bindDnOf(suffix)}" read by anonymous auth by * none`,
    ...(suffix === JANUS_SUFFIX ? ['overlay ppolicy'] : []),
    '',
  ].join('\n');
}

function toConfiguration(
  folder: string,
  { access = [], configuration = [] }: OpenLdapOptions,
  certificates: Certificates | undefined,
): string {
  const schemas = [
    ...SYSTEM_SCHEMAS.map((name) => `/etc/ldap/schema/${name}.schema`),
    ...OWN_SCHEMAS.map(own),
  ];
  return [
    ...schemas.map((schema) => `include "${schema}"`),
    'modulepath /usr/lib/ldap',
    'moduleload back_mdb',
    'moduleload ppolicy',
    `pidfile "${join(folder, 'pid')}"`,
    `argsfile "${join(folder, 'args')}"`,
    ...(certificates === undefined
      ? []
      : [
          `TLSCertificateFile "${certificates.certFile}"`,
          `TLSCertificateKeyFile "${certificates.keyFile}"`,
          `TLSCACertificateFile "${certificates.caFile}"`,
        ]),
    ...configuration,
    '',
    toDatabase(RESEDA_SUFFIX, join(folder, 'reseda'), access),
    toDatabase(JANUS_SUFFIX, join(folder, 'janus'), access),
  ].join('\n');
}

const organizationalUnit = (dn: string): LdifEntry => ({
  dn,
  attributes: { objectClass: 'organizationalUnit', ou: /^ou=([^,]+)/.exec(dn)?.[1] },
});

/** What every directory holds: its root, its branches and the service account. */
function toRoots(suffix: string, branches: readonly string[]): readonly LdifEntry[] {
  const dc = /^dc=([^,]+)/.exec(suffix)?.[1];
  return [
    { dn: suffix, attributes: { objectClass: ['domain'], dc } },
    {
      dn: bindDnOf(suffix),
      attributes: {
        objectClass: ['organizationalRole', 'simpleSecurityObject'],
        cn: 'assistant',
        userPassword: BIND_PASSWORD,
      },
    },
    ...branches.map(organizationalUnit),
  ];
}

async function load(
  folder: string,
  name: 'reseda' | 'janus',
  suffix: string,
  entries: readonly LdifEntry[],
): Promise<void> {
  const database = join(folder, name);
  await rm(database, { recursive: true, force: true });
  // The configuration names both folders, and slapadd checks that they exist.
  for (const each of ['reseda', 'janus']) await mkdir(join(folder, each), { recursive: true });
  const ldif = join(folder, `${name}.ldif`);
  // An entry of the test replaces the usual one of the same name.
  const replaced = new Set(entries.map(({ dn }) => dn));
  const branches = name === 'reseda' ? [PEOPLE_DN, UNITS_DN] : [ACCOUNTS_DN, POLICIES_DN];
  const roots = toRoots(suffix, branches).filter(({ dn }) => !replaced.has(dn));
  const root = entries.filter(({ dn }) => dn === suffix);
  const others = entries.filter(({ dn }) => dn !== suffix);
  await writeFile(ldif, toLdif([...root, ...roots, ...others]));
  // slapadd writes operational attributes, which a running server refuses.
  await run(SLAPADD, ['-f', join(folder, 'slapd.conf'), '-b', suffix, '-l', ldif, '-q']);
}

interface Listener {
  readonly port: number;
  readonly url: string;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const end = (isOpen: boolean) => () => {
      socket.destroy();
      resolve(isOpen);
    };
    socket.once('connect', end(true)).once('error', end(false));
  });
}

/** slapd opens its listeners one after the other. */
async function allAnswer(listeners: readonly Listener[]): Promise<boolean> {
  return (await Promise.all(listeners.map(({ port }) => answers(port)))).every(Boolean);
}

async function launch(folder: string, listeners: readonly Listener[]): Promise<ChildProcess> {
  // Whatever ends a test run, SIGKILL included, the kernel ends its servers; setpriv becomes the server itself.
  const slapd = [
    SLAPD,
    '-d',
    '0',
    '-f',
    join(folder, 'slapd.conf'),
    '-h',
    listeners.map(({ url }) => url).join(' '),
  ];
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', '--', ...slapd], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString('utf8')));
  await waitFor(() => {
    if (child.exitCode !== null) throw new Error(`slapd ended: ${said}`);
    return allAnswer(listeners);
  }, 'slapd to listen');
  // A process that was there before may answer in place of one that could not take the port.
  if (child.exitCode !== null) throw new Error(`slapd ended: ${said}`);
  return child;
}

/** The signal only asks: until every thread has stopped, one of them may still answer. */
async function isStopped(pid: number | undefined): Promise<boolean> {
  const tasks = `/proc/${pid ?? 'self'}/task`;
  const stats = (await readdir(tasks)).map((task) => readFile(join(tasks, task, 'stat'), 'utf8'));
  return (await Promise.all(stats)).every((stat) => stat.includes(') T '));
}

async function endProcess(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

async function tryToStart(options: OpenLdapOptions): Promise<OpenLdap> {
  const folder = await mkdtemp(join(tmpdir(), 'sygefor-slapd-'));
  const port = await findFreePort();
  const ldapsPort = await findFreePort();
  const certificates = options.tls && (await createCertificates(folder, 'server', options.tls));
  await writeFile(join(folder, 'slapd.conf'), toConfiguration(folder, options, certificates));
  const url = `ldap://127.0.0.1:${port}`;
  const ldapsUrl = `ldaps://127.0.0.1:${ldapsPort}`;
  const listeners = [
    { port, url },
    ...(certificates === undefined ? [] : [{ port: ldapsPort, url: ldapsUrl }]),
  ];
  let child: ChildProcess | undefined;

  const start = async (): Promise<void> => {
    child = await launch(folder, listeners);
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child === undefined) return;
    // A paused process hears nothing but SIGKILL.
    child.kill('SIGCONT');
    await endProcess(child, signal);
  };
  const fill = async ({ reseda = [], janus = [] }: OpenLdapOptions): Promise<void> => {
    await load(folder, 'reseda', RESEDA_SUFFIX, reseda);
    await load(folder, 'janus', JANUS_SUFFIX, janus);
  };
  const dispose = async (): Promise<void> => {
    await end('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  };

  try {
    await fill(options);
    await start();
  } catch (error) {
    await dispose();
    throw error;
  }
  const account = (suffix: string): BindAccount => ({
    baseDn: suffix,
    bindDn: bindDnOf(suffix),
    bindPassword: BIND_PASSWORD,
  });
  return {
    port,
    url,
    ldapsPort,
    ldapsUrl,
    caFile: certificates?.caFile,
    reseda: account(RESEDA_SUFFIX),
    janus: account(JANUS_SUFFIX),
    reload: async (entries) => {
      await end('SIGTERM');
      await fill(entries);
      await start();
    },
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    start,
    pause: async () => {
      child?.kill('SIGSTOP');
      await waitFor(() => isStopped(child?.pid), 'slapd to stop');
    },
    resume: () => void child?.kill('SIGCONT'),
    [Symbol.asyncDispose]: dispose,
  };
}

/** Starts an OpenLDAP of one's own on a free loopback port, with SupAnn, eduPerson, ppolicy and these entries. */
export async function startOpenLdap(options: OpenLdapOptions = {}): Promise<OpenLdap> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await tryToStart(options);
    } catch (error) {
      // Another run may have taken the port between our looking and our listening.
      const isTaken = error instanceof Error && /bind|in use|ended/i.test(error.message);
      if (!isTaken || attempt === 3) throw error;
    }
  }
}
