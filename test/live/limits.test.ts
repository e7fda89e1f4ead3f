import Sqlite from 'better-sqlite3';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rest, type SeenActivity } from '../adapters/direct-line/rest.ts';
import { startServiceProcess, type ServiceProcess } from './service-process.ts';
import { waitFor } from './wait-for.ts';

const KNOWN = 'alice.arnaud@labo-alpha.example';
const TOO_MANY = 'Trop de codes ont été demandés';
const WRONG = 'Ce code n’est pas le bon';
const NO_TRIES = 'Trop d’essais pour ce code';

/** The service behind a proxy on this machine that says who its clients are. */
async function startBehindProxy(variables: Readonly<Record<string, string>>) {
  return startServiceProcess({ TRUSTED_PROXIES: '127.0.0.1', LOG_LEVEL: 'error', ...variables });
}

/** A conversation of somebody at an address, or of somebody of whom no proxy says anything. */
class Visitor {
  readonly #service: ServiceProcess;
  readonly #headers: Readonly<Record<string, string>>;
  #token = '';
  id = '';

  constructor(service: ServiceProcess, address?: string) {
    this.#service = service;
    this.#headers = address === undefined ? {} : { 'x-forwarded-for': address };
  }

  async begin(): Promise<number> {
    const { url } = this.#service;
    const generated = await this.#call('POST', '/tokens/generate', {}, url);
    this.#token = generated.body.token;
    const started = await this.#call('POST', '/conversations', { locale: 'fr' });
    this.id = started.body.conversationId;
    return started.status;
  }

  /** Posts a message and answers the status. */
  async post(body: object): Promise<number> {
    const path = `/conversations/${this.id}/activities`;
    return (await this.#call('POST', path, { type: 'message', ...body })).status;
  }

  /** Says something and answers what came back, once all is answered. */
  async say(body: object): Promise<string> {
    const before = (await this.lines()).length;
    expect(await this.post(body)).toBe(200);
    await waitFor(async () => {
      const lines = await this.lines();
      return lines.length > before + 1 && lines.at(-1)?.from.role === 'bot';
    }, 'the answer');
    return (await this.lines())
      .slice(before + 1)
      .map(({ text = '' }) => text)
      .join('\n');
  }

  async giveAddress(address: string): Promise<string> {
    await this.begin();
    await this.say({ value: { choice: 'for-whom:me' }, text: 'Pour moi' });
    await this.say({ value: { choice: 'answer:screen:nothing-yet' }, text: 'Rien encore' });
    return this.say({ value: { form: 'address', address } });
  }

  async lines(): Promise<readonly SeenActivity[]> {
    const lines: SeenActivity[] = [];
    for (let watermark = ''; ;) {
      const path = `/conversations/${this.id}/activities?watermark=${watermark}`;
      const { body } = await this.#call('GET', path);
      if (body.activities.length === 0) return lines;
      lines.push(...body.activities);
      watermark = body.watermark;
    }
  }

  /** The code of the last mail of this conversation, as the demonstration shows it. */
  async code(): Promise<string> {
    const response = await fetch(`${this.#service.url}/demo/mails?conversation=${this.id}`, {
      headers: { authorization: `Bearer ${this.#token}` },
    });
    return (
      /\b(\d{3}) ?(\d{3})\b/u
        .exec(await response.text())
        ?.slice(1)
        .join('') ?? ''
    );
  }

  async #call(method: string, path: string, body?: object, origin?: string) {
    return rest({ domain: `${this.#service.url}/v3/directline` }, method, path, {
      headers: this.#headers,
      ...(this.#token !== '' && { token: this.#token }),
      ...(body !== undefined && { body }),
      ...(origin !== undefined && { origin }),
    });
  }
}

/** The numbers of the metrics, by their name and labels. */
async function metricsOf({ url }: ServiceProcess): Promise<ReadonlyMap<string, number>> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const end = line.lastIndexOf(' ');
      return [line.slice(0, end), Number(line.slice(end + 1))];
    }),
  );
}

const limitReached = (name: string): string => `assistant_limits_reached_total{limit="${name}"}`;

