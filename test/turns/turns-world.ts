import { onTestFinished } from 'vitest';
import { CODE_SETTINGS } from '../../bot/turns/code-limits.ts';
import { createTurns, type Turns, type TurnsSettings } from '../../bot/turns/create-turns.ts';
import type { Incident } from '../../bot/turns/incident.ts';
import { sealFindings } from '../../bot/enquiry/seal-findings.ts';
import type { SealedFindings } from '../../bot/ports/enquiry.ts';
import type { Arrival } from '../../bot/ports/conversations.ts';
import type { Message } from '../../bot/ports/message.ts';
import type { Store } from '../../bot/ports/store.ts';
import type { Response, Service } from '../../bot/ports/turn.ts';
import { createTexts } from '../../bot/turns/texts/create-texts.ts';
import { FakeClock } from '../fakes/fake-clock.ts';
import { NO_MAIL_FILES } from '../fakes/no-mail-files.ts';
import { openTestStore } from '../fakes/open-test-store.ts';

export const PSEUDONYM_KEY = Buffer.alloc(32, 2);

export const SERVICE: Service = {
  systems: ['reseda', 'janus'],
  isSample: true,
  supportMailbox: 'support@unit.test',
  sesameSupport: undefined,
  supportHours: undefined,
  supportUsualDelay: undefined,
  timeZone: 'Europe/Paris',
  codeTtlMinutes: 20,
  retentionDays: 30,
  institutionalDomains: [],
  publicUrl: 'http://localhost:3978',
};

export const NO_FINDINGS: SealedFindings = sealFindings(
  { facts: {}, recordMails: [], lookUps: [] },
  { to: 'staff' },
);

/** A decision that changes nothing but what is given. */
export function done(changes: Partial<Extract<Response, { kind: 'done' }>> = {}): Response {
  return { kind: 'done', state: null, replies: [], effects: [], ...changes };
}

export interface World {
  readonly store: Store;
  readonly turns: Turns;
  readonly clock: FakeClock;
  readonly incidents: readonly Incident[];
  readonly say: (
    text: string,
    clientId?: string,
    conversationId?: string,
    arrival?: Arrival,
  ) => Promise<void>;
  /** What was said in a conversation, once everything is answered. */
  readonly linesOf: (conversationId?: string) => Promise<readonly string[]>;
}

export interface WorldChanges extends Partial<Omit<TurnsSettings, 'store' | 'clock'>> {
  readonly store?: Store;
  /** Of two instances on one machine, say. */
  readonly clock?: FakeClock;
}

/** Turns over a real store, with an echo for a dialog unless another is given. `c1` is open. */
export async function createWorld(changes: WorldChanges = {}): Promise<World> {
  const store = changes.store ?? (await openTestStore({ keepsSentMails: true }));
  const clock = changes.clock ?? new FakeClock();
  const incidents: Incident[] = [];
  const turns = createTurns({
    enquiry: { systems: [], ask: async () => Promise.resolve(NO_FINDINGS) },
    respond: (_state, message) =>
      message.kind === 'text' ? done({ replies: [{ kind: 'text', text: message.text }] }) : done(),
    scrub: (text) => ({ text, isScrubbed: false }),
    apology: (language) => ({ kind: 'text', text: `sorry in ${language}` }),
    composeCodeMail: ({ address, code }) => ({
      to: address,
      subject: 'code',
      text: code,
      html: '',
    }),
    service: SERVICE,
    readTexts: createTexts(store).read,
    codes: CODE_SETTINGS,
    codeKey: Buffer.alloc(32, 1),
    pseudonymKey: PSEUDONYM_KEY,
    clock,
    log: (incident) => incidents.push(incident),
    mailFiles: NO_MAIL_FILES,
    keptDays: { escalations: 365, lookUps: 365 },
    onMails: () => undefined,
    onErased: () => undefined,
    onLimit: () => undefined,
    ...changes,
    store,
  });
  onTestFinished(async () => turns.drain());
  await turns.open({ id: 'c1', channel: 'web', userId: 'dl_1', language: 'en' });

  return {
    store,
    turns,
    clock,
    incidents,
    say: async (text, clientId, conversationId = 'c1', arrival = {}) => {
      const message: Message = { kind: 'text', text };
      const toRaw = (scrubbed: string): unknown => ({ text: scrubbed });
      const id = clientId === undefined ? {} : { clientId };
      await turns.receive(conversationId, { message, toRaw, ...id, ...arrival });
    },
    linesOf: async (conversationId = 'c1') => {
      await untilAnswered(turns, store, conversationId);
      const entries = await turns.entriesAfter(conversationId, 0, 1000);
      return entries.map((entry) => {
        if (entry.role === 'user') return `> ${JSON.stringify(entry.message)}`;
        return entry.reply.kind === 'text' ? entry.reply.text : entry.reply.kind;
      });
    },
  };
}

/** Waits for the announcements of a conversation until nothing of it is pending. */
export async function untilAnswered(turns: Turns, store: Store, id: string): Promise<void> {
  let wake: () => void = () => undefined;
  const stop = turns.subscribe(id, () => {
    wake();
  });
  for (;;) {
    const news = new Promise<void>((resolve) => (wake = resolve));
    if ((await store.findPending(id)) === undefined) break;
    await news;
  }
  stop();
}
