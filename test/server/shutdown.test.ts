import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { createLog } from '../../bot/server/log.ts';
import { installShutdown } from '../../bot/server/shutdown.ts';

function install(steps: readonly (() => Promise<unknown>)[]) {
  const ending = new EventEmitter();
  const lines: string[] = [];
  const exited = new Promise<number>((resolve) => {
    const log = createLog('info', { write: (line) => void lines.push(line) });
    installShutdown(ending, { steps, log, graceMs: 5000, exit: resolve });
  });
  return { ending, lines, exited };
}

it('stops its parts in order when it is asked to', async () => {
  const stopped: string[] = [];
  const step = (name: string) => () => Promise.resolve(stopped.push(name));
  const { ending, exited } = install([step('server'), step('turns'), step('store')]);

  ending.emit('SIGTERM');

  expect(await exited).toBe(0);
  expect(stopped).toEqual(['server', 'turns', 'store']);
});

it('stops the rest when one of them cannot', async () => {
  const stopped: string[] = [];
  const { ending, exited } = install([
    () => Promise.reject(new Error('stuck')),
    () => Promise.resolve(stopped.push('store')),
  ]);

  ending.emit('SIGINT');

  expect(await exited).toBe(0);
  expect(stopped).toEqual(['store']);
});

it('goes at once when it is asked twice', async () => {
  const { ending, exited } = install([() => new Promise(() => undefined)]);

  ending.emit('SIGINT');
  ending.emit('SIGINT');

  expect(await exited).toBe(130);
});

it.each(['unhandledRejection', 'uncaughtException'])('ends in order on %s', async (event) => {
  const stopped: string[] = [];
  const { ending, exited, lines } = install([() => Promise.resolve(stopped.push('store'))]);

  ending.emit(event, new RangeError('canary@example.org'));

  expect(await exited).toBe(1);
  expect(stopped).toEqual(['store']);
  expect(lines.join('')).toContain('RangeError');
  expect(lines.join('')).not.toContain('canary');
});
