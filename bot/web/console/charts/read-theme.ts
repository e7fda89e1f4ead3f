/** What the tokens of the page say at the moment. */
export interface Theme {
  readonly surface: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly rule: string;
  readonly accent: string;
  readonly warning: string;
  readonly success: string;
  readonly error: string;
  readonly font: string;
}

export function readTheme(): Theme {
  const tokens = getComputedStyle(document.documentElement);
  const read = (name: string): string => tokens.getPropertyValue(`--${name}`).trim();
  return {
    surface: read('surface'),
    ink: read('ink'),
    inkSoft: read('ink-soft'),
    rule: read('rule'),
    accent: read('accent'),
    warning: read('warning'),
    success: read('success'),
    error: read('error'),
    font: read('font'),
  };
}
