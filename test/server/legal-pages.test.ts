import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { LegalValues } from '../../bot/server/legal/fill-placeholders.ts';
import { createLegalPages } from '../../bot/server/legal/create-legal-pages.ts';
import { LEGAL, LEGAL_PATHS, LEGAL_TOPICS } from '../../dialogs/wording/legal.ts';
import { tempFolder } from '../fakes/temp-folder.ts';
import { startService, type Service } from './start-service.ts';

const SHIPPED = path.join(import.meta.dirname, '..', '..', 'deploy', 'legal');
const SHELL =
  '<!doctype html><html lang="{{language}}"><title>{{title}}</title>{{header}}<main>{{content}}</main>{{footer}}';

/** As an operator would say it, with signs that would be markup elsewhere. */
const VALUES: LegalValues = {
  controller: { text: 'Unité *Alpha* <b>& Cie</b> [x](https://evil.example)', setting: 'A' },
  privacyContact: { text: 'dpo@univ-alpha.example', setting: 'B' },
  publisher: { text: undefined, setting: 'PUBLISHER' },
  publicationDirector: { text: 'Ada Martin', setting: 'C' },
  host: { text: 'Hébergeur, 1 rue Basse', setting: 'D' },
  accessibilityPlan: { text: undefined, setting: 'ACCESSIBILITY_PLAN' },
  supportMailbox: { text: 'support@sygefor.example' },
  retentionDays: { text: '31' },
  escalationDays: { text: '366' },
  journalDays: { text: '181' },
  auditDays: { text: '367' },
  consoleAuditDays: { text: '368' },
  codeMinutes: { text: '21' },
};

const running: Service[] = [];

afterEach(async () => {
  for (const service of running.splice(0)) await service.stop();
});

const pagesIn = (folder?: string) => createLegalPages({ shipped: SHIPPED, folder, values: VALUES });

async function serve(folder?: string): Promise<(address: string) => Promise<Response>> {
  const service = await startService({ extra: [pagesIn(folder).serveIn(SHELL)] });
  running.push(service);
  return (address) => fetch(service.url + address);
}

/** The only text of a folder of the operator's. */
async function withText(name: string, text: string): Promise<string> {
  const folder = await tempFolder();
  await mkdir(path.join(folder, path.dirname(name)), { recursive: true });
  await writeFile(path.join(folder, name), text);
  return folder;
}

