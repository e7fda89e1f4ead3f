import { createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../ports/clock.ts';
import type { OnLimit } from '../ports/limit.ts';
import type { Language } from '../ports/message.ts';
import type { CodeStore } from '../ports/codes.ts';
import type { NewCode } from '../ports/commit.ts';
import type { Mail } from '../ports/mail.ts';
import type { CodeOutcome, CodePermission } from '../ports/turn.ts';
import {
  sendLimits,
  tryLimits,
  type CodeLimit,
  type CodeQuestion,
  type CodeSettings,
} from './code-limits.ts';
import type { Pseudonyms } from './pseudonyms.ts';

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
  readonly onLimit: OnLimit;
}

export interface Codes {
  readonly askPermission: (question: CodeQuestion) => Promise<CodePermission>;
  /** `index`: which number of the message it is; each is a try of its own. */
  readonly check: (question: CodeQuestion, typed: string, index?: number) => Promise<CodeOutcome>;
  readonly create: (
    conversationId: string,
    address: string,
    language: Language,
  ) => { readonly code: NewCode; readonly mail: Mail };
}

const SIX_DIGITS = /^\d{6}$/;

/** One-time codes, the same for every address: nothing here knows whether an address exists. */
export function createCodes({
  store,
  clock,
  settings,
  key,
  pseudonyms,
  composeMail,
  onLimit,
}: CodeParts): Codes {
  const now = (): string => clock.now().toISOString();
  const hash = createCodeHash(key);
  /** The first of these limits that is reached; otherwise the question is counted under all of them. */
  const findReached = async (
    limits: readonly CodeLimit[],
    token: string,
  ): Promise<CodeLimit | undefined> => {
    const reached = await store.count(limits, token, now());
    if (reached !== undefined) onLimit(reached.name);
    return reached;
  };
  return {
    async askPermission(question) {
      const addressKey = pseudonyms.keyOf(question.address);
      const limits = sendLimits(settings, addressKey, question);
      const reached = await findReached(limits, toToken(question, addressKey));
      if (reached === undefined) return 'yes';
      return reached.name === 'pause-seconds' ? 'too-soon' : 'too-many';
    },

    async check(question, typed, index = 0) {
      const digits = typed.replaceAll(/[\s.-]/g, '');
      // What cannot be a code is no guess, and costs no try.
      if (!SIX_DIGITS.test(digits)) return 'wrong';
      const { conversationId } = question;
      const addressKey = pseudonyms.keyOf(question.address);
      const token = `${toToken(question, addressKey)}${index === 0 ? '' : `:${String(index)}`}`;
      const limits = tryLimits(settings, addressKey, question);
      if ((await findReached(limits, token)) !== undefined) return 'too-many-tries';
      const outcome = await store.tryCode(
        { conversationId, addressKey },
        { max: settings.triesPerCode, token },
        now(),
        (kept) => hash.isOf(kept, digits, conversationId, addressKey),
      );
      if (outcome === 'no-tries-left') onLimit('tries-per-code');
      return outcome;
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

function toToken({ conversationId, seq }: CodeQuestion, addressKey: string): string {
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
