import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished, describe, expect, it } from 'vitest';
import { createRequestPage } from '../../../bot/server/requests/create-request-page.ts';
import type { EscalationDossier } from '../../../bot/ports/escalations.ts';
import type { Store } from '../../../bot/ports/store.ts';
import type { Desk } from '../../../bot/turns/escalations/desk.ts';
import { createReturnLinks } from '../../../bot/turns/escalations/return-links.ts';
import { createTexts } from '../../../bot/turns/texts/create-texts.ts';
import { createLog } from '../../../bot/server/log.ts';
import { DOSSIER } from '../../fakes/dossier.ts';
import { FakeClock } from '../../fakes/fake-clock.ts';
import { openRequest } from '../../fakes/open-request.ts';
import { openTestDesk } from '../../fakes/open-test-desk.ts';
import { openTestStore } from '../../fakes/open-test-store.ts';
import { AT } from '../../fakes/turn-commit.ts';
import { startService } from '../start-service.ts';

const REFERENCE = 'SYG-000-001';
const SHELL = readFileSync(
  path.join(import.meta.dirname, '..', '..', '..', 'bot', 'web', 'request.html'),
  'utf8',
);
const STAFF = { by: 'Sofia' };
const CAUSE = { code: 'R2', isVerdictRight: true };

interface Visited {
  readonly store: Store;
  readonly clock: FakeClock;
  readonly desk: Desk;
  readonly page: string;
  readonly token: string;
  readonly get: (query?: string) => Promise<Response>;
  readonly send: (
    fields: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
    to?: string,
  ) => Promise<Response>;
  readonly kinds: () => Promise<readonly string[]>;
  readonly texts: () => Promise<readonly (string | undefined)[]>;
}

interface World {
  /** Which requests are looked for. */
  readonly onFind?: (reference: string) => void;
  readonly dossier?: EscalationDossier;
  readonly desk?: Partial<Desk>;
  readonly address?: string;
}

/** Somebody who asked support, and has the link of a mail. */
async function visit(world: World = {}): Promise<Visited> {
  const store = await openTestStore();
  const { dossier = DOSSIER } = world;
  await openRequest(store, { reference: REFERENCE, dossier });
  const clock = new FakeClock(AT);
  const { desk } = openTestDesk(store, clock);
  const links = createReturnLinks(new Uint8Array(32).fill(7), () => 'http://localhost');
  const handler = createRequestPage({
    desk: {
      ...desk,
      async find(reference) {
        world.onFind?.(reference);
        return desk.find(reference);
      },
      ...world.desk,
    },
    links,
    store,
    clock,
    texts: createTexts(store),
    networkOf: ({ headers: { 'x-test-network': network = '192.0.2.0/24' } }) =>
      network === 'none' ? undefined : String(network),
    publicUrl: () => service.url,
    shell: SHELL,
    timeZone: 'Europe/Paris',
    log: createLog('silent'),
  });
  const service = await startService({ extra: [handler] });
  onTestFinished(async () => service.stop());
  const url = links.toUrl(REFERENCE, world.address ?? 'person@unit.test');
  const token = url.slice(url.lastIndexOf('/') + 1);
  const page = `${service.url}/request/${token}`;
  const events = async () => (await desk.find(REFERENCE))?.events ?? [];
  return {
    store,
    clock,
    desk,
    page,
    token,
    get: async (query = '') => fetch(page + query),
    send: async (fields, headers, to = page) =>
      fetch(to, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: service.url, ...Object.fromEntries(new Headers(headers)) },
        body: new URLSearchParams({ key: 'a-key-of-a-form', ...fields }),
      }),
    kinds: async () => (await events()).map(({ kind }) => kind),
    texts: async () => (await events()).map(({ text }) => text),
  };
}

