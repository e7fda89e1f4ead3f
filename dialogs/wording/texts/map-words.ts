/** Of what words are made: texts, and words within words. Absent where a text is optional. */
type Part = string | object | undefined;

/** The same words, each text as `change` gives it for its id. */
export function mapWords<Words extends object>(
  words: Words,
  change: (id: string, text: string) => string,
  start = '',
): Words {
  const mapped = partsOf(words).map(([name, part]) => {
    const id = `${start}${name}`;
    if (typeof part === 'string') return [name, change(id, part)] as const;
    return [name, part === undefined ? part : mapWords(part, change, `${id}.`)] as const;
  });
  // The same names with the same kind of parts; Object.fromEntries knows neither.
  return Object.fromEntries(mapped) as Words;
}

function partsOf(words: object): readonly (readonly [string, Part])[] {
  // Wordings hold nothing else, but an interface does not let itself be read by any name.
  return Object.entries(words) as readonly (readonly [string, Part])[];
}