describe('codes', () => {
  it('are counted by the network that the proxy names, the same for everybody in it', async () => {
    await using service = await startBehindProxy({ CODE_LIMITS: 'sends-per-network-and-hour=2' });
    const ask = async (from: string | undefined, address: string): Promise<boolean> =>
      (await new Visitor(service, from).giveAddress(address)).includes(TOO_MANY);

    const refused = [
      await ask('198.51.100.7', KNOWN),
      await ask('198.51.100.8', 'nobody1@labo-alpha.example'),
      await ask('198.51.100.250', 'bruno.benali@labo-alpha.example'),
      await ask('198.51.100.7', 'nobody2@labo-alpha.example'),
      await ask('198.51.101.7', 'nobody3@labo-alpha.example'),
      await ask('2001:db8:1:2::7', 'nobody4@labo-alpha.example'),
      await ask('2001:db8:1:2:ffff::1', 'nobody5@labo-alpha.example'),
      await ask('2001:db8:1:2::9', 'nobody6@labo-alpha.example'),
    ];
    const metrics = await metricsOf(service);

    expect(refused).toEqual([false, false, true, true, false, false, false, true]);
    expect(metrics.get(limitReached('sends-per-network-and-hour'))).toBe(3);
    expect(metrics.get(limitReached('sends-per-hour'))).toBe(0);
    expect(metrics.get('assistant_code_requests_last_hour')).toBe(5);
    expect(metrics.get('assistant_flood_alarm')).toBe(0);
  });

  it('are not counted by network for whoever comes from this machine itself', async () => {
    await using service = await startServiceProcess({
      CODE_LIMITS: 'sends-per-network-and-hour=1 tries-per-network-and-hour=1',
      LOG_LEVEL: 'error',
    });

    const told = [];
    for (const name of ['one', 'two', 'three']) {
      // Nobody vouches for the header: it says nothing.
      const visitor = new Visitor(service, '198.51.100.7');
      told.push(await visitor.giveAddress(`${name}@labo-alpha.example`));
      told.push(await visitor.say({ value: { form: 'code', code: '000000' } }));
    }

    expect(told.join('\n')).not.toContain('Trop d');
  });

  it('let five of 200 guesses be compared that are posted at once, and then not even the right one', async () => {
    await using service = await startBehindProxy({
      CODE_LIMITS: 'tries-per-day=1000 tries-per-network-and-hour=1000',
      WEB_LIMITS: 'messages-per-conversation-at-once=1000',
    });
    const visitor = new Visitor(service, '198.51.100.7');
    await visitor.giveAddress(KNOWN);
    const code = await visitor.code();
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');

    const posted = await Promise.all(
      Array.from({ length: 200 }, async () =>
        visitor.post({ value: { form: 'code', code: wrong } }),
      ),
    );
    const told = async (): Promise<readonly string[]> =>
      (await visitor.lines()).map(({ text = '' }) => text);
    const isAnswer = (text: string): boolean => text.includes(WRONG) || text.includes(NO_TRIES);
    await waitFor(
      async () => (await told()).filter(isAnswer).length === 200,
      'the answers to all guesses',
      100_000,
    );
    const right = await visitor.say({ value: { form: 'code', code } });

    expect(posted.every((status) => status === 200)).toBe(true);
    // The fifth is compared as well, and told that it was the last.
    expect((await told()).filter((text) => text.includes(WRONG))).toHaveLength(4);
    expect(triesIn(service)).toEqual([5]);
    expect(right).toContain(NO_TRIES);
  }, 400_000);
});

describe('an alarm', () => {
  it('is raised when codes run short, and when limits are reached again and again', async () => {
    await using service = await startBehindProxy({
      CODE_LIMITS: 'sends-in-total-per-hour=2',
      WEB_LIMITS: 'messages-per-conversation-at-once=4 messages-per-conversation-and-minute=1',
      FLOOD_ALARM_REFUSALS: '1',
    });
    const alarm = async () => (await metricsOf(service)).get('assistant_flood_alarm');

    const before = await alarm();
    await new Visitor(service).giveAddress(KNOWN);
    const half = await alarm();
    const last = new Visitor(service);
    await last.giveAddress('nobody@labo-alpha.example');
    const full = await alarm();
    const statuses = [await last.post({ text: 'a' }), await last.post({ text: 'b' })];
    const metrics = await metricsOf(service);

    expect([before, half, full]).toEqual([0, 0, 1]);
    expect(statuses).toEqual([200, 429]);
    expect(metrics.get(limitReached('messages-per-conversation'))).toBe(1);
    for (const name of [
      'assistant_mails_waiting',
      'assistant_mails_given_up',
      'assistant_mails_oldest_waiting_seconds',
      'assistant_mail_alarm',
    ]) {
      expect(metrics.get(name)).toBeGreaterThanOrEqual(0);
    }
  });

  it('goes by refusals as well, whatever was refused', async () => {
    await using service = await startBehindProxy({
      WEB_LIMITS: 'starts-per-network-at-once=2 starts-per-network-and-minute=1',
      FLOOD_ALARM_REFUSALS: '2',
    });
    // A token and a conversation each.
    await new Visitor(service, '198.51.100.7').begin();

    const alarms = [];
    for (let count = 0; count < 3; count += 1) {
      await rest({ domain: `${service.url}/v3/directline` }, 'POST', '/tokens/generate', {
        origin: service.url,
        headers: { 'x-forwarded-for': '198.51.100.8' },
      });
      alarms.push((await metricsOf(service)).get('assistant_flood_alarm'));
    }

    expect(alarms).toEqual([0, 0, 1]);
    expect(await new Visitor(service, '203.0.113.7').begin()).toBe(201);
  });
});

function triesIn({ dataDir }: ServiceProcess): readonly unknown[] {
  const database = new Sqlite(path.join(dataDir, 'assistant.sqlite'), { readonly: true });
  try {
    return database.prepare('select tries from code').pluck().all();
  } finally {
    database.close();
  }
}
