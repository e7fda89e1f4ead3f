import type { IconName } from './icon.tsx';

export const TONE_ICONS: Readonly<Record<'info' | 'success' | 'warning' | 'error', IconName>> = {
  info: 'info',
  success: 'check',
  warning: 'caution',
  error: 'stop',
};
