import type {
  ListedText,
  StandingText,
  TextChange,
  TextHistoryPage,
  TextsPage,
} from '../../../ports/texts.ts';
import { hasShape, isKeyOf, isListOf, isNumber, isOptional, isString } from '../../widget/shape.ts';

const isStanding = hasShape<StandingText>({
  kind: isKeyOf({ text: true, line: true, link: true, address: true }),
  most: isNumber,
  places: isListOf(isString),
  says: isOptional(isString),
  shipped: isString,
  written: isOptional(isString),
  isPassedOver: isOptional((value: unknown): value is true => value === true),
  number: isNumber,
});

export const isTextChange = hasShape<TextChange>({
  number: isNumber,
  id: isString,
  language: isKeyOf({ fr: true, en: true }),
  before: isOptional(isString),
  after: isOptional(isString),
  at: isString,
  who: isString,
});

export const isTextsPage = hasShape<TextsPage>({
  texts: isListOf(
    hasShape<ListedText>({ id: isString, fr: isStanding, en: isOptional(isStanding) }),
  ),
  leftOver: isListOf(isTextChange),
});

export const isTextHistoryPage = hasShape<TextHistoryPage>({
  changes: isListOf(isTextChange),
  next: isOptional(isString),
});
