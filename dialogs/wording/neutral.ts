import type { SituationCode } from '../../bot/diagnosis/situations.ts';

/**
 * A technical lock may mean a hacked account, hence a hacked mailbox: whoever reads it is told that the account
 * cannot be used, and no state, date or reason. All of them in the words of the first.
 */
export const NEUTRAL = ['J17', 'J22'] as const satisfies readonly SituationCode[];
