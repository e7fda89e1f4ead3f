/** Of what words are made: texts, and words within words, or a list of them. Absent where a text is optional. */
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
  const parts: unknown = Array.isArray(words)
    ? mapped.map(([, part]) => part)
    : Object.fromEntries<Part>(mapped);
  // The same names with the same kind of parts, which neither of them knows.
  return parts as Words;
}

function partsOf(words: object): readonly (readonly [string, Part])[] {
  // Wordings hold nothing else, but an interface does not let itself be read by any name.
  return Object.entries(words) as readonly (readonly [string, Part])[];
}
