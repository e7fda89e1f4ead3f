import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../bot/ports/reply.ts';
import { toAdaptiveCard } from '../../../dialogs/cards/to-adaptive-card.ts';
import { toPlainText } from '../../../dialogs/cards/to-plain-text.ts';

const REPLIES: readonly Reply[] = [
  { kind: 'text', text: 'Hello' },
  { kind: 'notice', tone: 'warning', text: 'Careful' },
  { kind: 'choices', text: 'Which?', choices: [{ id: 'a', label: 'This one' }] },
  {
    kind: 'form',
    form: 'code',
    text: 'Type the code',
    fields: [
      { id: 'code', label: 'Code', kind: 'code', isRequired: true, hint: 'six digits' },
      { id: 'until', label: 'Until when', kind: 'date', isRequired: false },
    ],
    submitLabel: 'Check',
    choices: [{ id: 'mailbox-closed', label: 'I cannot open that mailbox' }],
  },
  {
    kind: 'access-path',
    title: 'Where your access stands',
    steps: [
      {
        step: 'reseda',
        label: 'RESEDA',
        state: 'blocked',
        stateLabel: 'blocked here',
        sourceLabel: 'told by RESEDA',
        at: '2026-11-22T09:00:00.000Z',
      },
      { step: 'janus', label: 'Janus', state: 'not-reached', stateLabel: 'not reached yet' },
    ],
  },
  {
    kind: 'verdict',
    title: 'RESEDA holds no mail of yours',
    explanation: 'Known since today.',
    action: 'Write to your unit administrator.',
    who: 'Your unit administrator acts.',
    tone: 'error',
  },
  {
    kind: 'from-support',
    title: 'Support answers you',
    text: 'Your record is there now.',
  },
  {
    kind: 'letter',
    title: 'A message ready to send',
    to: 'Ada Administrator',
    mail: 'ada@univ.example',
    letters: [
      { language: 'fr', subject: 'Objet', body: 'Bonjour,\nmerci' },
      { language: 'en', subject: 'Subject', body: 'Hello' },
    ],
    copyLabel: 'Copy',
    mailLabel: 'Write the mail',
  },
];

/** Every object in a card. */
function objectsIn(data: unknown): readonly Record<string, unknown>[] {
  if (typeof data !== 'object' || data === null) return [];
  const inside = Object.values(data).flatMap(objectsIn);
  return Array.isArray(data) ? inside : [data as Record<string, unknown>, ...inside];
}

const urlsIn = (card: unknown) =>
  objectsIn(card).flatMap(({ type, url }) => (type === 'Action.OpenUrl' ? [url] : []));

it.each(REPLIES)('shows all of a $kind, and says it all without a card', (reply) => {
  const card = toAdaptiveCard(reply, 'en');

  expect(card).toMatchSnapshot();
  expect(card.fallbackText.replaceAll(/\\(?=\W)/g, '')).toBe(toPlainText(reply));
  expect(card.version).toBe('1.5');
});

it.each(REPLIES)('uses in a $kind only elements that show text as it is written', (reply) => {
  const types = objectsIn(toAdaptiveCard(reply, 'en')).map(({ type }) => type);

  expect(types).not.toContain('TextBlock');
  expect(types).not.toContain('FactSet');
  expect(types).not.toContain('Action.Execute');
});

