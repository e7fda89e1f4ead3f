import { createLink, type Link } from '../../../bot/server/console/create-link.ts';
import type { ProvedPerson } from '../../../bot/ports/console-sign-in.ts';
import { FakeSignInProvider } from '../../fakes/fake-sign-in-provider.ts';
import { startConsole, type ConsoleOptions, type StartedConsole } from './start-console.ts';
import { openBrowser, type WebBrowser } from './web-browser.ts';

/** A page of the console in a browser of its own. */
export interface SignedIn {
  readonly browser: WebBrowser;
  /** What a page of ours sends with everything that changes something. */
  readonly csrf: string;
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  /** As our page does it. */
  readonly post: (path: string, body?: unknown) => Promise<Response>;
}

export interface ConsoleWithProvider extends StartedConsole {
  readonly provider: FakeSignInProvider;
  readonly signIn: (person?: Partial<ProvedPerson>, browser?: WebBrowser) => Promise<SignedIn>;
}

/** The console with a provider that lets the person of the moment in. */
export async function startWithProvider(
  options: Omit<ConsoleOptions, 'wayIn'> = {},
): Promise<ConsoleWithProvider> {
  const provider = new FakeSignInProvider();
  const started = await startConsole({ ...options, wayIn: () => ({ kind: 'oidc', provider }) });
  return {
    ...started,
    provider,
    async signIn(person = {}, browser = openBrowser()) {
      provider.person = { ...provider.person, ...person };
      // The provider sends the browser to the public address, which may only be a name here.
      await browser.ask(`${started.url}/console/sign-in`);
      await browser.ask(`${started.url}/console/callback?code=1`);
      return toPage(started, browser, options.publicUrl);
    },
  };
}

/** The console with a link, and the link. */
export async function startWithLink(): Promise<StartedConsole & { readonly link: Link }> {
  let link: Link | undefined;
  const started = await startConsole({
    wayIn: ({ clock }) => {
      link = createLink(clock);
      return { kind: 'link', link };
    },
  });
  if (link === undefined) throw new Error('there is no link');
  return { ...started, link };
}

async function toPage(
  { url }: StartedConsole,
  browser: WebBrowser,
  publicUrl = url,
): Promise<SignedIn> {
  const ask = async (path: string, init?: RequestInit) => browser.ask(`${url}${path}`, init);
  const { csrf } = (await (await ask('/console/api/me')).json()) as { readonly csrf: string };
  const headers = {
    origin: new URL(publicUrl).origin,
    'x-console-csrf': csrf,
    'content-type': 'application/json',
  };
  const post = async (path: string, body: unknown = {}) =>
    ask(path, { method: 'POST', headers, body: JSON.stringify(body) });
  return { browser, csrf, ask, post };
}
