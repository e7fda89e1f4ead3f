import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFault, toValue } from '../../bot/web/widget/field-fault.ts';
import { preferredLanguage } from '../../bot/web/widget/preferred-language.ts';
import { readReply } from '../../bot/web/widget/read-reply.ts';
import { splitBlocks } from '../../bot/web/widget/split-blocks.ts';
import { splitLinks } from '../../bot/web/widget/split-links.ts';
import { toLocalTime } from '../../bot/web/widget/to-local-time.ts';
import { toMailLink } from '../../bot/web/widget/to-mail-link.ts';

describe('addresses in a text', () => {
  it.each([
    ['Voir https://sesame.cnrs.fr/aide.', 'https://sesame.cnrs.fr/aide'],
    ['(https://www.dr1.cnrs.fr/a?b=c)', 'https://www.dr1.cnrs.fr/a?b=c'],
    ['«https://cnrs.fr»', 'https://cnrs.fr'],
    ['écrire à dr01.support.sygefor@cnrs.fr, merci', 'mailto:dr01.support.sygefor@cnrs.fr'],
    ['mail : a+b@dr1.cnrs.fr.', 'mailto:a+b@dr1.cnrs.fr'],
    ['HTTPS://SESAME.CNRS.FR/?a=1&b=2 !', 'HTTPS://SESAME.CNRS.FR/?a=1&b=2'],
  ])('are found in %j', (text, href) => {
    const pieces = splitLinks(text);

    expect(pieces.flatMap((piece) => piece.href ?? [])).toEqual([href]);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://cnrs.fr',
    'file:///etc/passwd',
    '//cnrs.fr',
    'http://sesame.cnrs.fr/',
    'https://evil.example/',
    'https://sesame.cnrs.fr.evil.example/',
    'https://evil-cnrs.fr/',
    'https://cnrs.fr@evil.example/',
    'https://user@cnrs.fr/',
    'https://cnrs.fr:pass@evil.example/',
    '[click](https://evil.example)',
    'somebody@evil.example',
    'somebody@cnrs.fr.evil.example',
    'a@b@cnrs.fr',
    'UMR7586, étape 2',
    '@',
  ])('are not seen in %j', (text) => {
    expect(splitLinks(text)).toEqual([{ text }]);
  });

  it('leave every character of the text in its place', () => {
    const text = 'a@cnrs.fr https://c.cnrs.fr, (https://d.cnrs.fr) b@c.fr fin.';

    expect(
      splitLinks(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });

  it('never lead away from the institution, whatever a person or a directory wrote', () => {
    const parts = fc.constantFrom(
      'https://',
      'cnrs.fr',
      'sesame.',
      'a@',
      '@',
      ':',
      '.',
      '/',
      '?',
      'evil.example',
      ' ',
      'x',
    );

    fc.assert(
      fc.property(
        fc.array(fc.oneof(parts, fc.string({ maxLength: 3 })), { maxLength: 12 }),
        (pieces) => {
          for (const { href } of splitLinks(pieces.join(''))) {
            if (href === undefined) continue;
            const { protocol, hostname, pathname } = new URL(href);
            const host =
              protocol === 'mailto:' ? pathname.slice(pathname.lastIndexOf('@') + 1) : hostname;
            expect(host.toLowerCase()).toMatch(/^(?:[a-z0-9-]+\.)*cnrs\.fr$/);
          }
        },
      ),
      { numRuns: 5000 },
    );
  });
});

it('makes paragraphs and lists of a plain text', () => {
  expect(splitBlocks('Un\ndeux\n\nTrois\n- a\n- b\n1. c\n2) d\n\n• e')).toEqual([
    { kind: 'paragraph', text: 'Un\ndeux' },
    { kind: 'paragraph', text: 'Trois' },
    { kind: 'bullets', items: ['a', 'b'] },
    { kind: 'numbers', items: ['c', 'd'] },
    { kind: 'bullets', items: ['e'] },
  ]);
});

describe('the link to the mail program', () => {
  it('carries the message', () => {
    expect(toMailLink('a+b@example.org', 'Accès ?', 'Un\nDeux')).toEqual({
      href: 'mailto:a%2Bb@example.org?subject=Acc%C3%A8s%20%3F&body=Un%0D%0ADeux',
      hasBody: true,
    });
  });

  it.each(['a@univ.example,b@evil.example', 'a@univ.example?bcc=b@evil.example', 'nobody'])(
    'goes to nobody when the address is not one: %s',
    (mail) => {
      expect(toMailLink(mail, 'x', 'y').href).toBe('mailto:?subject=x&body=y');
    },
  );

  it('leaves out a text that mail programs would cut off', () => {
    const link = toMailLink(undefined, 'Accès', 'é'.repeat(1000));

    expect(link).toEqual({ href: 'mailto:?subject=Acc%C3%A8s', hasBody: false });
  });
});

describe('a field', () => {
  const field = { id: 'f', label: 'F', isRequired: true } as const;

  it.each([
    ['code', '123 456', undefined],
    ['code', '123\u00a0456', undefined],
    ['code', '12345', 'code'],
    ['code', 'abcdef', 'code'],
    ['email', ' a.b@cnrs.fr ', undefined],
    ['email', 'a.b@cnrs', 'email'],
    ['email', 'a b@cnrs.fr', 'email'],
    ['email', 'a@cnrs.fr, b@cnrs.fr', 'email'],
    ['text', '  ', 'required'],
    ['date', '2026-12-01', undefined],
  ] as const)('of kind %s with %j has the fault %s', (kind, typed, fault) => {
    const asked = { ...field, kind };

    expect(findFault(asked, toValue(asked, typed))).toBe(fault);
  });
});

it.each([
  ['fr', '2026-11-22T09:05:00Z', /^aujourd’hui à \d\d:05$/],
  ['en', '2026-11-22T09:05:00Z', /^today at \d\d:05$/],
  ['fr', '2026-11-20T12:00:00Z', /^20 novembre 2026 à \d\d:00$/],
  ['en', '2026-11-20T12:00:00Z', /^20 November 2026 at \d\d:00$/],
  ['fr', 'bientôt', /^bientôt$/],
] as const)('tells in %s when %s was', (language, at, words) => {
  expect(toLocalTime(at, language, new Date('2026-11-22T10:00:00Z'))).toMatch(words);
});

it.each([
  ['?lang=en', ['fr-FR'], 'en'],
  ['', ['de-DE', 'en-GB', 'fr'], 'en'],
  ['?lang=de', ['fr-CH'], 'fr'],
  ['', ['de'], 'fr'],
] as const)('speaks, for %j and %j, %s', (search, browser, language) => {
  expect(preferredLanguage(search, browser)).toBe(language);
});

it.each([
  [undefined],
  ['text'],
  [{ kind: 'text' }],
  [{ kind: 'toString' }],
  [{ kind: 'choices', text: 'x', choices: [{ id: 1, label: 'a' }] }],
  [{ kind: 'access-path', title: 'x', steps: [{ step: 'unit', state: 'perhaps' }] }],
])('does not take %j for a reply', (value) => {
  expect(readReply(value)).toBeUndefined();
});