describe('the page of a request', () => {
  it('shows where it stands and what both sides wrote, but neither notes nor names of staff', async () => {
    const { desk, get } = await visit();
    await desk.note(REFERENCE, { ...STAFF, text: 'note entre collègues' });
    await desk.answer(REFERENCE, { ...STAFF, text: 'Avez-vous <b>un badge</b> ?' });
    await desk.write(REFERENCE, { text: 'oui, le bleu' });

    const html = await (await get()).text();

    expect(html).toContain('Une personne de l’assistance s’occupe de votre demande.');
    expect(html).toContain('Avez-vous &#60;b&#62;un badge&#60;/b&#62; ?');
    expect(html).toContain('oui, le bleu');
    expect(html).not.toContain('note entre collègues');
    expect(html).not.toContain('Sofia');
  });

  it('says for what support waits with one full stop, whatever support typed', async () => {
    const { desk, get } = await visit();
    const waitingFor = 'Le gestionnaire de l’unité..';
    await desk.wait(REFERENCE, { ...STAFF, waitingFor, waitingUntil: '2026-11-30' });

    expect(await (await get()).text()).toContain('Le gestionnaire de l’unité.</p>');
  });

  it('speaks the language of the request, or the one that is asked for', async () => {
    const { get } = await visit();

    expect(await (await get()).text()).toContain('<html lang="fr">');
    expect(await (await get('?lang=en')).text()).toContain('<html lang="en">');
  });

  it('speaks the language in which it was asked, whatever the browser likes, or of which nobody knows', async () => {
    const { page } = await visit({ dossier: { ...DOSSIER, language: 'en' } });
    const headers = { 'accept-language': 'fr-FR,fr' };
    const languageAt = async (address: string) =>
      /<html lang="(\w+)"/u.exec(await (await fetch(address, { headers })).text())?.[1];

    expect(await languageAt(page)).toBe('en');
    expect(await languageAt(`${page}?lang=de`)).toBe('en');
    expect(await languageAt(`${page}?lang=fr`)).toBe('fr');
  });

  it('says what was written anew from the next look on, but nothing that has lost its place', async () => {
    const { store, get } = await visit();
    const written = { language: 'fr', at: AT, who: 'Ada', basedOn: 0 } as const;

    const before = await (await get()).text();
    await store.changeText({ ...written, id: 'page.works', after: 'Ça <marche>' });
    await store.changeText({ ...written, id: 'page.title', after: 'Votre demande' });
    const after = await (await get()).text();
    const english = await (await get('?lang=en')).text();

    expect(before).toContain('>Cela fonctionne</button>');
    expect(after).toContain('>Ça &#60;marche&#62;</button>');
    expect(after).toContain(`Votre demande <span class="reference">${REFERENCE}</span>`);
    expect(english).toContain('>It works</button>');
  });

  it('loads its looks from where the service is, and runs no script but files of ours', async () => {
    const { get } = await visit();

    const answer = await get();

    expect(await answer.text()).toContain('href="../tokens.css"');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("form-action 'self'");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'self';");
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('referrer-policy')).toBe('same-origin');
  });

  it('changes nothing by being opened, whatever stands in its address', async () => {
    const { get, kinds } = await visit();

    await get('?do=works');
    await get('?done=confirmed');

    expect(await kinds()).toEqual(['opened']);
  });

  it('hides what was typed elsewhere from an address that nobody proved', async () => {
    const { desk, get } = await visit({ dossier: { ...DOSSIER, isReplyProved: false } });
    await desk.write(REFERENCE, { text: 'ce que j’ai écrit' });
    await desk.answer(REFERENCE, { ...STAFF, text: 'ce que l’assistance écrit' });

    const html = await (await get()).text();

    expect(html).not.toContain('ce que j’ai écrit');
    expect(html).toContain('ce que l’assistance écrit');
  });
});

describe('what the person asked', () => {
  it('is shown to whoever proved to read the mailbox, and to nobody else', async () => {
    const summary = ['– Situation : fiche <sans> adresse (R2)', '– Unité : UMR7586'];
    const proved = await visit({ dossier: { ...DOSSIER, summary } });
    const unproved = await visit({ dossier: { ...DOSSIER, summary, isReplyProved: false } });

    expect(await (await proved.get()).text()).toContain(
      '<li>Situation : fiche &#60;sans&#62; adresse (R2)</li><li>Unité : UMR7586</li>',
    );
    expect(await (await unproved.get()).text()).not.toContain('UMR7586');
  });
});

