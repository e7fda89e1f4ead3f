import { beforeEach, describe, expect, it } from 'vitest';
import type { RequestList, RequestView, Unmasked } from '../../../bot/ports/console-requests.ts';
import type { Escalation } from '../../../bot/ports/escalations.ts';
import { createEscalationApi } from '../../../bot/server/console/escalation-api.ts';
import { DOSSIER } from '../../fakes/dossier.ts';
import { openRequest } from '../../fakes/open-request.ts';
import { openTestDesk } from '../../fakes/open-test-desk.ts';
import { AT, later } from '../../fakes/turn-commit.ts';
import { startWithProvider, type ConsoleWithProvider, type SignedIn } from './sign-in.ts';

const REFERENCE = 'SYG-000-001';
const HERE = `/console/api/escalations/${REFERENCE}`;
const HOUR = 3600;
/** A Monday morning, when support works. */
const MONDAY = '2026-11-23T09:00:00.000Z';

const SOLUTION = {
  text: 'Votre adresse est dans RESEDA.',
  cause: { code: 'R2', isVerdictRight: true },
};

let service: ConsoleWithProvider;
let page: SignedIn;

beforeEach(async () => {
  service = await startWithProvider({
    routes: ({ store, clock }) =>
      createEscalationApi({
        ...openTestDesk(store, clock),
        store,
        clock,
        unmaskKey: Buffer.alloc(32, 1),
      }),
  });
  page = await service.signIn({ name: 'Sam Support', subject: 'sam' });
});

const read = async <T>(path: string, from = page): Promise<T> =>
  (await (await from.ask(path)).json()) as T;

const list = async (query = '', from = page) =>
  read<RequestList>(`/console/api/escalations${query}`, from);

const audit = async () => {
  const { rows } = await service.store.listConsoleEvents({ limit: 50 });
  return rows
    .filter(({ what }) => what.startsWith('escalation-'))
    .map(({ who, what, subject, why }) => [who, what, subject, why])
    .toReversed();
};

const errorOf = async (answer: Response): Promise<readonly [number, string]> => {
  const { error } = (await answer.json()) as { readonly error: { readonly code: string } };
  return [answer.status, error.code];
};

