import type { TextRule } from '../../../bot/ports/texts.ts';
import { ONE_ADDRESS, OUR_PAGES } from '../our-addresses.ts';
import { HIDDEN } from './hidden.ts';
import { placesIn } from './text-rule.ts';

/** Why a text cannot stand where it was meant to. */
export type TextFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long'; readonly most: number }
  | { readonly kind: 'line-break' }
  /** A name in braces that has to be there is not. */
  | { readonly kind: 'place-missing'; readonly place: string }
  /** Nothing is put in place of this name. */
  | { readonly kind: 'place-unknown'; readonly place: string }
  /** A brace that is none of a name: it would be shown as it is. */
  | { readonly kind: 'brace' }
  /** What it has to say is not said. */
  | { readonly kind: 'words-missing'; readonly words: string }
  /** A sign that nobody sees. */
  | { readonly kind: 'sign' }
  | { readonly kind: 'no-link' }
  /** An address of a page that anybody on the way could change. */
  | { readonly kind: 'no-https' }
  | { readonly kind: 'no-address' };

/** Every fault, in the order in which they are best mended; none: the text may be said. */
export function judgeText(rule: TextRule, text: string): readonly TextFault[] {
  if (text.trim() === '') return [{ kind: 'empty' }];
  return [
    ...faultsOfPlaces(rule, text),
    ...faultsOfWords(rule, text),
    ...faultsOfKind(rule, text),
    ...(rule.kind !== 'link' && /\bhttp:\/\//iu.test(text) ? [{ kind: 'no-https' } as const] : []),
    ...(text.length > rule.most ? [{ kind: 'too-long', most: rule.most } as const] : []),
    ...(HIDDEN.test(text) ? [{ kind: 'sign' } as const] : []),
  ];
}

/** As it is kept: without what somebody cannot see that they wrote. */
export function tidyText(typed: string): string {
  return typed
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/[ \t]+$/gmu, '')
    .trim()
    .normalize('NFC');
}

function faultsOfPlaces({ places }: TextRule, text: string): readonly TextFault[] {
  const found = placesIn(text);
  const isBraceLeft = /[{}]/u.test(text.replaceAll(/\{\w+\}/gu, ''));
  return [
    ...places
      .filter((place) => !found.includes(place))
      .map((place) => ({ kind: 'place-missing', place }) as const),
    ...found
      .filter((place) => !places.includes(place))
      .map((place) => ({ kind: 'place-unknown', place }) as const),
    ...(isBraceLeft ? [{ kind: 'brace' } as const] : []),
  ];
}

function faultsOfWords({ says }: TextRule, text: string): readonly TextFault[] {
  return says === undefined || text.includes(says) ? [] : [{ kind: 'words-missing', words: says }];
}

function faultsOfKind({ kind }: TextRule, text: string): readonly TextFault[] {
  switch (kind) {
    case 'link':
      return isOurPage(text) ? [] : [{ kind: 'no-link' }];
    case 'address':
      return ONE_ADDRESS.test(text) ? [] : [{ kind: 'no-address' }];
    case 'line':
      return text.includes('\n') ? [{ kind: 'line-break' }] : [];
    case 'text':
      return [];
  }
}

/** What the widget makes a link of, and nothing else. */
function isOurPage(text: string): boolean {
  const [found] = text.match(OUR_PAGES) ?? [];
  return found === text;
}