describe('a page that somebody has before them', () => {
  /** As its script does. */
  const ask = async (page: string, version: string) =>
    fetch(page, { headers: { 'if-none-match': version } });

  const versionIn = async (answer: Response) => {
    const [, version = ''] = /data-version="([^"]+)"/u.exec(await answer.text()) ?? [];
    return version.replaceAll('&#34;', '"');
  };

  it('is told that nothing is new, and of what support writes as soon as it is written', async () => {
    const { desk, page, get } = await visit();
    const version = await versionIn(await get());

    const before = await ask(page, version);
    await desk.answer(REFERENCE, { ...STAFF, text: 'Essayez demain.' });
    const after = await ask(page, version);

    expect(before.status).toBe(304);
    expect(after.status).toBe(200);
    expect(await after.text()).toContain('Essayez demain.');
  });

  it('may ask as often as it likes without keeping others behind its network out', async () => {
    const { page, get } = await visit();
    const version = await versionIn(await get());

    for (let asked = 0; asked < 260; asked += 1) await ask(page, version);

    expect((await get()).status).toBe(200);
  });

  it('learns that the link leads nowhere, whatever it has seen', async () => {
    const { page, get, token } = await visit();
    const version = await versionIn(await get());
    const forged = page.replace(token, `${REFERENCE}.${'A'.repeat(44)}`);
    const { page: elsewhere } = await visit({ address: 'somebody@else.test' });

    expect((await ask(forged, version)).status).toBe(404);
    expect((await ask(elsewhere, version)).status).toBe(404);
  });
});

describe('a link', () => {
  it.each([
    ['that was cut', (token: string) => token.slice(0, -1)],
    ['to another request', (token: string) => token.replace('001', '002')],
    [
      'with another signature',
      (token: string) => token.replace(/.$/u, (last) => (last === 'A' ? 'B' : 'A')),
    ],
    ['that is none', () => 'nothing'],
  ])('%s opens nothing', async (_, change) => {
    const { store, page, token } = await visit();
    await openRequest(store, { reference: 'SYG-000-002' });

    const answer = await fetch(page.replace(token, change(token)));

    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('Ce lien n’est plus valable');
  });

  it.each([
    ['of a request that there is', REFERENCE],
    ['of a request that there is not', 'SYG-999-999'],
  ])('that nobody made, %s, is refused before anything is looked up', async (_, reference) => {
    const looked: string[] = [];
    const { page, token, send } = await visit({ onFind: (found) => looked.push(found) });
    const forged = page.replace(token, `${reference}.${'A'.repeat(44)}`);

    const seen = await fetch(forged);
    const sent = await send({ do: 'works' }, {}, forged);

    expect([seen.status, sent.status]).toEqual([404, 404]);
    expect(looked).toEqual([]);
  });

  it('is tried no more often by sending forms than by opening it', async () => {
    const looked: string[] = [];
    const { page, token, send } = await visit({ onFind: (found) => looked.push(found) });
    const forged = page.replace(token, `${REFERENCE}.${'A'.repeat(44)}`);
    for (let tried = 0; tried < 120; tried += 1) {
      await fetch(forged);
      await send({ do: 'works' }, {}, forged);
    }

    const answer = await send({ do: 'write', text: 'ce que j’ai écrit' });

    expect(answer.status).toBe(429);
    expect(await answer.text()).toContain('>\nce que j’ai écrit</textarea>');
    expect(looked).toEqual([]);
  });

  it('is tried too often by one network, and opens for another, and later for that one as well', async () => {
    const { page, get, clock } = await visit();
    for (let tried = 0; tried < 240; tried += 1) await fetch(page, { method: 'HEAD' });

    const kept = await get();
    const elsewhere = await fetch(page, { headers: { 'x-test-network': '198.51.100.0/24' } });
    clock.pass(601_000);
    const later = await get();

    expect([kept.status, elsewhere.status, later.status]).toEqual([429, 200, 200]);
  });

  it('is not counted on this machine, where no network is known', async () => {
    const { page } = await visit();
    const headers = { 'x-test-network': 'none' };
    for (let tried = 0; tried < 240; tried += 1) await fetch(page, { method: 'HEAD', headers });

    expect((await fetch(page, { headers })).status).toBe(200);
  });

  it('is in no list of a search engine, and in no copy of a browser', async () => {
    const { get } = await visit();

    const { headers } = await get();

    expect(headers.get('x-robots-tag')).toBe('noindex');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('same-origin');
  });

  it('that was sent to another address opens nothing', async () => {
    const { get, send, kinds } = await visit({ address: 'somebody@else.test' });

    expect((await get()).status).toBe(404);
    expect((await send({ do: 'works' })).status).toBe(404);
    expect(await kinds()).toEqual(['opened']);
  });

  it('dies with what was kept of the person', async () => {
    const { store, desk, get } = await visit();
    await desk.confirm(REFERENCE);

    await store.erase(
      {
        addresses: ['person@unit.test'],
        addressKeys: [`key of ${REFERENCE}`],
        pseudonyms: [],
        isUnprovedIncluded: false,
      },
      AT,
    );

    expect((await get()).status).toBe(404);
  });

  it('names the request in no measured route', async () => {
    const { toRoute } = await import('../../../bot/server/metrics.ts');

    expect(toRoute('/request/SYG-000-001.abc')).toBe('/request/:token');
  });
});

