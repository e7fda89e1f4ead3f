/** Where an administrator looks for a text. */
export const TEXT_GROUPS = [
  'contacts',
  'links',
  'situations',
  'letters',
  'questions',
  'talk',
] as const;

export type TextGroup = (typeof TEXT_GROUPS)[number];

/** The first that fits. */
const ROWS: readonly (readonly [RegExp, TextGroup])[] = [
  [/^contact\./u, 'contacts'],
  [/^link\./u, 'links'],
  [/^situation\.\w+\.(?:request|thenRequest)$/u, 'letters'],
  [/^situation\./u, 'situations'],
  [/^question\./u, 'questions'],
  [/^talk\.(?:letter|forward|copy|codeMail|referenceOnly|mail)/u, 'letters'],
];

export function groupOf(id: string): TextGroup {
  return ROWS.find(([fits]) => fits.test(id))?.[1] ?? 'talk';
}
