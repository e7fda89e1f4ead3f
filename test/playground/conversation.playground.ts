import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFailed } from 'vitest';
import { createStore } from '../../adapters/store/create-store.ts';
import type { Language } from '../../bot/ports/message.ts';
import { launchChromium } from '../browser/chromium.ts';
import { ldapVariables } from '../live/ldap-variables.ts';
import { startOpenLdap } from '../live/open-ldap.ts';
import { startServiceProcess, type ServiceProcess } from '../live/service-process.ts';
import { waitFor } from '../live/wait-for.ts';
import { ALIX, BLOCKED_IN_JANUS, BLOCKED_IN_RESEDA, IN_ORDER } from './alix.ts';
import { PlaygroundPage } from './playground-page.ts';
import { installPlayground, startPlayground } from './start-playground.ts';
import { WORDS } from './words.ts';

const SUPPORT = 'support@labo.test';

let browser: Browser;
let pictures: string;

beforeAll(async () => {
  await installPlayground();
  browser = await launchChromium();
  pictures =
    process.env['SCREENSHOTS'] ?? (await mkdtemp(path.join(tmpdir(), 'playground-pictures-')));
});

afterAll(async () => {
  await browser.close();
  console.log(`The pictures are in ${pictures}`);
});

it.each(['fr', 'en'] as const)(
  'a person is led from the welcome to support, and hears of it when a step clears (%s)',
  async (language) => {
    const words = WORDS[language];
    await using ldap = await startOpenLdap(BLOCKED_IN_RESEDA);
    await using service = await startServiceProcess({
      ...ldapVariables(ldap, ldap),
      TEAMS_PLAYGROUND: 'true',
      SUPPORT_MAILBOX: SUPPORT,
    });
    await using playground = await startPlayground(service.url, ALIX);
    const teams = await PlaygroundPage.open(browser, playground.url);
    onTestFailed(async () => {
      await picture('failed');
    });
    const picture = async (name: string): Promise<void> => {
      await teams.page.screenshot({ path: path.join(pictures, `${language}-${name}.png`) });
    };
    await welcome(teams, language);
    await picture('1-welcome');

    await teams.choose(words.me);
    await teams.waitForText(words.checkAgain);
    await picture('2-verdict');
    expect(await stateOf(teams, language, 'reseda')).toContain(words.blocked);
    const places = await teams.placesOf(words.path);
    expect(places).toHaveLength(1);
    await teams.chooseIn(words.letter, 'English');
    const letter = teams.newest(words.letter);
    expect(await letter.innerText()).toContain('Hello Gisèle Gestion,');
    expect(await letter.innerText()).not.toContain('Bonjour');
    expect(await linkOf(letter, words.inTeams)).toMatch(IN_TEAMS);
    expect(await linkOf(letter, words.byMail)).toMatch(BY_MAIL);
    await letter.scrollIntoViewIfNeeded();
    await picture('3-letter');

    await teams.choose(words.escalate);
    await teams.fill(words.training, 'Python');
    await picture('4-escalation');
    await teams.choose(words.summary);
    await teams.choose(words.send);
    await teams.waitForText(words.passedOn);
    await picture('5-passed-on');
    expect(await mailsTo(service, SUPPORT)).toHaveLength(1);

    await ldap.reload(BLOCKED_IN_JANUS);
    await teams.choose(words.checkAgain);
    await teams.waitForLine(words.path, new RegExp(`${words.janus}.*${words.blocked}`));
    expect(await stateOf(teams, language, 'reseda')).toContain(words.inOrder);
    expect(await teams.placesOf(words.path)).toEqual(places);
    await teams.newest(words.path).scrollIntoViewIfNeeded();
    await picture('6-card-updated-in-place');

    const before = await teams.cards.count();
    await ldap.reload(IN_ORDER);
    await checkUnasked(service);
    const isClear = new RegExp(`${words.janus}.*${words.inOrder}`);
    await teams.waitForLine(words.path, isClear, SWEEP_MS);
    await waitFor(async () => (await teams.cards.count()) > before, 'a message');
    await picture('7-proactive');
    expect(await teams.placesOf(words.path)).toEqual(places);
    await teams.newest(words.path).scrollIntoViewIfNeeded();
    await picture('8-card-updated-again');

    expect(teams.outside.filter((request) => !request.startsWith(LOOKS))).toEqual([]);
    await teams.page.close();
  },
);

/** Chats are looked for that lack something every 30 seconds. */
const SWEEP_MS = 60_000;
const IN_TEAMS =
  /^https:\/\/teams\.microsoft\.com\/l\/chat\/0\/0\?users=gisele@labo\.test&message=Hello%20Gis%C3%A8le/;
const BY_MAIL =
  /^mailto:gisele@labo\.test\?subject=\S+&body=Hello%20Gis%C3%A8le%20Gestion%2C%0D%0A/;
/** What the playground looks like: its fonts, which it does without. */
const LOOKS = 'GET https://res-1.cdn.office.net/';

/** The playground says that it is in American English, whoever sits there. */
async function welcome(teams: PlaygroundPage, language: Language): Promise<void> {
  await teams.waitForText(WORDS.en.welcome);
  if (language === 'en') return;
  await teams.say('en français');
  await teams.waitForText(WORDS.fr.welcome);
}

async function stateOf(
  teams: PlaygroundPage,
  language: Language,
  step: 'reseda' | 'janus',
): Promise<string> {
  const { path: title, [step]: label } = WORDS[language];
  const lines = await teams.linesOf(title);
  return lines.find((line) => line.includes(label)) ?? '';
}

async function linkOf(card: Locator, label: string): Promise<string> {
  return (await card.getByRole('link', { name: label }).getAttribute('title')) ?? '';
}

async function mailsTo({ dataDir }: ServiceProcess, address: string): Promise<readonly string[]> {
  const folder = path.join(dataDir, 'mail');
  // The folder comes with the first mail.
  const names = existsSync(folder) ? await readdir(folder) : [];
  const mails = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  // Another line names where an answer goes.
  return mails.filter((mail) => mail.includes(`\nTo: ${address}`));
}

/**
 * Looks again although nobody in Teams asks: the way of whatever checks later by itself, and of what was
 * received and not answered when the machine went down. It also shows that a chat is found after a restart.
 */
async function checkUnasked(service: ServiceProcess): Promise<void> {
  await service.stop();
  const file = new Sqlite(path.join(service.dataDir, 'assistant.sqlite'), { readonly: true });
  const { id } = file.prepare("SELECT id FROM conversation WHERE channel = 'teams'").get() as {
    readonly id: string;
  };
  file.close();
  const store = await createStore({
    dataDir: service.dataDir,
    messageIdDomain: 'labo.test',
    keepsSentMails: true,
  });
  const message = { kind: 'choice', id: 'verdict:done', text: '' } as const;
  await store.receive(id, { message, raw: null }, new Date().toISOString());
  await store.close();
  await service.start();
}