describe('the list of requests', () => {
  it('has what is late on top, then what is due first, and nobody’s name', async () => {
    await openRequest(service.store, { reference: 'SYG-000-002', at: later(-100 * HOUR) });
    await openRequest(service.store, { reference: 'SYG-000-003', situation: 'J3', at: AT });
    await openRequest(service.store, { reference: 'SYG-000-004', at: later(-300 * HOUR) });
    await openTestDesk(service.store, service.clock).desk.wait('SYG-000-002', {
      by: 'x',
      waitingFor: 'Jeanne Canari, person@unit.test',
      waitingUntil: '2026-12-24',
    });

    const { rows, count } = await list();

    expect(count).toBe(3);
    expect(rows.map(({ reference, dues: [due] }) => [reference, due?.isLate])).toEqual([
      ['SYG-000-004', true],
      ['SYG-000-003', false],
      ['SYG-000-002', false],
    ]);
    expect(rows[2]).toMatchObject({
      status: 'waiting',
      waitingFor: 'J… C…, p…n@un….test',
      unit: 'UMR7586',
      takenBy: 'x',
      isMine: false,
    });
    expect(JSON.stringify(rows)).not.toMatch(/canari|jeanne|person@/iu);
  });

  it('tells that something became late, and that it was answered, without a change or with one', async () => {
    await openRequest(service.store, { reference: REFERENCE, at: '2026-11-20T08:00:00.000Z' });
    const dues = async () => (await list()).rows[0]?.dues.map(({ kind, isLate }) => [kind, isLate]);

    service.clock.pass(-45 * HOUR * 1000);
    const before = await dues();
    service.clock.pass(45 * HOUR * 1000);
    const after = await dues();
    await page.post(`${HERE}/answer`, { text: 'Bonjour', seen: 99 });

    expect(before).toEqual([
      ['answer', false],
      ['solve', false],
    ]);
    expect(after).toEqual([
      ['answer', true],
      ['solve', false],
    ]);
    expect(await dues()).toEqual([['solve', false]]);
  });

  it('is narrowed to a status, to whoever asks, and to so many', async () => {
    for (const number of [1, 2, 3]) {
      await openRequest(service.store, { reference: `SYG-000-00${number}` });
    }
    await page.post(`${HERE}/take`);
    await page.post('/console/api/escalations/SYG-000-002/solve', { ...SOLUTION, seen: 99 });
    const references = async (query: string) =>
      (await list(query)).rows.map(({ reference }) => reference);

    expect(await references('?mine=yes')).toEqual([REFERENCE]);
    expect(await references('?status=solved')).toEqual(['SYG-000-002']);
    expect(await references('?status=new')).toEqual(['SYG-000-003']);
    expect(await references('')).toEqual([REFERENCE, 'SYG-000-003']);
    expect(await list('?limit=1')).toMatchObject({ count: 2, rows: [{ reference: REFERENCE }] });
  });

  it('has what was solved last on top of what is over, also among more than are shown', async () => {
    for (const number of [1, 2, 3]) {
      await openRequest(service.store, { reference: `SYG-000-00${number}` });
    }
    for (const number of [2, 3, 1]) {
      service.clock.pass(1000);
      const here = `/console/api/escalations/SYG-000-00${number}`;
      await page.post(`${here}/solve`, { ...SOLUTION, seen: 99 });
    }
    const shown = await list('?status=solved&limit=2');

    expect(shown.rows.map(({ reference }) => reference)).toEqual(['SYG-000-001', 'SYG-000-003']);
    expect(shown.count).toBe(3);
  });

  it.each(['?status=old', '?mine=no', '?limit=0', '?limit=1001', '?who=sam'])(
    'refuses %s',
    async (query) => {
      const answer = await page.ask(`/console/api/escalations${query}`);

      expect(await errorOf(answer)).toEqual([400, 'QueryInvalid']);
    },
  );
});

