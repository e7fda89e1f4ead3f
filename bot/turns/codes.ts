import { createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../ports/clock.ts';
import type { Language } from '../ports/message.ts';
import type { CodeStore, CountLimit, NewCode } from '../ports/store.ts';
import type { CodeOutcome, CodePermission, Mail } from '../ports/turn.ts';
import type { Pseudonyms } from './pseudonyms.ts';

export interface CodeSettings {
  readonly ttlMinutes: number;
  readonly pauseSeconds: number;
  readonly sendsPerHour: number;
  readonly sendsPerDay: number;
  readonly sendsPerConversationAndHour: number;
  readonly sendsInTotalPerHour: number;
  readonly triesPerCode: number;
  /** Of all codes of an address together: a new code does not start a new count. */
  readonly triesPerDay: number;
}

export const CODE_SETTINGS: CodeSettings = {
  ttlMinutes: 20,
  pauseSeconds: 60,
  sendsPerHour: 3,
  sendsPerDay: 5,
  sendsPerConversationAndHour: 10,
  sendsInTotalPerHour: 300,
  triesPerCode: 5,
  triesPerDay: 20,
};

export interface CodeMail {
  readonly address: string;
  readonly code: string;
  readonly language: Language;
  readonly ttlMinutes: number;
  /** ISO 8601, UTC: when it was asked for. */
  readonly at: string;
}

export interface CodeParts {
  readonly store: CodeStore;
  readonly clock: Clock;
  readonly settings: CodeSettings;
  /** Kept by the server, apart from everything that anybody else is told. */
  readonly key: Uint8Array;
  readonly pseudonyms: Pseudonyms;
  readonly composeMail: (mail: CodeMail) => Mail;
}

/** Which address, in which conversation, and which message of it asks: the same message counts once. */
interface CodeQuestion {
  readonly conversationId: string;
  readonly seq: number;
  readonly address: string;
}

export interface Codes {
  readonly askPermission: (question: CodeQuestion) => Promise<CodePermission>;
  readonly check: (question: CodeQuestion, typed: string) => Promise<CodeOutcome>;
  readonly create: (
    conversationId: string,
    address: string,
    language: Language,
  ) => { readonly code: NewCode; readonly mail: Mail };
}

const HOUR = 3600;
const DAY = 24 * HOUR;
const SIX_DIGITS = /^\d{6}$/;

/** One-time codes, the same for every address: nothing here knows whether an address exists. */
export function createCodes({
  store,
  clock,
  settings,
  key,
  pseudonyms,
  composeMail,
}: CodeParts): Codes {
  const now = (): string => clock.now().toISOString();
  const hash = createCodeHash(key);
  return {
    async askPermission({ conversationId, seq, address }) {
      const addressKey = pseudonyms.keyOf(address);
      const limits = sendLimits(settings, addressKey, conversationId);
      const reached = await store.count(limits, toToken(conversationId, seq, addressKey), now());
      if (reached === undefined) return 'yes';
      return reached.windowSeconds === settings.pauseSeconds ? 'too-soon' : 'too-many';
    },

    async check({ conversationId, seq, address }, typed) {
      const digits = typed.replaceAll(/[\s.-]/g, '');
      // What cannot be a code is no guess, and costs no try.
      if (!SIX_DIGITS.test(digits)) return 'wrong';
      const addressKey = pseudonyms.keyOf(address);
      const token = toToken(conversationId, seq, addressKey);
      const daily = { key: `try:${addressKey}`, limit: settings.triesPerDay, windowSeconds: DAY };
      if ((await store.count([daily], token, now())) !== undefined) return 'no-tries-left';
      return store.tryCode(
        { conversationId, addressKey },
        { max: settings.triesPerCode, token },
        now(),
        (kept) => hash.isOf(kept, digits, conversationId, addressKey),
      );
    },

    create(conversationId, address, language) {
      const addressKey = pseudonyms.keyOf(address);
      const code = randomInt(1_000_000).toString().padStart(6, '0');
      const { ttlMinutes } = settings;
      const expiresAt = new Date(clock.now().getTime() + ttlMinutes * 60_000).toISOString();
      const mail = composeMail({ address, code, language, ttlMinutes, at: now() });
      return {
        code: { addressKey, hash: hash.make(code, conversationId, addressKey), expiresAt },
        mail: { ...mail, notAfter: expiresAt },
      };
    },
  };
}

function sendLimits(
  settings: CodeSettings,
  addressKey: string,
  conversationId: string,
): readonly CountLimit[] {
  const toAddress = `send:${addressKey}`;
  return [
    { key: toAddress, limit: 1, windowSeconds: settings.pauseSeconds },
    { key: toAddress, limit: settings.sendsPerHour, windowSeconds: HOUR },
    { key: toAddress, limit: settings.sendsPerDay, windowSeconds: DAY },
    {
      key: `send-from:${conversationId}`,
      limit: settings.sendsPerConversationAndHour,
      windowSeconds: HOUR,
    },
    { key: 'send', limit: settings.sendsInTotalPerHour, windowSeconds: HOUR },
  ];
}

function toToken(conversationId: string, seq: number, addressKey: string): string {
  return `${conversationId}:${seq}:${addressKey}`;
}

/**
 * A million codes are tried in a moment, however slow the hash: scrypt would cost the server more
 * than the thief. What protects a stolen database is the key, as long as it is stolen without it;
 * what protects a live code is its number of tries. The salt keeps equal codes from looking equal.
 */
function createCodeHash(key: Uint8Array) {
  const digest = (salt: string, code: string, conversationId: string, addressKey: string): Buffer =>
    createHmac('sha256', key).update([salt, conversationId, addressKey, code].join('\n')).digest();
  return {
    make(code: string, conversationId: string, addressKey: string): string {
      const salt = randomBytes(16).toString('base64url');
      return `${salt}.${digest(salt, code, conversationId, addressKey).toString('base64url')}`;
    },
    isOf(kept: string, code: string, conversationId: string, addressKey: string): boolean {
      const [salt = '', hashed = ''] = kept.split('.');
      const expected = Buffer.from(hashed, 'base64url');
      const found = digest(salt, code, conversationId, addressKey);
      return expected.length === found.length && timingSafeEqual(expected, found);
    },
  };
}
