import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { buildWhenNeeded } from '../../bot/build.js';
import { openBrowser, type WebBrowser } from '../server/console/web-browser.ts';
import { toReference } from './fill-requests.ts';
import { measure } from './measure.ts';

const MAIN = fileURLToPath(new URL('../../dist/bot/main.js', import.meta.url));

interface Filled {
  readonly diagnoses: number;
  readonly requests: number;
}

/** Of the service as it is shipped, on these data: what each page of the console asks for, to the last byte. */
export async function measureViews(dataDir: string, filled: Filled): Promise<readonly boolean[]> {
  await buildWhenNeeded();
  const service = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env['PATH'], DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const { url, browser } = await comeIn(service.stdout);
    const results: boolean[] = [];
    for (const [name, path] of toViews(filled)) {
      results.push(await measure(`view: ${name}`, async () => load(browser, `${url}${path}`)));
    }
    return results;
  } finally {
    const ended = once(service, 'exit');
    service.kill();
    await ended;
  }
}

const toViews = ({
  diagnoses,
  requests,
}: Filled): readonly (readonly [name: string, path: string])[] => {
  const newest = toReference(requests - 1);
  const old = toReference(Math.round(requests / 2));
  const api = (path: string): string => `/console/api/${path}`;
  return [
    ['the page itself', '/console'],
    ['requests', api('escalations')],
    ['requests, looked at again', api('escalations/live')],
    ['requests, mine', api('escalations?mine=yes')],
    ['requests, solved', api('escalations?status=solved')],
    ['requests, confirmed', api('escalations?status=confirmed')],
    ['requests, solved, mine', api('escalations?status=solved&mine=yes')],
    ['requests, 1,000 confirmed', api('escalations?status=confirmed&limit=1000')],
    ['one request', api(`escalations/${newest}`)],
    ['one request of three months ago', api(`escalations/${old}`)],
    ['its conversation', api(`escalations/${newest}/conversation`)],
    ['its replays', api(`escalations/${newest}/replays`)],
    ['figures, 30 days', api('figures?days=30')],
    ['figures, 90 days', api('figures?days=90')],
    ['wrong verdicts', api('wrong-verdicts?days=30')],
    ['log', api('diagnoses')],
    ['one diagnosis', api(`diagnoses/${Math.round(diagnoses / 3)}`)],
    ['not understood', api('not-understood')],
    ['mails', api('mails')],
    ['texts', api('texts')],
    ['audit', api('audit')],
    ['audit of somebody', api('audit?who=colleague-3')],
    ['audit of nobody', api('audit?who=nobody&what=escalation-seen')],
    ['audit of one kind', api('audit?what=escalation-unmasked')],
    ['look-ups', api('audit/look-ups')],
  ];
};

async function comeIn(
  output: NodeJS.ReadableStream,
): Promise<{ readonly url: string; readonly browser: WebBrowser }> {
  const browser = openBrowser();
  for await (const line of createInterface({ input: output })) {
    const [link] = /https?:\/\/\S+\/console\/link\?\S+/u.exec(line) ?? [];
    if (link === undefined) continue;
    const { status } = await browser.visit(link);
    if (status !== 200) throw new Error(`the link answered ${status}`);
    output.resume();
    return { url: new URL(link).origin, browser };
  }
  throw new Error('the service printed no link');
}

async function load(browser: WebBrowser, address: string): Promise<void> {
  const answer = await browser.ask(address);
  const body = await answer.text();
  if (answer.status !== 200) throw new Error(`${address}: ${answer.status} ${body}`);
}
