import { TEXTS, type TextsWords } from '../../../../dialogs/wording/console/texts.ts';
import { useReader } from '../reader.ts';

/** What the pages of the texts say, in the language of the reader. */
export const useTextsWords = (): TextsWords => TEXTS[useReader().language];