describe('what is sent from the page', () => {
  it('arrives at support, and the page says so', async () => {
    const { send, page, desk } = await visit();

    const answer = await send({ do: 'write', text: 'ligne une\r\nligne deux' });

    expect(answer.status).toBe(303);
    const after = new URL(answer.headers.get('location') ?? '', page);
    expect(await (await fetch(after)).text()).toContain('Votre message est transmis');
    expect((await desk.find(REFERENCE))?.events.at(-1)).toMatchObject({
      kind: 'written',
      text: 'ligne une\nligne deux',
    });
  });

  it('is confirmed once: whoever reloads the page, or opens it later, is told nothing of it', async () => {
    const { send, page, clock } = await visit();
    const sent = async (key: string) => {
      const answer = await send({ do: 'write', text: 'mon mot de passe est Azerty!2026', key });
      return new URL(answer.headers.get('location') ?? '', page);
    };
    const isTold = async (address: URL | string) =>
      (await (await fetch(address)).text()).includes('class="told');
    const [first, second] = [await sent('a-key-of-a-form'), await sent('another-key')];

    const looks = [await isTold(first), await isTold(first)];
    clock.pass(600_000);
    const late = await isTold(second);

    expect(looks).toEqual([true, false]);
    expect(late).toBe(false);
    expect(await isTold(`${page}?done=written&removed=password`)).toBe(false);
    const made = `${clock.now().getTime().toString(36)}.${randomUUID()}`;
    expect(await isTold(`${page}?done=failed&once=${made}`)).toBe(false);
  });

  it('leads back to the page in the language in which it was read, and no copy of that is kept', async () => {
    const { send, page } = await visit();

    const answer = await send({ do: 'write', text: 'hello' }, {}, `${page}?lang=en`);

    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toContain('?lang=en&done=written&');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('arrives without signs that nobody sees', async () => {
    const { send, texts } = await visit();

    await send({ do: 'write', text: '\u202Efdp.exe\u2066\u0000 bonjour' });

    expect((await texts()).at(-1)).toBe('fdp.exe bonjour');
  });

  it('arrives once, however often the form is sent', async () => {
    const { send, kinds } = await visit();

    await send({ do: 'write', text: 'bonjour' });
    await send({ do: 'write', text: 'bonjour' });

    expect(await kinds()).toEqual(['opened', 'written']);
  });

  it('confirms, with what was typed beside the button', async () => {
    const { send, desk, kinds, texts } = await visit();
    await desk.solve(REFERENCE, { ...STAFF, text: 'C’est corrigé.', cause: CAUSE });

    await send({ do: 'works', text: 'merci beaucoup' });

    expect(await kinds()).toEqual(['opened', 'solved', 'written', 'confirmed']);
    expect(await texts()).toContain('merci beaucoup');
    expect((await desk.find(REFERENCE))?.escalation.status).toBe('confirmed');
  });

  it('opens again what support solved, with what was typed', async () => {
    const { send, desk } = await visit();
    await desk.solve(REFERENCE, { ...STAFF, text: 'C’est corrigé.', cause: CAUSE });

    await send({ do: 'not-yet', text: 'toujours accès refusé' });

    expect(await desk.find(REFERENCE)).toMatchObject({
      escalation: { status: 'reopened' },
      events: [{}, {}, { kind: 'reopened', text: 'toujours accès refusé' }],
    });
  });

  it('is not lost where there is nothing to open again', async () => {
    const { send, kinds } = await visit();

    await send({ do: 'not-yet', text: 'toujours accès refusé' });

    expect(await kinds()).toEqual(['opened', 'written']);
  });

  it('leaves no secret behind', async () => {
    const { send, texts } = await visit();

    await send({ do: 'write', text: 'mon mot de passe est Azerty!2026' });

    expect((await texts()).join()).not.toContain('Azerty!2026');
  });

  it('is told to have held a password, which has to be changed then', async () => {
    const { send, page } = await visit();

    const answer = await send({ do: 'not-yet', text: 'mon mot de passe est Azerty!2026' });

    const after = new URL(answer.headers.get('location') ?? '', page);
    expect(after.href).not.toContain('Azerty');
    const html = await (await fetch(after)).text();
    expect(html).toContain('ce qui ressemble à un mot de passe');
    expect(html).toContain('changez-le sur Sésame');
  });

  it('is told of nothing removed where nothing was', async () => {
    const { send, page } = await visit();

    const answer = await send({ do: 'write', text: 'toujours accès refusé' });

    const after = new URL(answer.headers.get('location') ?? '', page);
    expect(await (await fetch(after)).text()).not.toContain('J’ai effacé');
  });

  it('has to hold something', async () => {
    const { send, kinds } = await visit();

    const answer = await send({ do: 'write', text: '   ' });

    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('Votre message est vide');
    expect(await kinds()).toEqual(['opened']);
  });

  it.each([
    ['a page of others', { origin: 'https://evil.example' }, { do: 'works' }],
    ['a page of others that hides', { origin: 'null' }, { do: 'works' }],
    ['a link of others', { 'sec-fetch-site': 'cross-site' }, { do: 'works' }],
    ['no form of ours', {}, { do: 'erase' }],
    ['no form', { 'content-type': 'text/plain' }, { do: 'works' }],
    ['a form without a name', {}, { do: 'works', key: '' }],
  ])('from %s changes nothing', async (_, headers, fields) => {
    const { send, kinds } = await visit();

    expect((await send(fields, headers)).status).toBe(403);
    expect(await kinds()).toEqual(['opened']);
  });

  it('stands in the form again when it cannot be kept', async () => {
    const broken = { write: () => Promise.reject(new Error('the disk is full')) };
    const { send } = await visit({ desk: broken });

    const answer = await send({ do: 'write', text: 'ce que j’ai écrit' });

    expect(answer.status).toBe(503);
    const html = await answer.text();
    expect(html).toContain('>\nce que j’ai écrit</textarea>');
    expect(html).toContain('value="a-key-of-a-form"');
  });

  it('stops after so many, and what was typed stays', async () => {
    const { send } = await visit();
    for (let sent = 0; sent < 30; sent += 1)
      await send({ do: 'write', text: `${sent}`, key: `key-number-${sent}` });

    const answer = await send({ do: 'write', text: 'une fois de trop' });

    expect(answer.status).toBe(429);
    expect(await answer.text()).toContain('une fois de trop');
  });

  it('is not read on where it is far longer than the page lets somebody type', async () => {
    const { send, kinds } = await visit();

    const answer = await send({ do: 'write', text: 'a'.repeat(70_000) });

    expect(answer.status).toBe(403);
    expect(await kinds()).toEqual(['opened']);
  });

  it('is taken by no other method', async () => {
    const { page } = await visit();

    expect((await fetch(page, { method: 'PUT' })).status).toBe(405);
  });
});
