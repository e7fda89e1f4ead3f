import type { BrowserContext } from 'playwright-core';
import type { ConsoleRole } from '../../bot/ports/console-session.ts';
import { createSessions } from '../../bot/server/console/sessions.ts';
import { systemClock } from '../../bot/turns/system-clock.ts';
import type { ConsoleApp } from './start-console-app.ts';

interface Comer {
  readonly subject: string;
  readonly name: string;
  readonly roles?: readonly ConsoleRole[];
}

/** Signs somebody in as in another tab of the same browser: an administrator, unless other roles are named. */
export async function comeIn(
  { url, store }: Pick<ConsoleApp, 'url' | 'store'>,
  context: BrowserContext,
  { subject, name, roles = ['support', 'admin'] }: Comer,
): Promise<void> {
  const sessions = createSessions({
    store,
    clock: systemClock,
    recheck: async (session) => Promise.resolve(session),
  });
  const token = await sessions.start({
    person: { subject, name, roles },
    language: 'fr',
    why: 'link',
    replaced: undefined,
  });
  await context.addCookies([{ name: 'console', value: token, url }]);
}
