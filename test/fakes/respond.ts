import { createRespond } from '../../dialogs/respond.ts';
import { UNDERSTANDING } from './understanding.ts';

/** The dialogs, with the understanding that is shipped. */
export const respond = createRespond(UNDERSTANDING.understand);
