const NAMES = {
  'pause-seconds': 'pauseSeconds',
  'sends-per-hour': 'sendsPerHour',
  'sends-per-day': 'sendsPerDay',
  'sends-per-conversation-and-hour': 'sendsPerConversationAndHour',
  'sends-in-total-per-hour': 'sendsInTotalPerHour',
  'tries-per-code': 'triesPerCode',
  'tries-per-day': 'triesPerDay',
} as const;

export const CODE_LIMIT_NAMES: readonly string[] = Object.keys(NAMES);

/** Limits of verification codes that differ from those of the program. */
export type CodeLimits = Readonly<Partial<Record<(typeof NAMES)[keyof typeof NAMES], number>>>;

/** Reads `name=number`, several separated by spaces or commas; `undefined` when one of them cannot be read. */
export function readCodeLimits(typed: string): CodeLimits | undefined {
  const limits: Partial<Record<keyof CodeLimits, number>> = {};
  for (const part of typed.split(/[\s,]+/).filter((one) => one !== '')) {
    const [, name = '', number = ''] = /^([a-z-]+)=([1-9]\d{0,6})$/.exec(part) ?? [];
    if (!isName(name)) return undefined;
    limits[NAMES[name]] = Number(number);
  }
  return limits;
}

function isName(name: string): name is keyof typeof NAMES {
  return Object.hasOwn(NAMES, name);
}
