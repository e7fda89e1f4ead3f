import type { Reply } from '../../bot/ports/reply.ts';
import type { SentMail } from '../../bot/ports/outbox.ts';
import { rest, start, type SeenActivity } from '../adapters/direct-line/rest.ts';
import { waitFor } from './wait-for.ts';

interface Served {
  readonly url: string;
}

/** Somebody who talks with a running service, one message after the other. */
export class RestChat {
  readonly id: string;
  readonly #service: Served;
  readonly #token: string;
  #watermark = '0';

  private constructor(service: Served, { id, token }: { id: string; token: string }) {
    this.#service = service;
    this.id = id;
    this.#token = token;
  }

  static async open(service: Served): Promise<RestChat> {
    const chat = new RestChat(service, await start(domainOf(service), { locale: 'fr' }));
    await chat.#hear();
    return chat;
  }

  async say(text: string): Promise<readonly Reply[]> {
    return this.#post({ text });
  }

  async press(choice: string): Promise<readonly Reply[]> {
    return this.#post({ text: choice, channelData: { choice } });
  }

  async fill(form: string, values: Readonly<Record<string, string>>): Promise<readonly Reply[]> {
    return this.#post({ text: 'form', value: { form, ...values } });
  }

  /** Asks about what is kept, and proves an address for it. */
  async proveForData(address: string): Promise<readonly Reply[]> {
    await this.say('mes données');
    await this.fill('address', { address });
    return this.fill('code', { code: await this.#findCode(address) });
  }

  /** Everything from the beginning, as after a reload; `undefined` when there is no conversation. */
  async reload(): Promise<readonly SeenActivity[] | undefined> {
    const path = `/conversations/${this.id}/activities`;
    const { status, body } = await rest(domainOf(this.#service), 'GET', path, {
      token: this.#token,
    });
    return status === 404 ? undefined : body.activities;
  }

  async mails(): Promise<readonly SentMail[]> {
    const response = await fetch(`${this.#service.url}/demo/mails?conversation=${this.id}`, {
      headers: { authorization: `Bearer ${this.#token}` },
    });
    return (await response.json()) as readonly SentMail[];
  }

  async #findCode(address: string): Promise<string> {
    const mail = (await this.mails()).findLast((one) => one.mail.to === address);
    return /\b\d{3} \d{3}\b/u.exec(mail?.mail.text ?? '')?.[0] ?? 'no code';
  }

  async #post(activity: object): Promise<readonly Reply[]> {
    const path = `/conversations/${this.id}/activities`;
    const body = { type: 'message', ...activity };
    const { status } = await rest(domainOf(this.#service), 'POST', path, {
      token: this.#token,
      body,
    });
    if (status !== 200) throw new Error(`the message was answered with ${String(status)}`);
    return this.#hear();
  }

  async #hear(): Promise<readonly Reply[]> {
    const heard: Reply[] = [];
    await waitFor(async () => {
      const path = `/conversations/${this.id}/activities?watermark=${this.#watermark}`;
      const { body } = await rest(domainOf(this.#service), 'GET', path, { token: this.#token });
      this.#watermark = body.watermark;
      // The assistant is the only one who sends replies, and sends them as they are.
      const replies = body.activities.map(({ channelData }) => channelData?.reply);
      heard.push(...(replies.filter((reply) => reply !== undefined) as Reply[]));
      return heard.length > 0;
    }, 'an answer');
    return heard;
  }
}

function domainOf({ url }: Served) {
  return { url, domain: `${url}/v3/directline` };
}
