/** Where an administrator looks for a text. */
export const TEXT_GROUPS = [
  'contacts',
  'links',
  'situations',
  'letters',
  'questions',
  'talk',
  'mails',
  'page',
  'teams',
  'widget',
  'support',
] as const;

export type TextGroup = (typeof TEXT_GROUPS)[number];

/** The first that fits. */
const ROWS: readonly (readonly [RegExp, TextGroup])[] = [
  [/^contact\./u, 'contacts'],
  // Whom people are told to turn to, where they are not named by an address.
  [/^talk\.(?:owner[A-Z]|team[A-Z]|sesameDefault$)/u, 'contacts'],
  [/^link\./u, 'links'],
  [/^situation\.\w+\.(?:request|thenRequest)$/u, 'letters'],
  [/^situation\./u, 'situations'],
  [/^question\./u, 'questions'],
  [/^talk\.(?:copy|codeMail|referenceOnly|news)/u, 'mails'],
  [/^teams\.missed/u, 'mails'],
  [/^talk\.(?:letter|forward)/u, 'letters'],
  [/^page\./u, 'page'],
  [/^teams\./u, 'teams'],
  [/^web\./u, 'widget'],
  [/^(?:daily|credential|support)\./u, 'support'],
];

export function groupOf(id: string): TextGroup {
  return ROWS.find(([fits]) => fits.test(id))?.[1] ?? 'talk';
}
