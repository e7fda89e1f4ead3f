export interface Shown {
  readonly status: number;
  /** Where the browser was in the end, or was sent to when it was not to follow. */
  readonly address: string;
  readonly text: string;
  readonly headers: Headers;
}

export interface WebBrowser {
  /** Cookies by host, which ports do not tell apart. */
  readonly cookies: Map<string, Map<string, string>>;
  /** What the last answers wanted to keep, attributes included. */
  readonly setCookies: string[];
  visit(address: string, until?: (address: string) => boolean): Promise<Shown>;
  ask(address: string, init?: RequestInit): Promise<Response>;
}

const MOST_HOPS = 20;

/** What a browser does with cookies and redirects; names that promise TLS are taken all the same. */
export function openBrowser(): WebBrowser {
  const cookies = new Map<string, Map<string, string>>();
  const setCookies: string[] = [];

  const ask = async (address: string, init: RequestInit = {}): Promise<Response> => {
    const jar = cookies.get(new URL(address).host) ?? new Map<string, string>();
    const headers = new Headers(init.headers);
    const sent = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    if (sent !== '' && !headers.has('cookie')) headers.set('cookie', sent);
    const answer = await fetch(address, { redirect: 'manual', ...init, headers });
    for (const cookie of answer.headers.getSetCookie()) {
      setCookies.push(cookie);
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(cookie) ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    cookies.set(new URL(address).host, jar);
    return answer;
  };

  return {
    cookies,
    setCookies,
    ask,
    async visit(start, until = () => false) {
      let address = start;
      for (let hops = 0; hops < MOST_HOPS; hops += 1) {
        const answer = await ask(address);
        const location = answer.headers.get('location');
        const { status, headers } = answer;
        const text = await answer.text();
        if (location === null) return { status, address, text, headers };
        address = new URL(location, address).href;
        if (until(address)) return { status, address, text, headers };
      }
      throw new Error('sent in circles');
    },
  };
}