describe('one request', () => {
  const ABOUT_JEANNE = {
    ...DOSSIER,
    replyTo: 'jeanne.canari@unit.test',
    unit: 'UMR7586 Jeanne Canari',
    summary: ['Jeanne CANARI (06 12 34 56 78)', 'jeanne.canari@unit.test', '– Pour : ana ruiz'],
    named: { names: ['ana ruiz'], mails: ['ana.ruiz@unit.test'] },
    answers: { name: 'Jeanne Canari' },
    askedBy: 'Jeanne Canari',
    said: [{ question: 'Qui vous bloque ?', answer: 'ana ruiz' }],
    errorText: 'Accès refusé à Jeanne Canari',
  };

  it('is masked, in whatever somebody wrote, until a reason is given', async () => {
    await openRequest(service.store, { reference: REFERENCE, dossier: ABOUT_JEANNE });
    const { desk } = openTestDesk(service.store, service.clock);
    await desk.write(REFERENCE, { text: 'Je suis Paul Serin.\nAppelez canari ou a.b@c.fr' });
    await desk.note(REFERENCE, { by: 'Sam Support (sam)', text: 'Mme Canari a rappelé' });

    const answer = await page.ask(HERE);
    const text = await answer.text();

    expect(text).not.toMatch(/canari|jeanne|serin|ruiz|a\.b@c|12 34 56/iu);
    expect(JSON.stringify(await list())).not.toMatch(/canari|jeanne/iu);
    const view = JSON.parse(text) as RequestView;
    expect(view.isMasked).toBe(true);
    expect(view.dossier?.summary[0]).toBe('J… C… (…78)');
    expect(view.dossier?.summary[2]).toBe('– Pour : a… r…');
    expect(view.dossier).toMatchObject({
      askedBy: 'J… C…',
      said: [{ question: 'Qui vous bloque ?', answer: 'a… r…' }],
      errorText: 'Accès refusé à J… C…',
    });
    expect(view.events.map((event) => event.text)).toEqual([
      undefined,
      'Je suis P… S….\nAppelez c… ou …@c….fr',
      'Mme C… a rappelé',
    ]);
    expect(view.events[2]).toMatchObject({ kind: 'noted', by: 'Sam Support' });
    expect(await audit()).toContainEqual([
      'Sam Support (sam)',
      'escalation-seen',
      REFERENCE,
      'opened',
    ]);
  });

  it('is shown in clear for a reason, which is in the audit log, and for half an hour', async () => {
    await openRequest(service.store, { reference: REFERENCE, dossier: ABOUT_JEANNE });

    const answer = await page.post(`${HERE}/unmask`, { reason: 'to call the unit back' });
    const { grant, view } = (await answer.json()) as Unmasked;
    const again = await read<RequestView>(`${HERE}?unmasked=${grant}`);
    service.clock.pass(29 * 60_000);
    const soon = await read<RequestView>(`${HERE}?unmasked=${grant}`);
    service.clock.pass(60_000);
    const late = await read<RequestView>(`${HERE}?unmasked=${grant}`);

    expect(view).toMatchObject({ isMasked: false, dossier: { replyTo: ABOUT_JEANNE.replyTo } });
    expect(again.dossier).toMatchObject({
      summary: ABOUT_JEANNE.summary,
      askedBy: 'Jeanne Canari',
      said: ABOUT_JEANNE.said,
      errorText: ABOUT_JEANNE.errorText,
    });
    expect([again, soon, late].map(({ isMasked }) => isMasked)).toEqual([false, false, true]);
    expect(await audit()).toContainEqual([
      'Sam Support (sam)',
      'escalation-unmasked',
      REFERENCE,
      'to call the unit back',
    ]);
    expect((await audit()).slice(1).map(([, , , why]) => why)).toEqual([
      'opened, in clear',
      'opened, in clear',
      'opened',
    ]);
  });

  it('stays masked for a permission of another session, of another request, or made up', async () => {
    await openRequest(service.store, { reference: REFERENCE });
    await openRequest(service.store, { reference: 'SYG-000-002' });
    const unmask = async (from: SignedIn, reference: string) => {
      const path = `/console/api/escalations/${reference}/unmask`;
      return ((await (await from.post(path, { reason: 'a reason' })).json()) as Unmasked).grant;
    };
    const other = await service.signIn({ name: 'Eve', subject: 'eve' });
    const [, mac = ''] = (await unmask(page, REFERENCE)).split('.');
    const grants = [
      await unmask(other, REFERENCE),
      await unmask(page, 'SYG-000-002'),
      `9999999999999.${mac}`,
      `${service.clock.now().getTime() + 1000}.${'A'.repeat(43)}`,
    ];

    for (const grant of grants) {
      expect(await read(`${HERE}?unmasked=${grant}`)).toMatchObject({ isMasked: true });
    }
  });

  it.each([{}, { reason: '' }, { reason: 'abcd' }, { reason: 'x'.repeat(301) }, { reason: 7 }])(
    'is not shown in clear for %j',
    async (body) => {
      await openRequest(service.store, { reference: REFERENCE });

      const answer = await page.post(`${HERE}/unmask`, body);

      expect(await errorOf(answer)).toEqual([400, 'BodyInvalid']);
      expect(await audit()).toEqual([]);
    },
  );

  it('is shown with what may have to do with it, and without what leads to its conversation', async () => {
    const person = { addressKeys: ['the same'] };
    await openRequest(service.store, { ...person, reference: REFERENCE });
    await openRequest(service.store, { ...person, reference: 'SYG-000-002', situation: 'J3' });

    const view = await read<RequestView & Partial<Escalation>>(HERE);

    const { samePerson, sameUnit } = view.related;
    expect(samePerson.map(({ reference }) => reference)).toEqual(['SYG-000-002']);
    expect(sameUnit.map(({ reference }) => reference)).toEqual(['SYG-000-002']);
    expect(view.conversationId).toBeUndefined();
    expect(view).toMatchObject({
      isInTouch: true,
      may: ['take', 'answer', 'wait', 'note', 'solve'],
    });
  });

  it.each(['', '/live', '/take', '/unmask'])(
    'that does not exist is not found at %s',
    async (end) => {
      const path = `/console/api/escalations/SYG-999-999${end}`;
      const isRead = end === '' || end === '/live';

      const answer = await (isRead ? page.ask(path) : page.post(path, { reason: 'a reason' }));

      expect(await errorOf(answer)).toEqual([404, 'NotFound']);
      expect(await audit()).toEqual([]);
    },
  );
});

