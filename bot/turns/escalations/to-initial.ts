/** What is left of a word that is hidden. */
export const toInitial = (word: string): string => `${/^./u.exec(word)?.[0] ?? ''}…`;
