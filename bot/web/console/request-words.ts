import {
  ESCALATIONS,
  type EscalationsWords,
} from '../../../dialogs/wording/console/escalations.ts';
import { useReader } from './reader.ts';

/** What the pages of the requests say, in the language of whoever reads. */
export const useRequestWords = (): EscalationsWords => ESCALATIONS[useReader().language];
