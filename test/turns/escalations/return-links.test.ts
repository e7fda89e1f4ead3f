import { describe, expect, it } from 'vitest';
import { createReturnLinks } from '../../../bot/turns/escalations/return-links.ts';

const KEY = new Uint8Array(32).fill(7);
const A = 'SYG-000-001';
const B = 'SYG-000-002';
const MAIL = 'person@unit.test';

const open = (publicUrl = 'https://assistant.test') => createReturnLinks(KEY, () => publicUrl);
const tokenOf = (reference: string, address = MAIL): string =>
  open().toUrl(reference, address).replace('https://assistant.test/request/', '');

describe('the link of a request', () => {
  it.each(['https://assistant.test', 'https://assistant.test/', 'https://assistant.test/sygefor/'])(
    'leads to one place below %s',
    (publicUrl) => {
      const base = publicUrl.replace(/\/$/u, '');

      expect(open(publicUrl).toUrl(A, MAIL)).toBe(`${base}/request/${tokenOf(A)}`);
    },
  );

  it('is right for its request and its mailbox, however that is written', () => {
    const links = open();

    expect(links.findReference(tokenOf(A))).toBe(A);
    expect(links.isRight(tokenOf(A), A, MAIL)).toBe(true);
    expect(links.isRight(tokenOf(A, 'Person@Unit.test'), A, MAIL)).toBe(true);
    expect(links.isRight(tokenOf(A), A, 'PERSON@unit.test')).toBe(true);
  });

  it.each([
    { what: 'of another request', token: tokenOf(B) },
    { what: 'of another mailbox', token: tokenOf(A, 'somebody@else.test') },
    { what: 'that names another request beside the right proof', token: tokenOf(A).replace(A, B) },
    { what: 'with a sign more', token: `${tokenOf(A)}A` },
    { what: 'with a sign less', token: tokenOf(A).slice(0, -1) },
    { what: 'of nothing', token: '' },
  ])('is not one $what', ({ token }) => {
    expect(open().isRight(token, A, MAIL)).toBe(false);
  });

  it('that was made with another key names no request', () => {
    const other = createReturnLinks(new Uint8Array(32).fill(8), () => 'https://assistant.test');

    expect(other.findReference(tokenOf(A))).toBeUndefined();
    expect(other.isRight(tokenOf(A), A, MAIL)).toBe(false);
    expect(open().findReference(tokenOf(A).replace(A, B))).toBeUndefined();
  });
});
