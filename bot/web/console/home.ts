import type { ConsoleRole } from '../../ports/console-session.ts';

/** Where somebody arrives who asked for no page: administrators at the figures, support at the requests. */
export function homeOf(roles: readonly ConsoleRole[]): string {
  return roles.includes('admin') ? 'figures' : 'escalations';
}