describe('news of a request', () => {
  it('comes once, is a look of its own, and keeps no session alive', async () => {
    await openRequest(service.store, { reference: REFERENCE });
    const { version } = await read<RequestView>(HERE);
    const { desk } = openTestDesk(service.store, service.clock);

    const before = await read(`${HERE}/live?version=${version}`);
    await desk.write(REFERENCE, { text: 'Toujours rien' });
    const news = await read<{ readonly view: RequestView }>(`${HERE}/live?version=${version}`);
    const after = await read(`${HERE}/live?version=${news.view.version}`);

    expect(before).toEqual({ isNew: false });
    expect(news).toMatchObject({ isNew: true, view: { isMasked: true } });
    expect(news.view.events.at(-1)).toMatchObject({ kind: 'written', text: 'Toujours rien' });
    expect(after).toEqual({ isNew: false });
    const looks = await audit();
    expect(looks.filter(([, what]) => what === 'escalation-seen')).toHaveLength(2);

    for (let minutes = 0; minutes < 30; minutes += 1) {
      service.clock.pass(60_000);
      await page.ask(`${HERE}/live?version=${news.view.version}`);
      await page.ask('/console/api/escalations/live');
    }
    expect((await page.ask(`${HERE}/live`)).status).toBe(401);
  });
});

