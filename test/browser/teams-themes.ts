interface Palette {
  readonly background: string;
  readonly emphasis: string;
  readonly words: string;
  readonly subtle: string;
  readonly accent: string;
  readonly good: string;
  readonly warning: string;
  readonly attention: string;
}

const PALETTES = {
  light: {
    background: '#ffffff',
    emphasis: '#f9f8f7',
    words: '#252424',
    subtle: '#bf252424',
    accent: '#6264a7',
    good: '#92c353',
    warning: '#f8d22a',
    attention: '#c4314b',
  },
  dark: {
    background: '#2d2c2c',
    emphasis: '#292828',
    words: '#ffffff',
    subtle: '#bfffffff',
    accent: '#a6a7dc',
    good: '#92c353',
    warning: '#f8d22a',
    attention: '#d74654',
  },
  contrast: {
    background: '#000000',
    emphasis: '#000000',
    words: '#ffffff',
    subtle: '#ffffff',
    accent: '#ffff01',
    good: '#3ff23f',
    warning: '#ffff01',
    attention: '#ff5e5e',
  },
} as const satisfies Record<string, Palette>;

/** How Teams shows cards, by its themes: their colours, and no more than six buttons of one line. */
export const TEAMS_THEMES = Object.entries(PALETTES).map(([name, palette]) => ({
  name,
  background: palette.background,
  hostConfig: toHostConfig(palette),
}));

function toHostConfig(palette: Palette): Readonly<Record<string, unknown>> {
  const foregroundColors = {
    default: { default: palette.words, subtle: palette.subtle },
    accent: { default: palette.accent, subtle: palette.accent },
    good: { default: palette.good, subtle: palette.good },
    warning: { default: palette.warning, subtle: palette.warning },
    attention: { default: palette.attention, subtle: palette.attention },
  };
  return {
    fontFamily: "'Segoe UI', sans-serif",
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    containerStyles: {
      default: { backgroundColor: palette.background, foregroundColors },
      emphasis: { backgroundColor: palette.emphasis, foregroundColors },
    },
    actions: {
      maxActions: 6,
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
  };
}
