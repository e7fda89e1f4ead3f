import { appendFileSync } from 'node:fs';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

// Preloaded with `--import` into a process: notes in the file EGRESS_LOG everything that the process sends
// to somebody of its own accord, and asks a name server, before it happens. What comes in is not noted.
const file = process.env['EGRESS_LOG'] ?? '';

const note = (what: string, target: unknown): void =>
  appendFileSync(file, `${what} ${JSON.stringify(target)}\n`);

type Method = (this: unknown, ...args: unknown[]) => unknown;

function watch(owner: object, names: readonly string[]): void {
  for (const name of names) {
    const original = Reflect.get(owner, name) as Method;
    const watched: Method = function (...args) {
      note(name, args[0]);
      return original.apply(this, args);
    };
    Object.assign(owner, { [name]: watched });
  }
}

const LOOK_UPS = [
  'lookup',
  'resolve',
  'resolve4',
  'resolve6',
  'resolveMx',
  'resolveTxt',
  'resolveAny',
];

watch(net.Socket.prototype, ['connect']);
watch(dgram.Socket.prototype, ['send', 'connect']);
watch(dns, LOOK_UPS);
watch(dns.promises, LOOK_UPS);
syncBuiltinESMExports();