describe('what support does with a request', () => {
  beforeEach(async () => openRequest(service.store, { reference: REFERENCE }));

  /** By somebody who has read everything. */
  const act = async (name: string, body: object = {}): Promise<RequestView> =>
    (await (await page.post(`${HERE}/${name}`, { seen: 99, ...body })).json()) as RequestView;

  it('goes from new to solved, each change with its name in the audit log', async () => {
    const taken = await act('take');
    const asked = await act('answer', { text: 'Quel est votre laboratoire ?' });
    const waiting = await act('wait', {
      waitingFor: 'le gestionnaire',
      waitingUntil: '2026-12-24',
    });
    await act('note', { text: 'vu avec la DR' });
    const solved = await act('solve', SOLUTION);

    expect(taken).toMatchObject({ row: { status: 'taken', isMine: true, takenBy: 'Sam Support' } });
    expect(taken.may).not.toContain('take');
    expect(asked.row.status).toBe('taken');
    expect(waiting.row).toMatchObject({ status: 'waiting', waitingUntil: '2026-12-24' });
    expect(solved).toMatchObject({
      row: { status: 'solved', dues: [] },
      cause: SOLUTION.cause,
      may: ['answer', 'note'],
    });
    expect(solved.events.map(({ kind }) => kind)).toEqual([
      'opened',
      'taken',
      'answered',
      'waiting',
      'noted',
      'solved',
    ]);
    expect((await audit()).map(([who, what, , why]) => [who, what, why])).toEqual(
      ['taken', 'answered', 'waiting', 'noted', 'solved'].flatMap((why) => [
        ['Sam Support (sam)', 'escalation-changed', why],
        ['Sam Support (sam)', 'escalation-seen', 'shown after a change'],
      ]),
    );
  });

  it('is taken over by a colleague who says from whom, and not unawares', async () => {
    await act('take');
    const other = await service.signIn({ name: 'Alex', subject: 'alex' });

    const before = await read<RequestView>(HERE, other);
    const unawares = await other.post(`${HERE}/take`);
    const wrongly = await other.post(`${HERE}/take`, { from: 'Somebody' });
    const still = await read<RequestView>(HERE, other);
    await other.post(`${HERE}/take`, { from: 'Sam Support' });

    expect(before).toMatchObject({ row: { isMine: false, takenBy: 'Sam Support' } });
    expect(before.may).toContain('take');
    expect(await errorOf(unawares)).toEqual([409, 'Overtaken']);
    expect(await errorOf(wrongly)).toEqual([409, 'Overtaken']);
    expect(still.row.takenBy).toBe('Sam Support');
    expect((await read<RequestView>(HERE)).row).toMatchObject({ takenBy: 'Alex', isMine: false });
  });

  it('is taken by one of two who take it at the same moment; the other is told', async () => {
    const other = await service.signIn({ name: 'Alex', subject: 'alex' });

    const answers = await Promise.all([page.post(`${HERE}/take`), other.post(`${HERE}/take`)]);

    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('is not answered over an answer that one has not read', async () => {
    const other = await service.signIn({ name: 'Alex', subject: 'alex' });
    const seen = (await read<RequestView>(HERE)).events.at(-1)?.id;
    const answered = await act('answer', { text: 'Bonjour', seen });

    const unread = await other.post(`${HERE}/answer`, { text: 'Moi aussi', seen });
    const solved = await other.post(`${HERE}/solve`, { ...SOLUTION, seen });
    const own = await page.post(`${HERE}/answer`, { text: 'Une suite', seen });
    const caughtUp = { text: 'Moi aussi', seen: (answered.events.at(-1)?.id ?? 0) + 1 };
    const afterwards = await other.post(`${HERE}/answer`, caughtUp);

    expect(await errorOf(unread)).toEqual([409, 'Overtaken']);
    expect(await errorOf(solved)).toEqual([409, 'Overtaken']);
    expect([own.status, afterwards.status]).toEqual([200, 200]);
  });

  it.each([
    ['answer', 'answered', { text: 'Bonjour' }],
    ['take', 'taken', {}],
    ['wait', 'waiting', { waitingFor: 'le gestionnaire', waitingUntil: '2026-12-24' }],
    ['solve', 'solved', SOLUTION],
  ])('says how the mail of %s reached the person, as soon as that changes', async (...row) => {
    const [name, kind, body] = row;
    const done = await act(name, body);
    const { version, mailMark } = done;
    const path = `${HERE}/live?version=${version}&mails=${mailMark}`;
    const before = await read(path);
    const now = service.clock.now().toISOString();
    const result = { status: 'dead', error: 'MAIL_REFUSED: 550' } as const;
    for (const { id } of await service.store.claim('o', 9, now, 60)) {
      await service.store.settle('o', id, 1, result, now);
    }

    const news = await read<{ readonly view: RequestView }>(path);

    expect(done.events.at(-1)).toMatchObject({ kind, reached: 'mail-waiting' });
    expect(before).toEqual({ isNew: false });
    expect(news.view.events.at(-1)).toMatchObject({ kind, reached: 'mail-refused' });
    const after = `${HERE}/live?version=${version}&mails=${news.view.mailMark}`;
    expect(await read(after)).toEqual({ isNew: false });
  });

  it('says of a note that it reaches nobody, and so nothing', async () => {
    const noted = await act('note', { text: 'vu' });

    expect(noted.events.at(-1)).toMatchObject({ kind: 'noted' });
    expect(noted.events.at(-1)).not.toHaveProperty('reached');
  });

  it('tells whoever wrote something that looked like a password that it was removed', async () => {
    const removed = await act('note', { text: 'Son mot de passe est Sésame2026!xyz' });
    const kept = await act('note', { text: 'Rien à signaler.' });

    expect(removed.hasRemoved).toBe(true);
    expect(kept.hasRemoved).toBeUndefined();
  });

  it('happens once, however often it is sent under one key', async () => {
    const body = { text: 'Une seule fois', key: 'a-key-of-this-draft' };

    await act('answer', body);
    const twice = await act('answer', body);

    expect(twice.events.filter(({ kind }) => kind === 'answered')).toHaveLength(1);
  });

  it('says nothing with signs that nobody sees', async () => {
    const waitingFor = 'le\u202E gestion\nnaire\u0007';

    await act('answer', { text: '\u202Efdp.exe\u2066\u0000\uFEFF\u200B\uD800\r\nligne deux' });
    const { events } = await act('wait', { waitingFor, waitingUntil: '2026-12-24' });

    expect(events.at(-2)?.text).toBe('fdp.exe\nligne deux');
    expect(events.at(-1)?.waitingFor).toBe('le gestion naire');
  });

  it('is answered in clear where names are shown already', async () => {
    const { grant } = (await (
      await page.post(`${HERE}/unmask`, { reason: 'a reason' })
    ).json()) as Unmasked;

    const clear = await act('take', { unmasked: grant });
    const masked = await act('note', { text: 'x', unmasked: 'nonsense' });

    expect([clear.isMasked, masked.isMasked]).toEqual([false, true]);
    const looks = (await audit()).filter(([, what]) => what === 'escalation-seen');
    expect(looks.map(([, , , why]) => why)).toEqual([
      'shown after a change, in clear',
      'shown after a change',
    ]);
  });

  it('is refused when it is not possible (any more), and changes nothing', async () => {
    await act('solve', SOLUTION);

    const answer = await page.post(`${HERE}/take`);

    expect(await errorOf(answer)).toEqual([409, 'NotNow']);
    expect((await read<RequestView>(HERE)).row.status).toBe('solved');
  });

  it.each([
    ['answer', {}],
    ['answer', { text: '   ' }],
    ['answer', { text: '\u202E\u0007' }],
    ['answer', { text: 'x'.repeat(5001) }],
    ['answer', { text: 7 }],
    ['answer', { text: 'x', seen: 'all' }],
    ['solve', { ...SOLUTION, seen: -1 }],
    ['answer', { text: 'x', key: '?' }],
    ['note', { text: '' }],
    ['take', { key: 7 }],
    ['wait', { waitingFor: 'x' }],
    ['wait', { waitingFor: '', waitingUntil: '2026-12-24' }],
    ['wait', { waitingFor: 'x', waitingUntil: '2026-02-31' }],
    ['wait', { waitingFor: 'x', waitingUntil: 'soon' }],
    ['solve', { text: 'x' }],
    ['solve', { text: 'x', cause: {} }],
    ['solve', { text: 'x', cause: { code: 'Z99' } }],
    ['solve', { text: 'x', cause: { code: 'toString' } }],
    ['solve', { text: 'x', cause: { code: 'R2', words: 'both' } }],
    ['solve', { text: 'x', cause: { words: ' ' } }],
    ['solve', { text: 'x', cause: { code: 'R2', isVerdictRight: 'yes' } }],
    ['solve', { text: '', cause: { code: 'R2' } }],
    ['solve', { text: 'x', cause: { code: 'R2', isVerdictRight: false } }],
    ['solve', { text: 'x', cause: { code: 'J3', isVerdictRight: true } }],
    ['solve', { text: 'x', cause: { words: 'x', isVerdictRight: true } }],
  ] as const)('%s does not take %j', async (name, body) => {
    const answer = await page.post(`${HERE}/${name}`, { seen: 99, ...body });

    expect(await errorOf(answer)).toEqual([400, 'BodyInvalid']);
    expect((await read<RequestView>(HERE)).events).toHaveLength(1);
  });

  it.each([
    ['answer', { text: 'Bonjour' }],
    ['solve', SOLUTION],
  ])(
    '%s has to say what was read before, or a colleague could be overtaken',
    async (name, body) => {
      const answer = await page.post(`${HERE}/${name}`, body);

      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain('seen, the id of the last event that was read');
      expect((await read<RequestView>(HERE)).events).toHaveLength(1);
    },
  );

  it('keeps no password that somebody wrote', async () => {
    const view = await act('answer', { text: 'mot de passe : Soleil!2026' });

    expect(JSON.stringify(view)).not.toContain('Soleil');
  });

  it('is late by the hours of support', async () => {
    service.clock.pass(Date.parse(MONDAY) - Date.parse(AT) + 10 * HOUR * 1000);
    const later = await service.signIn();

    expect((await list('', later)).rows[0]?.dues[0]).toMatchObject({
      kind: 'answer',
      isLate: true,
    });
  });
});
