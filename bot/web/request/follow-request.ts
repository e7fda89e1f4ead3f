const EVERY_MS = 3000;

/**
 * Shows what is new of a request as soon as it is there, without touching what is being typed. Asks
 * only while somebody looks at the page, and stops once the page is no longer there.
 */
export function followRequest(page: Document): void {
  const live = page.querySelector<HTMLElement>('#live');
  if (live === null) return;
  const refresh = page.querySelector<HTMLElement>('#refresh');
  if (refresh !== null) refresh.hidden = true;

  const ask = async (): Promise<void> => {
    if (!page.hidden) await update(page, live);
    window.setTimeout(() => void ask(), EVERY_MS);
  };
  page.addEventListener('visibilitychange', () => {
    if (!page.hidden) void update(page, live);
  });
  window.setTimeout(() => void ask(), EVERY_MS);
}

async function update(page: Document, live: HTMLElement): Promise<void> {
  const fresh = await fetchFresh(page, live.dataset['version'] ?? '').catch(() => undefined);
  if (fresh === 'gone') location.reload();
  if (typeof fresh === 'object') bring(page, live, fresh);
}

/** `undefined`: nothing is new, or nobody knows at the moment. */
async function fetchFresh(page: Document, version: string): Promise<Document | 'gone' | undefined> {
  const answer = await fetch(`?lang=${page.documentElement.lang}`, {
    headers: { 'if-none-match': version },
    cache: 'no-store',
  });
  if (answer.status === 404) return 'gone';
  if (answer.status !== 200) return undefined;
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

/** What was there stays: only what is added is read out. */
function bring(page: Document, live: HTMLElement, fresh: Document): void {
  const version = fresh.querySelector<HTMLElement>('#live')?.dataset['version'];
  if (version === undefined || version === live.dataset['version']) return;
  live.dataset['version'] = version;
  replaceIn(page, fresh, '#standing');
  replaceActs(page, fresh);
  const thread = page.querySelector('.thread');
  const known = new Set(eventsIn(page).map(({ dataset }) => dataset['event']));
  const added = eventsIn(fresh).filter(({ dataset }) => !known.has(dataset['event']));
  thread?.prepend(...added);
}

function eventsIn(page: Document): readonly HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>('.thread > [data-event]')];
}

function replaceIn(page: Document, fresh: Document, place: string): void {
  const before = page.querySelector(place);
  const after = fresh.querySelector(place);
  if (before === null || after === null || before.innerHTML === after.innerHTML) return;
  before.replaceChildren(...after.childNodes);
}

/** Whoever stands on a button that is still there stays on it. */
function replaceActs(page: Document, fresh: Document): void {
  const focused = page.activeElement instanceof HTMLButtonElement && page.activeElement.value;
  replaceIn(page, fresh, '.acts');
  if (typeof focused !== 'string' || page.activeElement instanceof HTMLButtonElement) return;
  const acts = [...page.querySelectorAll<HTMLButtonElement>('.acts button')];
  acts.find(({ value }) => value === focused)?.focus();
}
