import type { CodeOutcome } from './turn.ts';

/** So many events under one key within the last so many seconds, and no more. */
export interface CountLimit {
  readonly key: string;
  readonly limit: number;
  readonly windowSeconds: number;
}

/**
 * Counters and codes. Counting is atomic: two at once never get the same number.
 * A `token` names what is counted: the same one again, after a crash, counts once.
 */
export interface CodeStore {
  /**
   * Counts one event under every key. When a limit is reached already, nothing is counted, and the
   * answer is the first such limit.
   */
  count<L extends CountLimit>(
    limits: readonly L[],
    token: string,
    at: string,
  ): Promise<L | undefined>;
  /** How many events were counted under this key within the last so many seconds. */
  countOf(key: string, windowSeconds: number, at: string): Promise<number>;
  /** Counts a try on the live code of this conversation and address, then compares by `isRight(hash)`. */
  tryCode(
    code: { readonly conversationId: string; readonly addressKey: string },
    tries: { readonly max: number; readonly token: string },
    at: string,
    isRight: (hash: string) => boolean,
  ): Promise<CodeOutcome>;
}