describe('the legal pages', () => {
  it.each([...LEGAL_PATHS])('are there at %s, with the headers of a page', async (address) => {
    const get = await serve();

    const answer = await get(address);

    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toContain("style-src 'self'");
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(await answer.text()).not.toMatch(/\{\{|\}\}/);
  });

  it.each(['fr', 'en'] as const)('lead to each other, in %s and in the other', async (language) => {
    const get = await serve();
    const other = language === 'fr' ? 'en' : 'fr';

    for (const topic of LEGAL_TOPICS) {
      const page = await (await get(`/${LEGAL[language].paths[topic]}`)).text();
      const links = [...page.matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href);

      expect(page).toContain(`<html lang="${language}">`);
      expect(links).toContain(LEGAL[other].paths[topic]);
      expect(links).toEqual(expect.arrayContaining(Object.values(LEGAL[language].paths)));
    }
  });

  it.each([
    ['/confidentialite', ['31 jours', '366 jours', '181 jours', '367 jours', '21 minutes']],
    ['/privacy', ['31 days', '366 days', '181 days', '367 days', '21 minutes']],
  ])('say at %s how long everything is kept here', async (address, durations) => {
    const get = await serve();

    const page = await (await get(address)).text();

    for (const duration of durations) expect(page).toContain(duration);
  });

  it.each([
    ['/confidentialite', /que savez-vous de moi.*oubliez-moi.*dpo@univ-alpha\.example.*CNIL/s],
    ['/privacy', /what do you know about me.*forget me.*dpo@univ-alpha\.example.*CNIL/s],
    ['/accessibilite', /non conforme.*support@sygefor\.example.*Défenseur des droits/s],
    ['/accessibility', /not compliant.*support@sygefor\.example.*Défenseur des droits/s],
    ['/mentions-legales', /à compléter par l’exploitant.*Ada Martin.*Hébergeur, 1 rue Basse/s],
    ['/legal', /to be completed by the operator.*Ada Martin.*Hébergeur, 1 rue Basse/s],
  ])('say at %s what the law asks for', async (address, words) => {
    const get = await serve();

    expect(await (await get(address)).text()).toMatch(words);
  });

  it('show what an operator says as it stands, and an address in it as a link', async () => {
    const get = await serve();

    const page = await (await get('/confidentialite')).text();

    expect(page).toContain(
      'Unité *Alpha* &lt;b&gt;&amp; Cie&lt;/b&gt; [x](<a href="https://evil.example">',
    );
    expect(page).toContain('<a href="mailto:dpo@univ-alpha.example">dpo@univ-alpha.example</a>');
  });

  it('mark what the operator has not said, and name it', async () => {
    const get = await serve();

    const page = await (await get('/mentions-legales')).text();

    expect(page).toContain('<mark>à compléter par l’exploitant</mark>');
    expect(pagesIn().unfilled).toEqual(['PUBLISHER', 'ACCESSIBILITY_PLAN']);
  });

  it('tell their titles to whoever links to them', async () => {
    const get = await serve();

    expect(await (await get('/legal.json')).json()).toMatchObject({
      fr: { accessibility: 'Accessibilité\u00a0: non conforme' },
      en: { accessibility: 'Accessibility: not compliant', legal: 'Legal notice' },
    });
  });

  it('are only read', async () => {
    const service = await startService({ extra: [pagesIn().serveIn(SHELL)] });
    running.push(service);

    const answer = await fetch(`${service.url}/privacy`, { method: 'POST' });

    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

describe('texts of the operator', () => {
  it('take the place of ours, one by one', async () => {
    const folder = await withText('en/privacy.md', '# Our privacy\n\nKept {{retentionDays}} days.');
    const get = await serve(folder);

    expect(await (await get('/privacy')).text()).toContain('<p>Kept 31 days.</p>');
    expect(await (await get('/accessibility')).text()).toContain('Accessibility: not compliant');
    expect(await (await get('/legal.json')).json()).toMatchObject({
      en: { privacy: 'Our privacy' },
    });
  });

  it('are Markdown: tags in them are shown, and scripts are no links', async () => {
    const text = '# A <i>b</i>\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1))';
    const get = await serve(await withText('en/legal.md', text));

    const page = await (await get('/legal')).text();

    expect(page).not.toMatch(/<script|<i>|href="javascript/);
    expect(page).toContain('&lt;script&gt;');
  });

  it('need no name in the environment that they do not use', async () => {
    const folder = await tempFolder();
    for (const language of ['fr', 'en'] as const) {
      await mkdir(path.join(folder, language));
      for (const name of Object.values(LEGAL[language].paths)) {
        await writeFile(path.join(folder, language, `${name}.md`), '# Title');
      }
    }

    expect(pagesIn(folder).unfilled).toEqual([]);
  });

  it.each([
    {
      what: 'an unknown placeholder',
      name: 'fr/confidentialite.md',
      text: '# Titre\n\nChez {{controler}}.',
      fault: /fr\/confidentialite\.md, line 3: there is no \{\{controler\}\}; .*controller/,
    },
    {
      what: 'a name that every object has',
      name: 'fr/confidentialite.md',
      text: '# Titre\n{{constructor}}',
      fault: /line 2: there is no \{\{constructor\}\}/,
    },
    {
      what: 'a placeholder that is not closed',
      name: 'en/legal.md',
      text: '# Title\n\n{{host',
      fault: /en\/legal\.md, line 3: .*not closed/,
    },
    {
      what: 'a placeholder in a link',
      name: 'en/legal.md',
      text: '# Title\n\n[us](mailto:{{supportMailbox}})',
      fault: /en\/legal\.md: a placeholder stands in a link/,
    },
    {
      what: 'no title',
      name: 'en/legal.md',
      text: 'Title',
      fault: /en\/legal\.md, line 1: .*# heading/,
    },
    {
      what: 'a name that no page has',
      name: 'fr/confidentialité.md',
      text: '# Titre',
      fault: /fr\/confidentialité\.md: no page has this name/,
    },
    { what: 'none of the texts', name: 'privacy.md', text: '# x', fault: /holds none of/ },
  ])('are refused with $what, which is named', async ({ name, text, fault }) => {
    const folder = await withText(name, text);

    expect(() => pagesIn(folder)).toThrow(fault);
  });

  it('are refused from a folder that is not there', async () => {
    const folder = path.join(await tempFolder(), 'nothing');

    expect(() => pagesIn(folder)).toThrow(`there is no folder ${folder}`);
  });
});
