import { describe, expect, it } from 'vitest';
import type { Escalation, EscalationEvent } from '../../../bot/ports/escalations.ts';
import { escapeHtml } from '../../../bot/server/escape-html.ts';
import {
  writeRequestPage,
  type RequestPage,
} from '../../../bot/server/requests/write-request-page.ts';
import { AS_SHIPPED } from '../../../dialogs/wording/texts/worded.ts';
import { DOSSIER } from '../../fakes/dossier.ts';

const AT = '2026-11-22T22:30:00.000Z';
const SHELL = '<html lang="{{language}}"><a href="./x.css"></a>{{header}}<main>{{content}}</main>';

const REQUEST: Escalation = {
  reference: 'SYG-000-001',
  status: 'taken',
  version: 4,
  situation: 'R2',
  openedAt: AT,
  changedAt: AT,
  mail: 'sent',
  dossier: DOSSIER,
};

interface Written {
  readonly request?: Partial<Escalation>;
  readonly events?: readonly EscalationEvent[];
  readonly page?: Partial<RequestPage>;
  readonly language?: 'fr' | 'en';
  readonly timeZone?: string;
}

function write({ request, events = [], page, language = 'fr', timeZone }: Written = {}): string {
  return writeRequestPage(
    { shell: SHELL, language, texts: AS_SHIPPED, timeZone: timeZone ?? 'Europe/Paris' },
    {
      shown: { escalation: { ...REQUEST, ...request }, events },
      notice: undefined,
      removed: undefined,
      draft: '',
      key: 'a-key-of-a-form',
      ...page,
    },
  );
}

describe('the buttons of the page', () => {
  it.each([
    { status: 'new', acts: ['write', 'works'] },
    { status: 'taken', acts: ['write', 'works'] },
    { status: 'waiting', acts: ['write', 'works'] },
    { status: 'reopened', acts: ['write', 'works'] },
    { status: 'solved', acts: ['write', 'works', 'not-yet'] },
    { status: 'confirmed', acts: ['write', 'not-yet'] },
  ] as const)('are $acts when it is $status', ({ status, acts }) => {
    const html = write({ request: { status } });

    const buttons = [...html.matchAll(/<button name="do" value="([\w-]+)"/gu)];
    expect(buttons.map(([, act]) => act)).toEqual(acts);
  });
});

describe('where it stands', () => {
  const waiting = { waitingFor: 'votre gestionnaire.', waitingUntil: '2026-12-01' };

  it('says for whom support waits, until a day, while it waits', () => {
    const html = write({ request: { status: 'waiting', ...waiting } });

    expect(html).toMatch(/votre gestionnaire(?!\.\.)/u);
    expect(html).toContain('1er décembre 2026');
  });

  it('says nothing of it once it goes on', () => {
    expect(write({ request: { status: 'taken', ...waiting } })).not.toContain('gestionnaire');
  });

  it('is told again when it changes, by its version', () => {
    expect(write()).toContain(`data-version="${escapeHtml('"4"')}"`);
    expect(write({ request: { version: 5 } })).toContain(`data-version="${escapeHtml('"5"')}"`);
  });
});

describe('what both sides wrote', () => {
  const event = (id: number, changes: Partial<EscalationEvent>): EscalationEvent => ({
    id,
    at: AT,
    kind: 'answered',
    ...changes,
  });

  it('stands the latest first, each under who wrote it, and as it was written', () => {
    const html = write({
      events: [
        event(1, { kind: 'written', text: '<b>un</b>' }),
        event(2, { kind: 'answered', text: 'deux', by: 'Sofia' }),
        event(3, { kind: 'noted', text: 'trois', by: 'Sofia' }),
      ],
    });

    const lines = [...html.matchAll(/<li class="(\w+)" data-event="(\d)">/gu)];
    expect(lines.map(([, who, id]) => `${who} ${id}`)).toEqual(['support 2', 'person 1']);
    expect(html).toContain(escapeHtml('<b>un</b>'));
    expect(html).not.toMatch(/Sofia|trois/u);
  });

  it.each([
    { timeZone: 'Europe/Paris', language: 'fr', when: '22 novembre 2026 à 23:30' },
    { timeZone: 'Pacific/Noumea', language: 'fr', when: '23 novembre 2026 à 09:30' },
    { timeZone: 'Europe/Paris', language: 'en', when: '22 November 2026 at 23:30' },
  ] as const)('is dated by the clocks of $timeZone, which it names', ({ when, ...frame }) => {
    const html = write({ events: [event(1, { text: 'un' })], ...frame });

    expect(html).toMatch(new RegExp(`>${when} \\([^)]+\\)</time>`, 'u'));
  });

  it('is kept from whoever did not prove the mailbox, but for what support writes', () => {
    const html = write({
      request: { dossier: { ...DOSSIER, isReplyProved: false } },
      events: [event(1, { kind: 'written', text: 'un' }), event(2, { text: 'deux' })],
    });

    expect(html).toContain('<p class="said">deux</p>');
    expect(html).not.toContain('<p class="said">un</p>');
  });
});

describe('what the person asked', () => {
  it('is listed in the language in which it was asked, without the dashes of the mail', () => {
    const dossier = { ...DOSSIER, language: 'en', summary: ['– no mail in RESEDA'] } as const;

    const html = write({ request: { dossier } });

    expect(html).toContain('lang="en"><li>no mail in RESEDA</li>');
  });

  it('is left out where nothing is known of it', () => {
    expect(write({ request: { dossier: { ...DOSSIER, summary: [] } } })).not.toContain(
      'id="asked"',
    );
  });
});

describe('the page around it', () => {
  it('leads to the other language, to the start, and to its files one place above', () => {
    const html = write();

    expect(html).toContain('<html lang="fr">');
    expect(html).toContain('href="?lang=en"');
    expect(html).toContain('href="../x.css"');
    expect(html).toContain('href="../?lang=fr"');
    expect(html.match(/hreflang/gu)).toHaveLength(1);
  });

  it.each([
    { notice: 'written', role: 'status' },
    { notice: 'confirmed', role: 'status' },
    { notice: 'reopened', role: 'status' },
    { notice: 'failed', role: 'alert' },
    { notice: 'refused', role: 'alert' },
    { notice: 'empty', role: 'alert' },
    { notice: 'too-often', role: 'alert' },
  ] as const)('tells as $role that it is $notice', ({ notice, role }) => {
    expect(write({ page: { notice } })).toContain(`role="${role}"`);
  });

  it('holds what was typed as text, and its key as one', () => {
    const html = write({ page: { draft: '</textarea><b>', key: '"><b>' } });

    expect(html).not.toContain('<b>');
    expect(html).toContain(escapeHtml('</textarea><b>'));
  });
});
