import { expect, it } from 'vitest';
import { ownStretch, type Mark } from '../../bot/ports/own-stretch.ts';

const SENT = { from: 30, to: 34 };
const own = (seq: number): Mark => ({ seq, isOwn: true });
const other = (seq: number | undefined): Mark => ({ seq, isOwn: false });

it.each<[string, readonly Mark[], object | undefined]>([
  ['nobody proved anything', [], { from: 1 }],
  ['only addresses of the request came up', [own(5), own(50)], { from: 1 }],
  ['another one came after it', [own(5), other(60)], { from: 5, to: 34 }],
  ['another one came before it', [other(5), own(20)], { from: 20, to: 34 }],
  ['another one came in between', [own(5), other(10)], { from: 30, to: 34 }],
  ['others came on both sides', [other(5), own(20), other(60)], { from: 20, to: 34 }],
  ['its own came up again before the other', [own(5), own(40), other(60)], { from: 5, to: 40 }],
  ['its own came up again after the other', [own(5), other(40), own(60)], { from: 5, to: 34 }],
  ['an earlier version did not note the other', [own(5), other(undefined)], undefined],
  ['an earlier version did not note its own', [{ seq: undefined, isOwn: true }], { from: 1 }],
])('where %s, %j leaves %j', (_, marks, stretch) => {
  expect(ownStretch(SENT, marks)).toEqual(stretch);
});

it('is nothing where nobody knows when the request was sent, once somebody else was there', () => {
  expect(ownStretch(undefined, [other(5)])).toBeUndefined();
  expect(ownStretch(undefined, [own(5)])).toEqual({ from: 1 });
});
