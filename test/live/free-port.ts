import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';

const LEAST = 12_000;
/** Fewer than these are not worth keeping to. */
const FEW = 1000;
const MOST = 60_000;
/** Another address of this machine: whoever listens there on a port has it here as well, by agreement. */
const OURS = '127.83.89.71';
const TRIES = 500;

/** The first port that the system gives to whoever asks for any port, or connects from one. */
function firstOfSystem(): number {
  const range = readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'utf8');
  return Number.parseInt(range, 10);
}

async function listen(host: string, port: number): Promise<Server | undefined> {
  const server = createServer();
  try {
    await once(server.listen(port, host), 'listening');
    return server;
  } catch {
    return undefined;
  }
}

async function close(server: Server): Promise<void> {
  server.close();
  await once(server, 'close');
}

async function reserve(port: number): Promise<boolean> {
  const sign = await listen(OURS, port);
  if (sign === undefined) return false;
  const server = await listen('127.0.0.1', port);
  if (server === undefined) {
    await close(sign);
    return false;
  }
  await close(server);
  // Kept for as long as this process lives, which it does not prolong.
  sign.unref();
  return true;
}

/**
 * A loopback port that nobody uses, and that stays free for its owner while this process lives, also between a stop
 * and a start: the system gives it to nobody who asks for any port, and nobody else who asks here is given it.
 */
export async function findFreePort(): Promise<number> {
  const apart = firstOfSystem() - LEAST;
  const count = apart < FEW ? MOST - LEAST : apart;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const port = LEAST + Math.floor(Math.random() * count);
    if (await reserve(port)) return port;
  }
  throw new Error('no port is free');
}
