import {
  createDirectLineClient,
  type DirectLineClient,
} from '../../bot/web/widget/direct-line-client.ts';
import { toActivity, type Said } from '../../bot/web/widget/said.ts';
import { openTalk, type Talk } from '../../bot/web/widget/talk.ts';
import type { AssistantLine, Line } from '../../bot/web/widget/transcript.ts';
import type { Reply } from '../../bot/ports/reply.ts';

/** What one says once this button, or this form, is on offer. */
export interface Cue {
  readonly when: string;
  readonly said: Said;
}

/** The widget's own client, on a server whose secret stands in for the page that would be allowed. */
export function createScriptedClient(base: string, secret: string): DirectLineClient {
  const client = createDirectLineClient(base);
  return {
    ...client,
    generateToken: async () => {
      try {
        const response = await fetch(`${base}/tokens/generate`, {
          method: 'POST',
          headers: { Authorization: `Bearer ${secret}` },
        });
        if (!response.ok) return { kind: 'later' };
        return {
          kind: 'ok',
          body: (await response.json()) as { conversationId: string; token: string },
        };
      } catch {
        return { kind: 'later' };
      }
    },
  };
}

/** Somebody who follows a script with the widget's own connection, reconnecting as it does. */
export class ScriptedPerson {
  readonly #client: DirectLineClient;
  readonly #script: readonly Cue[];
  #talk: Talk | undefined;
  #said = 0;
  hasLost = false;

  constructor(client: DirectLineClient, script: readonly Cue[]) {
    this.#client = client;
    this.#script = script;
  }

  async begin(): Promise<void> {
    for (;;) {
      const token = await this.#client.generateToken();
      const started = token.kind === 'ok' ? await this.#client.start(token.body, 'fr') : token;
      if (started.kind === 'ok') {
        this.#talk = openTalk(this.#client, started.body, [], {
          changed: () => this.#goOn(),
          spokenIn: () => undefined,
          gone: () => {
            this.hasLost = true;
          },
        });
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  get lines(): readonly Line[] {
    return this.#talk?.lines() ?? [];
  }

  /** Everything was said, and the last of it was answered. */
  get isDone(): boolean {
    return (
      this.#said === this.#script.length &&
      this.lines.at(-1)?.role === 'assistant' &&
      (this.#talk?.unsent().length ?? 1) === 0
    );
  }

  close(): void {
    this.#talk?.close();
  }

  #goOn(): void {
    const next = this.#script[this.#said];
    const offered =
      this.lines.filter((line) => line.role === 'user').length === this.#said &&
      offers(this.lines.at(-1), next?.when);
    if (next === undefined || !offered) return;
    this.#said += 1;
    this.#talk?.send(toActivity(next.said, 'fr'));
  }
}

function offers(line: Line | undefined, wanted: string | undefined): boolean {
  return line?.role === 'assistant' && wanted !== undefined && idsOf(line).includes(wanted);
}

function idsOf({ reply }: AssistantLine): readonly string[] {
  if (reply.kind === 'choices') return reply.choices.map(({ id }) => id);
  return reply.kind === 'form' ? [reply.form] : [];
}

/** What a reply says, for comparing transcripts. */
export function wordsOf(line: Line): string {
  return line.role === 'user' ? `> ${line.text}` : JSON.stringify(line.reply satisfies Reply);
}
