/** What stands between the groups of a long number, also as word processors write it. */
export const GAP = '[ \\t\\u00a0\\u2000-\\u200b\\u2010-\\u2013\\u202f.-]{0,3}';

/** Neither a letter nor a digit goes on. */
export const BEFORE = '(?<![\\p{L}\\p{N}])';
export const AFTER = '(?![\\p{L}\\p{N}])';