describe('links', () => {
  it('lead to pages of the institution, as they stand in a sentence', () => {
    const text = 'Go to https://sesame.cnrs.fr/, then https://formation.ifsem.cnrs.fr/page/login.';

    expect(urlsIn(toAdaptiveCard({ kind: 'text', text }, 'en'))).toEqual([
      'https://sesame.cnrs.fr/',
      'https://formation.ifsem.cnrs.fr/page/login',
    ]);
  });

  it.each([
    'https://evil.example/',
    'https://sesame.cnrs.fr.evil.example/',
    'https://cnrs.fr@evil.example/',
    'https://cnrs.fr:pass@evil.example/',
    'https://evil-cnrs.fr/',
    'http://sesame.cnrs.fr/',
    '[click](https://evil.example)',
    'javascript:alert(1)//https://x.y',
  ])('are not made of %s', (text) => {
    expect(urlsIn(toAdaptiveCard({ kind: 'text', text }, 'en'))).toEqual([]);
  });

  it('never leave the institution, whatever a person or a directory wrote', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('', '@', ':', '.', '/', '-'), (text, joint) => {
        const reply: Reply = { kind: 'text', text: `https://sesame.cnrs.fr${joint}${text}` };

        for (const url of urlsIn(toAdaptiveCard(reply, 'en'))) {
          expect(new URL(String(url)).hostname).toMatch(/(?:^|\.)cnrs\.fr$/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['a@univ.example, b@evil.example', 'a@univ.example?bcc=b@evil.example', 'nobody'])(
    'write no mail to %s',
    (mail) => {
      const letter = REPLIES.find(({ kind }) => kind === 'letter');

      expect(urlsIn(toAdaptiveCard({ ...letter, mail } as Reply, 'en'))).toEqual([]);
    },
  );

  it('prepare a mail with nothing but its subject and its text', () => {
    const letter = REPLIES.find(({ kind }) => kind === 'letter');
    const [url] = urlsIn(
      toAdaptiveCard(
        {
          ...letter,
          letters: [{ language: 'fr', subject: 'Accès & unité', body: 'a&bcc=b@evil.example' }],
        } as Reply,
        'en',
      ),
    );

    const { pathname, searchParams } = new URL(String(url));

    expect(pathname).toBe('ada@univ.example');
    expect([...searchParams.keys()]).toEqual(['subject', 'body']);
    expect(searchParams.get('subject')).toBe('Accès & unité');
  });

  it('prepare no text that is too long for a link, and say what is left to do', () => {
    const letter = REPLIES.find(({ kind }) => kind === 'letter');
    const long = { language: 'fr', subject: 'Accès', body: 'é'.repeat(400) };

    const card = toAdaptiveCard({ ...letter, letters: [long] } as Reply, 'fr');

    expect(urlsIn(card)).toEqual(['mailto:ada@univ.example?subject=Acc%C3%A8s']);
    const titles = objectsIn(card).map(({ title }) => title);
    expect(titles).toContain('Write the mail (texte à copier et à coller)');
  });
});

describe('choices', () => {
  const toChoices = (labels: readonly string[]): Reply => ({
    kind: 'choices',
    text: 'Which?',
    choices: labels.map((label, index) => ({ id: String(index), label })),
  });
  const submitsOf = (reply: Reply) =>
    objectsIn(toAdaptiveCard(reply, 'en')).filter(({ type }) => type === 'Action.Submit');

  it.each([
    ['few and short', ['Yes', 'No'], 2],
    ['more than Teams shows as buttons', ['1', '2', '3', '4', '5', '6', '7'], 0],
    ['too long for the button of a phone', ['Yes', 'x'.repeat(31)], 0],
  ])('are all there: %s', (_, labels, buttons) => {
    const reply = toChoices(labels);

    expect(toAdaptiveCard(reply, 'en').actions).toHaveLength(buttons);
    expect(submitsOf(reply).map(({ data }) => data)).toEqual(
      labels.map((label, index) => ({ choice: String(index), label })),
    );
  });

  it('around a form come after its button, and take nothing of what was typed', () => {
    const form = REPLIES.find(({ kind }) => kind === 'form');
    const choices = [{ id: 'around', label: 'x'.repeat(40) }];

    const [first, second, ...others] = submitsOf({ ...form, choices } as Reply);

    expect(first).toMatchObject({ data: { form: 'code' } });
    expect(second).toMatchObject({ data: { choice: 'around' }, associatedInputs: 'none' });
    expect(others).toEqual([]);
  });
});

describe('the fields of a form', () => {
  it('come with what stands in them, however long', () => {
    const reply: Reply = {
      kind: 'form',
      form: 'escalation',
      text: 'Anything else?',
      fields: [
        {
          id: 'training',
          label: 'Course',
          kind: 'text',
          isRequired: false,
          value: 'x'.repeat(300),
        },
        { id: 'deadline', label: 'Until', kind: 'date', isRequired: false, value: '2027-03-15' },
        { id: 'remark', label: 'Remark', kind: 'long-text', isRequired: false },
      ],
      submitLabel: 'Go on',
      choices: [],
    };

    const [training, deadline, remark] = objectsIn(toAdaptiveCard(reply, 'en')).filter(
      ({ type }) => type === 'Input.Text' || type === 'Input.Date',
    );

    expect(training).toMatchObject({ value: 'x'.repeat(300), maxLength: 300 });
    expect(deadline).toMatchObject({ type: 'Input.Date', value: '2027-03-15' });
    expect(remark).not.toHaveProperty('value');
    expect(toPlainText(reply)).toContain('- Until – 2027-03-15');
  });
});
